import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, isDayOff, workingDaysBetween } from '../../src/ingest/days-off.js';

test.each([
  ['2026-03-04', false, 'a Wednesday'],
  ['2026-03-07', true, 'a Saturday'],
  ['2026-02-16', true, 'the eve of Tết Bính Ngọ, a Monday'],
  ['2026-02-20', true, 'mùng 4'],
  ['2026-02-23', false, 'the Monday after Tết'],
  ['2025-01-27', true, 'two days before Tết Ất Tỵ'],
  ['2025-04-07', true, 'the Hùng kings, 10/3 of the lunar year'],
  ['2024-04-18', true, 'the Hùng kings a year before'],
  ['2025-04-30', true, 'the day of reunification'],
  ['2025-05-01', true, 'the first of May'],
  ['2025-09-02', true, 'the national day'],
  ['2025-07-07', true, 'while districts ended and communes began anew'],
  ['2025-07-16', false, 'the first day after that'],
  ['2027-02-05', true, 'a Friday before Tết Đinh Mùi (6 February)'],
  ['2030-02-04', true, 'mùng 3 in Vietnam, whose new year began a day before the Chinese one'],
  ['2012-05-02', false, 'a Wednesday before the table begins'],
])('%s is a day off: %s (%s)', (day, expected) => {
  expect(isDayOff(day)).toBe(expected);
});

describe('working days', () => {
  test('from Friday to Monday is one', () => {
    expect(workingDaysBetween('2026-03-06', '2026-03-09')).toBe(1);
    expect(addWorkingDays('2026-03-06', 1)).toBe('2026-03-09');
  });
  test('over Tết there are none', () => {
    expect(workingDaysBetween('2026-02-13', '2026-02-22')).toBe(0);
    expect(addWorkingDays('2026-02-13', 3)).toBe('2026-02-25');
  });
  test('backwards there are none', () => {
    expect(workingDaysBetween('2026-03-09', '2026-03-06')).toBe(0);
  });
});
