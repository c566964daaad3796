import { describe, expect, test } from '@jest/globals';
import { readFeed } from '../../../src/families/feed.js';
import type { FeedItemFacts } from '../../../src/families/family.js';

/**
 * Feeds as careless tools write them, each with what a careful reader keeps of it. A row: the oddity, the feed, its
 * entries in order (only the fields that the oddity touches).
 */
type Row = readonly [oddity: string, feed: string, entries: readonly Partial<FeedItemFacts>[]];

const SITE = 'https://xa.example.gov.vn';
const two = [{ title: 'Một' }, { title: 'Hai' }];
const item = (n: 'Một' | 'Hai', more = ''): string => `<item><title>${n}</title>${more}</item>`;
const both = item('Một') + item('Hai');
const rss = (inside: string, attributes = 'version="2.0"'): string =>
  `<rss ${attributes}><channel><title>Xã</title>${inside}</channel></rss>`;
const one = (fields: string, attributes?: string): string => rss(`<item>${fields}</item>`, attributes);
const atom = (inside: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Xã</title>${inside}</feed>`;
const entry = (fields: string, attributes?: string): string => atom(`<entry>${fields}</entry>`, attributes);
const image = (url: string, caption: string | null = null) => ({ url: SITE + url, caption });

const AROUND: readonly Row[] = [
  [
    'RSS 0.91 with its DOCTYPE',
    `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${rss(both, 'version="0.91"')}`,
    two,
  ],
  ['RSS 0.92 without guid or date', rss(both, 'version="0.92"'), two],
  [
    'in a letter of SOAP, whose head has a title of its own',
    `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><title>Phiên</title></soap:Header><soap:Body><LayTinResponse xmlns="http://tempuri.org/"><LayTinResult>${rss(both)}</LayTinResult></LayTinResponse></soap:Body></soap:Envelope>`,
    two,
  ],
  [
    'in a letter of SOAP without prefix',
    `<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Body><r>${atom('<entry><title>Một</title></entry><entry><title>Hai</title></entry>')}</r></Body></Envelope>`,
    two,
  ],
  [
    'as the text of an element, its signs as references',
    `<?xml version="1.0"?>\n<string xmlns="http://tempuri.org/">&lt;?xml version="1.0"?&gt;\n${rss(both.replace('Hai', 'Hai &amp; ba')).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`,
    [{ title: 'Một' }, { title: 'Hai & ba' }],
  ],
  [
    'as CDATA of an element, behind another',
    `<ketQua><ma>0</ma><duLieu><![CDATA[\n${rss(both)}]]></duLieu></ketQua>`,
    two,
  ],
  ['in an element of nobody', `<response><status>ok</status><data>${rss(both)}</data></response>`, two],
  [
    'RSS 0.90 with entries beside the channel',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Xã</title></channel>${both}</rdf:RDF>`,
    two,
  ],
  [
    'RSS 1.0 named by rdf:about',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="/rss"/><item rdf:about="${SITE}/1"><title>Một</title></item></rdf:RDF>`,
    [{ title: 'Một', guid: `${SITE}/1`, link: `${SITE}/1` }],
  ],
  ['a version nobody wrote down', rss(both, 'version="3.14"'), two],
  ['no version', rss(both, ''), two],
  [
    'everything in capitals',
    '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>Một</TITLE></ITEM><ITEM><TITLE>Hai</TITLE></ITEM></CHANNEL></RSS>',
    two,
  ],
  [
    'entries outside the channel',
    `<rss version="2.0"><channel><title>Xã</title></channel>${both}</rss>`,
    two,
  ],
  ['entries in a list of their own', rss(`<items>${both}</items>`), two],
  [
    'two channels',
    `<rss version="2.0"><channel><title>Xã</title>${item('Một')}</channel><channel><title>Huyện</title>${item('Hai')}</channel></rss>`,
    two,
  ],
  ['two root elements', rss(item('Một')) + rss(item('Hai')), two],
  ['a channel that ends twice', `<rss><channel>${item('Một')}</channel></channel>${item('Hai')}</rss>`, two],
  ['an entry that was not ended', rss(`<item><title>Một</title>${item('Hai')}`), two],
  ['an entry inside an entry', rss(`<item><title>Một</title><item><title>Hai</title></item></item>`), two],
  ['blank lines before the prolog', `\n\n  <?xml version="1.0"?>${rss(both)}`, two],
  ['a byte order mark twice, then blanks', `\ufeff\ufeff \n<?xml version="1.0"?>${rss(both)}`, two],
  [
    'a warning of PHP before the prolog',
    `<br />\n<b>Warning</b>:  session_start() in <b>/home/web/rss.php</b> on line <b>3</b><br />\n<?xml version="1.0"?>${rss(both)}`,
    two,
  ],
  [
    'a prolog that is repeated',
    `<?xml version="1.0"?><?xml version="1.0" encoding="utf-8"?>${rss(both)}`,
    two,
  ],
  [
    'an entry without its start, and a group without its end',
    rss(
      `${item('Một')}<title>Hai</title><media:content url="/2.jpg" medium="image"></item>${item('Một')}`,
      'version="2.0" xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    [{ title: 'Một' }, { title: 'Hai', images: [image('/2.jpg')] }, { title: 'Một' }],
  ],
  [
    'a group of media behind the end of the feed',
    `${rss(item('Một'), 'version="2.0" xmlns:media="http://search.yahoo.com/mrss/"')}<media:group><media:content url="/2.jpg"/></media:group></item>${rss(item('Hai'))}`,
    two,
  ],
  [
    'an entry of Atom alone',
    `<entry xmlns="http://www.w3.org/2005/Atom"><title>Một</title><link href="${SITE}/1"/></entry>`,
    [{ title: 'Một', link: `${SITE}/1` }],
  ],
  ['a prolog without its ?', `<?xml version="1.0" encoding="utf-8">${rss(both)}`, two],
  ['a style sheet and a comment first', `<?xml-stylesheet href="a.xsl"?><!-- máy tạo -->${rss(both)}`, two],
  ['words after the end', `${rss(both)}\n<!-- 0.02 giây -->Đã tạo xong`, two],
  ['a script of the server after the end', `${rss(both)}<script>var a = 1 < 2;</script>`, two],
  ['no entries at all', rss(''), []],
  ['an Atom feed without entries', atom(''), []],
  ['a tail cut inside a word', `<rss version="2.0"><channel>${both}<item><title>B`, two],
  ['a tail cut inside CDATA', `<rss version="2.0"><channel>${both}<item><title><![CDATA[B`, two],
  ['a tail cut inside an attribute', `<rss version="2.0"><channel>${both}<item><enclosure url="htt`, two],
];

const NAMES: readonly Row[] = [
  [
    'content under another prefix',
    one(
      '<title>Một</title><c:encoded><![CDATA[<p>x</p>]]></c:encoded>',
      'version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    ),
    [{ contentHtml: '<p>x</p>' }],
  ],
  [
    'content whose prefix is not declared',
    one('<title>Một</title><content:encoded><![CDATA[<p>x</p>]]></content:encoded>'),
    [{ contentHtml: '<p>x</p>' }],
  ],
  [
    'a prefix declared with a wrong address',
    one(
      '<title>Một</title><dc:creator>Lê Thí</dc:creator>',
      'version="2.0" xmlns:dc="http://purl.org/dc/wrong/"',
    ),
    [{ author: 'Lê Thí' }],
  ],
  [
    'https where the address says http',
    one(
      '<title>Một</title><x:creator>Lê Thí</x:creator>',
      'version="2.0" xmlns:x="https://purl.org/dc/elements/1.1/"',
    ),
    [{ author: 'Lê Thí' }],
  ],
  [
    'a known prefix that means something else',
    one('<title>Một</title><dc:title xmlns:dc="http://ban-do.example/">Sai</dc:title>'),
    [{ title: 'Một' }],
  ],
  [
    'Atom under a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Một</a:title><a:link href="/1"/></a:entry></a:feed>',
    [{ title: 'Một', link: `${SITE}/1` }],
  ],
  [
    'Atom without namespace',
    '<feed><entry><title>Một</title><link href="/1"/></entry></feed>',
    [{ title: 'Một', link: `${SITE}/1` }],
  ],
  [
    'Atom fields inside RSS',
    one(
      '<atom:title>Một</atom:title><atom:link href="/1"/><atom:published>2026-11-10</atom:published>',
      'xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    [{ title: 'Một', link: `${SITE}/1`, date: '2026-11-10' }],
  ],
  [
    'RSS fields inside Atom',
    entry('<title>Một</title><guid>7</guid><description>x</description><pubDate>10/11/2026</pubDate>'),
    [{ guid: '7', summaryHtml: 'x', date: '10/11/2026' }],
  ],
  [
    'the link of the feed itself beside the link of the entry',
    one(
      '<title>Một</title><atom:link rel="self" href="/rss"/><link>/1</link>',
      'xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    [{ link: `${SITE}/1` }],
  ],
  [
    'an entry under the name item in Atom',
    atom('<item><title>Một</title></item><item><title>Hai</title></item>'),
    two,
  ],
  [
    'an entry under the name entry in RSS',
    rss('<entry><title>Một</title></entry><entry><title>Hai</title></entry>'),
    two,
  ],
  [
    'mixed capitals of known fields',
    one('<Title>Một</Title><PUBDATE>10/11/2026</PUBDATE><Guid>7</Guid>'),
    [{ title: 'Một', date: '10/11/2026', guid: '7' }],
  ],
];

const TEXTS: readonly Row[] = [
  [
    'CDATA around half of a title',
    one('<title>Tin <![CDATA[nóng & mới]]> hôm nay</title>'),
    [{ title: 'Tin nóng & mới hôm nay' }],
  ],
  [
    'CDATA inside the link',
    one('<title>Một</title><link><![CDATA[ /1?a=1&b=2 ]]></link>'),
    [{ link: `${SITE}/1?a=1&b=2` }],
  ],
  [
    'CDATA around a date',
    one('<title>Một</title><pubDate><![CDATA[10/11/2026 08:00]]></pubDate>'),
    [{ date: '10/11/2026 08:00' }],
  ],
  ['CDATA in small letters', one('<title><![cdata[Một]]></title>'), [{ title: 'Một' }]],
  [
    'CDATA that holds its own end',
    one('<title>Một</title><description><![CDATA[a ]]]]><![CDATA[> b]]></description>'),
    [{ summaryHtml: 'a ]]> b' }],
  ],
  ['CDATA between the entries', rss(`<![CDATA[ rác ]]>${item('Một')}<![CDATA[ rác ]]>${item('Hai')}`), two],
  [
    'an entity that XML does not know',
    one('<title>Lễ&nbsp;hội &ndash; Tết &agrave;</title>'),
    [{ title: 'Lễ hội – Tết à' }],
  ],
  [
    'a bare & in title and address',
    one('<title>Hỏi & đáp</title><link>/1?a=1&b=2</link>'),
    [{ title: 'Hỏi & đáp', link: `${SITE}/1?a=1&b=2` }],
  ],
  [
    'names that HTML 5 has and HTML 4 had not',
    one('<title>Họp &checkmark; x&aacute; &rightarrow; th&ocirc;n &ccaron;&nbsp;&lbrack;1&rbrack;</title>'),
    [{ title: 'Họp ✓ xá → thôn č [1]' }],
  ],
  ['an entity nobody knows', one('<title>Tin &khongco; mới</title>'), [{ title: 'Tin &khongco; mới' }]],
  [
    'HTML escaped twice',
    one('<title>Một</title><description>&amp;lt;p&amp;gt;Chữ&amp;lt;/p&amp;gt;</description>'),
    [{ summaryHtml: '<p>Chữ</p>' }],
  ],
  ['a title escaped twice', one('<title>Hỏi &amp;amp; đáp</title>'), [{ title: 'Hỏi & đáp' }]],
  [
    'markup in a title that is not escaped',
    one('<title>Tin <b>nóng</b><br> hôm nay</title>'),
    [{ title: 'Tin nóng hôm nay' }],
  ],
  [
    'a less-than sign in a title',
    one('<title>Giá dưới 5 < 10 triệu</title>'),
    [{ title: 'Giá dưới 5 < 10 triệu' }],
  ],
  [
    '</br> and unquoted attributes in a description',
    one('<title>Một</title><description><img src=/a.jpg width=100></br>Chữ</description><link>/1</link>'),
    [{ link: `${SITE}/1`, summaryHtml: expect.stringMatching(/a\.jpg[^]*Chữ/) as unknown as string }],
  ],
  [
    'a description that is never closed',
    one('<title>Một</title><description>Chữ<link>/1</link>'),
    [{ title: 'Một', link: `${SITE}/1`, summaryHtml: 'Chữ' }],
  ],
  ['a title that is never closed', one('<title>Một<link>/1</link>'), [{ title: 'Một', link: `${SITE}/1` }]],
  [
    'a title in decomposed letters',
    one(`<title>${'Lộc Hà'.normalize('NFD')}</title>`),
    [{ title: 'Lộc Hà' }],
  ],
  [
    'XHTML in Atom in a box of its own',
    entry(
      '<title>Một</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Chữ <b>đậm</b></p></div></content>',
    ),
    [{ contentHtml: '<p>Chữ <b>đậm</b></p>' }],
  ],
  [
    'XHTML in Atom under a prefix',
    entry(
      '<title>Một</title><content type="xhtml"><h:div><h:p>Chữ</h:p></h:div></content>',
      ' xmlns:h="http://www.w3.org/1999/xhtml"',
    ),
    [{ contentHtml: expect.stringMatching(/<p>Chữ<\/p>/) as unknown as string }],
  ],
  [
    'Atom text that says it is HTML and is none',
    entry('<title type="html">Một</title><summary type="html">Chữ</summary>'),
    [{ title: 'Một', summaryHtml: 'Chữ' }],
  ],
  [
    'Atom text that only looks like HTML',
    entry('<title type="text">a &lt;b&gt; c</title>'),
    [{ title: 'a <b> c' }],
  ],
  [
    'a title of a type nobody knows',
    entry('<title type="application/x-chu">test</title>'),
    [{ title: 'test' }],
  ],
  ['control characters in a title', one('<title>M\u0001ộ\u0008t</title>'), [{ title: 'Một' }]],
  [
    'halves of surrogates by number',
    one('<title>Một &#xD83D; &#55357;</title>'),
    [{ title: expect.stringMatching(/^Một/) as unknown as string }],
  ],
  ['a character in two halves', one('<title>Vui &#55357;&#56832; quá</title>'), [{ title: 'Vui 😀 quá' }]],
  [
    'entities without their semicolon',
    one('<title>A&nbsp B &amp C</title><link>/x?a=1&lt=2&amp=3</link>'),
    [{ title: 'A B & C', link: `${SITE}/x?a=1&lt=2&amp=3` }],
  ],
  ['half a character', one('<title>Vui &#55357; quá</title>'), [{ title: 'Vui \ufffd quá' }]],
  ['a sign before a letter', one('<title>dưới &lt;15 độ, x&lt;y</title>'), [{ title: 'dưới <15 độ, x<y' }]],
  [
    'words between brackets, escaped and not',
    one('<title>Thi &lt;Đổi mới&gt;</title>').replace(
      '</channel>',
      '<item><title>Thi <Đổi mới></title></item><item><title>Thi &lt;Xanh&gt; &lt;b&gt;và&lt;/b&gt; đẹp</title></item></channel>',
    ),
    [{ title: 'Thi <Đổi mới>' }, { title: 'Thi <Đổi mới>' }, { title: 'Thi <Xanh> và đẹp' }],
  ],
  [
    'a section of CDATA with escaped brackets',
    one('<title>Một</title><description>&lt;![CDATA[&lt;p&gt;Sáng nay&lt;/p&gt;]]&gt;</description>'),
    [{ summaryHtml: '<p>Sáng nay</p>' }],
  ],
  [
    'a date in words beside one in numbers',
    one('<title>Một</title><pubDate>Invalid date</pubDate><dc:date>2026-11-09T08:15:00+07:00</dc:date>'),
    [{ date: '2026-11-09T08:15:00+07:00' }],
  ],
  [
    'the first date of a clock, beside a date',
    entry(
      '<title>Một</title><published>0001-01-01T00:00:00Z</published><updated>2026-11-09T01:15:00Z</updated>',
    ),
    [{ date: '2026-11-09T01:15:00Z' }],
  ],
  ['no date but one in words', one('<title>Một</title><pubDate>Hôm nay</pubDate>'), [{ date: 'Hôm nay' }]],
  [
    'a zone of zeros',
    one('<title>Một</title><pubDate>Mon, 09 Nov 2026 01:15:00 +0000</pubDate><dc:date>2026-11-08</dc:date>'),
    [{ date: 'Mon, 09 Nov 2026 01:15:00 +0000' }],
  ],
  [
    'a date under a name of its own',
    one('<title>Một</title><publishDate>2026-11-09 08:15:00</publishDate>'),
    [{ date: '2026-11-09 08:15:00' }],
  ],
  [
    'XHTML in a box with a base of its own',
    entry(
      '<title>Một</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://cdn.example.vn/x/"><img src="i.jpg"/></div></content>',
    ),
    [{ contentHtml: '<img src="https://cdn.example.vn/x/i.jpg"/>' }],
  ],
];

const FILES: readonly Row[] = [
  [
    'several enclosures',
    one(
      '<title>Một</title><enclosure url="/a.jpg" type="image/jpeg"/><enclosure url="/b.pdf" type="application/pdf"/><enclosure url="/c.mp3" type="audio/mpeg"/>',
    ),
    [
      {
        images: [image('/a.jpg')],
        enclosures: [
          { url: `${SITE}/b.pdf`, type: 'application/pdf' },
          { url: `${SITE}/c.mp3`, type: 'audio/mpeg' },
        ],
      },
    ],
  ],
  [
    'an enclosure without type',
    one('<title>Một</title><enclosure url="/a.png"/>'),
    [{ images: [image('/a.png')], enclosures: [] }],
  ],
  [
    'an enclosure of no address',
    one('<title>Một</title><enclosure url="" type="image/jpeg"/>'),
    [{ images: [], enclosures: [] }],
  ],
  [
    'media:group with sizes and one description',
    one(
      '<title>Một</title><media:group><media:content url="/a.jpg" medium="image"/><media:description>Lễ phát động</media:description><media:credit>Minh Anh</media:credit></media:group>',
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    [{ images: [image('/a.jpg', 'Lễ phát động')] }],
  ],
  [
    'media:group of one picture in two sizes, and of two pictures',
    one(
      '<title>Một</title><media:group><media:content url="/a-s.jpg" type="image/jpeg" width="300"/><media:content url="/a.jpg" type="image/jpeg" width="1200"/><media:content url="/b.jpg" type="image/jpeg" width="800"/></media:group>',
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    [{ images: [image('/a.jpg'), image('/b.jpg')] }],
  ],
  [
    'media:content without type or medium',
    one(
      '<title>Một</title><media:content url="/a.jpg"/><media:content url="/tai.ashx?tep=b.JPG&amp;w=300" medium=""/><media:content url="/c.jpeg!w800"/>',
    ),
    [{ images: [image('/a.jpg'), image('/tai.ashx?tep=b.JPG&w=300'), image('/c.jpeg!w800')] }],
  ],
  [
    'media:content without type or medium that is no picture',
    one(
      '<title>Một</title><media:content url="/a.mp4?anh=a.jpg"/><media:content url="/trang.html?x=a.jpg&amp;y=1"/><media:content url="/anh-jpg"/>',
    ),
    [{ images: [] }],
  ],
  [
    'media:content with its own title',
    one(
      '<title>Một</title><media:content url="/a.jpg" type="image/jpeg"><media:title>Đoàn công tác</media:title></media:content><media:content url="/b.jpg" type="image/jpeg"/>',
      'xmlns:media="http://search.yahoo.com/mrss"',
    ),
    [{ images: [image('/a.jpg', 'Đoàn công tác'), image('/b.jpg')] }],
  ],
  [
    'a thumbnail beside its picture',
    one('<title>Một</title><media:thumbnail url="/s.jpg"/><media:content url="/a.jpg" medium="image"/>'),
    [{ images: [image('/a.jpg')] }],
  ],
  [
    'a thumbnail alone',
    one('<title>Một</title><media:thumbnail url="/s.jpg"/>'),
    [{ images: [image('/s.jpg')] }],
  ],
  [
    'media under another prefix',
    one(
      '<title>Một</title><m:content url="/a.jpg" medium="image"><m:description>Chú thích</m:description></m:content>',
      'xmlns:m="http://search.yahoo.com/mrss/"',
    ),
    [{ images: [image('/a.jpg', 'Chú thích')] }],
  ],
  [
    'a video, which is no picture',
    one(
      '<title>Một</title><media:content url="/a.mp4" medium="video"><media:thumbnail url="/a.jpg"/></media:content>',
    ),
    [{ images: [image('/a.jpg')] }],
  ],
  [
    'a caption that is the title again',
    one(
      '<title>Một</title><media:content url="/a.jpg" medium="image"><media:title>Một</media:title></media:content>',
    ),
    [{ images: [image('/a.jpg')] }],
  ],
  [
    'files whose type tells nothing',
    one(
      '<title>Một</title><enclosure url="/1.jpg" type="jpg"/><enclosure url="/2.png" type="application/octet-stream"/>',
    ),
    [{ images: [image('/1.jpg'), image('/2.png')] }],
  ],
];

const ADDRESSES: readonly Row[] = [
  [
    'xml:base inside xml:base',
    entry('<title>Một</title><link href="c.html"/>', ' xml:base="https://a.example/x/"').replace(
      '<entry>',
      '<entry xml:base="y/">',
    ),
    [{ link: 'https://a.example/x/y/c.html' }],
  ],
  [
    'xml:base on the content',
    entry(
      '<title>Một</title><content type="html" xml:base="https://a.example/x/">&lt;img src="a.jpg"&gt;</content>',
    ),
    [{ contentHtml: '<img src="https://a.example/x/a.jpg">' }],
  ],
  [
    'xml:base that is no address',
    entry('<title>Một</title><link href="/1"/>', ' xml:base="javascript:1"'),
    [{ link: `${SITE}/1` }],
  ],
  [
    'a link broken over lines',
    one('<title>Một</title><link>\n  https://a.example/\n  tin-1.html\n</link>'),
    [{ link: 'https://a.example/tin-1.html' }],
  ],
  [
    'a link without scheme',
    one('<title>Một</title><link>//a.example/1</link>'),
    [{ link: 'https://a.example/1' }],
  ],
  [
    'a guid that is the only address',
    one(`<title>Một</title><guid isPermaLink="true">${SITE}/1</guid>`),
    [{ guid: `${SITE}/1`, link: `${SITE}/1` }],
  ],
  [
    'one guid on all entries',
    rss(item('Một', '<guid>0</guid><link>/1</link>') + item('Hai', '<guid>0</guid><link>/2</link>')),
    [
      { guid: '0', link: `${SITE}/1` },
      { guid: '0', link: `${SITE}/2` },
    ],
  ],
  ['an empty guid', one('<title>Một</title><guid/><link>/1</link>'), [{ guid: null, link: `${SITE}/1` }]],
  ['a guid among blanks', one('<title>Một</title><guid>\n 7 \n</guid>'), [{ guid: '7' }]],
  [
    'an alternate of Atom among others',
    entry(
      '<title>Một</title><link rel="edit" href="/e"/><link rel="replies" href="/r"/><link rel="alternate" href="/1"/>',
    ),
    [{ link: `${SITE}/1` }],
  ],
  [
    'a path that is said to be a permalink',
    one('<title>Một</title><guid isPermaLink="true">/tin/1.html</guid>'),
    [{ guid: '/tin/1.html', link: `${SITE}/tin/1.html` }],
  ],
  [
    'a number that is said to be a permalink',
    one('<title>Một</title><guid isPermaLink="true">123</guid>'),
    [{ guid: '123', link: null }],
  ],
  [
    'an address beside its empty link, as tools of HTML write it',
    one(`<title>Một</title><link/>${SITE}/1?a=1&amp;b=2<description>Tóm</description>`),
    [{ link: `${SITE}/1?a=1&b=2`, summaryHtml: 'Tóm' }],
  ],
  ["the site's own host without a scheme", one('<link>xa.example.gov.vn/1</link>'), [{ link: `${SITE}/1` }]],
  ['a path that looks like a host', one('<link>tin.tuc/1</link>'), [{ link: `${SITE}/tin.tuc/1` }]],
  [
    'a link inside an anchor',
    one(`<link>&lt;a href="${SITE}/1"&gt;xem&lt;/a&gt;</link>`),
    [{ link: `${SITE}/1` }],
  ],
];

const JSON_FEEDS: readonly Row[] = [
  [
    'JSON Feed 1.0 with one author',
    '{"version":"https://jsonfeed.org/version/1","title":"Xã","items":[{"id":"1","title":"Một","author":{"name":"Lê Thí"},"content_html":"<p>x</p>"}]}',
    [{ guid: '1', author: 'Lê Thí', contentHtml: '<p>x</p>' }],
  ],
  [
    'JSON Feed 1.1 with authors of the feed',
    '{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"Ban biên tập"}],"items":[{"id":"1","title":"Một"}]}',
    [{ author: 'Ban biên tập' }],
  ],
  ['JSON with a byte order mark', '\ufeff{"items":[{"id":"1","title":"Một"}]}', [{ title: 'Một' }]],
  [
    'an id that is a number',
    '{"items":[{"id":17,"title":"Một","url":"/1"}]}',
    [{ guid: '17', link: `${SITE}/1` }],
  ],
  ['an item that is no object', '{"items":[null,"x",[],{"id":"1","title":"Một"}]}', [{ title: 'Một' }]],
  [
    'fields of the wrong kind',
    '{"items":[{"id":"1","title":["x"],"tags":"a","image":7,"date_published":null}]}',
    [{ guid: '1', title: null, date: null, images: [], categories: [] }],
  ],
  ['no items', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', []],
  [
    'comments and commas of JavaScript',
    '\ufeff// máy tạo\n{"items":[{"id":"1","url":"https://xa.example.gov.vn/1","title":"a, ]"},/* hết */],}',
    [{ link: `${SITE}/1`, title: 'a, ]' }],
  ],
  [
    'line ends and strange escapes inside strings',
    String.raw`{"items":[{"id":"1","title":"Họp \'dân\'` + '\nmới"}]}',
    [{ title: "Họp 'dân' mới" }],
  ],
  [
    'a comment before JSON that breaks off',
    '/**/{"items":[{"id":"1","title":"Một"},{"id":"2","ti',
    [{ title: 'Một' }],
  ],
];

describe.each([
  ['around the entries', AROUND],
  ['names and namespaces', NAMES],
  ['text', TEXTS],
  ['pictures and files', FILES],
  ['addresses and names of entries', ADDRESSES],
  ['JSON', JSON_FEEDS],
])('%s', (_name, rows) => {
  test.each(rows)('%s', async (_oddity, feed, entries) => {
    const { items } = await readFeed(feed, `${SITE}/rss`);
    expect(items).toHaveLength(entries.length);
    entries.forEach((expected, at) => expect(items[at]).toMatchObject(expected));
  });
});
