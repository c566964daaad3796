import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highlight } from '../../src/search/highlight.js';
import { type MarksMode, piecesOf, readQuery, type SearchQuery } from '../../src/search/query.js';
import { syllablesOf } from '../../src/search/syllables.js';
import { searchRow, tokenOf } from '../../src/search/tokens.js';

const read = (query: string, marks: MarksMode = 'AUTO'): SearchQuery => {
  const result = readQuery(query, marks);
  if ('fault' in result) throw new Error(result.fault);
  return result;
};

/** A query in short: alternatives by |, quotes kept, * for marked, - for excluded. */
const brief = (query: string): string => {
  const { all, none } = read(query);
  const phrase = (each: SearchQuery['none'][number]) => {
    const words = each.syllables
      .map((syllable) => (each.marked ? syllable.marked : syllable.folded))
      .join(' ');
    return `${each.quoted ? `"${words}"` : words}${each.marked ? '*' : ''}`;
  };
  return [...all.map((term) => term.map(phrase).join(' | ')), ...none.map((each) => `-${phrase(each)}`)].join(
    ' ; ',
  );
};

describe('what people type', () => {
  test.each([
    ['hoi thao', 'hoi thao'],
    ['Hội thảo', 'hội thảo*'],
    ['"Lộc Hà"', '"lộc hà"*'],
    ['hội thảo OR hội nghị', 'hội thảo* | hội nghị*'],
    ['hội thảo -trực tuyến', 'hội thảo* ; -"trực tuyến"*'],
    ['hoi thao -"truc tuyen"', 'hoi thao ; -"truc tuyen"'],
    ['bão -trực tuyến OR lũ', 'bão* | lũ* ; -"trực tuyến"*'],
    ['bão -lũ -hạn hán, Hà Tĩnh', 'bão* ; hà tĩnh* ; -"lũ"* ; -"hạn hán"*'],
    ['phòng-chống bão', 'phòng chống bão*'],
    ['Hoà', 'hòa*'],
    ['kỹ thuật', 'kĩ thuật*'],
    ['quý 3', 'quí 3*'],
    ['UBND xã', 'ủy ban nhân dân xã*'],
    ['ubnd xa', 'uy ban nhan dan xa'],
    ['Uỷ ban nhân dân', 'ủy ban nhân dân*'],
    ['TP. Vinh', 'thanh pho ; vinh'],
    ['Lộc Hà, hội thảo', 'lộc hà* ; hội thảo*'],
    ['bảo vệ và phát triển rừng', 'bảo vệ* ; phát triển rừng*'],
    ['và', 'và*'],
    ['ca si Hong Nhung', 'ca si hong nhung'],
    ['nhung huou', 'nhung huou'],
    ['cua bien', 'cua bien'],
    ['nuoi cua, va cham', 'nuoi cua ; va cham'],
    ['nong dan va nhung ho ngheo', 'nong dan ; ho ngheo'],
    ['bao ve va phat trien rung', 'bao ve ; phat trien rung'],
    ['các xã', 'xã*'],
    ['“nông thôn mới” hoặc', '"nông thôn mới"* ; hoặc*'],
    ['"chưa đóng', '"chưa đóng"*'],
    ['a | b', 'a | b'],
    ['OR bão', 'bão*'],
    ['19/2025/QĐ-TTg', '19 2025 qđ ttg*'],
    ['ho\u0302\u0323i tha\u0309o', 'hội thảo*'],
    ['"loc ha" lễ hội', '"loc ha" ; lễ hội*'],
  ])('%s', (query, expected) => {
    expect(brief(query)).toBe(expected);
  });

  test.each([
    ['', 'EMPTY'],
    ['  -- "" ,', 'EMPTY'],
    ['-bão', 'ONLY_EXCLUDED'],
    ['x '.repeat(200), 'TOO_LONG'],
    ['OR', 'EMPTY'],
  ])('%j cannot be read: %s', (query, fault) => {
    expect(readQuery(query, 'AUTO')).toEqual({ fault });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 320 }), (query) => {
        readQuery(query, 'AUTO');
      }),
    );
  });
});

describe('which pairs must be found', () => {
  const pieces = (query: string) => {
    const phrase = read(query).all[0]?.[0];
    if (!phrase) throw new Error('no phrase');
    const { every, some } = piecesOf(phrase, (syllable) => syllable.folded);
    return [every.map((pair) => pair.join(' ')), some.map((choice) => choice.map((pair) => pair.join(' ')))];
  };
  test.each([
    ['bao', [['bao'], []]],
    ['loc ha', [['loc ha'], []]],
    ['xa loc ha', [['xa loc', 'loc ha'], []]],
    ['hoi thao loc ha', [['hoi thao', 'loc ha'], []]],
    ['bau cu quoc hoi khoa', [['bau cu', 'hoi khoa'], [['cu quoc', 'quoc hoi']]]],
    ['"hoi thao loc ha"', [['hoi thao', 'thao loc', 'loc ha'], []]],
  ])('%s', (query, expected) => {
    expect(pieces(query)).toEqual(expected);
  });
});

describe('tokens', () => {
  const row = searchRow({
    title: 'Xã Lộc Hà họp',
    lead: null,
    captions: ['Các đại biểu'],
    body: 'UBND xã Lộc Hà tổ chức hội thảo.\n\nLộc Hà – Hà Tĩnh',
  });
  test.each([
    ['loc ha', null, true],
    ['loc ha', 'TITLE', true],
    ['hoi thao', 'TITLE', false],
    ['dai bieu', 'CAPTION', true],
    ['nhan dan', null, true],
    ['dan xa', null, true],
    ['hop cac', null, false],
  ] as const)('%s in %s', (words, field, isThere) => {
    expect(row.folded.includes(tokenOf(words.split(' '), field))).toBe(isThere);
  });
  test('with marks, marks count', () => {
    expect(row.marked.includes(tokenOf(['lộc', 'hà'], null))).toBe(true);
    expect(row.marked.includes(tokenOf(['loc', 'ha'], null))).toBe(false);
  });
  test('the text keeps the fields apart', () => {
    expect(row.text).toBe(
      '\u0001T xa loc ha hop \u0001C cac dai bieu \u0001B uy ban nhan dan xa loc ha to chuc hoi thao loc ha ha tinh ',
    );
  });
  test('a million letters without a blank are one short syllable', () => {
    expect(syllablesOf('a'.repeat(1_000_000))).toMatchObject([{ folded: 'a'.repeat(40), end: 1_000_000 }]);
  });
});

describe('highlights', () => {
  const shown = (text: string, query: string, whole = true) => {
    const fragment = highlight(text, read(query), { whole });
    if (!fragment) return null;
    let marked = fragment.text;
    for (const { start, end } of [...fragment.ranges].reverse())
      marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
    return marked;
  };
  test.each([
    ['Xã Lộc Hà tổ chức hội thảo', 'loc ha', 'Xã [Lộc Hà] tổ chức hội thảo'],
    ['Hà Tĩnh: lộc hà', 'lộc hà', 'Hà Tĩnh: [lộc hà]'],
    ['UBND xã họp', 'ủy ban nhân dân', '[UBND] xã họp'],
    ['UBND xã họp', 'nhan dan xa', '[UBND xã] họp'],
    ['Hội thảo ở Lộc Hà', 'hoi thao loc ha', '[Hội thảo] ở [Lộc Hà]'],
    ['dương và đường', 'đường', 'dương và [đường]'],
    ['dương và đường', 'duong', '[dương] và [đường]'],
    ['Không có gì', 'bão lũ', null],
    ['Hoà bình, hòa bình', 'hòa bình', '[Hoà bình], [hòa bình]'],
  ])('%s for %s', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });
  test('a long text is cut between words around what was found', () => {
    const text = `${'một hai ba bốn '.repeat(40)}cơn bão số 3 ${'năm sáu bảy tám '.repeat(40)}`;
    expect(shown(text, 'bao so 3', false)).toMatch(/^…(?:\S+ ){4}\[bão số 3\] (?:\S+ ){28}\S+…$/u);
  });
});
