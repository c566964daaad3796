import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p><p>Dịp này xã trao tặng các thôn hai máy bơm và năm mươi bộ cuốc xẻng để làm tiếp những đoạn còn lại.</p>';
const HEAD = '<h1>Ra quân làm thủy lợi nội đồng</h1><div class="d">12/10/2026 07:45</div>';

function draft(body: string, title = '') {
  const page = parsePage(`<html><head><title>${title}</title></head><body>${body}</body></html>`, HERE);
  return draftArticle(generic.readArticle(page)!, { url: HERE, family: 'generic', fetchedAt: null });
}

describe('who signs', () => {
  const tools = '<div class="r"><a class="b">In</a> <a class="b">Gửi</a></div>';

  test('beside the buttons of tools, in the foot of the panel', () => {
    const foot = `<div class="panel-footer"><div class="l">Bài và ảnh: Lò Thị Mơ</div>${tools}</div>`;
    expect(draft(`<div>${HEAD}<div class="b">${TEXT}</div>${foot}</div>`).byline.persons).toEqual([
      'Lò Thị Mơ',
    ]);
  });

  test('no name of a link to another page', () => {
    const foot = '<div class="x"><div>Bài hát: Quê Hương</div><div><a href="/nghe/1">Nghe</a></div></div>';
    expect(draft(`<div>${HEAD}<div class="b">${TEXT}</div>${foot}</div>`).byline.persons).toEqual([]);
  });

  test('by "Viết bởi" without a colon, in a header of title and date', () => {
    const header = `<div class="h"><span>12/10/2026</span><h1>Ra quân làm thủy lợi nội đồng</h1><p class="w">Viết bởi Lò Văn Kiên</p></div>`;
    expect(draft(`<div>${header}<div class="b">${TEXT}</div></div>`).byline.persons).toEqual(['Lò Văn Kiên']);
  });

  test('by what each did, in the row of the date', () => {
    const row = '<div class="c"><p>Nội dung: Hà Lam</p><p>Ảnh: Lò Quốc Hưng</p><p>20/12/2025 06:00</p></div>';
    expect(
      draft(`<div><h1>Ra quân làm thủy lợi nội đồng</h1><div class="b">${TEXT}</div>${row}</div>`).byline
        .persons,
    ).toEqual(['Hà Lam', 'Lò Quốc Hưng']);
  });

  test('above the remarks of readers, which bear the minute', () => {
    const remarks =
      '<div class="k"><p>Phản hồi của bạn đọc</p><p><b>Hà Mơ</b> (13/10/2026 10:10): Kênh thôn tôi bao giờ thì đến lượt?</p></div>';
    const article = draft(
      `<div class="w">${HEAD}<div class="b">${TEXT}</div><div class="s">P.V (Theo Báo Sông Lam)</div>${remarks}</div>`,
    );
    expect(article.byline.republishedFrom).toBe('Báo Sông Lam');
    expect(article.bodyText).not.toContain('bao giờ');
  });

  test('an office set to the right above the text', () => {
    const office = '<p style="text-align:right"><em>Trạm Kiểm lâm huyện Nà Hừ</em></p>';
    expect(draft(`<div>${HEAD}<div class="b">${office}${TEXT}</div></div>`).byline.organ).toBe(
      'Trạm Kiểm lâm huyện Nà Hừ',
    );
    const letterhead = '<p>Trạm Kiểm lâm huyện Nà Hừ</p>';
    expect(draft(`<div>${HEAD}<div class="b">${letterhead}${TEXT}</div></div>`).byline.organ).toBeNull();
  });

  test('nobody where a field names the paper itself', () => {
    const html = `<meta name="author" content="Báo và Đài Lam Trà"><div>${HEAD}<div class="b">${TEXT}<p style="text-align:right">H.L - T.M</p></div></div>`;
    expect(draft(html, 'Ra quân làm thủy lợi nội đồng - Báo và Đài Lam Trà').byline).toMatchObject({
      persons: ['H.L', 'T.M'],
      organ: null,
    });
  });
});

describe('pictures of other things', () => {
  const rows = [1, 2, 3];
  const goods = (name: string) =>
    `<div class="g"><h4>${name}</h4>${rows.map((at) => `<div><img src="/s/${at}.jpg"><p>Mật ong số ${at} - 25${at}.000đ</p></div>`).join('')}</div>`;
  const pictures = (html: string) => draft(html).images.map(({ url }) => url);

  test('goods and books under a heading of their own', () => {
    expect(pictures(`<div><div class="c">${HEAD}${TEXT}</div>${goods('Sản phẩm của xã')}</div>`)).toEqual([]);
  });

  test('but a gallery called so', () => {
    expect(
      pictures(`<div><div class="c">${HEAD}${TEXT}</div>${goods('Một số hình ảnh')}</div>`),
    ).toHaveLength(3);
  });

  test('rows of other articles right in the box of the text', () => {
    const others = rows
      .map(
        (at) =>
          `<div class="t"><div><img src="/o/${at}.jpg"></div><div><h5><a href="/tin/${at}">Khai mạc hè cho thiếu nhi xã Nà Hừ</a></h5><p>Ngày 0${at}/06, tại nhà văn hóa xã, các cháu cùng cha mẹ đã dự buổi lễ, nghe phổ biến nội dung sinh hoạt của mùa hè năm nay...</p></div></div>`,
      )
      .join('');
    expect(pictures(`<div class="c">${HEAD}${TEXT}${others}</div>`)).toEqual([]);
  });
});
