import type { WorkingCalendar } from '@mourafaka/contracts';
import fc from 'fast-check';
import { regionalCalendar } from '../regional-calendar';
import { seedCalendar } from '../seed';
import { addDays, isWorkingDay, workingDaysBetween } from '../working-days';
import { addWorkingHours, hoursOn, type LocalMoment, workingMinutesBetween, workingMoment } from '../working-hours';

const seed = seedCalendar();
const names = { ar: 'عطلة', fr: 'Congé' };

const date = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2026-01-01', n));
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
const moment = fc.record({ date, time });
const minutes = fc.integer({ min: 0, max: 20_000 });
const region = fc.constantFrom('04', '09', undefined);

/** The first calendar with more days off: some in the whole country, some in one region or in two. */
const calendar = fc
  .array(
    fc.record({ on: date, regions: fc.constantFrom<string[] | undefined>(undefined, ['09'], ['04'], ['04', '09']) }),
    { maxLength: 40 },
  )
  .map((more): WorkingCalendar => {
    const holidays = more.map(({ on, regions }) => ({
      ...{ on, names, certainty: 'exceptional' as const },
      ...(regions && { regions }),
    }));
    return { ...seed, holidays: [...seed.holidays, ...holidays] };
  });
const regional = fc.tuple(calendar, region).map(([whole, where]) => regionalCalendar(whole, where));

const textOf = ({ date: on, time: at }: LocalMoment): string => `${on} ${at}`;
const isWorked = (of: WorkingCalendar, { date: on, time: at }: LocalMoment): boolean => {
  const { from, to } = hoursOn(of, on);
  return isWorkingDay(of, on) && from <= at && at < to;
};

describe('working hours', () => {
  it('are shorter in Ramadan, from its first to its last day', () => {
    const hours = ['2027-02-08', '2027-02-09', '2027-03-09', '2027-03-10'].map((on) => hoursOn(seed, on).to);
    expect(hours).toEqual(['16:30', '15:00', '15:00', '16:30']);
  });

  it.each([
    ['before the opening', '2026-11-24', '07:59', '2026-11-24 08:30'],
    ['in the morning', '2026-11-24', '10:15', '2026-11-24 10:15'],
    ['at the closing', '2026-11-24', '16:30', '2026-11-25 08:30'],
    ['on a Friday evening', '2026-11-27', '18:00', '2026-11-30 08:30'],
    ['on a holiday', '2026-11-18', '10:00', '2026-11-19 08:30'],
    ['in Ramadan, after its hours', '2027-02-10', '15:30', '2027-02-11 09:00'],
  ])('begin, for a moment %s, at the next moment of work', (_when, on, at, expected) => {
    expect(textOf(workingMoment(seed, { date: on, time: at }))).toBe(expected);
  });

  it.each([
    ['within a day', '2026-11-24 09:00', 90, '2026-11-24 10:30'],
    ['over a night', '2026-11-24 16:00', 60, '2026-11-25 09:00'],
    ['over a weekend', '2026-11-27 16:00', 60, '2026-11-30 09:00'],
    ['over a holiday', '2026-11-17 16:00', 60, '2026-11-19 09:00'],
    ['into Ramadan', '2027-02-08 16:00', 60, '2027-02-09 09:30'],
    ['back over a weekend', '2026-11-30 09:00', -60, '2026-11-27 16:00'],
    ['back over the last day of Ramadan', '2027-03-15 09:00', -60, '2027-03-12 16:00'],
  ])('are counted %s', (_what, from, by, expected) => {
    const [on = '', at = ''] = from.split(' ');
    expect(textOf(addWorkingHours(seed, { date: on, time: at }, by))).toBe(expected);
  });

  it('added end at a moment of work, in the region they are counted in', () =>
    fc.assert(
      fc.property(regional, moment, minutes, (of, from, by) => {
        expect(isWorked(of, addWorkingHours(of, from, by))).toBe(true);
        expect(isWorked(of, addWorkingHours(of, from, -by))).toBe(true);
      }),
    ));

  it('added and taken away again end where they began', () =>
    fc.assert(
      fc.property(regional, moment, minutes, (of, from, by) => {
        const start = workingMoment(of, from);
        expect(addWorkingHours(of, addWorkingHours(of, from, by), -by)).toEqual(start);
        expect(addWorkingHours(of, addWorkingHours(of, from, -by), by)).toEqual(start);
      }),
    ));

  it('added in two steps are those added in one', () =>
    fc.assert(
      fc.property(regional, moment, minutes, minutes, (of, from, a, b) => {
        expect(addWorkingHours(of, addWorkingHours(of, from, a), b)).toEqual(addWorkingHours(of, from, a + b));
      }),
    ));

  it('added and counted agree, and are none the other way round', () =>
    fc.assert(
      fc.property(regional, moment, minutes, (of, from, by) => {
        const to = addWorkingHours(of, from, by);
        expect(workingMinutesBetween(of, from, to)).toBe(by);
        expect(workingMinutesBetween(of, to, workingMoment(of, from))).toBe(-by + 0);
      }),
    ));

  it('begun later, or more of them, never end earlier', () =>
    fc.assert(
      fc.property(regional, moment, moment, minutes, minutes, (of, a, b, by, more) => {
        const [first, second] = [a, b].sort((x, y) => textOf(x).localeCompare(textOf(y))) as [LocalMoment, LocalMoment];
        expect(textOf(addWorkingHours(of, first, by)) <= textOf(addWorkingHours(of, second, by))).toBe(true);
        expect(textOf(addWorkingHours(of, a, by)) <= textOf(addWorkingHours(of, a, by + more))).toBe(true);
      }),
    ));
});

describe('a region', () => {
  it('has the days off of the country and its own, and no other’s', () =>
    fc.assert(
      fc.property(calendar, date, (of, on) => {
        const there = regionalCalendar(of, '09');
        const off = of.holidays.some((day) => day.on === on && (day.regions ?? ['09']).includes('09'));
        expect(isWorkingDay(there, on)).toBe(!off && !seed.weekend.includes(new Date(on).getUTCDay() || 7));
        if (isWorkingDay(there, on)) expect(isWorkingDay(of, on)).toBe(true);
      }),
    ));

  it('never has more working days than the country', () =>
    fc.assert(
      fc.property(calendar, region, date, date, (of, where, a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const there = workingDaysBetween(regionalCalendar(of, where), from, to);
        expect(there).toBeLessThanOrEqual(workingDaysBetween(of, from, to));
      }),
    ));

  it('is the same calendar each time it is asked for, and its own once it is one', () => {
    const regionalDay = { on: '2027-03-12', names, certainty: 'exceptional' as const, regions: ['09'] };
    const of = { ...seed, holidays: [...seed.holidays, regionalDay] };
    const there = regionalCalendar(of, '09');
    expect(regionalCalendar(of, '09')).toBe(there);
    expect(regionalCalendar(there, '09')).toBe(there);
    expect(regionalCalendar(seed, '09')).toBe(seed);
    expect([of, there, regionalCalendar(of, '04')].map((one) => isWorkingDay(one, '2027-03-12'))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
