import { type FigureKey, ranking } from '@mourafaka/contracts';
import type { Figures, FiguresRow } from '@mourafaka/read-models';

/** Null where there is nothing to take a share of; else rounded to four places. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

const valueOf = (figures: Figures, key: FigureKey): number => figures[key] ?? 0;

/** Where there is nothing to take a share of, one comes after all others. */
const measuresOf = ({ figures }: FiguresRow): number[] =>
  ranking.map(({ part, whole }) => {
    if (whole === undefined) return valueOf(figures, part);
    return valueOf(figures, whole) === 0 ? -1 : valueOf(figures, part) / valueOf(figures, whole);
  });

function compare(a: FiguresRow, b: FiguresRow): number {
  const [ofA, ofB] = [measuresOf(a), measuresOf(b)];
  return ofA.map((value, n) => (ofB[n] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
}

/** As `ranking` says; those equal in all of it share a rank, and as many are left out after them. */
export function ranksOf(rows: readonly FiguresRow[]): Map<string | null, number> {
  const sorted = [...rows].sort(compare);
  return new Map(sorted.map((row) => [row.key, 1 + sorted.findIndex((other) => compare(other, row) === 0)]));
}
