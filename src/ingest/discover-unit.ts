import { all, attr, textOf } from '../families/dom.js';
import type { Page } from '../families/family.js';
import { cleanLine, fold } from '../normalize/text.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { type ResolvedOrgan, resolveOrgan } from '../units/resolve-organ.js';
import type { Unit, UnitVersion } from '../units/units-file.js';

/** What made a unit a candidate for the owner of a site. */
export type OwnerBasis = 'FOOTER' | 'TITLE' | 'HOST';

/** A unit a site may belong to. Never certain: a host outlives its unit, and titles are kept for years. */
export interface OwnerCandidate {
  readonly unitId: string;
  readonly fullName: string;
  /** The organ the site names; null where only its address speaks. */
  readonly organ: { readonly kind: ResolvedOrgan['kind']; readonly name: string } | null;
  readonly basis: OwnerBasis;
  /** The words, or the part of the address, that were read. */
  readonly text: string;
}

export interface OwnerSetting {
  /** Vietnamese day as of which names are read. */
  readonly day: string;
  /** GSO code of the province. */
  readonly province: string | null;
}

const MOST = 5;

/** The units a site may belong to: who answers for it by its footer, its own title, then the words of its address. */
export function ownersNamed(
  page: Page | null,
  url: string,
  setting: OwnerSetting,
  gazetteer: Gazetteer,
): readonly OwnerCandidate[] {
  const said = page ? [...footerLines(page), ...titles(page)] : [];
  const candidates = [
    ...said.flatMap(({ text, basis }) => ofText(text, basis, setting, gazetteer)),
    ...ofAddress(url, setting, gazetteer),
  ];
  const seen = new Set<string>();
  return candidates.filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId)).slice(0, MOST);
}

interface Said {
  readonly text: string;
  readonly basis: OwnerBasis;
}

const RESPONSIBLE =
  /(?:cơ quan|đơn vị)\s+(?:chủ quản|quản lý|chủ trì)\s*[:：]\s*(.{4,120})|(?:bản quyền(?: thuộc về)?|chịu trách nhiệm(?: chính)?|quản lý)\s*[:：]?\s*((?:ủy ban|uỷ ban|UBND|đảng ủy|đảng uỷ|huyện ủy|UBMTTQ|ban chấp hành).{4,120})/iu;

function footerLines(page: Page): readonly Said[] {
  const boxes = all(page.document, 'footer, [class*="footer" i], [id*="footer" i]').slice(0, 20);
  const lines = boxes.flatMap((box) => [...all(box, 'p, li, div, span, b, strong, td'), box].map(textOf));
  return lines.flatMap((line) => {
    const match = line === null || line.length > 600 ? null : RESPONSIBLE.exec(line);
    const text = match?.[1] ?? match?.[2];
    return text === undefined ? [] : [{ text: firstSentence(text), basis: 'FOOTER' as const }];
  });
}

/** A footer's line goes on with address and telephone. */
function firstSentence(text: string): string {
  return (
    text.split(
      /\s*(?:[|•;©]|\.\s|\s[-–]\s(?=địa chỉ|điện thoại|email)|(?:địa chỉ|điện thoại|email|giấy phép)\s*:)/iu,
    )[0] ?? text
  );
}

function titles({ document }: Page): readonly Said[] {
  const site = attr(document.querySelector('meta[property="og:site_name"]'), 'content');
  const title = textOf(document.querySelector('title'));
  // "Tin tức - Cổng thông tin điện tử xã Lộc Hà": the site's name may stand behind a page's.
  const parts = title === null ? [] : [title, ...title.split(/\s+[|–—-]\s+/)];
  const texts = [site, ...parts].flatMap((text) => (text === null ? [] : [cleanLine(text)]));
  return texts.map((text) => ({ text, basis: 'TITLE' as const }));
}

function ofText(
  text: string,
  basis: OwnerBasis,
  { day, province }: OwnerSetting,
  gazetteer: Gazetteer,
): readonly OwnerCandidate[] {
  const organ = resolveOrgan(text, { day, province }, gazetteer);
  if (!organ) return [];
  const ids = organ.unitId === null ? organ.candidates : [organ.unitId];
  return ids.slice(0, MOST).flatMap((id) => {
    const unit = gazetteer.unit(id);
    const { kind, name } = organ;
    return unit
      ? [{ unitId: id, fullName: nameOn(unit, day, gazetteer), organ: { kind, name }, basis, text }]
      : [];
  });
}

function nameOn(unit: Unit, day: string, gazetteer: Gazetteer): string {
  return (gazetteer.versionAt(unit.id, day) ?? unit.versions.at(-1))?.fullName ?? unit.id;
}

/** `locha.hatinh.gov.vn`, `xasonlinh.…`, `…/web/locha/`: units of the province whose name is written so. */
function ofAddress(
  url: string,
  { day, province }: OwnerSetting,
  gazetteer: Gazetteer,
): readonly OwnerCandidate[] {
  const address = URL.parse(url);
  if (!address || province === null) return [];
  const labels = address.hostname.replace(/^www\./, '').split('.');
  const isNumber = /^[\d.]+$|:/.test(address.hostname);
  const steps = address.pathname.split('/').slice(1, 4);
  const words = [...(isNumber ? [] : labels.slice(0, -2)), ...steps].map((word) => word.toLowerCase());
  const home = gazetteer.byCode(province, day);
  const units = gazetteer.units.filter(
    (unit) => unit.level !== 'province' && home !== undefined && isOf(unit, home, day, gazetteer),
  );
  return words
    .filter((word) => /^[a-z][a-z0-9-]{3,40}$/.test(word))
    .flatMap((text) =>
      units
        .filter((unit) => unit.versions.some((version) => spells(text, version)))
        .sort((a, b) => lives(b, day, gazetteer) - lives(a, day, gazetteer))
        .map((unit) => ({
          unitId: unit.id,
          fullName: nameOn(unit, day, gazetteer),
          organ: null,
          basis: 'HOST' as const,
          text,
        })),
    );
}

function isOf(unit: Unit, home: Unit, day: string, gazetteer: Gazetteer): boolean {
  const last = unit.versions.at(-1);
  const when = last?.validTo === null || last === undefined ? day : (last.validFrom ?? day);
  return gazetteer.provinceOf(unit.id, when) === home;
}

function lives(unit: Unit, day: string, gazetteer: Gazetteer): number {
  return gazetteer.versionAt(unit.id, day) ? 1 : 0;
}

const PREFIXES = [
  '',
  'xa',
  'phuong',
  'huyen',
  'thixa',
  'tx',
  'thanhpho',
  'tp',
  'ubndxa',
  'ubndphuong',
  'ubnd',
  'tt',
];

function spells(word: string, { name }: UnitVersion): boolean {
  const plain = fold(name).replace(/[^a-z0-9]/g, '');
  const text = word.replaceAll('-', '');
  if (plain.length < 4 && text === plain) return false;
  return PREFIXES.some((prefix) => text === prefix + plain);
}
