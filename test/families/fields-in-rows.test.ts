import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Bản Ngậm dựng lại cọn nước đầu nguồn suối Ngang';
const TEXT = [
  'Bốn cọn nước bằng tre và gỗ lát được dựng lại sau mùa lũ, đưa nước lên hai cánh đồng bậc thang của bản Ngậm.',
  'Mỗi nhà góp hai ngày công; người già truyền cho lớp trẻ cách chẻ lạt, buộc nan và chọn chỗ đặt trục.',
  'Từ nay đến hết vụ, tổ thủy nông cử người trông coi, đêm nào cũng có người đi dọc mương.',
]
  .map((each) => `<p>${each}</p>`)
  .join('');

function read(row: string, behind = '') {
  return generic.readArticle(
    parsePage(
      `<html><body><div class="pg"><h1>${TITLE}</h1>${row}<div class="nd">${TEXT}</div>${behind}</div></body></html>`,
      'https://bangam.example.vn/xem?id=5',
    ),
  );
}

test('a field is as long as its box in a row of boxes', () => {
  const row =
    '<div class="r"><time>30/10/2025</time><span>Nguồn: Báo Mường Ngang</span><span>A- A A+</span><button>Nghe bài viết</button></div>';
  expect(read(row)?.origin).toBe('Báo Mường Ngang');
});

test('author and source parted by a line break', () => {
  const behind =
    '<div align="right"><span>Tác giả: Mai Phương</span><br><span>Nguồn tin: Trung tâm Ứng dụng tiến bộ khoa học</span></div>';
  expect(read('<p>30/10/2025</p>', behind)).toMatchObject({
    byline: 'Mai Phương',
    origin: 'Trung tâm Ứng dụng tiến bộ khoa học',
  });
});

test.each([
  ['<div>Người viết: Lò Văn Đức lúc 05.09.2026</div>', 'Lò Văn Đức'],
  ['<div>Thứ sáu, ngày 11/04/2025 - 15:00 &nbsp;Người đưa tin: Vũ Thị Hậu</div>', 'Vũ Thị Hậu'],
  ['<div>30/10/2025<span> | A<sup>-</sup> A A<sup>+</sup></span></div>', null],
])('who wrote, in the row of the date: %s', (row, byline) => {
  expect(read(row)?.byline ?? null).toBe(byline);
});

describe('who took the picture did not write', () => {
  const figure =
    '<figure><img src="/a.jpg"><figcaption>Cọn nước <span class="byline">Jim Tran</span></figcaption></figure>';

  test('nor does the address beside the name hide who did', () => {
    const row =
      '<ul><li><span class="byline">By Dana Whitlock <i>dana@bangam.example</i></span></li><li>Nov 17, 2026</li></ul>';
    expect(read(`${row}${figure}`)?.byline).toBe('Dana Whitlock');
  });

  test('where nobody else is named', () => {
    expect(read(`<p>Nov 17, 2026</p>${figure}`)?.byline ?? null).toBeNull();
  });
});

test('who issued a document signs it where its attributes say so', () => {
  const rows = [
    ['Số ký hiệu', '41/QĐ-UBND'],
    ['Ngày ban hành', '22/08/2026'],
    ['Cơ quan ban hành', 'UBND xã Bản Ngậm'],
    ['Người ký', 'Giàng A Páo'],
  ].map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`);
  expect(read(`<table>${rows.join('')}</table>`)?.byline).toBe('UBND xã Bản Ngậm');
});
