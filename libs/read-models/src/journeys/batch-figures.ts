import type { JourneyStateName, Phase } from '@mourafaka/contracts';

export interface FigureRow {
  phase: Phase;
  state: JourneyStateName;
  region: string;
  count: number;
  suspended: number;
  overdue: number;
}

interface Standing {
  count: number;
  overdue: number;
}

/** Counts of one batch; what no journey stands in is left out. */
export interface BatchFigures {
  batch: string;
  total: number;
  suspended: number;
  overdue: number;
  phases: Partial<Record<Phase, Standing>>;
  states: Partial<Record<JourneyStateName, Standing>>;
  /** By region code. */
  regions: Record<string, Standing>;
}

function countBy<Key extends string>(rows: FigureRow[], keyOf: (row: FigureRow) => Key): Record<Key, Standing> {
  const counts: Record<string, Standing> = {};
  for (const row of rows) {
    const standing = (counts[keyOf(row)] ??= { count: 0, overdue: 0 });
    standing.count += row.count;
    standing.overdue += row.overdue;
  }
  return counts;
}

const sum = (rows: FigureRow[], name: 'count' | 'suspended' | 'overdue'): number =>
  rows.reduce((total, row) => total + row[name], 0);

export const figuresOf = (batch: string, rows: FigureRow[]): BatchFigures => ({
  batch,
  total: sum(rows, 'count'),
  suspended: sum(rows, 'suspended'),
  overdue: sum(rows, 'overdue'),
  phases: countBy(rows, (row) => row.phase),
  states: countBy(rows, (row) => row.state),
  regions: countBy(rows, (row) => row.region),
});
