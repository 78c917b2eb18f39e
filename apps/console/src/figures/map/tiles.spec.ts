import { regions } from '@mourafaka/contracts';
import { shadeOf, tiles } from './tiles';

describe('the tile map', () => {
  it('has a tile for each region, no two on one place', () => {
    expect(Object.keys(tiles).sort()).toEqual(regions.map(({ code }) => code).sort());
    expect(new Set(Object.values(tiles).map(String)).size).toBe(regions.length);
  });

  it('is pale where there is nothing, and darkest where there is most', () => {
    expect([shadeOf(0, 10), shadeOf(0, 0), shadeOf(1, 100), shadeOf(50, 100), shadeOf(100, 100)]).toEqual([
      0, 0, 1, 3, 5,
    ]);
  });
});
