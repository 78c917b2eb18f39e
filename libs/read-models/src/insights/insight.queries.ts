import {
  type FigureKey,
  type JourneyStateName,
  type Milestone,
  milestoneAfter,
  milestones,
} from '@mourafaka/contracts';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conditionsOf, factsAt, type FactsSource } from '../facts/facts-at';
import { type CountedDays, ordinalOf } from '../working-days-sql';
import { figuresSql } from './figures-sql';

/** What figures may be told apart by. */
export const dimensions = [
  'batch',
  'wave',
  'region',
  'province',
  'sector',
  'lot',
  'provider',
  'agent',
  'consultant',
] as const;
export type Dimension = (typeof dimensions)[number];

export type Figures = Partial<Record<FigureKey, number>>;

/** The figures of one value of a dimension; `null`: of the cooperatives without one. */
export interface FiguresRow {
  key: string | null;
  figures: Figures;
}

/** Waits of one length. */
export interface WaitCount {
  step: Milestone;
  /** Working days. */
  days: number;
  count: number;
}

/** Working days counted once, and at which instant each local day began. */
export interface WorkingDayTable extends CountedDays {
  dayStarts: readonly string[];
}

/** Journeys that have stood equally long where they stand. */
export interface StandingCount {
  state: JourneyStateName;
  /** Null where it is not known since when. */
  days: number | null;
  workingDays: number | null;
  count: number;
}

export interface DelayRow {
  kind: string;
  owner: string;
  /** Whose it is, where it is somebody's: the agent or the consultant. */
  person: string | null;
  region: string;
  deadlines: number;
  journeys: number;
  /** ISO 8601: since when the oldest is overdue. */
  oldest: string;
}

export interface ReasonRow {
  state: string;
  /** Null where nobody wrote one. */
  reason: string | null;
  journeys: number;
}

const columnOf: Readonly<Record<Milestone, string>> = {
  complete: 'complete_at',
  eligible: 'eligible_at',
  selected: 'selected_at',
  diagnosed: 'diagnosed_at',
  'plan-approved': 'plan_approved_at',
  trained: 'trained_at',
  coached: 'coached_at',
  marketed: 'marketed_at',
  graduated: 'graduated_at',
};
const since = (step: Milestone | 'received'): Sql =>
  raw(step === 'received' ? 'f.submitted_at' : `f.${columnOf[step]}`);

/** `read.journey_facts` counted, as it stands or as it stood; every figure as `figuresSql` defines it. */
export class InsightQueries {
  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** When the first application of all was submitted; undefined while there is none. */
  async firstApplication(): Promise<Date | undefined> {
    const [row] = await this.rows<{ first: Date | null }>(
      sql`SELECT min(submitted_at) AS first FROM read.journey_facts`,
    );
    return row?.first ?? undefined;
  }

  /** Figures of all, in one row without a key, or one row for each value of a dimension, by key. */
  async figures(keys: readonly FigureKey[], source: FactsSource, by?: Dimension): Promise<FiguresRow[]> {
    const sums = keys.map((key) => {
      const { where, value = sql`1` } = figuresSql[key](source);
      return sql`coalesce(sum(${value}) FILTER (WHERE ${where}), 0)::float8`;
    });
    const key = by === undefined ? sql`NULL::text` : raw(`f.${by}`);
    const grouped = by === undefined ? sql`` : sql`GROUP BY 1 ORDER BY 1 NULLS LAST`;
    const rows = await this.rows<{ key: string | null; sums: number[] }>(
      sql`SELECT ${key} AS key, ARRAY[${join(sums)}] AS sums FROM ${factsAt(source)} WHERE ${conditionsOf(source)} ${grouped}`,
    );
    return rows.map(({ key: value, sums: counted }) => ({
      key: value,
      figures: Object.fromEntries(keys.map((name, n) => [name, counted[n] ?? 0])),
    }));
  }

  /** How many waited how long from each step's predecessor to the step. */
  async waits(source: FactsSource, table: WorkingDayTable): Promise<WaitCount[]> {
    const places = ['received', ...milestones] as const;
    const at = (step: (typeof places)[number]): Sql => raw(`w${places.indexOf(step)}`);
    const ordinals = places.map(
      (step) => sql`${ordinalOf(dayOf(since(step), table), sql`f.region`, table)} AS ${at(step)}`,
    );
    const steps = milestones.map((step) => sql`(${step}, c.${at(step)} - c.${at(milestoneAfter[step])})`);
    // Each once (OFFSET 0): what ends one wait begins another.
    return this.rows<WaitCount>(sql`
      SELECT waited.step, waited.days, count(*)::integer AS count
      FROM ${factsAt(source)}
      CROSS JOIN LATERAL (SELECT ${join(ordinals)} OFFSET 0) AS c
      CROSS JOIN LATERAL (VALUES ${join(steps)}) AS waited (step, days)
      WHERE ${conditionsOf(source)} AND waited.days IS NOT NULL
      GROUP BY 1, 2 ORDER BY 1, 2`);
  }

  /** Where journeys stand, and for how long they have stood there. */
  async standing(source: FactsSource, table: WorkingDayTable): Promise<StandingCount[]> {
    const [since, now] = [dayOf(sql`f.since`, table), sql`${table.dayStarts.length}::integer`];
    const ordinal = (day: Sql): Sql => ordinalOf(day, sql`f.region`, table);
    return this.rows<StandingCount>(sql`
      SELECT f.state, ${now} - ${since} AS days, ${ordinal(now)} - ${ordinal(since)} AS "workingDays", count(*)::integer AS count
      FROM ${factsAt(source)} WHERE ${conditionsOf(source)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  }

  /** What is overdue, by kind and whose it is; the most first. */
  async delays(source: FactsSource): Promise<DelayRow[]> {
    const { at } = source;
    const rows = await this.rows<Omit<DelayRow, 'oldest'> & { oldest: Date }>(sql`
      SELECT d.kind, d.owner, CASE d.owner WHEN 'agent' THEN f.agent WHEN 'consultant' THEN f.consultant END AS person, f.region,
        count(*)::integer AS deadlines, count(DISTINCT f.journey_id)::integer AS journeys, min(d.due) AS oldest
      FROM ${factsAt(source)}
      CROSS JOIN LATERAL unnest(f.deadline_kinds, f.deadline_owners, f.deadline_due) AS d (kind, owner, due)
      WHERE ${conditionsOf(source)} AND f.overdue_from <= ${at} AND d.due <= ${at}
      GROUP BY 1, 2, 3, 4 ORDER BY deadlines DESC, oldest, 1, 2, 3, 4`);
    return rows.map(({ oldest, ...row }) => ({ ...row, oldest: oldest.toISOString() }));
  }

  /** Why cooperatives left, in the words of whoever recorded it; the most frequent first. */
  reasons(source: FactsSource): Promise<ReasonRow[]> {
    const { where } = figuresSql.left(source);
    return this.rows<ReasonRow>(sql`
      SELECT f.state, f.leaving_reason AS reason, count(*)::integer AS journeys
      FROM ${factsAt(source)} WHERE ${conditionsOf(source)} AND ${where}
      GROUP BY 1, 2 ORDER BY journeys DESC, 1, 2 NULLS LAST LIMIT 500`);
  }

  private rows<Row>(query: Sql): Promise<Row[]> {
    return this.dataSource.query<Row[]>(query.text, query.values);
  }
}

/** The how-manieth of the days counted an instant lies in. */
const dayOf = (at: Sql, { dayStarts }: WorkingDayTable): Sql =>
  sql`width_bucket(${at}::timestamptz, ${dayStarts}::timestamptz[])`;
