import fc from 'fast-check';
import { beyond, casesOf, fenceOf, lengthOf, minimumCases, totalOf } from './waits';

/** One wait of each of these lengths. */
const waits = (...days: number[]) => days.map((n) => ({ days: n, count: 1 }));
const same = (days: number, count: number) => ({ days, count });

describe('what is said of waits', () => {
  it('is nothing where nobody waited', () => {
    expect(lengthOf([])).toEqual({ median: null, p90: null });
    expect([totalOf([]), fenceOf([]), beyond([], null)]).toEqual([0, null, 0]);
  });

  it('is no outlier where too few waited to tell', () => {
    const few = [same(1, minimumCases - 2), same(300, 1)];
    expect(fenceOf(few)).toBeNull();
    expect(beyond(few, fenceOf(few))).toBe(0);
  });

  it('is an outlier where one waited out of the ordinary', () => {
    const many = [same(2, 5), same(4, 5), same(30, 1)];
    expect(fenceOf(many)).toBe(7);
    expect(beyond(many, 7)).toBe(1);
  });

  it('is no outlier where it is a day more than what nearly all waited', () => {
    const alike = [same(0, 20), same(1, 1), same(2, 1)];
    expect(fenceOf(alike)).toBe(1);
    expect(beyond(alike, 1)).toBe(1);
  });

  it('is what nine of ten and five of ten did not exceed', () => {
    expect(lengthOf(waits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toEqual({ median: 5, p90: 9 });
    expect(totalOf(waits(1, 2, 3))).toBe(6);
  });

  it('never calls more than a quarter out of the ordinary', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ days: fc.nat(400), count: fc.integer({ min: 1, max: 9 }) })), (found) => {
        expect(beyond(found, fenceOf(found))).toBeLessThanOrEqual(casesOf(found) / 4);
      }),
    ));
});
