/** Dirhams are counted in whole centimes, so that sums are exact whatever their order. */

export const centimes = (mad: number): number => Math.round(mad * 100);

/** The sum of amounts in dirhams, to the centime. */
export const sumMad = (amounts: readonly number[]): number =>
  amounts.reduce((sum, mad) => sum + centimes(mad), 0) / 100;

/** `a - b` in dirhams, to the centime. */
export const differenceMad = (a: number, b: number): number => (centimes(a) - centimes(b)) / 100;
