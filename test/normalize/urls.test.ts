import { describe, expect, test } from '@jest/globals';
import { resolveUrl, urlKey, workingUrl } from '../../src/normalize/urls.js';

describe('urlKey', () => {
  const key = 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao';
  test.each([
    ['as it is', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao'],
    ['http', 'http://locha.hatinh.gov.vn/tin-tuc/hop-bao'],
    ['www', 'http://www.locha.hatinh.gov.vn/tin-tuc/hop-bao'],
    ['host in capitals', 'HTTPS://LocHa.HaTinh.gov.VN/tin-tuc/hop-bao'],
    ['default ports', 'http://locha.hatinh.gov.vn:80/tin-tuc/hop-bao'],
    ['the dot of the root', 'https://locha.hatinh.gov.vn./tin-tuc/hop-bao'],
    ['slash at the end', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao/'],
    ['doubled slash', 'https://locha.hatinh.gov.vn//tin-tuc/hop-bao'],
    ['fragment', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao#binh-luan'],
    ['empty query', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao?'],
    ['campaign', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao?utm_source=rss&utm_medium=feed&UTM_campaign=a'],
    ['Facebook', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao?fbclid=IwAR0abc'],
    ['Google and Zalo', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao?gclid=1&gidzl=2&zarsrc=30'],
    [
      'Liferay',
      'https://locha.hatinh.gov.vn/tin-tuc/hop-bao?p_p_id=101&p_p_lifecycle=0&_101_INSTANCE_x_cur=2',
    ],
    ['session', 'https://locha.hatinh.gov.vn/tin-tuc/hop-bao;jsessionid=AB12.node1'],
    ['user', 'https://a:b@locha.hatinh.gov.vn/tin-tuc/hop-bao'],
    ['blanks around', '  https://locha.hatinh.gov.vn/tin-tuc/hop-bao\n'],
    ['tab inside', 'https://locha.hatinh.gov.vn/tin-\ttuc/hop-bao'],
    ['needless encoding', 'https://locha.hatinh.gov.vn/tin%2Dtuc/hop-bao'],
  ])('%s', (_oddity, url) => {
    expect(urlKey(url)).toBe(key);
  });

  test.each([
    [
      'ids stay, in one order',
      'http://x.gov.vn/a.aspx?NewsID=1782&MenuID=5',
      'https://x.gov.vn/a.aspx?MenuID=5&NewsID=1782',
    ],
    ['an empty value stays', 'http://x.gov.vn/?id=&pageid=27160', 'https://x.gov.vn/?id=&pageid=27160'],
    ['the root', 'http://www.x.gov.vn', 'https://x.gov.vn/'],
    ['another port', 'http://x.gov.vn:8080/a/', 'https://x.gov.vn:8080/a'],
    [
      'WebCenter keeps its document alone',
      'http://x.gov.vn/webcenter/portal/p/chi-tiet?dDocName=PORTAL353912&_adf.ctrl-state=abc_1&_afrLoop=12&centerWidth=100',
      'https://x.gov.vn/webcenter/portal/p/chi-tiet?dDocName=PORTAL353912',
    ],
    [
      'words inside are no tracking',
      'http://x.gov.vn/?reference=1&utmost=2',
      'https://x.gov.vn/?reference=1',
    ],
    [
      'letter case of the path',
      'http://x.gov.vn/Pages/2016-9-1/A.aspx',
      'https://x.gov.vn/Pages/2016-9-1/A.aspx',
    ],
    ['an encoded slash is no slash', 'http://x.gov.vn/a%2fb', 'https://x.gov.vn/a%2Fb'],
    ['bytes that are no UTF-8', 'http://x.gov.vn/%D0', 'https://x.gov.vn/%25D0'],
    ['double-escaped ampersand', 'http://x.gov.vn/?a=1&amp;b=2', 'https://x.gov.vn/?a=1&b=2'],
    ['a host that is www alone', 'http://www.vn/', 'https://www.vn/'],
    ['no web address', 'mailto:a@x.vn', null],
    ['relative', '/tin-tuc/hop-bao', null],
    ['nothing', '', null],
  ])('%s', (_oddity, url, expected) => {
    expect(urlKey(url)).toBe(expected);
  });

  test('composed, decomposed and encoded letters are one', () => {
    const composed = 'https://x.gov.vn/tin/họp-báo?q=lộc hà';
    const all = [
      composed,
      composed.normalize('NFD'),
      encodeURI(composed),
      encodeURI(composed.normalize('NFD')),
      composed.replace(' ', '+'),
    ];
    expect(new Set(all.map(urlKey)).size).toBe(1);
  });

  test('a key is its own key', () => {
    for (const url of [
      'http://www.x.gov.vn/tin/họp%20báo/?b=2&a=%C3%A1+b',
      'http://x.gov.vn:8080/?utm_a=1&id=5#x',
    ]) {
      const once = urlKey(url) ?? '';
      expect(urlKey(once)).toBe(once);
    }
  });
});

describe('resolveUrl', () => {
  const base = 'http://x.gov.vn:8080/tin/bai-1.html?p=1';
  test.each([
    ['relative', 'bai-2.html', 'http://x.gov.vn:8080/tin/bai-2.html'],
    ['from the root', '/uploads/a b.jpg', 'http://x.gov.vn:8080/uploads/a%20b.jpg'],
    ['backslashes', '\\uploads\\a.jpg', 'http://x.gov.vn:8080/uploads/a.jpg'],
    ['blanks and line breaks around', '\n  /a.html\t', 'http://x.gov.vn:8080/a.html'],
    ['NBSP around', '\u00a0/a.html\u00a0', 'http://x.gov.vn:8080/a.html'],
    ['other scheme and port kept', 'https://y.vn:4443/a#c', 'https://y.vn:4443/a#c'],
    ['scheme of the page', '//y.vn/a', 'http://y.vn/a'],
    ['query alone', '?p=2', 'http://x.gov.vn:8080/tin/bai-1.html?p=2'],
    ['escaped twice', '/a?x=1&amp;y=2', 'http://x.gov.vn:8080/a?x=1&y=2'],
    ['host typed without scheme', 'www.y.gov.vn/a', 'http://www.y.gov.vn/a'],
    ['a file that begins with www', 'www-a.html', 'http://x.gov.vn:8080/tin/www-a.html'],
    ['script', 'javascript:void(0)', null],
    ['script in disguise', ' java\nscript:alert(1)', null],
    ['data', 'data:image/gif;base64,R0lGOD', null],
    ['mail', 'mailto:a@x.vn', null],
    ['phone', 'tel:0912345678', null],
    ['file', 'file:///C:/a.jpg', null],
    ['fragment', '#top', null],
    ['empty', ' ', null],
    ['broken host', 'http://', null],
    ['broken port', 'http://x.vn:99999/', null],
  ])('%s', (_oddity, href, expected) => {
    expect(resolveUrl(href, base)).toBe(expected);
  });

  test('without a base only absolute links resolve', () => {
    expect(resolveUrl('/a', '')).toBeNull();
    expect(resolveUrl('http://x.vn/a', '')).toBe('http://x.vn/a');
  });
});

describe('workingUrl', () => {
  const served = 'http://x.gov.vn/print/bai-1.html?utm_source=a';
  test.each([
    ['none', null, served],
    ['same host', 'http://x.gov.vn/tin/bai-1.html', 'http://x.gov.vn/tin/bai-1.html'],
    ['relative', '/tin/bai-1.html', 'http://x.gov.vn/tin/bai-1.html'],
    ['its own scheme', 'https://x.gov.vn/tin/bai-1.html', 'https://x.gov.vn/tin/bai-1.html'],
    ['other host', 'http://y.gov.vn/tin/bai-1.html', served],
    ['www is another host', 'http://www.x.gov.vn/tin/bai-1.html', served],
    ['other port', 'http://x.gov.vn:8080/tin/bai-1.html', served],
    ['the home page on every page', 'http://x.gov.vn/', served],
    ['no address', 'javascript:void(0)', served],
    ['empty', '', served],
  ])('canonical: %s', (_oddity, canonical, expected) => {
    expect(workingUrl(served, canonical)).toBe(expected);
  });

  test('scheme and port of a served page are kept', () => {
    expect(workingUrl('http://127.0.0.1:4711/a/print', '/a')).toBe('http://127.0.0.1:4711/a');
  });
});
