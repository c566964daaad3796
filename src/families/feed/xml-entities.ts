/**
 * Character references of XML and HTML, as feeds use them: XML knows five names, feeds use those of HTML 4
 * (`&nbsp;`, `&eacute;`, `&ndash;`) as if it knew them all.
 */

/** HTML 4 names of U+00A0…U+00FF, in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The other names: HTML 4 symbols and Greek, and what HTML 5 adds for Vietnamese letters and plain signs. */
const OTHERS =
  'OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2c6 tilde:2dc Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 Iota:399 Kappa:39a Lambda:39b Mu:39c Nu:39d Xi:39e Omicron:39f Pi:3a0 Rho:3a1 Sigma:3a3 Tau:3a4 Upsilon:3a5 Phi:3a6 Chi:3a7 Psi:3a8 Omega:3a9 alpha:3b1 beta:3b2 gamma:3b3 delta:3b4 epsilon:3b5 zeta:3b6 eta:3b7 theta:3b8 iota:3b9 kappa:3ba lambda:3bb mu:3bc nu:3bd xi:3be omicron:3bf pi:3c0 rho:3c1 sigmaf:3c2 sigma:3c3 tau:3c4 upsilon:3c5 phi:3c6 chi:3c7 psi:3c8 omega:3c9 thetasym:3d1 upsih:3d2 piv:3d6 ensp:2002 emsp:2003 thinsp:2009 zwnj:200c zwj:200d lrm:200e rlm:200f ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203a oline:203e frasl:2044 euro:20ac image:2111 weierp:2118 real:211c trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21b5 lArr:21d0 uArr:21d1 rArr:21d2 dArr:21d3 hArr:21d4 forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220b prod:220f sum:2211 minus:2212 lowast:2217 radic:221a prop:221d infin:221e ang:2220 and:2227 or:2228 cap:2229 cup:222a int:222b there4:2234 sim:223c cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22a5 sdot:22c5 lceil:2308 rceil:2309 lfloor:230a rfloor:230b lang:2329 rang:232a loz:25ca spades:2660 clubs:2663 hearts:2665 diams:2666 abreve:103 Abreve:102 dstrok:111 Dstrok:110 itilde:129 Itilde:128 utilde:169 Utilde:168 hyphen:2010 horbar:2015 lsquor:201a ldquor:201e nldr:2025 mldr:2026 numero:2116 check:2713 colon:3a comma:2c period:2e semi:3b quest:3f excl:21 num:23 percnt:25 dollar:24 lpar:28 rpar:29 plus:2b sol:2f equals:3d commat:40 lsqb:5b rsqb:5d lowbar:5f grave:60 vert:7c lbrace:7b rbrace:7d ast:2a Tab:9 NewLine:a';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['AMP', '&'],
  ['LT', '<'],
  ['GT', '>'],
  ['QUOT', '"'],
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...OTHERS.split(' ').map((entry) => {
    const [name = '', code = ''] = entry.split(':');
    return [name, String.fromCharCode(parseInt(code, 16))] as const;
  }),
]);

/** The names XML itself knows; others make a document that strict readers refuse. */
const XML_NAMES: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** What pages mean by the numbers 128…159: windows-1252, as browsers read them. */
const WINDOWS_1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

const REFERENCE =
  /&(?:#(\d{1,8});?|#[xX]([0-9a-fA-F]{1,7});?|([A-Za-z][A-Za-z0-9]{1,31});|(nbsp|amp|quot|lt|gt)(?![\w=;]))/g;

/** Characters above U+0300 by number, many of them side by side. */
const MANY_NUMBERS = /(?:&#x?[0-9a-f]{3,7};?){24}/i;

/** Text with its references replaced; a bare `&` and unknown names stay as they are. Linear. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  // Halves of a character that were written as two numbers make it whole again; one alone is U+FFFD.
  const read = text
    .replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, open?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      // HTML lets these do without their semicolon.
      if (open !== undefined) return NAMED.get(open) ?? whole;
      return characterOf(decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex ?? '', 16));
    })
    .toWellFormed();
  // Marks written as numbers pass every earlier check; endless runs of them are dear to normalise.
  return MANY_NUMBERS.test(text) ? read.replace(/(\p{M}{24})\p{M}+/gu, '$1') : read;
}

/** Whether text holds a reference XML does not know, or an `&` that begins none; the first thousand `&` are asked. */
export function hasLooseAmpersand(text: string): 'AMPERSAND' | 'ENTITY' | null {
  let worst: 'ENTITY' | null = null;
  let asked = 0;
  for (let at = text.indexOf('&'); at >= 0 && asked < 1000; at = text.indexOf('&', at + 1)) {
    asked += 1;
    const name = /^&(?:#\d{1,8}|#x[0-9a-f]{1,7}|([a-z][a-z0-9]{1,31}));/i.exec(text.slice(at, at + 36));
    if (!name || (name[1] !== undefined && !NAMED.has(name[1]))) return 'AMPERSAND';
    if (name[1] !== undefined && !XML_NAMES.has(name[1])) worst = 'ENTITY';
  }
  return worst;
}

/** `&`, `<` and `>` of plain text as references, so that it may stand where HTML is expected. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (code === 9 || code === 10 || code === 13) return String.fromCharCode(code);
  if (code < 0x20) return '';
  if (code > 0x10ffff) return '\ufffd';
  return String.fromCodePoint(code);
}
