import { describe, expect, test } from '@jest/globals';
import { parsePage } from '../../src/families/page.js';
import { vpcp } from '../../src/families/vpcp.js';

const TITLE = 'Kế hoạch 88/KH-UBND về tu bổ kè và nạo vét kênh tiêu trước mùa lũ';
const ROWS = [
  ['Số ký hiệu', '88/KH-UBND'],
  ['Ngày ban hành', '12/05/2026'],
  ['Trích yếu', 'Về tu bổ kè và nạo vét kênh tiêu'],
  ['Người ký', 'Lò Văn Panh'],
] as const;
const TEXT =
  '<p>Để chủ động trước mùa lũ năm nay, Ủy ban nhân dân xã giao các bản kiểm tra kè, vớt bèo và nạo vét kênh tiêu.</p><p>Các bản hoàn thành trước ngày 30/6/2026, báo cáo khối lượng về phòng Kinh tế của xã để tổng hợp.</p>';
const SEARCH = ['Số ký hiệu', 'Trích yếu', 'Ngày ban hành', 'Người ký']
  .map((name) => `<div><label>${name}</label><input name="q"></div>`)
  .join('');

function read(rows: string, before = '') {
  const html = `<html><head><title>Văn bản điều hành</title></head><body><form id="aspnetForm" style="display:none">
<div class="m1"><a href="/?pageid=7">Văn bản điều hành</a></div>${before}<div class="m2"><h1>${TITLE}</h1><div class="m3">${rows}</div><div class="m4">${TEXT}</div></div></form></body></html>`;
  return vpcp.readArticle(parsePage(html, 'https://vb.example.gov.vn/?pageid=41&docid=907'));
}

describe('a document whose attributes stand in rows of label and value', () => {
  const labels = ROWS.map(([name, value]) => `<div><label>${name}:</label><span>${value}</span></div>`).join(
    '',
  );

  test.each([
    ['alone', ''],
    ['below a form that asks for the same', `<div class="m0">${SEARCH}</div>`],
  ])('keeps its own heading, day and rows; who signed it wrote no article (%s)', (_, before) => {
    const facts = read(labels, before);
    expect(facts?.title).toBe(TITLE);
    expect(facts?.dates.map(({ text }) => text)).toEqual(['12/05/2026']);
    expect(facts?.byline).toBeNull();
    expect(facts?.body).toContain('Lò Văn Panh');
    expect(facts?.body).toContain('vớt bèo');
  });

  test('nobody’s signature takes nobody’s name away: a dash where the signer stands', () => {
    const rows = labels.replace('Lò Văn Panh', '-');
    const signed = `${rows}<div class="article-author">Quàng Thị Ín</div><div class="article-content">${TEXT}</div>`;
    expect(read(signed)?.byline).toBe('Quàng Thị Ín');
  });

  test('of lines that say both in one', () => {
    const lines = ROWS.map(([name, value]) => `<p>${name}: ${value}</p>`).join('');
    const facts = read(lines);
    expect(facts?.title).toBe(TITLE);
    expect(facts?.byline).toBeNull();
  });
});
