/**
 * Who publishes: a site for every commune, district and province of the country, of today and of before July 2025. A
 * commune's site is older than its commune: until the merger the first of its predecessors owned it.
 */
import { diceOf } from './dice.mjs';

/** How much of the news each level writes, before and since districts ended. */
export const SHARES = [
  { until: '2025-07-01', shares: { province: 0.15, district: 0.6, commune: 0.25 } },
  { until: null, shares: { province: 0.15, commune: 0.85 } },
];

const FAMILIES = ['portal-folder', 'nukeviet', 'hatinh-commune', 'liferay', 'vnpt', 'wordpress', 'generic'];

/** Every source as `addSource` takes it, with its level and how much it writes beside the others of its level. */
export function planSources(gazetteer, seed) {
  const before = predecessorsOf(gazetteer);
  const units = gazetteer.units.filter((unit) => unit.level !== 'commune' || unit.validTo === null);
  return units.map((unit, index) => {
    const dice = diceOf(seed, index ^ 0x50c0);
    const last = unit.versions.at(-1);
    const host = `${unit.id.replace(/[^a-z0-9]+/g, '-')}.example.gov.vn`;
    const day = unit.validTo ?? '2026-01-01';
    const province = gazetteer.provinceOf(unit.id, unit.validTo ? '2025-06-30' : day);
    const old = before.get(unit.id);
    const owners = [
      ...(old ? [ownerOf(old, null, unit.validFrom)] : []),
      ownerOf(unit, unit.validFrom, unit.validTo),
    ];
    return {
      level: unit.level,
      weight: (1 + dice.int(0, 400)) ** -0.6,
      source: {
        name: `Trang thông tin điện tử ${lowerFirst(last.fullName)}`,
        url: `https://${host}/rss.xml`,
        homepageUrl: `https://${host}/`,
        kind: 'FEED',
        family: dice.pick(FAMILIES),
        province: province?.versions.at(-1).gsoCode ?? last.gsoCode.slice(0, 2),
        owners,
        rights: 'NEWS_FACT',
      },
    };
  });
}

function ownerOf(unit, validFrom, validTo) {
  const { fullName } = unit.versions.at(-1);
  return {
    kind: 'PEOPLES_COMMITTEE',
    name: `Ủy ban nhân dân ${lowerFirst(fullName)}`,
    unitId: unit.id,
    validFrom,
    validTo,
  };
}

/** Of each commune that a merger made, the first commune that went into it. */
function predecessorsOf(gazetteer) {
  const before = new Map();
  for (const { predecessors, successors } of gazetteer.events) {
    const old = predecessors
      .map((id) => gazetteer.unit(id))
      .find((unit) => unit?.level === 'commune' && unit.validTo);
    if (old) for (const id of successors) if (!before.has(id) && id !== old.id) before.set(id, old);
  }
  return new Map([...before].filter(([id, old]) => gazetteer.unit(id)?.validFrom === old.validTo));
}

export function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
