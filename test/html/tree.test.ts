import { describe, expect, test } from '@jest/globals';
import { parseHtml } from '../../src/html/parse.js';

describe('the tree a page is read from', () => {
  test('words in entities, with comments between, are one text', () => {
    const label = parseHtml('<p>T&#225;c gi&#7843;<!-- x -->: An &amp; B</p>').querySelector('p')!;
    expect(Array.from(label.childNodes, (node) => node.nodeValue)).toEqual(['Tác giả: An & B']);
  });

  test('what is printed reads as the same again', () => {
    const html =
      '<div title="a &quot;b&quot; &amp;amp; c"><br><img src="/a.jpg?x=1&amp;copy=2">1 &lt; 2&#160;<script>if (a < b && c) {}</script></div>';
    const printed = parseHtml(html).querySelector('div')!.outerHTML;
    expect(printed).toBe(html);
    expect(parseHtml(printed).querySelector('img')!.getAttribute('src')).toBe('/a.jpg?x=1&copy=2');
  });

  test('a copy stands alone, and what leaves the tree closes the gap', () => {
    const list = parseHtml('<ul><li>1</li><li>2<b>!</b></li><li>3</li></ul>').querySelector('ul')!;
    const copy = list.cloneNode(true) as Element;
    copy.querySelectorAll('li')[1]!.remove();
    copy.querySelector('li')!.replaceWith(...Array.from(copy.querySelectorAll('li:last-child')));
    expect(copy.outerHTML).toBe('<ul><li>3</li></ul>');
    expect(list.outerHTML).toBe('<ul><li>1</li><li>2<b>!</b></li><li>3</li></ul>');
  });

  test('the elements beside one, with texts between them', () => {
    const middle = parseHtml('<p>a<b>1</b> chữ <i>2</i>, <u>3</u></p>').querySelector('i')!;
    expect([middle.previousElementSibling?.localName, middle.nextElementSibling?.localName]).toEqual([
      'b',
      'u',
    ]);
    expect(middle.previousElementSibling?.previousElementSibling).toBeNull();
  });

  test('attributes in capitals, and classes written apart', () => {
    const link = parseHtml('<A HREF="/a" Class=" x\n y x ">a</A>').querySelector('a')!;
    expect(link).toMatchObject({ attribs: { href: '/a', class: 'x y' } });
  });
});
