import { daysOfWeek, mondayOf, weekSearch } from './week';

describe('a week', () => {
  it('begins on Monday, also seen from its Sunday and over the end of a year', () => {
    expect([mondayOf('2027-01-03'), mondayOf('2026-12-28'), mondayOf('2026-12-31')]).toEqual([
      '2026-12-28',
      '2026-12-28',
      '2026-12-28',
    ]);
    expect(daysOfWeek('2026-12-28')[6]).toBe('2027-01-03');
  });

  it('is not asked for by what is no date', () => {
    expect([weekSearch({ week: '2027-13-45' }), weekSearch({ week: 7, do: 'dance' }), weekSearch({})]).toEqual([
      {},
      {},
      {},
    ]);
  });
});
