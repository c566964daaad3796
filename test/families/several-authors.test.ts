import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://tapchi.example.vn/bai/nuoi-ca-tren-ruong-lua';
const TEXT =
  '<div><p>Hơn 300 hộ ven sông chuyển sang nuôi cá xen lúa, mỗi héc-ta cho thêm chừng bốn mươi triệu đồng một năm.</p><p>Kỹ thuật không khó, cái khó là giữ được bờ vùng qua mùa lũ và tìm nơi mua ổn định cho bà con.</p></div>';

function persons(box: string) {
  const html = `<html><body><div><h1>Nuôi cá trên ruộng lúa ven sông</h1><p>12/10/2026</p>${box}${TEXT}</div></body></html>`;
  const facts = generic.readArticle(parsePage(html, HERE))!;
  const draft = draftArticle(facts, {
    url: HERE,
    family: 'generic',
    fetchedAt: new Date('2026-11-20T05:00:00Z'),
  });
  expect(draft.bodyText).not.toMatch(/Lò Văn Ớt|Hà Thị Mơ/);
  return draft.byline.persons;
}

describe('authors', () => {
  test('each in a box of its own with an institute below', () => {
    const one = (name: string) => `<p class="author"><b>${name}</b><br><i>Trường Đại học Nông nghiệp</i></p>`;
    expect(persons(one('TS. Lò Văn Ớt') + one('Hà Thị Mơ'))).toEqual(['Lò Văn Ớt', 'Hà Thị Mơ']);
  });

  test.each([
    '<a href="/a">Lò Văn Ớt</a><a href="/b">Hà Thị Mơ</a>',
    '<span>Lò Văn Ớt</span><span>Hà Thị Mơ</span>',
  ])('glued to each other: %s', (names) => {
    expect(persons(`<div class="tac-gia">${names}</div>`)).toEqual(['Lò Văn Ớt', 'Hà Thị Mơ']);
  });

  test.each([
    [
      'numbers of institutes',
      '<p class="author"><i>TS. Lò Văn Ớt<sup>1,2*</sup>, Hà Thị Mơ<sup>3</sup></i></p>',
    ],
    [
      'links in one box, each with what the person does, beside a picture',
      '<div class="byline"><img src="/a.jpg"><p><a href="/a">Lò Văn Ớt</a>, <i>Features Editor</i><br><a href="/b">Hà Thị Mơ</a>, <i>Sports</i></p></div>',
    ],
  ])('behind and beside whom stand %s', (_, box) => {
    expect(persons(box)).toEqual(['Lò Văn Ớt', 'Hà Thị Mơ']);
  });

  test.each([
    [
      'a label in a box of its own',
      '<div class="x-byline"><div>By</div><div>Ruth Calder, Fenn Wire Service</div></div>',
    ],
    [
      'another link behind what that person did',
      '<div class="byline"><img src="/a.jpg"><p>By <a href="/a">Ruth Calder</a>. Checked by <a href="/b">Piotr Zajac</a></p></div>',
    ],
    [
      'a card with a name and a life',
      '<div class="w-author-box"><div><img src="/u/1.jpg"></div><div><h4 class="w-author-box__name">Ruth Calder</h4><div>Ruth keeps bees.</div></div></div>',
    ],
  ])('one, beside %s', (_, box) => {
    expect(persons(box)).toEqual(['Ruth Calder']);
  });

  test('one name in two elements stays one', () => {
    expect(persons('<div class="tac-gia"><b>Lò Văn</b> <b>Ớt Hà</b></div>')).toEqual(['Lò Văn Ớt Hà']);
  });

  test('the office below the name on a card is no part of it', () => {
    const card =
      '<div class="author"><img src="/a.jpg"><div><div>BS. Lò Văn Ớt</div><div>Khoa Ngoại</div></div></div>';
    expect(persons(card)).toEqual(['Lò Văn Ớt']);
  });
});
