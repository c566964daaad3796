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

  test('the word by which an icon font names a picture is no text', () => {
    const icons =
      '<p><mat-icon>home</mat-icon>Trang chủ<i class="material-icons md-18">chevron_right</i>Y tế</p>' +
      '<p><span class="material-symbols-outlined"> schedule </span>12/10/2026 <i class="nb-icon">visibility</i>128</p>';
    expect(textOf(parsePage(icons, URL).document.body)).toBe('Trang chủ Y tế 12/10/2026 128');
  });

  test('other words in such elements, and such words elsewhere, are', () => {
    const html = '<p><i class="material-icons">Nhà mới</i> <i>home</i> <span class="icon">stay</span></p>';
    expect(textOf(parsePage(html, URL).document.body)).toBe('Nhà mới home stay');
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
