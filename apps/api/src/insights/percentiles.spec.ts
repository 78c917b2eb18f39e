import fc from 'fast-check';
import { percentile, type Wait } from './percentiles';

const wait = fc.record({ days: fc.integer({ min: -5, max: 300 }), count: fc.integer({ min: 1, max: 4 }) });
/** Each wait by itself, the shortest first. */
const each = (waits: readonly Wait[]): number[] =>
  waits.flatMap(({ days, count }) => Array<number>(count).fill(days)).sort((a, b) => a - b);

describe('a percentile of waits', () => {
  it('of nobody is none', () => expect(percentile([], 0.5)).toBeUndefined());

  it('of one wait is that wait', () =>
    expect([0, 0.5, 0.9, 1].map((it) => percentile([{ days: 7, count: 1 }], it))).toEqual([7, 7, 7, 7]));

  it('is a wait that somebody had, and no mean of two', () => {
    const waits = [
      { days: 10, count: 1 },
      { days: 3, count: 1 },
    ];
    expect([percentile(waits, 0.5), percentile(waits, 0.9)]).toEqual([3, 10]);
  });

  it('is the shortest that the share of all do not exceed, in whatever order they come', () =>
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 12 }), fc.constantFrom(0.5, 0.9, 1), (waits, share) => {
        const all = each(waits);
        expect(percentile(waits, share)).toBe(all[Math.max(0, Math.ceil(all.length * share) - 1)]);
      }),
    ));
});
