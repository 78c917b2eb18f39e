import { endOfMonth, momentOf, monthAfter, monthsUpTo } from './report-month';

const now = new Date('2026-11-12T13:05:00.000Z');

describe('the month of a report', () => {
  it.each(['2026-12', '2027-01'])('%s is refused while it has not begun', (month) => {
    expect(() => momentOf(month, now)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('is refused from before the programme', () => {
    expect(() => momentOf('2011-04', now)).toThrow(expect.objectContaining({ kind: 'invalid' }));
    expect(momentOf('2011-05', now)).toMatchObject({ whole: true });
  });

  it('is told at its last local instant once it is over, and as of now before', () => {
    const over = { at: new Date('2026-10-31T22:59:59.999Z'), on: '2026-10-31', time: '23:59', whole: true };
    expect(momentOf('2026-10', now)).toEqual(over);
    expect(momentOf('2026-11', now)).toEqual({ at: now, on: '2026-11-12', time: '14:05', whole: false });
  });

  it('ends an hour later in Ramadan, when the clocks are put back', () => {
    expect(endOfMonth('2026-02')).toEqual(new Date('2026-02-28T23:59:59.999Z'));
  });

  it('has its months before it, over the turn of the year', () => {
    expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect([monthAfter('2026-12'), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
