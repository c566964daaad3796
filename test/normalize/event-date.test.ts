import { describe, expect, test } from '@jest/globals';
import type { ReadDate } from '../../src/normalize/draft.js';
import { findEventDate, readEventDate } from '../../src/normalize/event-date.js';

const day = (value: string): ReadDate => ({ value, precision: 'MINUTE' });
const SEED = day('2016-09-01T07:12:00.000Z');

describe('the event of the lead', () => {
  test.each([
    [
      'the seed',
      'Ngày 31/8/2016, Ban Thường vụ Huyện ủy Lộc Hà tổ chức Hội thảo. Dự Hội thảo có đại diện.',
      '2016-08-31',
    ],
    ['no year', 'Ngày 31/8, Huyện ủy tổ chức Hội thảo.', '2016-08-31'],
    ['part of the day', 'Sáng 31/8, UBND xã họp.', '2016-08-31'],
    ['part of the day and "ngày"', 'Chiều ngày 31/8/2016, UBND xã họp.', '2016-08-31'],
    ['dash', 'Tối 31-8, tại nhà văn hóa.', '2016-08-31'],
    ['dashes and year', 'Ngày 31-8-2016, xã họp.', '2016-08-31'],
    ['dots', 'Ngày 31.8.2016, xã họp.', '2016-08-31'],
    ['year after a dash', 'Ngày 31/8-2016, xã họp.', '2016-08-31'],
    ['weekday between', 'Sáng thứ Tư, ngày 31/8, xã họp.', '2016-08-31'],
    ['in words', 'Ngày 31 tháng 8 năm 2016, xã họp.', '2016-08-31'],
    ['in words without a year', 'ngày 12 tháng 7, xã họp.', '2016-07-12'],
    ['two days with one month', 'Trong 2 ngày 30-31/8, xã diễn tập.', '2016-08-30'],
    ['two days named in words', 'Trong hai ngày 30 và 31/8/2016, xã diễn tập.', '2016-08-30'],
    ['three days', 'Trong các ngày 29, 30 và 31/8, xã diễn tập.', '2016-08-29'],
    ['a span over the end of a month', 'Từ ngày 31/7 đến ngày 2/8/2016, xã diễn tập.', '2016-07-31'],
    ['a span over the end of a year', 'Từ ngày 30/12 đến 2/1/2016, xã diễn tập.', '2015-12-30'],
    ['from a day to another', 'Từ ngày 29 đến ngày 31/8, xã diễn tập.', '2016-08-29'],
    ['this morning', 'Sáng nay, UBND xã họp.', '2016-09-01'],
    ['today', 'Hôm nay, UBND xã họp.', '2016-09-01'],
    ['this morning with the day', 'Sáng nay (31/8), UBND xã họp.', '2016-08-31'],
    ['yesterday evening', 'Tối qua, UBND xã họp.', '2016-08-31'],
    ['lately, and no day', 'Vừa qua, UBND xã họp.', null],
    ['until now is not this evening', 'Từ đầu năm tới nay, xã đã trồng 5 ha rừng.', null],
    ['a share is no day', 'Xã chuyển sang 2/3 diện tích trồng ngô.', null],
    [
      'the place first',
      'Tại nhà văn hóa thôn Nam, sáng 31/8, Hội Nông dân tổ chức lớp tập huấn.',
      '2016-08-31',
    ],
    ['after the hour', 'Lúc 8 giờ ngày 31/8, UBND xã họp.', '2016-08-31'],
    [
      'a document dated earlier',
      'Thực hiện Kế hoạch số 163-KH/TU ngày 5/8/2016 của Tỉnh ủy, ngày 31/8/2016, Huyện ủy họp.',
      '2016-08-31',
    ],
    [
      'only a document is dated',
      'Vừa qua, Tỉnh ủy ban hành Nghị quyết 05-NQ/TU ngày 5/8/2016 về nông thôn mới.',
      null,
    ],
    ['a deadline', 'Xã phấn đấu hoàn thành trước ngày 30/9.', null],
    ['a day kept every year', 'Nhân dịp ngày 27/7, xã thăm các gia đình chính sách.', null],
    [
      'a holiday without "ngày"',
      'Chào mừng Quốc khánh 2/9, xã tổ chức giải bóng chuyền sáng 31/8.',
      '2016-08-31',
    ],
    ['history', 'Ngày 19/5/1890, Chủ tịch Hồ Chí Minh ra đời.', null],
    ['impossible', 'Ngày 31/2/2016, xã họp.', null],
    [
      'far behind the first sentences',
      `Xã họp. Dân vui. ${'Nhiều ý kiến hay. '.repeat(5)}Ngày 31/8, đoàn về.`,
      null,
    ],
    ['from a day ahead something holds', 'Từ ngày 20/9/2016, người dân nộp hồ sơ trực tuyến.', null],
    ['from a day ahead, in the sentence', 'Xã áp dụng thủ tục mới bắt đầu từ ngày 5/9/2016.', null],
    ['from a day that is past', 'Từ ngày 25/8, xã ra quân làm thủy lợi.', '2016-08-25'],
    ['a span ahead is announced by its first day', 'Từ ngày 5/9 đến 10/9, xã tiêm phòng.', '2016-09-05'],
    ['a last day', 'Hạn chót ngày 31/8, các hộ nộp đơn.', null],
    ['a count from a day', 'Tính từ ngày 1/1 đến 31/8, xã thu 3 tỷ đồng.', null],
    ['a count up to a day', 'Tính đến ngày 31/8, xã thu 3 tỷ đồng.', null],
    ['in force from', 'Nghị định có hiệu lực từ ngày 1/8/2016.', null],
    ['a licence', 'Giấy phép cấp ngày 12/8/2016 hết giá trị.', null],
    ['a birth', 'Ông Lê Văn Thí, sinh ngày 12/8/2016, được nhận quà.', null],
    [
      'a plan with its number and comma',
      'Thực hiện Nghị quyết số 57-NQ/TU, ngày 22/8/2016 của Tỉnh ủy, chiều 31/8 xã họp.',
      '2016-08-31',
    ],
    ['what was before', 'Trước đó, ngày 20/8, xã kiểm tra. Ngày 31/8, xã họp.', '2016-08-31'],
    ['only a weekday leads', 'Thứ Tư, 31/8/2016, xã họp.', '2016-08-31'],
    ['a night and the morning after', 'Đêm 30, rạng sáng 31/8, mưa lớn.', '2016-08-30'],
    ['days in brackets', 'Trong 2 ngày (30 và 31/8), xã diễn tập.', '2016-08-30'],
    ['the hour first', 'Vào hồi 14 giờ 00 phút, ngày 31/8/2016, xã họp.', '2016-08-31'],
    ['a dateline', '(Baohatinh.vn) - Sáng 31/8, xã họp.', '2016-08-31'],
    ['29 February of no leap year', 'Sáng 29/2/2015, xã họp.', null],
    ['NFD', 'Ngày 31 tháng 8, xã họp.'.normalize('NFD'), '2016-08-31'],
    ['NBSP', 'Ngày\u00a031/8/2016, xã họp.', '2016-08-31'],
    ['typed without marks', 'Sang 31/8, xa hop.', '2016-08-31'],
    ['empty', '', null],
  ])('%s', (_oddity, lead, expected) => {
    expect(readEventDate(lead, SEED)).toBe(expected);
  });
});

describe('the opening of the article', () => {
  const opening = (...paragraphs: string[]) => findEventDate(paragraphs, SEED);
  const LEAD = 'Hội nghị bàn nhiều giải pháp xây dựng nông thôn mới trên địa bàn xã.';
  test('a lead without a day: the first paragraphs tell it', () => {
    expect(opening(LEAD, 'Sáng 31/8, UBND xã họp.')).toBe('2016-08-31');
    expect(opening(LEAD, 'Đến dự có các đồng chí.', 'Tại nhà văn hóa, chiều 31/8, xã họp.')).toBe(
      '2016-08-31',
    );
  });
  test('the lead wins', () => {
    expect(opening('Sáng 30/8, xã họp.', 'Ngày 31/8, xã ra quân.')).toBe('2016-08-30');
  });
  test('days further down, or deep in a later paragraph, are others', () => {
    expect(opening(LEAD, LEAD, LEAD, 'Sáng 31/8, xã họp.')).toBeNull();
    expect(opening(LEAD, `${LEAD} Ngày 31/8, xã kiểm tra.`)).toBeNull();
    expect(opening(LEAD, 'Do tuổi cao, ông đã từ trần ngày 31/8/2016.')).toBeNull();
    expect(opening(LEAD, 'Khảo sát được thực hiện từ ngày 1/8 đến ngày 25/8.')).toBeNull();
    expect(opening('Lịch cắt điện như sau:', 'Thôn 1: từ 7 giờ ngày 5/9/2016.')).toBeNull();
    expect(opening(LEAD, '- Ngày 5/9: Chủ tịch tiếp công dân.')).toBeNull();
  });
  test('the letterhead of a document is the day it was signed', () => {
    expect(opening('Bình Minh, ngày 25 tháng 8 năm 2016', 'Kính gửi các thôn.')).toBeNull();
    expect(opening('Bình Minh, ngày 25 tháng 8 năm 2016', 'Sáng 31/8, xã họp.')).toBe('2016-08-31');
  });
});

describe('the year that is not written', () => {
  test('nearest before the publication', () => {
    expect(readEventDate('Sáng 28/12, xã họp.', day('2026-01-05T03:00:00.000Z'))).toBe('2025-12-28');
    expect(readEventDate('Sáng 2/6, xã họp.', day('2026-06-02T03:00:00.000Z'))).toBe('2026-06-02');
    expect(readEventDate('Sáng 2/6, xã họp.', day('2026-05-01T03:00:00.000Z'))).toBe('2025-06-02');
  });

  test('some days ahead is an announcement', () => {
    expect(readEventDate('Sáng 5/9, xã khai giảng.', SEED)).toBe('2016-09-05');
    expect(readEventDate('Ngày 5/10, xã sẽ tổ chức đại hội.', SEED)).toBe('2016-10-05');
    expect(readEventDate('Ngày 2/1 tới, xã tổ chức đại hội.', day('2026-12-30T03:00:00.000Z'))).toBe(
      '2027-01-02',
    );
  });

  test('the Vietnamese day of the publication counts, not the one of Greenwich', () => {
    expect(readEventDate('Sáng nay, xã họp.', day('2016-08-31T18:00:00.000Z'))).toBe('2016-09-01');
  });

  test('nothing to lean on', () => {
    expect(readEventDate('Sáng 2/6, xã họp.', null)).toBeNull();
    expect(readEventDate('Sáng nay, xã họp.', null)).toBeNull();
    expect(readEventDate('Ngày 2/6/2016, xã họp.', null)).toBe('2016-06-02');
    const month: ReadDate = { value: '2016-08-31T17:00:00.000Z', precision: 'MONTH' };
    expect(readEventDate('Sáng nay, xã họp.', month)).toBeNull();
    expect(readEventDate('Sáng 15/9, xã họp.', month)).toBe('2016-09-15');
  });
});

test('100,000 characters are read', () => {
  for (const piece of ['ngày ', '1, ', 'Trong 2 ngày 3, 4, ', '1/1 ', '. A'])
    expect(() => readEventDate(piece.repeat(30_000), SEED)).not.toThrow();
});
