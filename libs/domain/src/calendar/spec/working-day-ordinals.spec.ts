import { type Holiday, regions } from '@mourafaka/contracts';
import fc from 'fast-check';
import { regionalCalendar } from '../regional-calendar';
import { seedCalendar } from '../seed';
import { workingDayOrdinals, workingDaysByOrdinals } from '../working-day-ordinals';
import { addDays, workingDaysBetween } from '../working-days';

const [first, last] = ['2026-01-01', '2029-12-31'];
const date = fc.integer({ min: 0, max: 1460 }).map((n) => addDays(first, n));
const region = fc.constantFrom(undefined, ...regions.map(({ code }) => code));
const names = { ar: 'موسم', fr: 'Moussem' };
const regionalDays = fc.array(
  fc.record({
    on: date,
    regions: fc.uniqueArray(
      region.filter((code) => code !== undefined),
      { minLength: 1 },
    ),
  }),
  { maxLength: 6 },
);
const withRegionalDays = regionalDays.map((days) => ({
  ...seedCalendar(),
  holidays: seedCalendar().holidays.concat(days.map((day): Holiday => ({ ...day, names, certainty: 'exceptional' }))),
}));

describe('working days counted once', () => {
  it('say which dates they do not know', () => {
    const table = workingDayOrdinals(seedCalendar(), '2026-11-01', '2026-11-30');
    expect(() => workingDaysByOrdinals(table, '09', '2026-11-02', '2026-12-01')).toThrow('2026-11-30');
    expect(() => workingDaysByOrdinals(table, '09', '2026-10-31', '2026-11-02')).toThrow('2026-11-01');
  });

  it('are those counted day by day, in every region and both ways', () =>
    fc.assert(
      fc.property(withRegionalDays, region, date, date, (calendar, at, from, to) => {
        const table = workingDayOrdinals(calendar, first, last);
        expect(workingDaysByOrdinals(table, at, from, to)).toBe(
          workingDaysBetween(regionalCalendar(calendar, at), from, to),
        );
      }),
    ));

  it('are none between the days of a weekend, the wrong way round too', () =>
    expect(workingDaysBetween(seedCalendar(), '2029-12-30', '2029-12-29')).toBe(0));

  it('hold one row for all regions without days off of their own', () => {
    const day: Holiday = { on: '2026-11-10', names, certainty: 'exceptional', regions: ['09'] };
    const calendar = { ...seedCalendar(), holidays: seedCalendar().holidays.concat(day) };
    const table = workingDayOrdinals(calendar, '2026-11-09', '2026-11-12');
    expect(table.regions).toEqual(['', '09']);
    expect(table.ordinals).toEqual([
      [0, 1, 2, 3],
      [0, 0, 1, 2],
    ]);
  });

  it('of one date, or of dates the wrong way round, are a table of that one date', () =>
    expect(workingDayOrdinals(seedCalendar(), '2026-11-09', '2026-11-01')).toEqual({
      from: '2026-11-09',
      to: '2026-11-09',
      regions: [''],
      ordinals: [[0]],
    }));
});
