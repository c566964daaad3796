import { describe, expect, test } from '@jest/globals';
import { parseFragment } from '../../src/normalize/fragment.js';
import { largestOf } from '../../src/html/srcset.js';
import { pictureKey, readImage } from '../../src/normalize/images.js';

const BASE = 'https://binhminh.example.gov.vn/tin/a.html';

function read(markup: string) {
  const image = parseFragment(markup, BASE).root.querySelector('img');
  if (!image) throw new Error('no img in the markup');
  const reading = readImage(image, BASE);
  return typeof reading === 'string' ? reading : reading.url;
}

const SITE = 'https://binhminh.example.gov.vn';

describe('address of an image', () => {
  test.each([
    ['<img src="anh.jpg">', `${SITE}/tin/anh.jpg`],
    ['<img src="//cdn.example/anh.jpg">', 'https://cdn.example/anh.jpg'],
    ['<img src="\n /anh 1.jpg ">', `${SITE}/anh%201.jpg`],
    ['<img src="\\uploads\\anh.jpg">', `${SITE}/uploads/anh.jpg`],
    ['<img data-src="/that.jpg" src="data:image/gif;base64,R0lGOD">', `${SITE}/that.jpg`],
    ['<img data-original="/that.jpg" src="/images/loading.gif">', `${SITE}/that.jpg`],
    ['<img data-lazy-src="/that.jpg" src="/blank.gif">', `${SITE}/that.jpg`],
    ['<img data-lazy="1" src="/that.jpg">', `${SITE}/that.jpg`],
    ['<img src="/nho.jpg" srcset="/vua.jpg 480w, /to.jpg 1024w, /nho.jpg 300w">', `${SITE}/to.jpg`],
    ['<picture><source srcset="/to.webp 1x"><img src="/to.jpg"></picture>', `${SITE}/to.jpg`],
    [
      '<picture><source data-srcset="/to.webp 2x, /nho.webp 1x"><img src="data:,"></picture>',
      `${SITE}/to.webp`,
    ],
    ['<amp-img src="/to.jpg" width="600" height="400" layout="responsive"></amp-img>', `${SITE}/to.jpg`],
  ])('%s', (markup, url) => {
    expect(read(markup)).toBe(url);
  });

  test.each([
    '<img src="/spacer.gif">',
    '<img src="data:image/gif;base64,R0lGOD">',
    '<img src="/dem.gif" width="1" height="1">',
    '<img src="/a.gif" style="width: 16px; height: 16px">',
    '<img src="/themes/icons/pdf.png">',
    '<img src="/images/facebook-icon.png">',
    '<img src="/js/ckeditor/plugins/smiley/images/regular_smile.png">',
    '<img src="/quangcao/sua.jpg">',
    '<img class="emoji" src="/2764.png">',
    '<img src="/logo.png">',
    '<img src="/cms/captcha.jpg" width="120" height="40">',
    '<img src="/tien-ich/captcha-image.png?t=12">',
    '<img src="https://secure.gravatar.com/avatar/abc?s=96">',
    '<img src="/image/user_portrait?img_id=0">',
    '<div class="author-avatar"><img src="/anh/a1.jpg"></div>',
    '<div class="author-info"><img class="avatar" src="/anh/a1.jpg"></div>',
    '<img src="https://www.facebook.com/tr?id=1&amp;ev=PageView">',
    '<img src="https://ad.doubleclick.net/ad.jpg" width="300" height="250">',
    '<img src="/images/share_zalo.png">',
    '<amp-img placeholder src="/mo.jpg"></amp-img>',
  ])('%s is decoration', (markup) => {
    expect(read(markup)).toBe('DECORATION');
  });

  test.each([
    '<img>',
    '<img src="">',
    '<img src="file:///C:/Users/Admin/anh.jpg">',
    '<img src="cid:image001.jpg@01D2">',
    `<img src="data:image/png;base64,${'A'.repeat(5000)}">`,
  ])('%.60s is broken', (markup) => {
    expect(read(markup)).toBe('BROKEN');
  });

  test('an avatar that stands for the article stays', () => {
    expect(read('<p><img class="img-avatar" src="/2013/trai-ngon.jpg"></p>')).toContain('trai-ngon.jpg');
  });

  test('a picture about a logo, and one in a folder of a year, stay', () => {
    expect(read('<img src="/2026/trao-giai-thi-ve-logo-xa.jpg">')).toContain('logo-xa.jpg');
    expect(read('<img src="/images/2026/10/banner-dai-hoi.jpg">')).toContain('banner-dai-hoi.jpg');
  });
});

test('commas inside an address do not part a srcset', () => {
  expect(
    largestOf('https://a.example/w_300,h_200/x.jpg 300w, https://a.example/w_900,h_600/x.jpg 900w'),
  ).toBe('https://a.example/w_900,h_600/x.jpg');
});

test('scaled copies of a picture share a key', () => {
  expect(pictureKey('http://www.a.example/up/x-300x200.jpg?v=1')).toBe(
    pictureKey('https://a.example/up/thumbs/x.jpg'),
  );
});
