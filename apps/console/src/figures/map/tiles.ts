/** Where a region's tile lies: column from the west, row from the north. North is up and west is left in every language. */
export const tiles: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '01': [3, 1],
  '02': [4, 2],
  '03': [3, 2],
  '04': [2, 2],
  '05': [3, 3],
  '06': [2, 3],
  '07': [2, 4],
  '08': [3, 4],
  '09': [2, 5],
  '10': [2, 6],
  '11': [1, 6],
  '12': [1, 7],
};

/** Of five steps, the one a number lies in; 0 is nothing. */
export const shadeOf = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.min(5, Math.ceil((value / most) * 5));
