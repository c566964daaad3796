import { expect, test } from '@jest/globals';
import { findDocumentNumbers } from '../../src/normalize/document-numbers.js';

test.each([
  ['Kế hoạch số 163-KH/TU của Tỉnh ủy', ['163-KH/TU']],
  ['Quyết định 19/2025/QĐ-TTg, Nghị quyết 1665/NQ-UBTVQH15', ['19/2025/QĐ-TTg', '1665/NQ-UBTVQH15']],
  ['Luật 30/2026/QH16 và 12/TB-UBND', ['30/2026/QH16', '12/TB-UBND']],
  ['Nghị quyết số 18-NQ/TW, số 19-NQ/TW; NQ 18-NQ/TW', ['18-NQ/TW', '19-NQ/TW']],
  ['Nghị quyết 30a/2008/NQ-CP', ['30a/2008/NQ-CP']],
  ['Chỉ thị 05-CT/TW, Công văn 1234/UBND-NC.', ['05-CT/TW', '1234/UBND-NC']],
  ['Chương trình 12-CTr/HU (số 71/KH-BCĐTW)', ['12-CTr/HU', '71/KH-BCĐTW']],
  ['Số: 163 - KH/TU', ['163-KH/TU']],
  ['Số 45 /KH-UBND', ['45/KH-UBND']],
  ['163–KH/TU', ['163-KH/TU']],
  ['12/2016/Q\u00d0-UBND', ['12/2016/QĐ-UBND']],
  ['12/2016/QĐ-UBND'.normalize('NFD'), ['12/2016/QĐ-UBND']],
  ['Thông báo 12/TB', ['12/TB']],
  ['theo Công văn số 91/ĐLSH của Điện lực, kế hoạch số: 7/TTHH', ['91/ĐLSH', '7/TTHH']],
  ['hợp đồng số 3/A, nhà số 12/NK, biển số 38/HT', []],
  ['ngày 31/8/2016, 24/7, 09/2016', []],
  ['31/8/2016-UBND xã', []],
  ['ĐT: 0239-385-5123, 0912.345.678', []],
  ['Ảnh: 20/PV, 5-HT, COVID-19, U23/VN', []],
  ['Quốc lộ 1A, 38A-123.45, 10-MB', []],
  ['', []],
])('%s', (text, expected) => {
  expect(findDocumentNumbers(text)).toEqual(expected);
});

test('a megabyte of digits and slashes is read', () => {
  for (const piece of ['1/', '12-', '1 / 2016 ', '1-KH/', 'KH/']) {
    expect(() => findDocumentNumbers(piece.repeat(200_000))).not.toThrow();
  }
});
