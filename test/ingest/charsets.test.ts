import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { extractArticle } from '../../src/ingest/extract.js';
import { readFeedDocument } from '../../src/ingest/read-feed.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';

const TITLE = 'Ủy ban nhân dân xã Bình Minh tổ chức diễn tập phòng chống thiên tai';
const TEXT =
  'Sáng 10/11, lãnh đạo xã dự lễ; hơn 120 dân quân được huy động, nhiều người dân ở đó cổ vũ. '.repeat(4);

/** Vietnamese the way windows-1258 spells it: the vowel precomposed, the tone after it. */
const spelledApart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([a-z])([\u0323]?)([\u0302\u0306\u031b])/gi, '$1$3$2')
    .replace(/([a-z][\u0302\u0306\u031b])/gi, (pair) => pair.normalize('NFC'));

const TCVN3 = new Map(
  Array.from({ length: 0x100 - 0xa1 }, (_, at) => [
    iconv.decode(Buffer.from([0xa1 + at]), 'tcvn'),
    0xa1 + at,
  ]),
);

/** Small letters only: ABC fonts keep their capitals in another font. */
const WRITE: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  nfd: (text) => Buffer.from(text.normalize('NFD')),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1258': (text) => iconv.encode(spelledApart(text), 'windows-1258'),
  tcvn3: (text) => Buffer.from(Array.from(text, (letter) => TCVN3.get(letter) ?? letter.charCodeAt(0))),
  viscii: (text) => iconv.encode(text, 'viscii'),
};

const MARKS: Readonly<Record<string, readonly number[]>> = {
  none: [],
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** Byte order mark, charset of the HTTP header, charset the document names, and what the bytes are in truth. */
const COMBINATIONS: readonly (readonly [
  mark: string,
  http: string | null,
  own: string | null,
  bytes: string,
])[] = [
  ['none', null, null, 'utf-8'],
  ['none', null, 'utf-8', 'utf-8'],
  ['none', 'utf-8', null, 'utf-8'],
  ['none', 'utf-8', 'windows-1258', 'utf-8'],
  ['none', 'iso-8859-1', 'utf-8', 'utf-8'],
  ['none', 'windows-1252', 'iso-8859-1', 'utf-8'],
  ['none', null, 'utf-16', 'utf-8'],
  ['none', 'utf-16', 'utf-16', 'utf-8'],
  ['none', 'khong-co', 'khong-co', 'utf-8'],
  ['utf-8', null, null, 'utf-8'],
  ['utf-8', 'iso-8859-1', 'windows-1258', 'utf-8'],
  ['none', 'utf-8', 'utf-8', 'nfd'],
  ['utf-16le', null, 'utf-16', 'utf-16le'],
  ['utf-16le', 'utf-8', 'utf-8', 'utf-16le'],
  ['utf-16be', null, 'utf-16', 'utf-16be'],
  ['utf-16be', 'utf-8', 'utf-8', 'utf-16be'],
  ['none', null, 'utf-16', 'utf-16le'],
  ['none', 'utf-16le', 'utf-8', 'utf-16le'],
  ['none', null, 'utf-16', 'utf-16be'],
  ['none', null, null, 'utf-16be'],
  ['none', null, 'windows-1258', 'windows-1258'],
  ['none', 'windows-1258', null, 'windows-1258'],
  ['none', 'utf-8', 'utf-8', 'windows-1258'],
  ['utf-8', null, null, 'windows-1258'],
  ['none', 'utf-8', 'iso-8859-1', 'tcvn3'],
  ['none', 'x-viet-tcvn5712', null, 'tcvn3'],
  ['none', 'viscii', null, 'viscii'],
];

const gazetteer = loadGazetteer();

describe.each(COMBINATIONS)('mark %s, header %s, document %s, bytes %s', (mark, http, own, kind) => {
  const title = kind === 'tcvn3' ? TITLE.toLowerCase() : TITLE;
  const text = kind === 'tcvn3' ? TEXT.toLowerCase() : TEXT;
  const bytesOf = (document: string): Buffer =>
    Buffer.concat([Buffer.from(MARKS[mark] ?? []), WRITE[kind]?.(document) ?? Buffer.alloc(0)]);
  const typeOf = (type: string): string => (http === null ? type : `${type}; charset=${http}`);

  test('a feed', async () => {
    const prolog = `<?xml version="1.0"${own === null ? '' : ` encoding="${own}"`}?>`;
    const feed = `${prolog}<rss version="2.0"><channel><item><title>${title}</title><description>${text}</description></item></channel></rss>`;
    const url = 'https://xa.example.gov.vn/rss';
    const { items } = await readFeedDocument(bytesOf(feed), { url, contentType: typeOf('text/xml') });
    expect(items[0]).toMatchObject({ title, summary: text.trim() });
  });

  test('a page', () => {
    const meta = own === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${own}">`;
    const page = `<html><head>${meta}<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
    const url = 'https://xa.example.gov.vn/tin/bai-1.html';
    const read = extractArticle({ bytes: bytesOf(page), url, contentType: typeOf('text/html') }, gazetteer);
    expect(read.title).toBe(title);
    expect(read.bodyText).toContain(text.trim().slice(0, 80));
  });
});
