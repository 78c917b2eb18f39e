/** What is said of many waits: the middle, nine of ten, and which are out of the ordinary. */
import { percentile, type Wait } from '../percentiles';

/** Of either kind of days; null where nobody waited. */
export interface Length {
  median: number | null;
  p90: number | null;
}

/** Fewer say nothing about what is ordinary. */
export const minimumCases = 10;
/** How many times the distance between the quartiles a wait may lie above the third. */
export const fenceFactor = 1.5;

export const casesOf = (waits: readonly Wait[]): number => waits.reduce((sum, { count }) => sum + count, 0);

export const lengthOf = (waits: readonly Wait[]): Length => ({
  median: percentile(waits, 0.5) ?? null,
  p90: percentile(waits, 0.9) ?? null,
});

/** All of them together. */
export const totalOf = (waits: readonly Wait[]): number =>
  waits.reduce((sum, { days, count }) => sum + days * count, 0);

/** What is longer is an outlier (working days); null where too few waited to tell. Where nearly all wait equally long, a day more is no outlier yet. */
export function fenceOf(waits: readonly Wait[]): number | null {
  const [lower, upper] = [percentile(waits, 0.25), percentile(waits, 0.75)];
  if (lower === undefined || upper === undefined || casesOf(waits) < minimumCases) return null;
  return Math.floor(upper + fenceFactor * Math.max(1, upper - lower));
}

export const beyond = (waits: readonly Wait[], fence: number | null): number =>
  fence === null ? 0 : casesOf(waits.filter(({ days }) => days > fence));
