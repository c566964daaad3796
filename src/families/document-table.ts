import { absolute, all, attr, baseOf, shortTextOf, textOf } from './dom.js';
import type { DateFact, LinkFact } from './family.js';
import { plain } from './generic/plain.js';

/** What the rows of a document's table of attributes say, by the folded words of their labels. */
const LABELS = {
  NUMBER: /^so (?:k[iy] hieu|hieu|van ban|kh)(?: van ban)?$|^k[iy] hieu$/,
  ISSUED: /^ngay (?:ban hanh|ky|van ban)$/,
  EFFECTIVE: /^ngay (?:co )?hieu luc$/,
  KIND: /^(?:loai|hinh thuc)(?: van ban)?$/,
  ISSUER: /^co quan (?:ban hanh|phat hanh)$|^don vi ban hanh$/,
  SIGNER: /^nguoi ky$/,
  SUMMARY: /^trich yeu(?: noi dung| van ban)?$|^ve viec$/,
  FIELD: /^linh vuc$/,
  FILES:
    /^(?:tai lieu|tep|file|van ban|tap tin|toan van|ban)(?: tin)? (?:dinh kem|kem theo|toan van|van ban|goc)$|^(?:tai ve|toan van|download)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type DocumentField = keyof typeof LABELS;

/** A table of attributes as the site shows it. */
export interface DocumentTable {
  readonly element: Element;
  /** The attributes as the document's text shows them. */
  readonly html: string;
  /** The value beside a label, in the site's words; null where the table has no such row. */
  field(name: DocumentField): string | null;
  readonly files: readonly LinkFact[];
}

/** Fewer known labels than this are no table of attributes. */
const LEAST = 3;

/**
 * The table of attributes below `root`: `<table>` rows of two or four cells, `<dl>`, or rows of two boxes. Of several
 * the first with enough known labels; null when there is none.
 */
export function documentTable(root: Element): DocumentTable | null {
  const holders = new Map<Element, Row[]>();
  for (const row of labelledRows(root)) {
    const rows = holders.get(row.holder);
    if (rows) rows.push(row);
    else holders.set(row.holder, [row]);
  }
  for (const [element, rows] of holders) {
    const fields = new Map(rows.map((row) => [row.name, row.value] as const));
    if (fields.size < LEAST) continue;
    return {
      element,
      html: element.outerHTML,
      field: (name) => textOf(fields.get(name)),
      files: filesOf(rows.filter(({ name }) => name === 'FILES').map(({ value }) => value)),
    };
  }
  return null;
}

/** The day of issue that a table of attributes below `root` gives, as a fact of the page. */
export function issueDates(root: Element): DateFact[] {
  const issued = documentTable(root)?.field('ISSUED') ?? null;
  return issued === null ? [] : [{ text: issued, basis: 'PAGE' }];
}

interface Row {
  readonly holder: Element;
  readonly name: DocumentField;
  readonly value: Element;
}

/** Lines that say label and value in one: `<span>Số ký hiệu: 22/CT-TTg</span>`; a number among them is enough for two. */
export function documentLines(root: Element): DocumentTable | null {
  const holders = new Map<Element, Map<DocumentField, string>>();
  const lines = new Map<Element, string>();
  for (const line of all(root, 'span, p, div, li, td')) {
    const [label = '', ...rest] = (shortTextOf(line, 300) ?? '').split(':');
    const value = rest.join(':').trim();
    const key = plain(label);
    const name = (Object.keys(LABELS) as DocumentField[]).find((each) => LABELS[each].test(key));
    const holder = line.parentElement;
    if (
      !name ||
      value === '' ||
      !holder ||
      (name === 'NUMBER' && !/^\d[\p{L}\d./-]*\/[\p{L}\d&.-]+/u.test(value))
    )
      continue;
    const fields = holders.get(holder) ?? new Map<DocumentField, string>();
    fields.set(name, value);
    holders.set(holder, fields);
    lines.set(holder, `${lines.get(holder) ?? ''}<p>${line.innerHTML}</p>`);
  }
  for (const [element, fields] of holders) {
    if (fields.size < 2 || !fields.has('NUMBER')) continue;
    return {
      element,
      html: lines.get(element) ?? '',
      field: (name) => fields.get(name) ?? null,
      files: filesOf([element]),
    };
  }
  return null;
}

/** Every label that is known, with the element beside it and the element that holds all rows. */
function labelledRows(root: Element): Row[] {
  const rows: Row[] = [];
  for (const label of all(
    root,
    'td, th, dt, label, .label, [class*="label" i], [class*="title" i], .col-left, b, strong, span',
  )) {
    if (label.children.length > 2) continue;
    const name = fieldNamed(label);
    if (!name) continue;
    const value = label.nextElementSibling ?? label.parentElement?.nextElementSibling ?? null;
    if (!value || fieldNamed(value) !== null || isAsked(value)) continue;
    const holder = label.closest('table, dl, ul') ?? label.parentElement?.parentElement;
    if (holder && root.contains(holder)) rows.push({ holder, name, value });
  }
  return rows;
}

/** A field to fill in, as a form that searches documents has beside the same labels. */
function isAsked(value: Element): boolean {
  const fields = 'input:not([type="hidden"]), select, textarea';
  return value.matches(fields) || value.querySelector(fields) !== null;
}

function fieldNamed(label: Element): DocumentField | null {
  const text = shortTextOf(label, 40);
  if (text === null) return null;
  const key = plain(text);
  return (Object.keys(LABELS) as DocumentField[]).find((name) => LABELS[name].test(key)) ?? null;
}

function filesOf(values: readonly Element[]): LinkFact[] {
  const files = new Map<string, LinkFact>();
  for (const value of values) {
    const base = baseOf(value.ownerDocument, 'http://document.invalid/');
    for (const link of [...(value.localName === 'a' ? [value] : []), ...all(value, 'a[href]')]) {
      const url = attr(link, 'href');
      if (url === null || absolute(url, base) === null || files.has(url)) continue;
      files.set(url, { url, text: textOf(link) ?? attr(link, 'title') });
    }
  }
  return [...files.values()];
}
