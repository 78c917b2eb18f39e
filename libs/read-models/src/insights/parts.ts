/** What is counted by batch, and how it is put together. */
import type { FigureKey } from '@mourafaka/contracts';
import type { DelayRow, FiguresRow, ReasonRow, WaitCount } from './insight-rows';
import type { CountedPart } from './kept-counts';

export interface FiguresPart extends CountedPart {
  key: string | null;
  sums: number[];
}
export type WaitsPart = CountedPart & WaitCount;
export type DelaysPart = CountedPart & Omit<DelayRow, 'oldest'> & { oldest: Date | null };
export type ReasonsPart = CountedPart & ReasonRow;

const mostReasons = 500;

/** Amounts have two digits behind the point; many of them added up have more. */
export const toCents = (sum: number): number => Math.round(sum * 100) / 100;

/** By key, those without one last; of all there is a row even where there is nothing to count. */
export function figuresOf(keys: readonly FigureKey[], parts: readonly FiguresPart[], ofAll: boolean): FiguresRow[] {
  const rows = together(
    parts,
    ({ key }) => JSON.stringify(key),
    ({ key, sums }, known?: { key: string | null; sums: number[] }) => ({
      key,
      sums: known ? sums.map((sum, n) => sum + (known.sums[n] ?? 0)) : sums,
    }),
  );
  const shown = ofAll && rows.length === 0 ? [{ key: null, sums: [] }] : rows;
  return inOrder(shown, ({ key }) => [key === null ? 1 : 0, key ?? '']).map(({ key, sums }) => ({
    key,
    figures: Object.fromEntries(keys.map((name, n) => [name, toCents(sums[n] ?? 0)])),
  }));
}

export const waitsOf = (parts: readonly WaitsPart[]): WaitCount[] =>
  inOrder(
    together(
      parts,
      ({ step, days }) => `${step}/${days}`,
      ({ step, days, count }, known): WaitCount => ({ step, days, count: count + (known?.count ?? 0) }),
    ),
    ({ step, days }) => [step, days],
  );

/** The most first. */
export function delaysOf(parts: readonly DelaysPart[]): DelayRow[] {
  const overdue = parts.flatMap(({ oldest, ...part }) => (oldest ? [{ ...part, oldest }] : []));
  const rows = together(
    overdue,
    ({ kind, owner, person, region }) => `${kind}/${owner}/${region}/${person ?? ''}`,
    (
      { kind, owner, person, region, deadlines, journeys, oldest },
      known?: Omit<DelayRow, 'oldest'> & { oldest: Date },
    ) => ({
      ...{ kind, owner, person, region },
      deadlines: deadlines + (known?.deadlines ?? 0),
      journeys: journeys + (known?.journeys ?? 0),
      oldest: known && known.oldest < oldest ? known.oldest : oldest,
    }),
  );
  const shown = rows.map(({ oldest, ...row }) => ({ ...row, oldest: oldest.toISOString() }));
  return inOrder(shown, ({ deadlines, oldest, kind, owner, person, region }) => [
    -deadlines,
    ...[oldest, kind, owner, person ?? '', region],
  ]);
}

/** The most frequent first; of a state those without a reason last. */
export const reasonsOf = (parts: readonly ReasonsPart[]): ReasonRow[] =>
  inOrder(
    together(
      parts,
      ({ state, reason }) => JSON.stringify([state, reason]),
      ({ state, reason, journeys }, known): ReasonRow => ({
        state,
        reason,
        journeys: journeys + (known?.journeys ?? 0),
      }),
    ),
    ({ state, reason, journeys }) => [-journeys, state, reason === null ? 1 : 0, reason ?? ''],
  ).slice(0, mostReasons);

/** Parts of one kind added up, in the order in which each kind comes first. */
function together<Part, Whole>(
  parts: readonly Part[],
  kindOf: (part: Part) => string,
  add: (part: Part, known?: Whole) => Whole,
): Whole[] {
  const wholes = new Map<string, Whole>();
  for (const part of parts) {
    const kind = kindOf(part);
    wholes.set(kind, add(part, wholes.get(kind)));
  }
  return [...wholes.values()];
}

/** Sorted by several values, one after the other; texts by their code points. */
function inOrder<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly (string | number)[]): Row[] {
  return rows
    .map((row) => ({ row, values: valuesOf(row) }))
    .sort((one, other) => compare(one.values, other.values))
    .map(({ row }) => row);
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const place = one.findIndex((value, n) => value !== other[n]);
  return place < 0 ? 0 : (one[place] ?? 0) < (other[place] ?? 0) ? -1 : 1;
}
