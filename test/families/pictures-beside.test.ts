import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<div class="b"><p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p></div>';

function draft(article: string) {
  const html = `<html><head><title>${TITLE}</title></head><body><main><h1>${TITLE}</h1>${article}</main></body></html>`;
  const facts = generic.readArticle(parsePage(html, HERE))!;
  return draftArticle(facts, { url: HERE, family: 'generic', fetchedAt: null });
}

const files = (article: string) => draft(article).images.map(({ url }) => new URL(url!).pathname);
const slides = (folder: string) =>
  ['kenh', 'hop'].map((name) => `<li><img src="${folder}${name}.jpg"></li>`).join('');

describe('a slider', () => {
  const row = '<p class="m"><span>12/10/2026 07:45</span></p>';
  const strip = `<ul class="nav-thumbs">${slides('/a/small/')}</ul>`;

  test('between the row of the date and the text shows the article’s pictures', () => {
    const article = `${row}<ul class="flexslider">${slides('/a/')}</ul>${strip}${TEXT}`;
    expect(files(article)).toEqual(['/a/kenh.jpg', '/a/hop.jpg']);
  });

  test('in the text is not told twice by its strip of small copies', () => {
    const inside = `<ul>${slides('/a/')}</ul>${strip}`;
    expect(files(row + TEXT.replace('</p><p>', `</p>${inside}<p>`))).toEqual(['/a/kenh.jpg', '/a/hop.jpg']);
  });

  test('whose pictures lead to other pages is none of the article’s', () => {
    const others = ['a', 'b'].map((name) => `<li><a href="/tin/${name}"><img src="/${name}.jpg"></a></li>`);
    const found = files(`${row}<ul class="flexslider">${others.join('')}</ul>${TEXT}`);
    expect(found).not.toContain('/b.jpg');
  });

  test('of small pictures alone is told as it is', () => {
    expect(files(`${row}<ul class="flexslider">${slides('/a/small/')}</ul>${TEXT}`)).toEqual([
      '/a/small/kenh.jpg',
      '/a/small/hop.jpg',
    ]);
  });
});

describe('a picture in the row of the date', () => {
  test('beside words is a badge', () => {
    const row =
      '<div class="m"><span>12/10/2026 07:45</span><span>Theo dõi Báo Lam Sơn trên <img src="/g-news.png"></span></div>';
    expect(files(row + TEXT)).toEqual([]);
  });

  test('alone in its box is the cover', () => {
    const row = '<div class="m"><span>12/10/2026 07:45</span><div><img src="/kenh.jpg"></div></div>';
    expect(files(row + TEXT)).toEqual(['/kenh.jpg']);
  });
});

describe('who took the cover', () => {
  const cover = (caption: string) =>
    draft(
      `<figure><img src="/kenh.jpg"><figcaption>${caption}</figcaption></figure><p>12/10/2026 07:45</p>${TEXT}`,
    ).images[0];

  test('stands in two fields behind the caption', () => {
    const said =
      '<span class="f-cap">Bà con nạo vét kênh.</span><div class="f-credit">Lò Ớt</div><div class="f-source">/ Báo Lam Sơn</div>';
    expect(cover(said)).toMatchObject({ caption: 'Bà con nạo vét kênh.', credit: 'Lò Ớt / Báo Lam Sơn' });
  });

  test('is a name behind a sentence, in a span of no meaning', () => {
    const said = '<span>Bà con nạo vét kênh sau trận mưa lớn.</span><span class="m_m">Lò Văn Ớt</span>';
    expect(cover(said)).toMatchObject({
      caption: 'Bà con nạo vét kênh sau trận mưa lớn.',
      credit: 'Lò Văn Ớt',
    });
  });
});

describe('who signs', () => {
  const row = '<p>12/10/2026 07:45</p>';

  test.each(['fb-post', 'twitter-tweet', 'instagram-media'])('is not who posted in a %s', (name) => {
    const post = `<blockquote class="${name}"><p>Đăng bởi Nông dân Lam Trà</p>Tác giả: Hà Mơ</blockquote>`;
    const { byline } = draft(row + TEXT.replace('</p><p>', `</p>${post}<p>`));
    expect(byline).toMatchObject({ raw: null, persons: [] });
  });

  test('is both who wrote and who took the pictures, in the author’s box', () => {
    const box = '<div class="author">Bài: Lò Thị Ớt | Ảnh: Hà Văn Mơ</div>';
    expect(draft(`${row}${box}${TEXT}`).byline.persons).toEqual(['Lò Thị Ớt', 'Hà Văn Mơ']);
  });
});

describe('a photo story', () => {
  const shots = [
    'Hạ thủy thuyền mới',
    'Gỡ lưới trên bãi',
    'Chợ cá lúc rạng đông',
    'Thuyền nghỉ dưới bóng dừa',
  ]
    .map(
      (caption, at) =>
        `<p style="text-align:center"><img src="/s/${at}.jpg"></p><p style="text-align:center"><em>${caption}</em></p>`,
    )
    .join('');
  const story = (credit: string, pictures = shots) =>
    draft(
      `<p>12/10/2026 07:45</p><div class="b"><p>Bến cá Lam Trà thức dậy từ ba giờ sáng, khi những con thuyền đầu tiên trở về trong ánh đèn.</p>${pictures}${credit}</div>`,
    );

  test('is by the photographer whom its last line names, set to the right', () => {
    const { byline, images } = story('<p style="text-align:right"><b>Ảnh: Hà Văn Mơ</b></p>');
    expect(byline.persons).toEqual(['Hà Văn Mơ']);
    expect(images.map(({ credit }) => credit)).toEqual(Array<string>(4).fill('Hà Văn Mơ'));
  });

  test('a credit under the last caption and in its print is that of one picture', () => {
    const { byline, images } = story('<p style="text-align:center"><em>Ảnh: Hà Văn Mơ</em></p>');
    expect(byline.persons).toEqual([]);
    expect(images.map(({ credit }) => credit)).toEqual([null, null, null, 'Hà Văn Mơ']);
  });
});

describe('a picture that a script loads', () => {
  const LAZY =
    'src="data:image/gif;base64,R0lGODlhAQAB" data-srcset="/a/kenh-400.jpg 400w, /a/kenh-900.jpg 900w"';
  const CAPTION = 'Bà con thôn Hạ nạo vét đoạn kênh qua cánh đồng Mả Nghè.';
  const figure = (credit: string) =>
    `<p class="m">12/10/2026 07:45</p><div class="top"><figure><img ${LAZY}><figcaption><div><p>${CAPTION}</p></div>${credit}</figcaption></figure></div>${TEXT}`;

  test.each([
    ['of no label', '<b class="credit">Vi Thị Mận, Đài Lam Trà</b>', 'Vi Thị Mận, Đài Lam Trà'],
    ['in a box of its own', '<div class="photo-credit"><b>Vi Thị Mận</b></div>', 'Vi Thị Mận'],
    ['with its label', '<em class="photographer">Ảnh: Vi Thị Mận</em>', 'Vi Thị Mận'],
    ['of none', '', null],
  ])('is known by its sizes alone, with a credit %s', (_, beside, credit) => {
    const { images, lead, bodyText } = draft(figure(beside));
    expect(images).toMatchObject([
      { url: 'https://lamtra.example.vn/a/kenh-900.jpg', caption: CAPTION, credit },
    ]);
    expect(lead).toBeNull();
    expect(bodyText).not.toContain('thôn Hạ');
  });

  test('is known by the sizes beside it', () => {
    const source =
      '<picture><source data-srcset="/a/kenh-900.jpg 900w"><img src="data:image/gif;base64,R0"></picture>';
    expect(files(`<p class="m">12/10/2026 07:45</p>${source}${TEXT}`)).toEqual(['/a/kenh-900.jpg']);
  });

  test('a whole caption in a box called credit stays one where it says what is seen', () => {
    const { images } = draft(figure('').replace('<div><p>', '<div class="source"><p>'));
    expect(images).toMatchObject([{ caption: CAPTION, credit: null }]);
  });
});

describe('between title and text', () => {
  const lead =
    'Hơn 300 hội viên nông dân xã Lam Trà ra đồng nạo vét kênh mương trong ba ngày, xong sớm một tuần.';
  const row = '<p>12/10/2026 07:45</p>';
  const picture = '<picture><source srcset="/a/k.webp"><img src="/a/k.jpg" alt=""></picture>';

  test.each([
    [
      '<p class="x1 fst-italic">Hội viên nạo vét kênh, sáng 12/10 tại thôn Đông</p>',
      'Hội viên nạo vét kênh, sáng 12/10 tại thôn Đông',
    ],
    ['<p style="font-style:italic">Hội viên nạo vét kênh thôn Đông</p>', 'Hội viên nạo vét kênh thôn Đông'],
    ['<p class="x1">Hội viên nạo vét kênh thôn Đông - Ảnh: Hà Văn Mơ</p>', 'Hội viên nạo vét kênh thôn Đông'],
    ['<p class="x1 fst-italic">Lò Văn Ớt</p>', null],
    ['<p class="x1">Đài Truyền thanh xã Lam Trà</p>', null],
  ])('the line below the picture: %s', (line, caption) => {
    const { images, lead: found } = draft(`${row}<div class="x2">${lead}</div>${picture}${line}${TEXT}`);
    expect(images.map((image) => image.caption)).toEqual([caption]);
    expect(found).toBe(lead);
  });

  test.each([
    ['sapo', 1],
    ['sapo', 9],
    ['k4', 1],
    ['k4', 9],
  ])('a small picture set into the lead, a box named "%s", of a text %i times as long', (name, times) => {
    const {
      images,
      lead: found,
      bodyText,
    } = draft(
      `${row}<div class="${name}"><img src="/a/k.jpg" width="240" align="left"><b>${lead}</b></div>${TEXT.repeat(times)}`,
    );
    expect(images.map(({ url, caption }) => [url, caption])).toEqual([
      ['https://lamtra.example.vn/a/k.jpg', null],
    ]);
    expect(found).toBe(lead);
    expect(bodyText?.split(lead)).toHaveLength(2);
  });
});

describe('an album of links that hold picture and words', () => {
  const cell = (name: string, words: string, href = `/al/${name}.jpg`) =>
    `<div class="c4"><a href="${href}"><img src="/al/${name}.jpg"><span class="s">${words}</span></a></div>`;
  const head = '<p>12/10/2026 07:45</p>';

  test('that open larger is the article’s', () => {
    const album = `<div>${cell('kenh', 'Hội viên nạo vét kênh thôn Đông')}${cell('hop', 'Ban tổ chức giao việc cho các thôn')}</div>`;
    const { images, bodyText } = draft(head + TEXT.replace(/<\/div>$/, `${album}</div>`));
    expect(images.map(({ caption }) => caption)).toEqual([
      'Hội viên nạo vét kênh thôn Đông',
      'Ban tổ chức giao việc cho các thôn',
    ]);
    expect(bodyText).toMatch(/đã xong 7 km\.$/);
  });

  test('that lead to other articles is none', () => {
    const cards = `<div>${cell('kenh', 'Hội viên nạo vét kênh thôn Đông', '/tin/1')}${cell('hop', 'Ban tổ chức giao việc cho các thôn', '/tin/2')}</div>`;
    expect(draft(head + TEXT.replace(/<\/div>$/, `${cards}</div>`)).images).toEqual([]);
  });
});
