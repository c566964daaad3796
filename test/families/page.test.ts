import { describe, expect, test } from '@jest/globals';
import { all, attr, first, textOf } from '../../src/families/dom.js';
import { parsePage } from '../../src/families/page.js';

const URL = 'http://anbinh.example.gov.vn/cms/portal/folder/tin/news/a.html';

describe('parsePage', () => {
  test('a fragment without html and body is shown in a body', () => {
    const { document } = parsePage('<p>Một</p><p>Hai</p>', URL);
    expect(document.body.children.length).toBe(2);
  });

  test('a page without a head keeps its body', () => {
    expect(textOf(parsePage('<body><p>Một</p></body>', URL).document.body)).toBe('Một');
  });

  test('tags and attributes in capitals are found by selectors in lower case', () => {
    const { document } = parsePage('<BODY><P ALIGN=center CLASS="Image"><IMG SRC="a.jpg"></P></BODY>', URL);
    expect(first(document, 'p.Image[align=center]')).not.toBeNull();
    expect(attr(first(document, 'img'), 'src')).toBe('a.jpg');
  });

  test('20,000 nested elements are flattened and their text stays', () => {
    const html = `<body>${'<div>'.repeat(20_000)}đáy${'</div>'.repeat(20_000)}<p>sau</p></body>`;
    const { document } = parsePage(html, URL);
    expect(textOf(document.body)).toBe('đáy sau');
    expect(all(document, 'p').length).toBe(1);
    expect(all(document, 'div').length).toBeLessThan(600);
  });

  test('unclosed comment, unclosed tag and a lone "<" do not stop the reading', () => {
    for (const html of ['<p>a</p><!-- b', '<p>a</p><b', '<p>a < b</p>']) {
      expect(textOf(parsePage(html, URL).document.body)).toContain('a');
    }
  });

  test('a script full of tags does not count as nesting', () => {
    const html = `<body><script>${'"<div>"+'.repeat(2000)}""</script><div><p>ở đây</p></div></body>`;
    expect(textOf(parsePage(html, URL).document.querySelector('div'))).toBe('ở đây');
  });

  test('text without any markup is no page', () => {
    expect(() => parsePage('chỉ là chữ', URL)).toThrow(expect.objectContaining({ code: 'NOT_HTML' }));
  });

  test('two megabytes of opening tags and of "<" are read, or refused', () => {
    for (const piece of ['<div>', '<', '<a', '<!--', '<p>x</p>', '</b>', '<td><li>', '<font><p>']) {
      try {
        parsePage(`<p>a</p>${piece.repeat(Math.min(350_000, 2_000_000 / piece.length))}`, URL);
      } catch (error) {
        expect(error).toMatchObject({ name: 'SourceError' });
      }
    }
  });
});
