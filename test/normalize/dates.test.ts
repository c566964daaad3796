import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDate, readDate } from '../../src/normalize/dates.js';

const fetchedAt = new Date(Date.UTC(2026, 10, 20, 3, 30)); // 10:30 on Friday 20/11/2026 in Vietnam

/** The wall clock of Vietnam as an instant. */
function vn(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): string {
  return new Date(Date.UTC(year, month - 1, day, hour - 7, minute, second, ms)).toISOString();
}

const SEED = { value: '2016-09-01T07:12:00.000Z', precision: 'MINUTE' };
const SEED_DAY = { value: '2016-08-31T17:00:00.000Z', precision: 'DAY' };
const SEED_MONTH = { value: '2016-08-31T17:00:00.000Z', precision: 'MONTH' };

describe('one moment in every writing', () => {
  test.each([
    ['time before the date', '14:12 01/09/2016'],
    ['dash between', '14:12 - 01/09/2016'],
    ['en dash between', '14:12 – 01/09/2016'],
    ['comma between', '14:12, 01/09/2016'],
    ['bar between', '14:12 | 01/09/2016'],
    ['time after the date', '01/09/2016 14:12'],
    ['mark of minutes', "14:12' 01/09/2016"],
    ['mark of minutes behind the date', "01/09/2016 14:12'"],
    ['curly mark of minutes', '14:12’ ngày 01/09/2016'],
    ['two-digit year with dots behind a time', '14:12 01.09.16'],
    ['one-digit fields', '1/9/2016 14:12'],
    ['date with dashes and a zone in brackets', '01-09-2016, 14:12 (GMT+7)'],
    ['dots', '01.09.2016 14:12'],
    ['dots, two-digit year', '1.9.16 14:12'],
    ['blanks around the dashes', '01 - 09 - 2016 14:12'],
    ['sent at', 'Gửi lúc: 01/09/2016 14:12:00'],
    ['"lúc" between', 'Ngày đăng: 01/09/2016 lúc 14:12:00'],
    ['"vào lúc" between', 'Đăng ngày 01/09/2016 vào lúc 14h12'],
    ['"cập nhật lúc" between', 'Ngày 01/09/2016, cập nhật lúc 14h12'],
    ['"Lúc:" after a dash', 'Ngày 01/09/2016 - Lúc: 14:12'],
    ['long date, bar, time', 'Thứ năm, ngày 1 tháng 9 năm 2016 | 14:12:0'],
    ['weekday, colon, time, "ngày"', 'Thứ năm: 14:12 ngày 01/09/2016'],
    ['weekday between time and date', '14:12, Thứ Năm, 01-09-2016'],
    ['weekday between date and time', '01/09/2016, Thứ Năm, 14:12'],
    ['weekday, dash', 'Thứ năm - 01/09/2016 14:12'],
    ['weekday as a number', 'Thứ 5, 01/09/2016, 14:12 (GMT+7)'],
    ['weekday as T5', 'T5, 01/09/2016 14:12'],
    ['weekday without its blank', 'Thứ5, 01/09/2016 14:12'],
    ['wrong weekday', 'Chủ nhật, 01/09/2016 14:12'],
    ['CH', '01/09/16 2:12 CH'],
    ['CH on a 24-hour clock is idle', '14:12 CH 01/09/2016'],
    ['PM on a 24-hour clock is idle, also for the order', '01/09/2016 14:12 PM'],
    ['chiều', '2:12 chiều 01/09/2016'],
    ['h', '14h12 01/09/2016'],
    ['g', '14g12, 01/09/2016'],
    ['h, minutes with a prime', "14h12' ngày 01/09/2016"],
    ['giờ phút', '14 giờ 12 phút, ngày 01/9/2016'],
    ['giờ phút and a long date', 'Hồi 14 giờ 12 phút ngày 01 tháng 9 năm 2016'],
    ['month in words', '14:12, ngày 1 tháng Chín năm 2016'],
    ['month in words, upper case', '14:12 NGÀY 1 THÁNG CHÍN NĂM 2016'],
    ['year first', '2016/09/01 14:12'],
    ['year first, time before', '14:12 2016-09-01'],
    ['ISO, Z', '2016-09-01T07:12:00Z'],
    ['ISO, milliseconds', '2016-09-01T07:12:00.000Z'],
    ['ISO, microseconds and blank', '2016-09-01 07:12:00.000000 Z'],
    ['ISO, offset', '2016-09-01T14:12:00+07:00'],
    ['ISO, offset without colon', '2016-09-01T14:12:00+0700'],
    ['an hour offset after a Vietnamese date', '01/09/2016 07:12:00 +00'],
    ['time in brackets', '01/09/2016 (14:12)'],
    ['ISO, hour offset', '2016-09-01 14:12:00+07'],
    ['ISO, western offset', '2016-09-01T03:12:00-04:00'],
    ['ISO, no zone', '2016-09-01T14:12:00'],
    ['ISO, no seconds', '2016-09-01T14:12'],
    ['ISO with a blank and no zone', '2016-09-01 14:12:00'],
    ['ISO basic', '20160901T071200Z'],
    ['ISO lower case', '2016-09-01t07:12:00z'],
    ['fourteen digits', '20160901141200'],
    ['RFC 822, GMT', 'Thu, 01 Sep 2016 07:12:00 GMT'],
    ['RFC 822, UT', '1 Sep 2016 07:12 UT'],
    ['RFC 822, EST', 'Thu, 01 Sep 2016 02:12:00 EST'],
    ['RFC 822, EDT, two-digit year', 'Thu, 01 Sep 16 03:12:00 EDT'],
    ['RFC 822, PST', '31 Aug 2016 23:12:00 PST'],
    ['RFC 2822', 'Thu, 1 Sep 2016 14:12:00 +0700'],
    ['RFC 2822, comment', 'Thu, 1 Sep 2016 14:12:00 +0700 (ICT)'],
    ['RFC 822, GMT+7', 'Thu, 01 Sep 2016 14:12:00 GMT+7'],
    ['RFC 822, GMT+07:00', 'Thu, 01 Sep 2016 14:12:00 GMT+07:00'],
    ['RFC 822 without weekday and zone', '01 Sep 2016 14:12:00'],
    ['RFC 850', 'Thursday, 01-Sep-16 07:12:00 GMT'],
    ['asctime', 'Thu Sep  1 14:12:00 2016'],
    ['date(1)', 'Thu Sep  1 07:12:00 UTC 2016'],
    ['scripts of old browsers', 'Thu Sep 1 14:12:00 UTC+0700 2016'],
    ['Twitter', 'Thu Sep 01 07:12:00 +0000 2016'],
    ['JavaScript', 'Thu Sep 01 2016 14:12:00 GMT+0700 (Indochina Time)'],
    ['UTC+7', '01/09/2016 14:12 UTC+7'],
    ['zone after the date', '14:12 01/09/2016 (GMT+7)'],
    ['zone between time and date', '14:12 (GMT+7) 01/09/2016'],
    ['GMT, dash, date: the dash is no offset', '07:12 GMT - 01/09/2016'],
    ['English, month first', 'Sep 1, 2016 2:12 PM'],
    ['English, long', 'September 1, 2016 at 2:12 PM'],
    ['English, day first', '1 September 2016, 14:12'],
    ['English, ordinal', 'Thursday, September 1st, 2016 2:12 p.m.'],
    ['WordPress in Vietnamese', 'Tháng Chín 1, 2016 14:12'],
    ['WordPress 2 in Vietnamese', 'Thứ Năm, Tháng Chín 1st, 2016 at 14:12'],
    ['PHP-Nuke', 'Thứ năm, 1 tháng 9 năm 2016 @ 14:12'],
    ['WordPress in Vietnamese, short', '1 Th9, 2016 14:12'],
    ['.NET', '9/1/2016 2:12:00 PM'],
    ['.NET, time first', '2:12:00 PM 9/1/2016'],
    ['label before', 'Cập nhật lúc: 14:12 01/09/2016'],
    ['desk before, counter behind', 'BBT | 01/09/2016 14:12 | Lượt xem: 1.234'],
    ['full-width digits and colon', '１４：１２ ０１／０９／２０１６'],
    ['NBSP', '14:12\u00a001/09/2016'],
    ['entity left in the text', '14:12&nbsp;01/09/2016'],
    ['zero-width space', '14:12\u200b 01/09/2016'],
    ['NFD', 'Thứ năm, ngày 1 tháng Chín năm 2016, 14 giờ 12 phút'.normalize('NFD')],
    ['glued to the toolbar', 'EmailPrintAa14:12 01/09/2016'],
    ['glued to each other, padded', '14:1201/09/2016'],
    ['line break between', '14:12\n   01/09/2016'],
    ['unix seconds', '1472713920'],
    ['unix milliseconds', '1472713920000'],
    ['.NET JSON', '/Date(1472713920000)/'],
  ])('%s: %s', (_oddity, raw) => {
    expect(readDate(raw)).toEqual(SEED);
  });

  test('seconds and milliseconds are kept', () => {
    expect(readDate('05/12/2013 15:42:27')?.value).toBe(vn(2013, 12, 5, 15, 42, 27));
    expect(readDate('Thứ hai, ngày 12 tháng 7 năm 2021 | 16:12:8')?.value).toBe(vn(2021, 7, 12, 16, 12, 8));
    expect(readDate('2016-09-01T07:12:30.123456Z')?.value).toBe('2016-09-01T07:12:30.123Z');
  });

  test.each([
    ['12:05 SA 01/09/2016', vn(2016, 9, 1, 0, 5)],
    ['12:05 CH 01/09/2016', vn(2016, 9, 1, 12, 5)],
    ['01/09/2016 12:05:00 AM', vn(2016, 1, 9, 0, 5)],
    ['01/09/2016 7h30 sáng', vn(2016, 9, 1, 7, 30)],
    ['11:15 đêm 01/09/2016', vn(2016, 9, 1, 23, 15)],
    ['00:00 01/09/2016', vn(2016, 9, 1)],
    ['01/09/2016 14h', vn(2016, 9, 1, 14)],
    ['01/09/2016 00:30 +0000', '2016-09-01T00:30:00.000Z'],
  ])('clock of twelve and of twenty-four hours: %s', (raw, value) => {
    expect(readDate(raw)).toEqual({ value, precision: 'MINUTE' });
  });
});

describe('a day without a time is its Vietnamese midnight', () => {
  test.each([
    '01/09/2016',
    '1/9/2016',
    '01-09-2016',
    '01 - 09 - 2016',
    '1.9.2016',
    '01/09/16',
    '01-09-16',
    '2016-09-01',
    '2016/9/1',
    '2016-09-01Z',
    '2016-09-01+09:00',
    '20160901',
    'Đăng ngày 01 - 09 - 2016',
    'Thông tin Xuân Lộc01/09/2016',
    'Thông tin Xuân Lộc01/09/2016Lượt xem: 12',
    'Thứ Năm, 1/9/2016',
    'ngày 1 tháng 9 năm 2016',
    'Ngày 01 tháng 9năm 2016',
    'ngày 1 tháng 9năm2016',
    'Ngày đăng: 01.09.16',
    'Thứ Năm, 01.09.16',
    'Hà Tĩnh, ngày 01 tháng 9 năm 2016',
    'Ngày 1 Tháng Chín, 2016',
    'ngày 01/9 năm 2016',
    'Ngày 1/9-2016',
    '1 thg 9, 2016',
    'Sep 1, 2016',
    '1 September 2016',
    'Thursday, 1st of September 2016',
    'Lượt xem: 14 | 01/09/2016',
    '01/09/2016 | 14 bình luận',
    '/portal/Pages/2016-9-1/Hop-bao-tuja6ggf.aspx',
    '/2016/09/01/hop-bao-123.html',
  ])('%s', (raw) => {
    expect(readDate(raw)).toEqual(SEED_DAY);
  });

  test.each([
    ['tháng Giêng', 1],
    ['tháng Hai', 2],
    ['tháng ba', 3],
    ['tháng Tư', 4],
    ['tháng Năm', 5],
    ['tháng sáu', 6],
    ['tháng Bẩy', 7],
    ['tháng Bảy', 7],
    ['tháng tám', 8],
    ['tháng Mười', 10],
    ['tháng Mười Một', 11],
    ['tháng mười hai', 12],
    ['tháng Chạp', 12],
  ])('%s is month %i', (words, month) => {
    expect(readDate(`ngày 3 ${words} năm 2021`)?.value).toBe(vn(2021, month, 3));
    expect(readDate(`${words} năm 2021`)).toEqual({ value: vn(2021, month, 1), precision: 'MONTH' });
  });
});

describe('a month without a day is its first midnight', () => {
  test.each([
    'tháng 9/2016',
    'Tháng 09 năm 2016',
    'tháng 9năm 2016',
    'tháng Chín 2016',
    '09/2016',
    '9/2016',
    '2016-09',
    'Ngày đăng: 09/2016',
    'September 2016',
    'Sep 2016',
    'Th9 2016',
  ])('%s', (raw) => {
    expect(readDate(raw)).toEqual(SEED_MONTH);
  });
});

describe('no date, or none that can be told', () => {
  test.each([
    ['empty', ''],
    ['blanks', ' \u00a0 '],
    ['words', 'Lộc Hà tổ chức Hội thảo'],
    ['31 February', '31/02/2016'],
    ['29 February of a common year', '29/02/2015'],
    ['31 April in words', 'ngày 31 tháng 4 năm 2016'],
    ['month 13', '01/13/2016'],
    ['day 0', '00/09/2016'],
    ['hour 25', '25:00 01/09/2016'],
    ['hour 24', '24:00 01/09/2016'],
    ['minute 75', '14:75 01/09/2016'],
    ['second 99', '14:12:99 01/09/2016'],
    ['impossible with a possible clock beside it', 'Thứ 3, 16/07/2024 - Ngày đăng: 31/02/2024 11:38'],
    ['month 13 in ISO', '2016-13-01T00:00:00Z'],
    ['an offset no zone has', '2016-09-01T14:12:00+25:00'],
    ['the month of a month', 'tháng 13/2016'],
    ['.NET none', '01/01/0001 00:00:00'],
    ['glued and ambiguous', '7/4/202500:00:00(View: 637)'],
    ['glued otherwise', 'Xuân Lộc7/4/202508:30'],
    ['bare year', '2016'],
    ['year in words', 'năm 2016'],
    ['years', '2016-2020'],
    ['time alone', '14:12'],
    ['from day to day', '01/09/2016 - 05/09/2016'],
    ['from day to day, en dash', '01/09/2016 – 05/09/2016'],
    ['from day to day of one year', '01/09 - 05/09/2016'],
    ['no year', '01/09'],
    ['no year, time', '14:12 01/09'],
    ['no year, words', 'ngày 1 tháng 9'],
    ['blank form', 'ngày   tháng   năm 2016'],
    ['blank form with dots', 'Hà Tĩnh, ngày ... tháng ... năm 2016'],
    ['document number', '163-KH/TU'],
    ['document number with year', '19/2025/QĐ-TTg'],
    ['document number that begins like a date', '12/09/2025/QĐ-UBND'],
    ['decree', 'Nghị định 11/2022'],
    ['mobile number', '0912.345.678'],
    ['mobile number in pairs', '09.12.34.56.78'],
    ['landline', '(0239) 3.855.123'],
    ['landline with dashes', '0239-12-10-2016'],
    ['ten digits that are a phone number', '0912345678'],
    ['hotline', '1900123456'],
    ['version', 'NukeViet 4.5.02'],
    ['version with a v', 'v1.2.2016'],
    ['version, three small numbers', '4.4.02'],
    ['IP address', '192.168.1.20'],
    ['price', '1.500.000 đồng'],
    ['open all hours', '24/7'],
    ['counter', 'Lượt xem: 1.234'],
    ['temperature', '24° - 29°C'],
    ['fraction', '1/2'],
    ['lunar day', '15/7/2016 (âm lịch)'],
    ['two-digit year of the last century', '01/09/87'],
    ['relative without the day it counts from', '4 giờ trước'],
    ['yesterday without the day it counts from', 'hôm qua lúc 14:05'],
    ['some other time before', '2 giờ trước khi bão vào'],
  ])('%s: %s', (_oddity, raw) => {
    expect(readDate(raw)).toBeNull();
  });

  test('a two-digit year may be next year, not the one after', () => {
    expect(readDate('01/01/27', { fetchedAt })?.value).toBe(vn(2027, 1, 1));
    expect(readDate('01/01/28', { fetchedAt })).toBeNull();
  });
});

describe('counted from the fetch (10:30 on 20/11/2026)', () => {
  test.each([
    ['4 giờ trước', vn(2026, 11, 20, 6, 30), 'MINUTE'],
    ['4 giờ trước'.normalize('NFD'), vn(2026, 11, 20, 6, 30), 'MINUTE'],
    ['Cập nhật 15 phút trước', vn(2026, 11, 20, 10, 15), 'MINUTE'],
    ['1 giờ 20 phút trước', vn(2026, 11, 20, 9, 10), 'MINUTE'],
    ['một giờ trước', vn(2026, 11, 20, 9, 30), 'MINUTE'],
    ['cách đây 3 ngày', vn(2026, 11, 17), 'DAY'],
    ['3 ngày trước', vn(2026, 11, 17), 'DAY'],
    ['2 tuần trước', vn(2026, 11, 6), 'DAY'],
    ['2 tháng 2 tuần trước', vn(2026, 9, 6), 'DAY'],
    ['khoảng 4 tháng trước', vn(2026, 7, 1), 'MONTH'],
    ['12 tháng trước', vn(2025, 11, 1), 'MONTH'],
    ['2 năm trước', vn(2024, 11, 1), 'MONTH'],
    ['hôm qua', vn(2026, 11, 19), 'DAY'],
    ['Hôm qua lúc 14:05', vn(2026, 11, 19, 14, 5), 'MINUTE'],
    ['14:05 hôm qua', vn(2026, 11, 19, 14, 5), 'MINUTE'],
    ['hôm nay', vn(2026, 11, 20), 'DAY'],
    ['Hôm nay, 08:15', vn(2026, 11, 20, 8, 15), 'MINUTE'],
    ['hôm kia', vn(2026, 11, 18), 'DAY'],
    ['vừa xong', vn(2026, 11, 20, 10, 30), 'MINUTE'],
    ['2 hours ago', vn(2026, 11, 20, 8, 30), 'MINUTE'],
    ['a day ago', vn(2026, 11, 19), 'DAY'],
  ])('%s', (raw, value, precision) => {
    expect(readDate(raw, { fetchedAt })).toEqual({ value, precision });
  });

  test('the last day of a shorter month is not overshot', () => {
    const endOfMay = new Date(Date.UTC(2026, 4, 31, 3));
    expect(readDate('3 tháng 1 ngày trước', { fetchedAt: endOfMay })?.value).toBe(vn(2026, 2, 27));
  });

  test('early morning in Vietnam is still the day before in Greenwich', () => {
    const dawn = new Date(Date.UTC(2026, 10, 19, 18)); // 01:00 on the 20th
    expect(readDate('hôm nay', { fetchedAt: dawn })?.value).toBe(vn(2026, 11, 20));
    expect(readDate('hôm qua', { fetchedAt: dawn })?.value).toBe(vn(2026, 11, 19));
  });

  test('a written date beats the words beside it', () => {
    expect(readDate('01/09/2016 (10 năm trước)', { fetchedAt })).toEqual(SEED_DAY);
  });

  test('an invalid clock is no clock', () => {
    expect(readDate('4 giờ trước', { fetchedAt: new Date(NaN) })).toBeNull();
  });
});

describe('day and month are never swapped', () => {
  test('every day of two years in every numeric shape', () => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    for (const year of [2016, 2025]) {
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
        const day = new Date(at).getUTCDate();
        const month = new Date(at).getUTCMonth() + 1;
        const midnight = vn(year, month, day);
        const afternoon = vn(year, month, day, 14, 12);
        for (const sep of ['/', '-', '.', ' - ', ' / ']) {
          expect(readDate(`${pad(day)}${sep}${pad(month)}${sep}${year}`)?.value).toBe(midnight);
          expect(readDate(`${day}${sep}${month}${sep}${year}`)?.value).toBe(midnight);
          expect(readDate(`${pad(day)}${sep}${pad(month)}${sep}${year} 14:12`)?.value).toBe(afternoon);
          expect(readDate(`14:12 ${day}${sep}${month}${sep}${year}`)?.value).toBe(afternoon);
          expect(readDate(`${day}${sep}${month}${sep}${year % 100} 2:12 CH`)?.value).toBe(afternoon);
        }
        expect(readDate(`${year}-${pad(month)}-${pad(day)}`)?.value).toBe(midnight);
        expect(readDate(`${month}/${day}/${year} 2:12:00 PM`)?.value).toBe(afternoon);
        expect(readDate(`${month}/${day}/${year}`, { monthFirst: true })?.value).toBe(midnight);
        expect(readDate(`ngày ${day} tháng ${month} năm ${year}`)?.value).toBe(midnight);
      }
    }
  });

  test('every day of a year, padded or not, four digits or two, with time, weekday and label around it', () => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
    const times = ['08:05', '8:05', '8h05', '8 giờ 05 phút', '8g05', '08:05:00', '8:05 SA', '8h5'];
    const shapes: readonly ((date: string, time: string) => string)[] = [
      (date, time) => `${time} ${date}`,
      (date, time) => `${time}, ${date}`,
      (date, time) => `${time} - ${date}`,
      (date, time) => `${time} | ${date}`,
      (date, time) => `lúc ${time} ngày ${date}`,
      (date, time) => `${date} ${time}`,
      (date, time) => `${date}, ${time}`,
      (date, time) => `${date} - ${time}`,
      (date, time) => `${date} lúc ${time}`,
      (date, time) => `${date} (${time})`,
      (date, time) => `${date}\u00a0 ${time} (GMT+7)`,
    ];
    const heads = [
      '',
      'Ngày đăng: ',
      'Đăng ngày ',
      'Xuất bản: ',
      'Ngày ',
      'Gửi lúc: ',
      'Thông tin Xuân Lộc',
      'Admin - ',
    ];
    let turn = 0;
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
      const when = new Date(at);
      const [day, month] = [when.getUTCDate(), when.getUTCMonth() + 1];
      const morning = vn(2026, month, day, 8, 5);
      for (const sep of ['/', '-', '.', ' / ', ' - ', ' . ']) {
        const dates = [
          [pad(day), pad(month), 2026],
          [day, month, 2026],
          [pad(day), pad(month), 26],
          [day, month, 26],
        ];
        for (const date of dates.map((parts) => parts.join(sep))) {
          for (const shape of shapes) {
            turn += 1;
            const text = shape(date, times[turn % times.length]!);
            const weekday = weekdays[when.getUTCDay()]!;
            const words = [heads[turn % heads.length]! + text, `${weekday}, ${text}`, `${weekday} - ${text}`][
              turn % 3
            ]!;
            if (readDate(words)?.value !== morning)
              expect([words, readDate(words)?.value]).toEqual([words, morning]);
          }
          const named = `Ngày đăng: ${date}`;
          if (readDate(named)?.value !== vn(2026, month, day)) expect(named).toBe('that day');
        }
      }
    }
  });

  test.each([
    ['8h05 - 03-02-26', vn(2026, 2, 3, 8, 5)],
    ['08:05 - 03-02-2026', vn(2026, 2, 3, 8, 5)],
    ['Xuất bản: 03.02.2026', vn(2026, 2, 3)],
    ['Ngày 03-02-26', vn(2026, 2, 3)],
  ])('the numbers beside a date are none of it: %s', (raw, value) => {
    expect(readDate(raw)?.value).toBe(value);
  });

  test('SA/CH stays day first even at a source that writes month first', () => {
    expect(readDate('01/09/2016 2:12 CH', { monthFirst: true })).toEqual(SEED);
  });

  test('AM/PM with a first number above twelve can only be day first', () => {
    expect(readDate('16/09/2016 2:12 PM')?.value).toBe(vn(2016, 9, 16, 14, 12));
  });

  test('AM/PM yields to a weekday that fits day first alone', () => {
    expect(readDate('Thứ Hai, 05/10/2026, 07:30 AM')?.value).toBe(vn(2026, 10, 5, 7, 30));
    expect(readDate('Chủ nhật, 05/10/2026, 07:30 AM')?.value).toBe(vn(2026, 5, 10, 7, 30));
    expect(readDate('Thu, 05/10/2026 07:30 AM')?.value).toBe(vn(2026, 5, 10, 7, 30));
  });

  test('midnight with seconds is day first too', () => {
    expect(readDate('05/11/2025 08:00:00')?.value).toBe(vn(2025, 11, 5, 8));
  });
});

describe('several dates in one text', () => {
  test('the page clock stands before the labelled date', () => {
    const found = findDate('Thứ 3, Ngày 16/07/2024 - Ngày đăng: 08/07/2024  11:38');
    expect(found?.date?.value).toBe(vn(2024, 7, 8, 11, 38));
    expect(found?.raw).toBe('08/07/2024 11:38');
  });

  test('a clock without label loses against a date with a time', () => {
    expect(readDate('Thứ 3, Ngày 16/07/2024 - 08/07/2024 11:38')?.value).toBe(vn(2024, 7, 8, 11, 38));
  });

  test('published beats updated wherever they stand', () => {
    const published = vn(2016, 9, 1, 14, 12);
    expect(readDate('Cập nhật: 15:00 02/09/2016 | Ngày đăng: 14:12 01/09/2016')?.value).toBe(published);
    expect(readDate('14:12 01/09/2016 (Cập nhật: 15:00 02/09/2016)')?.value).toBe(published);
  });

  test('each date keeps its own time', () => {
    expect(readDate('01/09/2016 14:12 02/09/2016 15:00')).toEqual(SEED);
    expect(readDate('14:12 01/09/2016 15:00 02/09/2016')).toEqual(SEED);
  });

  test('the label may be far in front: desk and weekday between', () => {
    const raw = 'Hôm nay 20/11/2026 | Đăng bởi: Nguyễn Văn A - Thứ 5, 01/09/2016';
    expect(readDate(raw)).toEqual(SEED_DAY);
  });
});

describe('the words quoted', () => {
  test.each([
    ['EmailPrintAa 14:12 01/09/2016', '14:12 01/09/2016'],
    ['Gửi lúc: 05/12/2013 15:42:27 ', '05/12/2013 15:42:27'],
    ['Thứ hai - 02/03/2026 08:15', 'Thứ hai - 02/03/2026 08:15'],
    ['28-02-2026, 20:11 (GMT+7) | Tin tức', '28-02-2026, 20:11 (GMT+7)'],
    ['Thông tin Xuân Lộc10/08/2025', '10/08/2025'],
    ['14:12\u00a0–\u00a001/09/2016', '14:12 – 01/09/2016'],
    ['Thứ năm: 17:49 ngày 07/05/2020', 'Thứ năm: 17:49 ngày 07/05/2020'],
    ['Tin tức 01/09/2016 (14:12) BBT', '01/09/2016 (14:12)'],
    ['đăng khoảng 4 tháng trước đây', '4 tháng trước'],
  ])('%s', (raw, words) => {
    expect(findDate(raw, { fetchedAt })?.raw).toBe(words);
  });

  test('an impossible date is found, and is no date', () => {
    expect(findDate('Ngày đăng: 31/02/2016')).toMatchObject({ raw: '31/02/2016', date: null });
    expect(findDate('Lộc Hà')).toBeNull();
  });
});

describe('hostile text', () => {
  test('never throws, and gives a real instant or null', () => {
    const pieces = fc.constantFrom(
      '1',
      '12',
      '2016',
      '/',
      '-',
      '.',
      ':',
      ' ',
      'ngày ',
      'tháng ',
      'h',
      'CH',
      'PM',
      'trước',
      'Z',
      '+07:00',
      '(',
      'Thứ ',
      'năm ',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const date = readDate(parts.join(''), { fetchedAt });
        if (date) expect(date.value).toMatch(/^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    '1',
    '1/',
    '12/12/',
    '1 ',
    ' ',
    '14:12 ',
    '01/09/2016 ',
    '1 giờ ',
    'tháng ',
    '1.1.1.',
    'thứ ',
    '2016-',
    'ngày 1 ',
  ])('100,000 characters of %j are read', (piece) => {
    expect(() => readDate(piece.repeat(100_000 / piece.length), { fetchedAt })).not.toThrow();
    expect(() => readDate(`${' '.repeat(100_000)}01/09/2016`, { fetchedAt })).not.toThrow();
  });
});

describe('dates that are only dates where they stand alone', () => {
  const day = { value: vn(2026, 11, 9), precision: 'DAY' };
  const minute = { value: vn(2026, 11, 9, 8, 15), precision: 'MINUTE' };

  test.each([
    ['blanks between the numbers', '09 11 2026', day],
    ['blanks, one digit', '9 11 2026', day],
    ['blanks behind a label', 'Ngày đăng: 09 11 2026', day],
    ['blanks behind a weekday, before a time', 'T2, 09 11 2026 08:15', minute],
    ['blanks behind a time', '08:15 09 11 2026', minute],
    ['blanks, the year first', '2026 11 09', day],
    ['month by name without "Tháng"', 'Mười Một 9, 2026', day],
    ['the same behind a weekday', 'Thứ Hai, Mười Một 9, 2026', day],
    ['the same before a time', 'Mười Một 9, 2026 8:15 sáng', minute],
    ['RFC 822 with the month translated', 'Mon, 09 Mười Một 2026 08:15:00 +0700', minute],
  ])('%s', (_name, raw, expected) => {
    expect(readDate(raw, { fetchedAt })).toEqual(expected);
  });

  test.each([
    [
      'a month by name, of those that are words too',
      'Tư 1, 2026',
      { value: vn(2026, 4, 1), precision: 'DAY' },
    ],
    ['the first month has a name of its own', 'Giêng 5, 2026', { value: vn(2026, 1, 5), precision: 'DAY' }],
  ])('%s', (_name, raw, expected) => {
    expect(readDate(raw, { fetchedAt })).toEqual(expected);
  });

  test.each([
    ['a weekday is no month', 'Thứ Hai 9, 2026'],
    ['a day that does not exist', '31 02 2026'],
    ['numbers in a sentence', 'Gọi số 09 11 2026 để biết thêm'],
    ['a longer number', '09 11 2026 34'],
    ['a month by name in a sentence', 'Cả hai 9, 2026 đều đạt'],
  ])('%s', (_name, raw) => {
    expect(readDate(raw, { fetchedAt })).toBeNull();
  });
});

describe('month first where the weekday says so', () => {
  const minute = 'MINUTE';

  test.each([
    ['the weekday agrees', 'T3, 10/27/2026 - 07:05', vn(2026, 10, 27, 7, 5)],
    ['its word', 'Thứ tư, 03/18/2026 - 16:40', vn(2026, 3, 18, 16, 40)],
    ['an English one', 'Wed, 03/18/2026 - 16:40', vn(2026, 3, 18, 16, 40)],
  ])('a second number that no month has, and %s: %s', (_name, raw, value) => {
    expect(readDate(raw, { fetchedAt })).toEqual({ value, precision: minute });
  });

  test.each([
    ['no weekday', '10/27/2026 - 07:05'],
    ['another weekday', 'T4, 10/27/2026 - 07:05'],
    ['dots', 'T3, 10.27.2026 - 07:05'],
    ['SA/CH', 'T3, 10/27/2026 7:05 CH'],
    ['a day that no month has', 'T3, 02/30/2026 - 07:05'],
  ])('nothing with %s: %s', (_name, raw) => {
    expect(readDate(raw, { fetchedAt })).toBeNull();
  });

  test('what can be read day first is, whatever the weekday', () => {
    expect(readDate('T5, 05/11/2026 - 07:05')?.value).toBe(vn(2026, 11, 5, 7, 5));
    expect(readDate('T2, 05/11/2026 - 07:05')?.value).toBe(vn(2026, 11, 5, 7, 5));
    expect(readDate('T2, 09/09/2026 - 07:05')?.value).toBe(vn(2026, 9, 9, 7, 5));
  });
});

test.each([
  ['Đăng lúc 18:20 - Chúa nhật, 11/10/2026', vn(2026, 10, 11, 18, 20)],
  ['Chúa Nhật, 11/10/2026 18:20', vn(2026, 10, 11, 18, 20)],
  ['11/10/2026, Chúa nhật, 18:20', vn(2026, 10, 11, 18, 20)],
  ['Chúa nhật, 10/11/2026 7:05 AM', vn(2026, 10, 11, 7, 5)],
])('Sunday as parishes call it: %s', (raw, value) => {
  expect(readDate(raw)).toEqual({ value, precision: 'MINUTE' });
});
