import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeBytes } from '../../src/ingest/decode.js';

const WORDS =
  'Sáng 10/11, Ủy ban nhân dân xã Bình Minh tổ chức diễn tập phòng chống thiên tai; hơn 120 dân quân được huy động.';

const feed = (encoding: string | null, words = WORDS): string =>
  `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?>\n<rss version="2.0"><channel><title>${words}</title></channel></rss>`;

/** Vietnamese the way windows-1258 spells it: the vowel precomposed, the tone after it. */
const encode1258 = (text: string): Buffer =>
  iconv.encode(
    text
      .normalize('NFD')
      .replace(/([a-z])([\u0323]?)([\u0302\u0306\u031b])/gi, '$1$3$2')
      .replace(/([a-z][\u0302\u0306\u031b])/gi, (pair) => pair.normalize('NFC')),
    'windows-1258',
  );

/** The inverse of the decoder's TCVN3 table, lower case and the capitals that ABC fonts have. */
const TCVN3_BYTE = new Map(
  Array.from({ length: 0x100 - 0xa1 }, (_, index) => {
    const byte = 0xa1 + index;
    return [iconv.decode(Buffer.from([byte]), 'tcvn'), byte] as const;
  }),
);
const encodeTcvn3 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => TCVN3_BYTE.get(letter) ?? letter.charCodeAt(0)));

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map((each) => each.code);

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const mark = (...bytes: number[]): Buffer => Buffer.from(bytes);

describe('what is declared and true', () => {
  const cases: [name: string, bytes: Buffer, charset: string, contentType: string | null][] = [
    ['UTF-8', Buffer.from(feed('utf-8')), 'utf-8', null],
    ['UTF-8 with mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(feed('utf-8'))]), 'utf-8', null],
    [
      'two UTF-8 marks',
      Buffer.concat([mark(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), Buffer.from(feed(null))]),
      'utf-8',
      null,
    ],
    [
      'UTF-16LE with mark',
      Buffer.concat([mark(0xff, 0xfe), Buffer.from(feed('utf-16'), 'utf16le')]),
      'utf-16le',
      null,
    ],
    ['UTF-16BE with mark', Buffer.concat([mark(0xfe, 0xff), utf16be(feed('utf-16'))]), 'utf-16be', null],
    ['UTF-16LE without mark', Buffer.from(feed('utf-16'), 'utf16le'), 'utf-16le', null],
    ['UTF-16BE without mark', utf16be(feed('utf-16')), 'utf-16be', null],
    ['UTF-16BE without mark or declaration', utf16be(feed(null)), 'utf-16be', null],
    ['UTF-32LE with mark', iconv.encode(feed('utf-32'), 'utf-32le', { addBOM: true }), 'utf-32le', null],
    ['UTF-32BE without mark', iconv.encode(feed('utf-32'), 'utf-32be'), 'utf-32be', null],
    ['windows-1258 in the prolog', encode1258(feed('windows-1258')), 'windows-1258', null],
    ['windows-1258 in the header', encode1258(feed(null)), 'windows-1258', 'text/xml; charset=Windows-1258'],
    ['quoted charset in the header', Buffer.from(feed(null)), 'utf-8', 'text/xml;charset="UTF8"'],
    ['VISCII', iconv.encode(feed('viscii'), 'viscii'), 'viscii', null],
  ];
  test.each(cases)('%s', (_name, bytes, charset, contentType) => {
    const read = decodeBytes(bytes, { kind: 'xml', contentType });
    expect(read.charset).toBe(charset);
    expect(read.text).toContain(`<title>${WORDS}</title>`);
    expect(read.problems).toEqual([]);
  });

  test.each([
    ['koi8-r', 'Привет, мир'],
    ['windows-1251', 'Привет, мир'],
    ['iso-8859-5', 'Привет, мир'],
    ['iso-8859-2', 'Zażółć gęślą jaźń'],
    ['windows-1250', 'Zażółć gęślą jaźń'],
    ['windows-1253', 'Καλημέρα'],
    ['gb2312', '中文新闻'],
    ['gbk', '联通'],
    ['big5', '中文新聞'],
    ['shift_jis', '日本語のニュース'],
    ['euc-jp', '日本語のニュース'],
    ['euc-kr', '한국어 뉴스'],
    ['iso-8859-15', 'déjà vu, 10 €'],
    ['windows-1252', 'déjà vu – “naïve”'],
    ['windows-874', 'ข่าว'],
  ])('%s is read by its name', (charset, words) => {
    const read = decodeBytes(iconv.encode(feed(charset, words), charset), { kind: 'xml' });
    expect(read.text).toContain(`<title>${words}</title>`);
    expect(codes(read.problems)).toEqual([]);
  });

  test('ISO-2022-JP, which only Node knows', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="iso-2022-jp"?><rss><channel><title>'),
      Buffer.from('\x1b$BF|K\\8l\x1b(B', 'latin1'),
      Buffer.from('</title></channel></rss>'),
    ]);
    expect(decodeBytes(bytes, { kind: 'xml' }).text).toContain('<title>日本語</title>');
  });

  test('iso-8859-1 means windows-1252, as everywhere', () => {
    const bytes = Buffer.concat([Buffer.from('<p>'), mark(0x93, 0x41, 0x94), Buffer.from('</p>')]);
    expect(decodeBytes(bytes, { kind: 'html', contentType: 'text/html; charset=iso-8859-1' }).text).toBe(
      '<p>“A”</p>',
    );
  });

  test('a page says its charset in meta, http-equiv or not', () => {
    for (const meta of [
      '<meta charset="windows-1258">',
      '<META http-equiv=Content-Type content="text/html; charset=windows-1258">',
      "<meta content='text/html;charset=windows-1258' http-equiv='content-type'/>",
    ]) {
      const read = decodeBytes(encode1258(`<html><head>${meta}</head><p>Ủy</p>`), { kind: 'html' });
      expect([read.charset, read.text.includes('<p>Ủy</p>')]).toEqual(['windows-1258', true]);
    }
  });
});

describe('what is declared and wrong', () => {
  const cases: [name: string, bytes: Buffer, charset: string, contentType: string | null][] = [
    ['prolog says UTF-16 over UTF-8 bytes', Buffer.from(feed('utf-16')), 'utf-8', null],
    [
      'prolog says UTF-16 after a UTF-8 mark',
      Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(feed('utf-16'))]),
      'utf-8',
      null,
    ],
    ['prolog says windows-1252 over UTF-8', Buffer.from(feed('windows-1252')), 'utf-8', null],
    [
      'header says iso-8859-1 over UTF-8',
      Buffer.from(feed('utf-8')),
      'utf-8',
      'text/xml; charset=ISO-8859-1',
    ],
    ['header says us-ascii over UTF-8', Buffer.from(feed(null)), 'utf-8', 'text/xml; charset=us-ascii'],
    ['header says gb2312 over UTF-8', Buffer.from(feed(null)), 'utf-8', 'text/xml; charset=gb2312'],
    ['prolog says windows-1258 over UTF-8', Buffer.from(feed('windows-1258')), 'utf-8', null],
    ['prolog says UTF-8 over windows-1258', encode1258(feed('utf-8')), 'windows-1258', null],
    [
      'header says windows-1252 over windows-1258',
      encode1258(feed(null)),
      'windows-1258',
      'text/xml; charset=windows-1252',
    ],
    ['prolog says UTF-8 over UTF-16LE', Buffer.from(feed('utf-8'), 'utf16le'), 'utf-16le', null],
    ['a made-up name', Buffer.from(feed('x-vietnamese-standard')), 'utf-8', null],
    [
      'a UTF-8 mark before windows-1258',
      Buffer.concat([mark(0xef, 0xbb, 0xbf), encode1258(feed('utf-8'))]),
      'windows-1258',
      null,
    ],
    [
      'prolog says iso-8859-1 over TCVN3',
      encodeTcvn3(feed('iso-8859-1', WORDS.replace('Ủ', 'ủ'))),
      'tcvn3',
      null,
    ],
    ['prolog says UTF-8 over TCVN3', encodeTcvn3(feed('utf-8', WORDS.replace('Ủ', 'ủ'))), 'tcvn3', null],
  ];
  test.each(cases)('%s', (_name, bytes, charset, contentType) => {
    const read = decodeBytes(bytes, { kind: 'xml', contentType });
    expect(read.charset).toBe(charset);
    expect(read.text.toLowerCase()).toContain(WORDS.toLowerCase());
    expect(codes(read.problems)).toEqual(['ENCODING_DOUBT']);
  });

  test('UTF-8 declared, bytes of windows-1252 without any Vietnamese', () => {
    const read = decodeBytes(iconv.encode(feed('utf-8', 'Café déjà vu à Genève'), 'windows-1252'), {
      kind: 'xml',
    });
    expect(read.charset).toBe('windows-1252');
    expect(read.text).toContain('Café déjà vu à Genève');
  });

  test('TCVN3 already stored as mojibake inside a sound UTF-8 page', () => {
    const read = decodeBytes(Buffer.from('<p>Quy Õt ®Þnh cña Bé tr­ëng vÒ viÖc b¸o c¸o</p>'), {
      kind: 'html',
    });
    expect(read.text).toBe('<p>Quy ết định của Bộ trưởng về việc báo cáo</p>');
    expect(codes(read.problems)).toEqual(['ENCODING_DOUBT']);
  });
});

describe('what must not be mistaken', () => {
  test.each([
    'Il più bello è già qui: così, perciò, può, città, virtù, «bontà»',
    'L’été à Évian : «Où êtes-vous ?» Ça, c’est naïf® et cœur© 2016',
    'Übergröße für Ärzte, Maße 5 µm × 3 mm²; größer® als ÄÖÜ',
    'Informação à população: ações, não, têm, três, João',
    'El Niño – ¿qué? ¡sí! Ññ, señor, 20 º 3 ª',
  ])('Western text stays Western: %s', (words) => {
    const read = decodeBytes(iconv.encode(feed('windows-1252', words), 'windows-1252'), { kind: 'xml' });
    expect(read.text).toContain(words);
    expect(decodeBytes(Buffer.from(feed('utf-8', words)), { kind: 'xml' }).text).toContain(words);
  });

  test('a few broken bytes leave UTF-8 what it is', () => {
    const bytes = Buffer.concat([Buffer.from(feed('utf-8')), mark(0xe1, 0xbb)]);
    const read = decodeBytes(bytes, { kind: 'xml' });
    expect([read.charset, read.text.includes(WORDS), read.text.endsWith('\ufffd')]).toEqual([
      'utf-8',
      true,
      true,
    ]);
  });

  test('overlong and surrogate bytes become U+FFFD, never a throw', () => {
    const bytes = Buffer.concat([Buffer.from(feed('utf-8')), mark(0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf8)]);
    expect(decodeBytes(bytes, { kind: 'xml' }).text).toMatch(/\ufffd$/);
  });

  test('a NUL or two is dropped, not taken for UTF-16', () => {
    const read = decodeBytes(Buffer.from('<p>Bình\0 Minh\0</p>'), { kind: 'html' });
    expect([read.charset, read.text]).toEqual(['utf-8', '<p>Bình Minh</p>']);
  });

  test('decomposed UTF-8 comes out composed', () => {
    expect(decodeBytes(Buffer.from('Hội thảo'.normalize('NFD')), { kind: 'text' }).text).toBe('Hội thảo');
  });

  test.each([[[]], [[0]], [[0xff]], [[0xff, 0xfe]], [[0xfe, 0xff, 0]], [[0xe1]], [[0, 0, 0xfe, 0xff]]])(
    'hardly any bytes at all: %j',
    (bytes) => {
      expect(typeof decodeBytes(Uint8Array.from(bytes), { kind: 'xml' }).text).toBe('string');
    },
  );

  test('a million combining marks are cut to a few', () => {
    const bytes = Buffer.from(`a${'\u0301\u0323'.repeat(500_000)}`);
    expect(decodeBytes(bytes, { kind: 'text' }).text.length).toBeLessThan(30);
  });
});

describe('UTF-8 that was encoded twice', () => {
  /** As windows-1252 reads the bytes of UTF-8, browsers' way: what it does not know is a control. */
  const doubled = (text: string): string =>
    Array.from(Buffer.from(text, 'utf8'), (byte) =>
      [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
        ? String.fromCharCode(byte)
        : iconv.decode(Buffer.from([byte]), 'windows-1252'),
    ).join('');
  const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const LONG = `${WORDS} “Đảng ủy” – Đà Nẵng, ĂN Ớ Ỹ; ngày là một…`;
  const read = (text: string) => decodeBytes(Buffer.from(text), { kind: 'xml' });

  test.each([
    ['by windows-1252', doubled],
    ['by ISO 8859-1', latin1],
  ])('is read as it was meant: %s', (_name, twice) => {
    const { text, problems } = read(twice(feed('utf-8', LONG)));
    expect(text).toBe(feed('utf-8', LONG));
    expect(codes(problems)).toEqual(['ENCODING_DOUBT']);
  });

  test('a sound title over a doubled body: each by itself', () => {
    const { text } = read(`<rss><title>Xã Đức Thọ</title><body>${doubled(LONG)}</body></rss>`);
    expect(text).toBe(`<rss><title>Xã Đức Thọ</title><body>${LONG}</body></rss>`);
  });

  test('blanks that break in the place of those that do not', () => {
    const { text } = read(doubled(LONG).replaceAll('\u00a0', ' '));
    expect(text).toBe(LONG);
  });

  test.each([
    ['sound Vietnamese with all kinds of quotation marks', `${LONG} «Ã” “XÔ” á»… â€`],
    ['a sound page that shows a word of it', `<p>Lỗi phông chữ: Há»™i nghá»‹</p>`],
    ['French', 'Le théâtre « où » – déjà vu ; l’été à Nîmes'],
    ['a few such signs', 'á»™ á»‹'],
  ])('is not seen in %s', (_name, words) => {
    expect(read(words).text).toBe(words.normalize('NFC'));
    expect(read(words).problems).toEqual([]);
  });
});

describe('a page written decomposed', () => {
  const nfd = (text: string) => text.normalize('NFD');
  const read = (html: string) =>
    decodeBytes(Buffer.from(nfd(html)), { contentType: null, kind: 'html' }).text;

  test('is composed, and files named so keep the names they are found by', () => {
    const html = read(
      `<p title="Chợ/bến">Chợ nổi</p><img src="/tệp/chợ.jpg"><img src="bến chợ 2.jpg"><img data-src='/ả.png' alt="Bến đò">` +
        `<img srcset="chợ-1.jpg 1x, chợ-2.jpg 2x"><meta property="og:image" content="https://a.example/ố.jpg">`,
    );
    const bytes = (letter: string) => encodeURIComponent(nfd(letter));
    expect(html).toBe(
      `<p title="Chợ/bến">Chợ nổi</p><img src="/t${bytes('ệ')}p/ch${bytes('ợ')}.jpg"><img src="b${bytes('ế')}n ch${bytes('ợ')} 2.jpg"><img data-src='/${bytes('ả')}.png' alt="Bến đò">` +
        `<img srcset="ch${bytes('ợ')}-1.jpg 1x, ch${bytes('ợ')}-2.jpg 2x"><meta property="og:image" content="https://a.example/${bytes('ố')}.jpg">`,
    );
  });

  test('words with a stroke in them are no address', () => {
    expect(read(`<meta name="section" content="Bão/lũ"><i data-title="Bão/lũ"></i>`)).toBe(
      `<meta name="section" content="Bão/lũ"><i data-title="Bão/lũ"></i>`,
    );
  });
});
