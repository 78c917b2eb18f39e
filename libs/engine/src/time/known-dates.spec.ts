/**
 * Dates of 2026 to 2029 that can be looked up: holidays by law, feasts as predicted, and the clocks of Casablanca, which go
 * back an hour around Ramadan. Offsets are those of edition 2025c of the zone data; the years ahead are predictions there too.
 */
import { addWorkingDays, hoursOn, isWorkingDay, seedCalendar, workingMoment } from '@mourafaka/domain';
import { dateOf, instantOf } from './zone';

const calendar = seedCalendar();

describe('a known date', () => {
  it.each([
    ['2026-01-14', false, 'the Amazigh new year, a Wednesday'],
    ['2026-01-15', true, 'a Thursday'],
    ['2026-03-20', true, 'the last Friday of Ramadan'],
    ['2026-03-23', true, 'the Monday after a Fitr at the weekend'],
    ['2026-05-28', false, 'Adha as predicted'],
    ['2026-05-29', false, 'its second day'],
    ['2026-06-17', false, 'the first of Moharram as predicted'],
    ['2026-08-20', false, 'the Revolution of the King and the People'],
    ['2026-10-30', true, 'the Friday before Unity Day'],
    ['2026-11-18', false, 'Independence Day'],
    ['2027-01-11', false, 'the Manifesto of Independence'],
    ['2027-03-10', false, 'Fitr as predicted'],
    ['2027-05-17', false, 'Adha as predicted'],
    ['2027-08-16', false, 'the second day of Mawlid as predicted'],
    ['2027-11-05', true, 'the Friday before the Green March'],
    ['2028-02-29', true, 'a leap day, a Tuesday'],
    ['2028-05-01', false, 'Labour Day, a Monday'],
    ['2028-10-31', false, 'Unity Day, a Tuesday'],
    ['2029-02-15', false, 'Fitr as predicted'],
    ['2029-07-25', false, 'Mawlid as predicted'],
    ['2029-07-30', false, 'Throne Day'],
    ['2029-12-31', true, 'the last Monday of the year'],
  ])('%s is worked: %s (%s)', (on, worked) => expect(isWorkingDay(calendar, on)).toBe(worked));

  it.each([
    ['2026-03-19', 2, '2026-03-23', 'over the weekend of Fitr'],
    ['2026-05-27', 1, '2026-06-01', 'over Adha and a weekend'],
    ['2026-08-19', 1, '2026-08-24', 'over two holidays and a weekend'],
    ['2027-12-31', 1, '2028-01-03', 'over New Year'],
    ['2028-12-29', 10, '2029-01-16', 'over three holidays of January'],
    ['2029-02-14', 1, '2029-02-19', 'over Fitr and a weekend'],
  ])('%s and %i working days more are %s (%s)', (from, days, to) =>
    expect(addWorkingDays(calendar, from, days)).toBe(to),
  );
});

describe('the clocks', () => {
  it.each([
    ['2026-02-14', '2026-02-15', 'back'],
    ['2026-03-21', '2026-03-22', 'on'],
    ['2027-02-06', '2027-02-07', 'back'],
    ['2027-03-13', '2027-03-14', 'on'],
    ['2028-01-22', '2028-01-23', 'back'],
    ['2028-03-04', '2028-03-05', 'on'],
    ['2029-01-13', '2029-01-14', 'back'],
    ['2029-02-17', '2029-02-18', 'on'],
    // The Ramadan of 2030 begins in the first days of January.
    ['2029-12-29', '2029-12-30', 'back'],
  ])('go between %s and %s an hour %s', (before, after, way) => {
    const utc = (on: string) => instantOf(on, '12:00').slice(11, 16);
    expect([utc(before), utc(after)]).toEqual(way === 'back' ? ['11:00', '12:00'] : ['12:00', '11:00']);
  });

  it.each([
    ['2029-01-12', '09:00', '2029-01-12T08:00:00.000Z', 'the Friday before they go back'],
    ['2029-01-15', '09:00', '2029-01-15T09:00:00.000Z', 'the Monday after'],
    ['2029-01-17', '09:00', '2029-01-17T09:00:00.000Z', 'the first day of Ramadan'],
    ['2029-02-14', '15:00', '2029-02-14T15:00:00.000Z', 'the last one'],
    ['2029-02-19', '09:00', '2029-02-19T08:00:00.000Z', 'the Monday after they went on again'],
  ])('make %s at %s the instant %s (%s)', (on, time, instant) => {
    expect(instantOf(on, time)).toBe(instant);
    expect(dateOf(instant)).toBe(on);
  });

  it('leave the hours of the office what they are: shorter from the first to the last day of Ramadan', () => {
    const closing = (on: string) => instantOf(on, hoursOn(calendar, on).to);
    expect(['2029-01-16', '2029-01-17', '2029-02-14', '2029-02-19'].map(closing)).toEqual([
      '2029-01-16T16:30:00.000Z',
      '2029-01-17T15:00:00.000Z',
      '2029-02-14T15:00:00.000Z',
      '2029-02-19T15:30:00.000Z',
    ]);
  });

  it('do not change a moment of work: a night in which they do is no working time', () => {
    for (const on of ['2029-01-13', '2029-01-14', '2029-02-17', '2029-02-18']) {
      expect(isWorkingDay(calendar, workingMoment(calendar, { date: on, time: '02:30' }).date)).toBe(true);
    }
  });
});
