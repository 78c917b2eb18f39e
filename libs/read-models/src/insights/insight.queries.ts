import { type FigureKey, type Milestone, milestoneAfter, milestones } from '@mourafaka/contracts';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conditionsOf, factsAt, type FactsSource } from '../facts/facts-at';
import { ordinalOf } from '../working-days-sql';
import { figuresSql } from './figures-sql';
import type {
  DelayRow,
  Dimension,
  FiguresRow,
  ReasonRow,
  StandingCount,
  WaitCount,
  WorkingDayTable,
} from './insight-rows';
import { KeptCounts } from './kept-counts';
import {
  type DelaysPart,
  delaysOf,
  figuresOf,
  type FiguresPart,
  reasonsOf,
  type ReasonsPart,
  waitsOf,
  type WaitsPart,
} from './parts';

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

/** Figures that change with time alone, and when. */
const timed: Partial<Record<FigureKey, string>> = { overdue: 'overdue_from', dormant: 'dormant_from' };
const timeless = sql`NULL::timestamptz AS since, NULL::timestamptz AS until`;

/**
 * `read.journey_facts` counted, as it stands or as it stood; every figure as `figuresSql` defines it. Counted by batch and put
 * together here, so that what is asked of all batches is kept (`KeptCounts`).
 */
export class InsightQueries {
  private readonly kept: KeptCounts;

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {
    this.kept = new KeptCounts(dataSource);
  }

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
    return this.kept.answer(source, {
      what: ['figures', keys, by],
      count: (batches) =>
        this.rows<FiguresPart>(
          sql`SELECT f.batch, ${key} AS key, ARRAY[${join(sums)}] AS sums, ${validityOf(keys, source)}
            FROM ${factsAt(source)} WHERE ${conditionsOf(source)} ${amongBatches(batches)} GROUP BY 1, 2`,
        ),
      putTogether: (parts) => figuresOf(keys, parts, by === undefined),
    });
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
    return this.kept.answer(source, {
      what: ['waits', table.calendar],
      count: (batches) =>
        this.rows<WaitsPart>(sql`
          SELECT f.batch, waited.step, waited.days, count(*)::integer AS count, ${timeless}
          FROM ${factsAt(source)}
          CROSS JOIN LATERAL (SELECT ${join(ordinals)} OFFSET 0) AS c
          CROSS JOIN LATERAL (VALUES ${join(steps)}) AS waited (step, days)
          WHERE ${conditionsOf(source)} ${amongBatches(batches)} AND waited.days IS NOT NULL
          GROUP BY 1, 2, 3`),
      putTogether: waitsOf,
    });
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
    const among = (batches?: readonly string[]) => sql`${conditionsOf(source)} ${amongBatches(batches)}`;
    // A part without an instant stands for all of a batch that is not due yet: until then the others are the same.
    const later = (batches?: readonly string[]) => sql`UNION ALL
      SELECT f.batch, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, min(due)
      FROM ${factsAt(source)} CROSS JOIN LATERAL unnest(f.deadline_due) AS due
      WHERE ${among(batches)} AND f.overdue_from IS NOT NULL AND due > ${at} GROUP BY 1`;
    return this.kept.answer(source, {
      what: ['delays'],
      count: (batches) =>
        this.rows<DelaysPart>(sql`
          SELECT f.batch, d.kind, d.owner, CASE d.owner WHEN 'agent' THEN f.agent WHEN 'consultant' THEN f.consultant END AS person,
            f.region, count(*)::integer AS deadlines, count(DISTINCT f.journey_id)::integer AS journeys, min(d.due) AS oldest,
            max(d.due) AS since, NULL::timestamptz AS until
          FROM ${factsAt(source)}
          CROSS JOIN LATERAL unnest(f.deadline_kinds, f.deadline_owners, f.deadline_due) AS d (kind, owner, due)
          WHERE ${among(batches)} AND f.overdue_from <= ${at} AND d.due <= ${at}
          GROUP BY 1, 2, 3, 4, 5 ${source.past ? sql`` : later(batches)}`),
      putTogether: delaysOf,
    });
  }

  /** Why cooperatives left, in the words of whoever recorded it; the most frequent first. */
  async reasons(source: FactsSource): Promise<ReasonRow[]> {
    const { where } = figuresSql.left(source);
    return this.kept.answer(source, {
      what: ['reasons'],
      count: (batches) =>
        this.rows<ReasonsPart>(sql`
          SELECT f.batch, f.state, f.leaving_reason AS reason, count(*)::integer AS journeys, ${timeless}
          FROM ${factsAt(source)} WHERE ${conditionsOf(source)} ${amongBatches(batches)} AND ${where}
          GROUP BY 1, 2, 3`),
      putTogether: reasonsOf,
    });
  }

  private rows<Row>(query: Sql): Promise<Row[]> {
    return this.dataSource.query<Row[]>(query.text, query.values);
  }
}

/** The how-manieth of the days counted an instant lies in. */
const dayOf = (at: Sql, { dayStarts }: WorkingDayTable): Sql =>
  sql`width_bucket(${at}::timestamptz, ${dayStarts}::timestamptz[])`;

const amongBatches = (batches: readonly string[] | undefined): Sql =>
  batches === undefined ? sql`` : sql`AND f.batch = ANY (${batches}::text[])`;

/** From when on and until when the figures are the same, should nothing be recorded. */
function validityOf(keys: readonly FigureKey[], { at }: FactsSource): Sql {
  const columns = keys.flatMap((key) => timed[key] ?? []).map((column) => raw(`f.${column}`));
  if (columns.length === 0) return timeless;
  const since = columns.map((column) => sql`max(${column}) FILTER (WHERE ${column} <= ${at})`);
  const until = columns.map((column) => sql`min(${column}) FILTER (WHERE ${column} > ${at})`);
  return sql`greatest(${join(since)}) AS since, least(${join(until)}) AS until`;
}
