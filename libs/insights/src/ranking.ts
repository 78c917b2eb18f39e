import type { FigureKey } from '@mourafaka/contracts';
import type { FiguresRow } from '@mourafaka/read-models';

/** Null where there is nothing to take a share of; else rounded to four places. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

function measuresOf({ figures }: FiguresRow): number[] {
  const { selected = 0 } = figures;
  const part = (key: FigureKey): number => share(figures[key] ?? 0, selected) ?? -1;
  return [part('coaching-done'), part('training-done'), selected];
}

function compare(a: FiguresRow, b: FiguresRow): number {
  const [ofA, ofB] = [measuresOf(a), measuresOf(b)];
  return ofA.map((value, n) => (ofB[n] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
}

/** By the share of the selected that were coached to the end, then trained to the end, then by how many they are; equals share a rank. */
export function ranksOf(rows: readonly FiguresRow[]): Map<string | null, number> {
  const sorted = [...rows].sort(compare);
  return new Map(sorted.map((row) => [row.key, 1 + sorted.findIndex((other) => compare(other, row) === 0)]));
}
