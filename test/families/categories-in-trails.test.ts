import { describe, expect, test } from '@jest/globals';
import { newspaper } from '../../src/families/newspaper.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';
import { wordpress } from '../../src/families/wordpress.js';

const TITLE = 'Người trẻ Lam Trà dựng lại bến thuyền cũ';
const TEXT = `<div class="noidung">${'<p>Bến thuyền bỏ hoang hơn hai mươi năm nay đã có lại cầu gỗ, đèn và hai hàng ghế, do thanh niên trong xã góp công dựng nên.</p>'.repeat(3)}</div>`;

function webcenterCategory(above: string, row = '<div class="ngaydang">12/10/2026 08:30</div>') {
  const html = `<html><head><title>${TITLE}</title></head><body><form id="f1" class="x1ie"><div id="T:pt1">${above}<div class="tieude">${TITLE}</div>${row}${TEXT}</div></form></body></html>`;
  const url =
    'https://lamtra.quangnam.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912';
  return webcenter.readArticle(parsePage(html, url))?.category;
}

describe('a trail', () => {
  test.each([
    `<p class="o">Văn hóa &gt; <b>${TITLE}</b></p>`,
    `<div><span>Đời sống</span> » <span>Văn hóa</span> » <span>${TITLE}</span></div>`,
  ])('without the way home that ends in the title: %s', (trail) => {
    expect(webcenterCategory(trail)).toBe('Văn hóa');
  });

  test('whose steps lead nowhere', () => {
    expect(
      webcenterCategory('<div class="duong-dan"><a href="/">Trang chủ</a> <a href="#">Văn hóa</a></div>'),
    ).toBe('Văn hóa');
  });

  test.each(['dieu-huong', 'breadcumb'])('in a list in a box called %s', (name) => {
    const trail = `<div class="${name}"><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-hoa">Văn hóa</a></li></ul></div>`;
    const html = `<html><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body><div>${trail}</div><div class="detail"><h1>${TITLE}</h1><div class="time">12/10/2026 08:30</div>${TEXT}</div></body></html>`;
    const url = 'https://baolamtra.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu-post48213.html';
    expect(newspaper.readArticle(parsePage(html, url))?.category).toBe('Văn hóa');
  });
});

describe('what is no category', () => {
  test.each([
    '<div><span>Ngày đăng: 12/10/2026 08:33</span><span>Người đăng: <b>Quản trị</b></span></div>',
    '<div><span>12/10/2026</span> <span>08:33</span> <span>[GMT +7]</span></div>',
    '<div><span>12/10/2026</span> <span>Gửi bởi: <i>Mai Hoa</i></span></div>',
  ])('beside the date: %s', (row) => {
    expect(webcenterCategory('', row)).toBeNull();
  });
});

test('tools beside the day are no category, and a trail of one step by a misspelt name is one', () => {
  const tools = '<div class="ben"><a>Chia sẻ</a>|<a>Lưu tin</a></div>';
  const read = (trail: string) =>
    newspaper.readArticle(
      parsePage(
        `<html><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body>${trail}<div class="detail"><div>12/10/2026 08:30 ${tools}</div><h1>${TITLE}</h1>${TEXT}</div></body></html>`,
        'https://baolamtra.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu-post48213.html',
      ),
    )?.category;
  expect(read('')).toBeNull();
  expect(read('<ul class="breakumb-list"><li><a href="/van-hoa">Văn hóa</a></li></ul>')).toBe('Văn hóa');
});

test('WordPress names the section to machines alone', () => {
  const said = { '@type': 'Article', headline: TITLE, articleSection: ['Văn hóa'] };
  const html = `<html><head><title>${TITLE}</title><meta name="generator" content="WordPress 6.4"><script type="application/ld+json">${JSON.stringify(said)}</script></head><body class="single single-post"><div class="entry-title">${TITLE}</div><div>12/10/2026</div>${TEXT}</body></html>`;
  const page = parsePage(html, 'https://lamtra.example.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu/');
  expect(wordpress.readArticle(page)?.category).toBe('Văn hóa');
});
