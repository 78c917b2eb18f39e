import { percentile, seededRandom, shuffled, summarise } from './statistics';

describe('the figures of a bench', () => {
  it('take the median between the two middle values of an even number', () => {
    expect(summarise([40, 10, 30, 20])).toEqual({ median: 25, min: 10, max: 40 });
    expect(summarise([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  });

  it('read percentiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('shuffle the same way for the same seed and lose nobody', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const once = shuffled(names, seededRandom(5));
    expect(shuffled(names, seededRandom(5))).toEqual(once);
    expect([...once].sort()).toEqual(names);
  });
});
