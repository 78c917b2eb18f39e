import { addMonths } from '../../calendar/working-days';
import { defaultPolicy } from '../../policy';
import { isPastRetention, retentionOf } from '../retention';

const months = defaultPolicy.retention;
const dateOf = (instant: string) => instant.slice(0, 10);
const closing = { from: 'scored', at: '2026-01-20T10:00:00.000Z', by: 'x', final: true } as const;
/** Came to its end on the 31st of January 2026. */
const ended = { closing, since: '2026-01-31T10:00:00.000Z' };

describe('for how long personal data is kept', () => {
  it('is not said of what goes on, may be appealed, or waits for an answer about its data', () => {
    expect(retentionOf({ since: ended.since }, months, dateOf)).toBeUndefined();
    expect(retentionOf({ ...ended, closing: { ...closing, final: false } }, months, dateOf)).toBeUndefined();
    const open = { id: 'Q1', kind: 'access', at: ended.since } as const;
    expect(retentionOf({ ...ended, dataRequests: [open] }, months, dateOf)).toBeUndefined();
    const answered = { ...open, outcome: 'given' as const };
    expect(retentionOf({ ...ended, dataRequests: [answered] }, months, dateOf)).toMatchObject({
      category: 'not-admitted',
    });
  });

  it.each([
    ['not-admitted', {}, '2028-01-31'],
    ['finished', { admittedAt: '2026-01-02T10:00:00.000Z' }, '2031-01-31'],
  ])('is by its category, %s, as many months as the policy says', (category, more, keptUntil) => {
    const state = { ...ended, ...more };
    expect(retentionOf(state, months, dateOf)).toEqual({ category, endedOn: '2026-01-31', keptUntil });
  });

  it('ends after its last day, not on it', () => {
    expect(isPastRetention({ keptUntil: '2028-01-31' }, '2028-01-31')).toBe(false);
    expect(isPastRetention({ keptUntil: '2028-01-31' }, '2028-02-01')).toBe(true);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 24, '2028-08-31'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-11-15', 0, '2026-11-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });
});
