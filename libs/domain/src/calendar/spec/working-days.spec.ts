import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workingCalendar } from '@mourafaka/contracts';
import fc from 'fast-check';
import { fixedHolidays, lunarHolidays, seedCalendar } from '../seed';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  monthsBetween,
  weekday,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../working-days';

const calendar = seedCalendar();
const date = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2026-01-01', n));
const days = fc.integer({ min: 0, max: 120 });

describe('working days', () => {
  it('are Monday to Friday but for holidays', () => {
    expect(weekday('2026-11-02')).toBe(1);
    expect(isWorkingDay(calendar, '2026-11-02')).toBe(true);
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-06', '2026-11-18'].filter((day) => isWorkingDay(calendar, day)),
    ).toEqual([]);
  });

  it('are counted from the day after', () => {
    expect(addWorkingDays(calendar, '2026-11-05', 1)).toBe('2026-11-09');
    expect(addWorkingDays(calendar, '2026-11-09', -1)).toBe('2026-11-05');
    expect(addWorkingDays(calendar, '2026-11-07', 0)).toBe('2026-11-07');
  });

  it('added are working days, never fewer days than asked', () =>
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(n);
      }),
    ));

  it('added and counted agree', () =>
    fc.assert(
      fc.property(date, days, (from, n) => {
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n))).toBe(n);
      }),
    ));

  it('added and taken away again end where they began', () =>
    fc.assert(
      fc.property(date, days, (from, n) => {
        const start = workingDayOnOrAfter(calendar, from);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n)).toBe(start);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, -n), n)).toBe(start);
      }),
    ));

  it('added in two steps are those added in one', () =>
    fc.assert(
      fc.property(date, days, days, (from, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, a), b)).toBe(
          addWorkingDays(calendar, from, a + b),
        );
      }),
    ));

  it('added later end later, and one holiday more never ends earlier', () =>
    fc.assert(
      fc.property(date, date, days, (from, off, n) => {
        const names = { ar: 'عطلة', fr: 'Congé' };
        const holidays = calendar.holidays
          .filter((day) => day.on !== off)
          .concat({ on: off, names, certainty: 'exceptional' });
        expect(addWorkingDays(calendar, addDays(from, 1), n) >= addWorkingDays(calendar, from, n)).toBe(true);
        expect(addWorkingDays({ ...calendar, holidays }, from, n) >= addWorkingDays(calendar, from, n)).toBe(true);
      }),
    ));

  it('on or around a date are the nearest', () =>
    fc.assert(
      fc.property(date, (on) => {
        const [before, after] = [workingDayOnOrBefore(calendar, on), workingDayOnOrAfter(calendar, on)];
        expect(before <= on && on <= after).toBe(true);
        expect(workingDaysBetween(calendar, before, after)).toBe(isWorkingDay(calendar, on) ? 0 : 1);
      }),
    ));

  it('that never come end the search with a clear error', () => {
    const never = { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => addWorkingDays(never, '2026-01-01', 1)).toThrow('no working day');
  });
});

describe('months', () => {
  it.each([
    ['2024-05-14', '2028-05-13', 47],
    ['2024-05-14', '2028-05-14', 48],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-05-01', '2026-04-01', 0],
  ])('from %s to %s are %i', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});

describe('the first calendar', () => {
  const csv = readFileSync(join(__dirname, '../../../../contracts/data/holidays.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  it('is a valid calendar', () => expect(workingCalendar.safeParse(calendar).success).toBe(true));

  it('holds the holidays of the data file, one for one', () => {
    const fixed = fixedHolidays.map(([on, fr, ar]) => [on, '1', fr, ar].join());
    const lunar = lunarHolidays.map(([rule, length, fr, ar]) => [rule, length, fr, ar].join());
    expect([...fixed, ...lunar]).toEqual(csv.map((row) => row.split(',').slice(0, 4).join()));
  });

  it('says which days are predictions', () => {
    const adha = calendar.holidays.filter(({ names }) => names.fr === 'Aïd al-Adha');
    expect(adha).toHaveLength(8);
    expect(adha.every(({ certainty }) => certainty === 'predicted')).toBe(true);
  });
});
