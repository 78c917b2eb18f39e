import type { Reach } from '@mourafaka/platform';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { type CountedDays, ordinalOf } from '../working-days-sql';

/** Those absent do not narrow it; what can change is as it was after the move. */
export interface MoveFilter {
  batch?: string;
  wave?: string;
  region?: string;
  province?: string;
  sector?: string;
  lot?: string;
  provider?: string;
  agent?: string;
  consultant?: string;
  /** Local dates between which it moved, both included. */
  from?: string;
  to?: string;
}

/** Which moves are read. */
export interface MovesSource {
  filter: MoveFilter;
  /** What the caller may see today, whatever they ask for. */
  reach: Reach;
  at: Date;
  /** Only what was recorded by `at`, inclusive; else all there is. */
  past: boolean;
}

const equals = ['batch', 'wave', 'region', 'province', 'sector', 'lot', 'provider', 'agent', 'consultant'] as const;

type Alias = 'm' | 'earlier';

/** What a move must fulfil; to be joined by AND. The reach is the journey's, so it is asked of one of its moves only. */
function filtered({ filter, ...source }: MovesSource, of: Alias): Sql[] {
  const { from, to } = filter;
  const column = (name: string) => raw(`${of}.${name}`);
  return [
    recordedBy(source, column('at')),
    ...equals.flatMap((name) => (filter[name] === undefined ? [] : [sql`${column(name)} = ${filter[name]}`])),
    ...(from === undefined ? [] : [sql`${column('moved_on')} >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`${column('moved_on')} <= ${to}::date`]),
  ];
}

export const recordedBy = ({ at, past }: Pick<MovesSource, 'at' | 'past'>, column: Sql): Sql =>
  past ? sql`${column} <= ${at}` : sql`true`;

function within(reach: Reach): Sql[] {
  if (reach.all) return [];
  const { regions, lots, consultant = null } = reach;
  return [
    sql`m.journey_id IN (SELECT j.journey_id FROM read.journeys j
      WHERE j.region = ANY (${regions}::text[]) OR j.lot = ANY (${lots}::text[]) OR j.consultant = ${consultant})`,
  ];
}

export const conditionsOf = (source: MovesSource): Sql =>
  join([...filtered(source, 'm'), ...within(source.reach)], ' AND ');

/** Nothing is asked that leaves out earlier moves of a journey and takes later ones. */
const takesWholeJourneys = ({ filter }: MovesSource): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'batch' || name === 'to');

/** The how-manieth time, among the moves asked for, its journey goes this way. */
export function lapOf(source: MovesSource): Sql {
  if (takesWholeJourneys(source)) return sql`m.lap`;
  return sql`CASE WHEN m.lap = 1 THEN 1 ELSE 1 + (SELECT count(*) FROM read.journey_moves earlier
    WHERE earlier.journey_id = m.journey_id AND earlier.version < m.version AND earlier.from_state = m.from_state
      AND earlier.to_state = m.to_state AND ${join(filtered(source, 'earlier'), ' AND ')}) END`;
}

/** Working days after one local date up to another, by the region of the move `m`. */
export function workingDaysBetween(from: Sql, to: Sql, counted: CountedDays): Sql {
  const ordinal = (date: Sql): Sql => ordinalOf(sql`${date} - ${counted.from}::date + 1`, sql`m.region`, counted);
  return sql`${ordinal(to)} - ${ordinal(from)}`;
}
