import { describe, expect, test } from '@jest/globals';
import { captionFromAlt } from '../../src/normalize/caption-alt.js';
import { splitCredit } from '../../src/normalize/photo-credit.js';
import { draftArticle } from '../../src/normalize/draft-article.js';
import type { ArticleFacts, CoverFact } from '../../src/families/family.js';

const URL = 'https://binhminh.example.gov.vn/tin/a.html';
const LONG =
  'Sáng 12/10, Ủy ban nhân dân xã tổ chức hội nghị tổng kết phong trào thi đua với sự tham gia của đông đảo cán bộ.';
const MORE =
  'Tại hội nghị, các đại biểu đã nghe báo cáo kết quả thực hiện phong trào trong chín tháng đầu năm.';

function draft(body: string, cover: CoverFact | null = null) {
  const facts: ArticleFacts = {
    title: 'Hội nghị tổng kết phong trào thi đua năm 2026',
    dates: [],
    modified: null,
    lead: null,
    body,
    byline: null,
    origin: null,
    category: null,
    cover,
    attachments: [],
    canonicalUrl: null,
  };
  return draftArticle(facts, { url: URL, family: 'generic', fetchedAt: null });
}

function pairs(body: string) {
  return draft(body).images.map(({ url, caption, credit, pairing }) => [
    url?.split('/').at(-1),
    caption,
    credit,
    pairing,
  ]);
}

describe('captions of images', () => {
  test.each([
    [
      'table of one column: image row, text row',
      '<table align="center"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td><em>Quang cảnh buổi họp. Ảnh: CTV</em></td></tr></tbody></table>',
      [['a.jpg', 'Quang cảnh buổi họp', 'CTV', 'TABLE']],
    ],
    [
      'table.tplCaption with td.Image, credit in em with an initial',
      '<table class="tplCaption"><tr><td><img src="a.jpg" data-natural-width="500"></td></tr><tr><td class="Image">Cầu mới qua sông. Ảnh: <em>Đức H.</em></td></tr></table>',
      [['a.jpg', 'Cầu mới qua sông', 'Đức H.', 'TABLE']],
    ],
    [
      'two images in one row, two captions below',
      '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr><tr><td>Chủ tịch xã phát biểu</td><td>Đại biểu thảo luận</td></tr></table>',
      [
        ['a.jpg', 'Chủ tịch xã phát biểu', null, 'TABLE'],
        ['b.jpg', 'Đại biểu thảo luận', null, 'TABLE'],
      ],
    ],
    [
      'two images in one row, one caption across both',
      '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr><tr><td colspan="2">Trao quà cho hộ nghèo</td></tr></table>',
      [
        ['a.jpg', 'Trao quà cho hộ nghèo', null, 'TABLE'],
        ['b.jpg', 'Trao quà cho hộ nghèo', null, 'TABLE'],
      ],
    ],
    [
      'two columns and two rows of images, a text row below each',
      '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr><tr><td>Một</td><td>Hai</td></tr><tr><td><img src="c.jpg"></td><td><img src="d.jpg"></td></tr><tr><td>Ba</td><td>Bốn</td></tr></table>',
      [
        ['a.jpg', 'Một', null, 'TABLE'],
        ['b.jpg', 'Hai', null, 'TABLE'],
        ['c.jpg', 'Ba', null, 'TABLE'],
        ['d.jpg', 'Bốn', null, 'TABLE'],
      ],
    ],
    [
      'two images in one row, the second cell of texts empty',
      '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr><tr><td>Chủ tịch xã phát biểu</td><td></td></tr></table>',
      [
        ['a.jpg', 'Chủ tịch xã phát biểu', null, 'TABLE'],
        ['b.jpg', null, null, 'NONE'],
      ],
    ],
    [
      'a text row above the image row',
      '<table><tr><td>Chủ tịch xã phát biểu</td></tr><tr><td><img src="a.jpg"></td></tr></table>',
      [['a.jpg', 'Chủ tịch xã phát biểu', null, 'TABLE']],
    ],
    [
      'the source of the picture behind its caption',
      '<p align="center"><img src="a.jpg"></p><p align="center"><em>Cánh đồng lúa chín. Nguồn: Internet</em></p>',
      [['a.jpg', 'Cánh đồng lúa chín', 'Internet', 'SIBLING']],
    ],
    [
      'a figure of AMP',
      '<figure><amp-img src="a.jpg" width="600" height="400"><noscript><img src="a.jpg"></noscript></amp-img><figcaption>Quang cảnh</figcaption></figure>',
      [['a.jpg', 'Quang cảnh', null, 'FIGCAPTION']],
    ],
    [
      'image and text in one cell',
      '<table><tr><td><p><img src="a.jpg"></p><p>Các đại biểu chụp ảnh lưu niệm</p></td></tr></table>',
      [['a.jpg', 'Các đại biểu chụp ảnh lưu niệm', null, 'TABLE']],
    ],
    [
      'caption row and credit row',
      '<table><tr><td><img src="a.jpg"></td></tr><tr><td>Một góc làng quê</td></tr><tr><td>Ảnh: Thu Hà</td></tr></table>',
      [['a.jpg', 'Một góc làng quê', 'Thu Hà', 'TABLE']],
    ],
    [
      'figure and figcaption',
      '<figure><img src="a.jpg"><figcaption>Lễ khai mạc (Ảnh: CTV)</figcaption></figure>',
      [['a.jpg', 'Lễ khai mạc', 'CTV', 'FIGCAPTION']],
    ],
    [
      'empty figcaption',
      '<figure><img src="a.jpg"><figcaption> &nbsp;</figcaption></figure>',
      [['a.jpg', null, null, 'NONE']],
    ],
    [
      'image paragraph, centred italic paragraph with blanks around',
      '<p style="text-align:center"><img src="a.jpg">&nbsp;</p><p style="text-align:center"><em>Các đại biểu dự hội thảo&nbsp; </em></p>',
      [['a.jpg', 'Các đại biểu dự hội thảo', null, 'SIBLING']],
    ],
    [
      'an empty paragraph between image and caption',
      '<p align="center"><img src="a.jpg"></p><p>&nbsp;</p><p align="center"><i>Bà con thu hoạch lúa</i></p>',
      [['a.jpg', 'Bà con thu hoạch lúa', null, 'SIBLING']],
    ],
    [
      'PhotoCMS caption of VCCorp',
      '<div class="VCSortableInPreviewMode"><div><img src="a.jpg"></div><div class="PhotoCMS_Caption"><p>Đường làng sau khi mở rộng. Nguồn ảnh: Báo Hà Tĩnh.</p></div></div>',
      [['a.jpg', 'Đường làng sau khi mở rộng', 'Báo Hà Tĩnh', 'SIBLING']],
    ],
    [
      'p.pCaption',
      '<p class="pBody"><img src="a.jpg"></p><p class="pCaption">Trường mới khánh thành.</p>',
      [['a.jpg', 'Trường mới khánh thành.', null, 'SIBLING']],
    ],
    [
      'p.Image around image and words',
      '<p class="Image"><img src="a.jpg">Đoàn viên làm đường.</p>',
      [['a.jpg', 'Đoàn viên làm đường.', null, 'SAME_BLOCK']],
    ],
    [
      'wp-caption-text',
      '<div class="wp-caption"><a href="a.jpg"><img src="a.jpg"></a><p class="wp-caption-text">Giao lưu văn nghệ</p></div>',
      [['a.jpg', 'Giao lưu văn nghệ', null, 'SIBLING']],
    ],
    [
      'text behind a br in the same block',
      '<p style="text-align:center"><img src="a.jpg"><br>Đồng chí Bí thư phát biểu chỉ đạo</p>',
      [['a.jpg', 'Đồng chí Bí thư phát biểu chỉ đạo', null, 'SAME_BLOCK']],
    ],
    [
      'italic caption directly behind the image, body text in the same block',
      `<p><img src="a.jpg"><em>Đại biểu biểu quyết</em>${MORE}</p>`,
      [['a.jpg', 'Đại biểu biểu quyết', null, 'SAME_BLOCK']],
    ],
    [
      'image at the end of a body paragraph, italic caption in it',
      `<p>${LONG}<br><img src="a.jpg"><br><em>Quang cảnh hội nghị</em></p>`,
      [['a.jpg', 'Quang cảnh hội nghị', null, 'SAME_BLOCK']],
    ],
    [
      'caption of two lines, caption and credit in paragraphs of their own',
      '<p align="center"><img src="a.jpg"></p><p align="center"><em>Lễ ra quân huấn luyện</em></p><p align="center"><em>Ảnh: Văn Bình</em></p>',
      [['a.jpg', 'Lễ ra quân huấn luyện', 'Văn Bình', 'SIBLING']],
    ],
    [
      'one caption below two images in a row',
      '<p align="center"><img src="a.jpg"></p><p align="center"><img src="b.jpg"></p><p align="center"><em>Các phần thi của hội diễn</em></p>',
      [
        ['a.jpg', 'Các phần thi của hội diễn', null, 'SIBLING'],
        ['b.jpg', 'Các phần thi của hội diễn', null, 'SIBLING'],
      ],
    ],
    [
      'each of two images has its own caption',
      '<p><img src="a.jpg"></p><p align="center"><em>Ảnh trên ruộng</em></p><p><img src="b.jpg"></p><p align="center"><em>Ảnh dưới sông</em></p>',
      [
        ['a.jpg', 'Ảnh trên ruộng', null, 'SIBLING'],
        ['b.jpg', 'Ảnh dưới sông', null, 'SIBLING'],
      ],
    ],
    [
      'small print by font-size',
      '<div><img src="a.jpg"></div><div><span style="font-size:10pt">Hội thi nấu ăn, do Hội LHPN xã tổ chức.</span></div>',
      [['a.jpg', 'Hội thi nấu ăn, do Hội LHPN xã tổ chức.', null, 'SIBLING']],
    ],
    [
      'centred italic words before the image, nothing behind it',
      `<p align="center"><em>Toàn cảnh khu tái định cư</em></p><p align="center"><img src="a.jpg"></p><p>${MORE}</p>`,
      [['a.jpg', 'Toàn cảnh khu tái định cư', null, 'SIBLING']],
    ],
    [
      'only a credit',
      '<p align="center"><img src="a.jpg"></p><p align="center"><em>Ảnh: Hoàng Nam</em></p>',
      [['a.jpg', null, 'Hoàng Nam', 'SIBLING']],
    ],
    [
      'alt that says something',
      '<p><img src="a.jpg" alt="Chị Lê Thị Tám bên vườn cam của gia đình"></p>',
      [['a.jpg', 'Chị Lê Thị Tám bên vườn cam của gia đình', null, 'ALT']],
    ],
    [
      'alt is the title',
      '<p><img src="a.jpg" alt="Hội nghị tổng kết phong trào thi đua năm 2026"></p>',
      [['a.jpg', null, null, 'NONE']],
    ],
    [
      'alt is a file name',
      '<p><img src="a.jpg" alt="IMG_0123 hop bao.JPG"></p>',
      [['a.jpg', null, null, 'NONE']],
    ],
  ])('%s', (_name, markup, expected) => {
    expect(pairs(`<p>${LONG}</p>${markup}<p>${MORE}</p>`)).toEqual(expected);
  });

  test.each([
    ['Ra mắt tổ công nghệ số.', 'Ra mắt tổ công nghệ số.'],
    ['Sáng 2/2, phường Cam Đường ra mắt 14 tổ công nghệ số cộng đồng.', null],
  ])('the picture that opens a text, with one sentence below it: %s', (words, caption) => {
    const [[, found] = []] = pairs(`<p><img src="a.jpg"><br>${words}</p><p>${LONG}</p><p>${MORE}</p>`);
    expect(found).toBe(caption);
  });

  test('no caption stays in the text, all body paragraphs do', () => {
    const { bodyText } = draft(
      `<p>${LONG}</p><p align="center"><img src="a.jpg"></p><p align="center"><em>Quang cảnh hội nghị</em></p><p>${MORE}</p>`,
    );
    expect(bodyText).toBe(`${LONG}\n\n${MORE}`);
  });

  test.each([
    ['a long paragraph behind the image', `<p>${MORE}</p>`],
    ['a short sentence with its full stop', '<p>Hội nghị thành công tốt đẹp.</p>'],
    ['a line that announces a list', '<p>Kết quả cụ thể như sau:</p>'],
    ['a numbered heading', '<p><strong>2. Nhiệm vụ trọng tâm</strong></p>'],
    ['a heading element', '<h3>Nhiệm vụ trọng tâm</h3>'],
    ['a heading in capitals', '<p align="center">PHẦN THỨ HAI</p>'],
    ['a list item', '<ul><li>Trồng mới 12 ha rừng</li></ul>'],
  ])('%s is no caption', (_name, after) => {
    const { images } = draft(`<p>${LONG}</p><p><img src="a.jpg"></p>${after}<p>${MORE}</p><p>${LONG}</p>`);
    expect(images[0]).toMatchObject({ caption: null, pairing: 'NONE' });
  });

  test('text that flows around an image is no caption, though the whole article is set in small print', () => {
    const { images, bodyText } = draft(
      `<font size="2"><img src="a.jpg" align="left">${LONG}<br><br>${MORE}<br><br>${LONG}<br><br>${MORE}</font>`,
    );
    expect(images[0]).toMatchObject({ caption: null });
    expect(bodyText?.startsWith(LONG)).toBe(true);
  });

  test('in an article set in italics a short sentence behind an image is text', () => {
    const { images } = draft(
      `<i><p>${LONG}</p><p><img src="a.jpg"></p><p>Buổi lễ diễn ra trang trọng, ấm cúng.</p><p>${MORE}</p><p>${LONG}</p></i>`,
    );
    expect(images[0]).toMatchObject({ caption: null });
  });

  test('the byline behind the last image is no caption', () => {
    const { images, byline } = draft(
      `<p>${LONG}</p><p align="center"><img src="a.jpg"></p><p style="text-align:right"><strong>Trần Văn Bình</strong></p>`,
    );
    expect(images[0]).toMatchObject({ caption: null });
    expect(byline.persons).toEqual(['Trần Văn Bình']);
  });

  test.each([
    [
      'behind the picture',
      '<p align="center"><img src="a.jpg"></p><p align="center"><em>Tin, ảnh: Thu Hà</em></p>',
    ],
    [
      'in the last cell of its table',
      '<table><tr><td><img src="a.jpg"></td></tr><tr><td><p>Quang cảnh hội nghị</p><p>Tin, ảnh: Thu Hà</p></td></tr></table>',
    ],
    ['in the figure', '<figure><img src="a.jpg"><p>Quang cảnh hội nghị</p><p>Tin, ảnh: Thu Hà</p></figure>'],
    [
      'on the right at the very end of the figure',
      '<figure><img src="a.jpg"><p>Quang cảnh hội nghị</p><p align="right">Thu Hà</p></figure>',
    ],
  ])("the author's line is no caption: %s", (_name, markup) => {
    const { images, byline } = draft(`<p>${LONG}</p><p>${MORE}</p>${markup}`);
    expect(images[0]?.caption ?? 'Quang cảnh hội nghị').toBe('Quang cảnh hội nghị');
    expect(byline.persons).toEqual(['Thu Hà']);
  });

  test('the cover keeps the caption of its field, and stands once when the body shows it too', () => {
    const cover = { url: '/uploads/bia.jpg', caption: 'Lễ đón nhận. Ảnh: CTV', alt: null };
    expect(draft(`<p>${LONG}</p>`, cover).images).toMatchObject([
      {
        url: 'https://binhminh.example.gov.vn/uploads/bia.jpg',
        caption: 'Lễ đón nhận',
        credit: 'CTV',
        pairing: 'FIELD',
        isCover: true,
      },
    ]);
    const both = draft(`<p>${LONG}</p><p><img src="/uploads/bia.jpg"></p><p>${MORE}</p>`, cover).images;
    expect(both).toMatchObject([{ pairing: 'FIELD', isCover: true }]);
  });
});

describe('splitCredit', () => {
  test.each([
    ['Toàn cảnh lễ hội - Ảnh: AFP', 'Toàn cảnh lễ hội', 'AFP'],
    ['Quang cảnh hội nghị (Ảnh: CTV)', 'Quang cảnh hội nghị', 'CTV'],
    ['Quang cảnh hội nghị. Nguồn ảnh: TTXVN.', 'Quang cảnh hội nghị', 'TTXVN'],
    ['Quang cảnh hội nghịẢnh: CTV', 'Quang cảnh hội nghị', 'CTV'],
    ['Quang cảnh hội nghị (Ảnh CTV)', 'Quang cảnh hội nghị', 'CTV'],
    ['Quang cảnh hội nghị - Ảnh CTV', 'Quang cảnh hội nghị', 'CTV'],
    ['Quang cảnh hội nghị. Ảnh TTXVN.', 'Quang cảnh hội nghị', 'TTXVN'],
    ['Quang cảnh hội nghị. Ảnh - Thu Hà', 'Quang cảnh hội nghị', 'Thu Hà'],
    ['Vườn cam. Ảnh do UBND xã cung cấp', 'Vườn cam', 'do UBND xã cung cấp'],
    [
      'Ảnh: Bà Lò Thị Ớt giới thiệu vườn mận của thôn Nà Hừ',
      'Bà Lò Thị Ớt giới thiệu vườn mận của thôn Nà Hừ',
      null,
    ],
    ['Ảnh: Bà Lò Thị Ớt', null, 'Bà Lò Thị Ớt'],
    ['Vườn cam. Ảnh: Nhân vật cung cấp', 'Vườn cam', 'Nhân vật cung cấp'],
    ['Cánh đồng lúa chín. Nguồn: Internet', 'Cánh đồng lúa chín', 'Internet'],
    ['Ảnh minh họa (Nguồn: Internet)', 'Ảnh minh họa', 'Internet'],
    ['Quang cảnh. Ảnh: Thu Hà - TTXVN', 'Quang cảnh', 'Thu Hà - TTXVN'],
    ['Quang cảnh. Ảnh: Thu Hà/Báo Hà Tĩnh', 'Quang cảnh', 'Thu Hà/Báo Hà Tĩnh'],
    ['Ảnh: Quang cảnh hội nghị tổng kết', 'Quang cảnh hội nghị tổng kết', null],
    ['Trong ảnh: Chủ tịch xã trao quà', 'Trong ảnh: Chủ tịch xã trao quà', null],
    ['Ảnh 1: Chủ tịch xã trao quà', 'Ảnh 1: Chủ tịch xã trao quà', null],
    ['Trao tặng ảnh Bác Hồ cho các hộ', 'Trao tặng ảnh Bác Hồ cho các hộ', null],
    ['Ảnh minh họa', 'Ảnh minh họa', null],
    ['Ảnh minh họa: Internet', null, 'Internet'],
    ['Quang cảnh: đại biểu hai xã dự họp', 'Quang cảnh: đại biểu hai xã dự họp', null],
    ['Triển lãm ảnh về biển đảo', 'Triển lãm ảnh về biển đảo', null],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });
});

describe('captionFromAlt', () => {
  test.each([
    'Image',
    'ảnh 1',
    'hinh-anh.jpg',
    'z5012345678_abcdef',
    'https://a.example/b c',
    'Ảnh đại diện',
  ])('%s says nothing', (alt) => {
    expect(captionFromAlt(alt, 'Tiêu đề')).toBeNull();
  });
});

/** A body of paragraphs around what is asked about. */
function within(picture: string): string {
  return `<p>${LONG}</p>${picture}<p>${MORE}</p><p>${LONG} ${MORE}</p><p>${MORE} ${LONG}</p>`;
}

describe("a picture's own small box", () => {
  test.each([
    [
      'div with a span that ends with a full stop',
      '<div class="khung"><img src="a.jpg"><span>Nhân dân dọn vệ sinh đường làng.</span></div>',
      [['a.jpg', 'Nhân dân dọn vệ sinh đường làng.', null, 'SAME_BLOCK']],
    ],
    [
      'a box in a box, and a credit behind a bar',
      '<div class="o"><div><a href="/lon/a.jpg"><img src="a.jpg"></a></div><div class="t">Nông dân thu hoạch lúa. | Ảnh: Thu Hà</div></div>',
      [['a.jpg', 'Nông dân thu hoạch lúa', 'Thu Hà', 'SIBLING']],
    ],
    [
      'items of a gallery whose pictures open the large ones',
      '<ul class="bo-anh"><li><a href="/lon/1.jpg"><img src="a.jpg"></a><span>Lễ chào cờ</span></li><li><a href="/lon/2.jpg"><img src="b.jpg"></a><span>Trao giải cho các đội.</span></li></ul>',
      [
        ['a.jpg', 'Lễ chào cờ', null, 'SAME_BLOCK'],
        ['b.jpg', 'Trao giải cho các đội.', null, 'SAME_BLOCK'],
      ],
    ],
    [
      'pictures and captions in turn in one box',
      '<div class="album"><img src="a.jpg"><p>Đội văn nghệ xã biểu diễn.</p><img src="b.jpg"><p>Khán giả cổ vũ.</p></div>',
      [
        ['a.jpg', 'Đội văn nghệ xã biểu diễn.', null, 'SIBLING'],
        ['b.jpg', 'Khán giả cổ vũ.', null, 'SIBLING'],
      ],
    ],
    [
      'the caption above the picture',
      '<div class="minh-hoa"><div>Sơ đồ tuyến đường liên thôn.</div><img src="a.jpg"></div>',
      [['a.jpg', 'Sơ đồ tuyến đường liên thôn.', null, 'SIBLING']],
    ],
    [
      'a caption in a box of its own behind the box of the picture',
      '<div class="anh-lon"><img src="a.jpg"></div><div class="mo-ta">Lãnh đạo xã tặng hoa chúc mừng.</div>',
      [['a.jpg', 'Lãnh đạo xã tặng hoa chúc mừng.', null, 'SIBLING']],
    ],
    [
      'a small heading under a picture, used for nothing else',
      '<p><img src="a.jpg"></p><h6>Cán bộ thú y tiêm phòng cho đàn bò</h6>',
      [['a.jpg', 'Cán bộ thú y tiêm phòng cho đàn bò', null, 'SIBLING']],
    ],
    [
      'a long caption behind a label',
      '<p><img src="a.jpg"></p><p>Ảnh: Lãnh đạo xã cùng các hộ dân kiểm tra tiến độ thi công tuyến kênh mương nội đồng dài hai cây số ở thôn Đông.</p>',
      [
        [
          'a.jpg',
          'Lãnh đạo xã cùng các hộ dân kiểm tra tiến độ thi công tuyến kênh mương nội đồng dài hai cây số ở thôn Đông.',
          null,
          'SIBLING',
        ],
      ],
    ],
    [
      'who took it in a field of its own',
      '<figure><img src="a.jpg"><figcaption><p>Cầu tạm qua suối</p><p class="ten-author">MINH TRÍ</p></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối', 'MINH TRÍ', 'FIGCAPTION']],
    ],
    [
      'who took it in a span that touches the caption',
      '<figure><img src="a.jpg"><figcaption><span>Cầu tạm qua suối</span><span class="photo-credit">Minh Trí</span></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối', 'Minh Trí', 'FIGCAPTION']],
    ],
    [
      'who took it in a span of a style sheet kept in parts',
      '<figure><img src="a.jpg"><figcaption><span>Cầu tạm qua suối</span><span class="Anh_credit__9qX">Minh Trí</span></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối', 'Minh Trí', 'FIGCAPTION']],
    ],
    [
      'a name in a span of no meaning behind a sentence',
      '<figure><img src="a.jpg"><figcaption><span>Cầu tạm qua suối sau trận mưa lớn.</span><span class="q_z">Lê Minh Trí</span></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối sau trận mưa lớn.', 'Lê Minh Trí', 'FIGCAPTION']],
    ],
    [
      'a person to be seen, in print of their own, is no credit',
      '<figure><img src="a.jpg"><figcaption>Phát biểu tại cầu tạm là <span class="q_z">Lê Minh Trí</span></figcaption></figure>',
      [['a.jpg', 'Phát biểu tại cầu tạm là Lê Minh Trí', null, 'FIGCAPTION']],
    ],
    [
      'who took it above the caption, both named so',
      '<div class="khung"><img src="a.jpg"><div class="photocredit">Minh Trí</div><div class="photocaption">Cầu tạm qua suối.</div></div>',
      [['a.jpg', 'Cầu tạm qua suối.', 'Minh Trí', 'SIBLING']],
    ],
    [
      'who took it and for whom, each in a field',
      '<figure><img src="a.jpg"><figcaption><span>Cầu tạm qua suối.</span><div class="x-credit">Minh Trí</div><div class="x-source">/ Báo Lam Sơn</div></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối.', 'Minh Trí / Báo Lam Sơn', 'FIGCAPTION']],
    ],
    [
      'a bare name in a paragraph below the caption',
      '<figure><img src="a.jpg"><figcaption><p>Cầu tạm qua suối</p><p>TRẦN MINH TRÍ</p></figcaption></figure>',
      [['a.jpg', 'Cầu tạm qua suối', 'TRẦN MINH TRÍ', 'FIGCAPTION']],
    ],
  ])('%s', (_, picture, expected) => {
    expect(pairs(within(picture))).toEqual(expected);
    expect(draft(within(picture)).bodyText).toBe(draft(within('')).bodyText);
  });

  test.each([
    [
      'paragraphs that are boxes themselves',
      `<div><img src="a.jpg">Sáng nay xã ra quân dọn vệ sinh.</div><div>${LONG}</div><div>${MORE}</div>`,
    ],
    [
      'a lead beside the picture',
      `<div class="sapo"><img src="a.jpg"><p>Sáng nay xã ra quân dọn vệ sinh.</p></div><p>${LONG}</p><p>${MORE}</p>`,
    ],
    [
      'a heading behind the picture',
      `<p>${LONG}</p><div class="muc"><img src="a.jpg"><h3>Sáng nay xã ra quân dọn vệ sinh.</h3></div><p>${MORE} ${LONG}</p>`,
    ],
    [
      'a section of three sentences',
      `<p>${LONG}</p><section><img src="a.jpg"><p>Sáng nay xã ra quân dọn vệ sinh. Người dân hưởng ứng. Đường làng sạch.</p></section><p>${MORE} ${LONG}</p><p>${LONG} ${MORE}</p>`,
    ],
    [
      'a paragraph printed as all others are',
      `<p><img src="a.jpg"></p><p>Sáng nay xã ra quân dọn vệ sinh.</p><p>${LONG}</p><p>${MORE}</p>`,
    ],
  ])('%s keeps its words as text', (_, body) => {
    expect(draft(body).bodyText).toContain('Sáng nay xã ra quân dọn vệ sinh.');
    expect(draft(body).images[0]?.caption).toBeNull();
  });

  test.each(['Ảnh:', 'Nguồn ảnh:', 'Một số hình ảnh:'])(
    'a label that nothing follows is no caption: %s',
    (label) => {
      const body = `<p>${LONG}</p><div class="x"><img src="a.jpg"><em>${label} </em></div><p>${MORE} ${LONG}</p>`;
      expect(draft(body).images[0]).toMatchObject({ caption: null, credit: null });
    },
  );
});

describe('words over the picture of the same paragraph', () => {
  const above = (words: string) =>
    pairs(`<p>${LONG}</p><p style="text-align:center">${words}<br><img src="a.jpg"></p><p>${MORE}</p>`)[0];

  test('slanted ones are its caption, with a credit or not', () => {
    expect(above('<em>Phối cảnh cây cầu mới</em>')).toEqual([
      'a.jpg',
      'Phối cảnh cây cầu mới',
      null,
      'SAME_BLOCK',
    ]);
    expect(above('<em>Lễ khởi công. Ảnh: Anh Tuấn</em>')).toEqual([
      'a.jpg',
      'Lễ khởi công',
      'Anh Tuấn',
      'SAME_BLOCK',
    ]);
  });

  test('a sentence of the text is none', () => {
    expect(above(MORE)?.[1]).toBeNull();
  });

  test('those that end the picture before are that one’s', () => {
    expect(
      pairs(
        `<p>${LONG}</p><p><img src="a.jpg"></p><p><em>Phối cảnh cây cầu</em><br><img src="b.jpg"></p><p>${MORE}</p>`,
      ),
    ).toEqual([
      ['a.jpg', 'Phối cảnh cây cầu', null, 'SIBLING'],
      ['b.jpg', null, null, 'NONE'],
    ]);
  });
});

test('one short sentence below the picture of its paragraph is the caption, a second paragraph’s worth is not', () => {
  const below = (words: string) =>
    pairs(`<p>${LONG}</p><p><img src="a.jpg"><br>${words}</p><p>${MORE}</p>`)[0]?.[1];
  expect(below('Đoàn viên trồng cây ven đê.')).toBe('Đoàn viên trồng cây ven đê.');
  expect(below(`${LONG} ${MORE}`)).toBeNull();
});

test('icons by their name are no pictures', () => {
  expect(pairs(`<p>${LONG}</p><p><img src="/images/icon_new.gif" width="24"> ${MORE}</p>`)).toEqual([]);
});

describe('what is said of a picture elsewhere than below it', () => {
  test('in its title, where the alt is the name of the file', () => {
    const image = '<p><img src="a.jpg" alt="a.jpg?itok=x1" title="Bà con nạo vét kênh mương"></p>';
    expect(pairs(`<p>${LONG}</p>${image}<p>${MORE}</p>`)).toEqual([
      ['a.jpg', 'Bà con nạo vét kênh mương', null, 'ALT'],
    ]);
    const named = '<p><img src="a.jpg" alt="a.jpg" title="a_2026 (1).jpg"></p>';
    expect(pairs(`<p>${LONG}</p>${named}<p>${MORE}</p>`)).toEqual([['a.jpg', null, null, 'NONE']]);
  });

  test('in its title, where the alt is words of an address', () => {
    const image =
      '<p><img src="a.jpg" alt="ra-quan-lam-thuy-loi-noi-dong" title="Bà con nạo vét kênh mương"></p>';
    expect(pairs(`<p>${LONG}</p>${image}<p>${MORE}</p>`)[0]?.[1]).toBe('Bà con nạo vét kênh mương');
  });

  test('without the number a gallery prints', () => {
    const slide =
      '<div class="s"><img src="a.jpg"><div class="slide-cap"><span>1/5</span><p>Bà con nạo vét kênh</p></div></div>';
    expect(pairs(`<p>${LONG}</p>${slide}<p>${MORE}</p>`)[0]?.slice(0, 2)).toEqual([
      'a.jpg',
      'Bà con nạo vét kênh',
    ]);
  });

  test('the credit in the picture’s own box, the caption below', () => {
    const box =
      '<div class="w"><div class="i"><img src="a.jpg"><em class="copyright">Ảnh: Lò Ớt</em></div><p class="t">Bà con nạo vét kênh</p></div>';
    expect(pairs(`<p>${LONG}</p>${box}<p>${MORE}</p>`)[0]?.slice(0, 3)).toEqual([
      'a.jpg',
      'Bà con nạo vét kênh',
      'Lò Ớt',
    ]);
  });

  test('in a span of its own among lines of text', () => {
    const line =
      '<span class="img-wrap"><img src="a.jpg"><span class="img-cap">Bà con nạo vét kênh</span></span>';
    const read = draft(`${LONG}<br><br>${line}${MORE}<br><br>${LONG}`);
    expect(read.images[0]?.caption).toBe('Bà con nạo vét kênh');
    expect(read.bodyText).not.toContain('Bà con');
  });

  test('a picture of the text may be called after an app', () => {
    const zalo =
      '<figure><img src="/up/zalo.jpg" width="600"><figcaption>Tiểu thương dùng mã QR</figcaption></figure>';
    expect(pairs(`<p>${LONG}</p>${zalo}<p>${MORE}</p>`)).toEqual([
      ['zalo.jpg', 'Tiểu thương dùng mã QR', null, 'FIGCAPTION'],
    ]);
    expect(pairs(`<p>${LONG}</p><p><img src="/up/zalo.jpg" width="24"></p><p>${MORE}</p>`)).toEqual([]);
  });
});

test.each([
  ['a program', '<pre><code>make clean all</code></pre>'],
  ['what a screen says', '<pre class="console">ready to print</pre>'],
  ['a program in a box of its own', '<div class="hl"><pre><code>make clean all</code></pre></div>'],
])('%s behind a picture is no caption', (_, shown) => {
  const { images, bodyText } = draft(`<p>${LONG}</p><p><img src="/a.jpg"></p>${shown}<p>${MORE}</p>`);
  expect(images).toMatchObject([{ caption: null }]);
  expect(bodyText).toMatch(/make clean all|ready to print/);
});
