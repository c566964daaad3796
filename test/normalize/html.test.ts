import { describe, expect, test } from '@jest/globals';
import { sanitizeBody } from '../../src/normalize/html.js';

const BASE = 'https://binhminh.example.gov.vn/tin/a.html';

describe('sanitizeBody', () => {
  test.each([
    ['scripts and handlers', '<p onclick="x()">a<script>alert(1)</script></p>', '<p>a</p>'],
    ['javascript addresses', '<p><a href="javascript:x()">a</a></p>', '<p><a>a</a></p>'],
    ['addresses with blanks and capitals', '<p><a href=" JaVa\tscript:x()">a</a></p>', '<p><a>a</a></p>'],
    ['mail and telephone', '<p><a href="mailto:a@b.vn">a</a></p>', '<p><a>a</a></p>'],
    ['data pictures', '<p>a<img src="data:image/png;base64,AA"></p>', '<p>a</p>'],
    ['styles and classes', '<p class="x" style="position:fixed">a</p>', '<p>a</p>'],
    ['fonts and spans give their words', '<font color=red><span>a</span></font>', 'a'],
    ['empty elements', '<p>&nbsp;</p><p>a</p><div><p></p></div>', '<p>a</p>'],
    ['frames', '<p>a</p><iframe src="https://x.example"></iframe>', '<p>a</p>'],
    ['svg with a script', '<svg><script>x()</script></svg><p>a</p>', '<p>a</p>'],
    ['comments', '<!-- <img src=x onerror=y> --><p>a</p>', '<p>a</p>'],
  ])('%s', (_name, html, expected) => {
    expect(sanitizeBody(html, BASE)).toBe(expected);
  });

  test('relative addresses become absolute, links say nofollow', () => {
    expect(sanitizeBody('<a href="/b">b</a><img src="c.jpg" alt="c">', BASE)).toBe(
      '<a href="https://binhminh.example.gov.vn/b" rel="nofollow noopener">b</a>' +
        '<img src="https://binhminh.example.gov.vn/tin/c.jpg" alt="c" />',
    );
  });

  test('words stay as they are written, in NFC', () => {
    expect(sanitizeBody('<p>nhiệm vu\u0323.Đổi &lt;mới&gt; &amp; hơn</p>', BASE)).toBe(
      '<p>nhiệm vụ.Đổi &lt;mới&gt; &amp; hơn</p>',
    );
  });

  test('nothing to read or see is null', () => {
    expect(sanitizeBody('<div><br>&nbsp;<p></p></div>', BASE)).toBeNull();
    expect(sanitizeBody('', BASE)).toBeNull();
  });
});
