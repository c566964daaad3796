import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';
const OFFICE = 'Trung tâm Dịch vụ nông nghiệp, Lâm nghiệp và Thủy lợi huyện Lam Trà';

function read(row: string, text = TEXT) {
  const html = `<html><head><title>${TITLE}</title></head><body><main><h2>${TITLE}</h2>${row}${text}</main></body></html>`;
  return generic.readArticle(parsePage(html, HERE));
}

describe('a row in one text that begins with the date', () => {
  test.each([
    `<p>12/10/2026 | ${OFFICE} | 1.311 lượt đọc</p>`,
    `<p>Đăng ngày 12/10/2026 bởi ${OFFICE}</p>`,
    `<p>Ngày đăng: 12/10/2026 - Tác giả: ${OFFICE} - Lượt xem: 77</p>`,
    `<div><em>Ngày đăng: 12/10/2026 07:45 - Đơn vị đăng: ${OFFICE} - Lượt xem: 1.311</em></div>`,
    `<div><i class="ic ic-time"></i> 12/10/2026 07:45 <i class="ic ic-user"></i> ${OFFICE} <i class="ic ic-eye"></i> 1.311</div>`,
  ])('tells date and office, however long: %s', (row) => {
    const facts = read(row);
    expect(facts?.dates[0]?.text).toContain('12/10/2026');
    expect(facts?.byline).toBe(OFFICE);
    expect(facts?.body).not.toContain('12/10/2026');
  });

  test('tells its category', () => {
    const facts = read(
      '<div>Ngày đăng: 12/10/2026 - Chuyên mục: Nông nghiệp, thủy lợi và phòng chống thiên tai - Lượt xem: 77</div>',
    );
    expect(facts?.category).toBe('Nông nghiệp, thủy lợi và phòng chống thiên tai');
    expect(facts?.body).not.toContain('Chuyên mục');
  });

  test('in English', () => {
    const facts = read(
      '<p>Posted on 12/10/2026 · By Lam Tra Farmers and Fishermen Association · 3 min read</p>',
    );
    expect(facts?.dates[0]?.text).toContain('12/10/2026');
    expect(facts?.byline).toBe('Lam Tra Farmers and Fishermen Association');
  });
});

describe('a row in one text that ends with the date', () => {
  test.each([
    [`<p>Tác giả: Lò Thị Mận - ${OFFICE} | 12/10/2026 07:45</p>`, /^Lò Thị Mận - Trung tâm/],
    [`<p>${OFFICE} - Ngày đăng: 12/10/2026</p>`, /^Trung tâm Dịch vụ nông nghiệp, Lâm nghiệp/],
    [`<p>${OFFICE} • 12/10/2026 • 1.311 lượt xem</p>`, /^Trung tâm Dịch vụ nông nghiệp, Lâm nghiệp/],
    ['<p><b>By Ruth Calder</b>, Senior Correspondent for Rural Democracy | 12/10/2026</p>', /^Ruth Calder/],
  ])('tells who and when, however long: %s', (row, byline) => {
    const facts = read(row);
    expect(facts?.dates[0]?.text).toContain('12/10/2026');
    expect(facts?.byline).toMatch(byline);
    expect(facts?.body).not.toContain('12/10/2026');
  });
});

test.each([
  'Trung tâm Dịch vụ nông nghiệp huyện Lam Trà ra quân nạo vét kênh mương nội đồng cùng bà con - 12/10/2026',
  'Đoàn thanh niên xã Lam Trà - dấu ấn một nhiệm kỳ nhiều việc khó đã làm xong - 12/10/2026',
  'Kế hoạch nạo vét kênh mương nội đồng của Hợp tác xã dịch vụ nông nghiệp Lam Trà | 12/10/2026',
])('a paragraph that ends with a day is text: %s', (paragraph) => {
  const facts = read('', `<p>${paragraph}</p>${TEXT}`);
  expect(facts?.dates).toEqual([]);
  expect(facts?.body).toContain(paragraph);
});

test.each([
  'Ngày 12/10/2026, Trung tâm Dịch vụ nông nghiệp huyện Lam Trà phối hợp với xã ra quân nạo vét kênh mương nội đồng.',
  '12/10/2026 - Trung tâm Dịch vụ nông nghiệp huyện Lam Trà ra quân nạo vét kênh mương nội đồng cùng bà con thôn 3',
  'Ngày 12/10/2026 | Đoàn thanh niên xã nạo vét kênh. Mỗi thôn góp 20 người, làm từ sáng sớm, đến trưa thì xong đoạn đầu.',
  'Ngày 12/10/2026 con kênh xây bởi Hợp tác xã Lam Trà tròn mười năm đưa nước về ruộng của bà con trong vùng',
])('a paragraph that begins with a day is text: %s', (paragraph) => {
  const facts = read('', `<p>${paragraph}</p>${TEXT}`);
  expect(facts?.dates).toEqual([]);
  expect(facts?.body).toContain(paragraph);
});
