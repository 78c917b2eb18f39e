import { type CooperativeInput, denominationIn, type JourneyStateName } from '@mourafaka/contracts';
import { type MoveFrom, roundEndsIn } from '@mourafaka/domain';
import type { Language } from '@mourafaka/platform';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor, fingerprintOf } from '../journeys/cursor';
import type { CountedDays } from '../working-days-sql';
import { conditionsOf, lapOf, type MovesSource, recordedBy, workingDaysBetween } from './moves-sql';

/** From one state to another. */
export interface Arc {
  from: MoveFrom;
  to: JourneyStateName;
}

/** Moves on one arc that waited equally long before. */
export interface ArcWait extends Arc {
  /** Null where the journey begins. */
  days: number | null;
  workingDays: number | null;
  moves: number;
  /** Of them, those by which a journey goes this way for the first time, and for the second. */
  first: number;
  second: number;
}

/** Rounds begun by going back on one arc that took equally long. */
export interface RoundTime extends Arc {
  /** It has come again as far as it was, or left; else it is on its way until now. */
  over: boolean;
  days: number;
  workingDays: number;
  rounds: number;
}

export interface MovedJourney {
  journeyId: string;
  version: number;
  denomination: string | null;
  region: string;
  province: string;
  /** ISO 8601. */
  at: string;
  since: string | null;
  days: number | null;
  workingDays: number | null;
  lap: number;
}

type Row = Omit<MovedJourney, 'at' | 'since' | 'denomination'> & {
  at: Date;
  since: Date | null;
  cooperative: CooperativeInput;
};

/** Which moves on an arc are listed. */
export interface OnArc extends Arc {
  /** Those that waited longer. */
  longerThan?: number;
  /** Those by which a journey goes this way once more. */
  again?: boolean;
}

/** Of a page. */
export const mostMovesAtOnce = 5_000;

const waited = sql`m.moved_on - m.since_on`;
const since = sql`m.since_on`;
const movedOn = sql`m.moved_on`;

/**
 * Reads of `read.journey_moves`, which appends only add to: what was recorded by an instant stays what it was. May throw
 * what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class MoveQueries {
  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** How many moves waited how long, by arc, or on one arc only. */
  async waits(source: MovesSource, counted: CountedDays, arc?: Arc): Promise<ArcWait[]> {
    return this.rows<ArcWait>(sql`
      SELECT from_state AS "from", to_state AS "to", days, "workingDays", count(*)::integer AS moves,
        count(*) FILTER (WHERE lap = 1)::integer AS first, count(*) FILTER (WHERE lap = 2)::integer AS second
      FROM (SELECT m.from_state, m.to_state, ${waited} AS days, ${workingDaysBetween(since, movedOn, counted)} AS "workingDays",
          ${lapOf(source)} AS lap
        FROM read.journey_moves m WHERE ${conditionsOf(source)} ${arc ? on(arc) : empty}) moved
      GROUP BY 1, 2, 3, 4`);
  }

  /** How long it took from going back until the journey had come as far again. `today`: the local date of the source's instant. */
  async rounds(source: MovesSource, counted: CountedDays, arcs: readonly Arc[], today: string): Promise<RoundTime[]> {
    if (arcs.length === 0) return [];
    const back = arcs.map(({ from, to }) => sql`(${from}, ${to}, ${roundEndsIn(from)}::text[])`);
    const ended = sql`coalesce(ended.moved_on, ${today}::date)`;
    return this.rows<RoundTime>(sql`
      SELECT m.from_state AS "from", m.to_state AS "to", ended.moved_on IS NOT NULL AS over, ${ended} - m.moved_on AS days,
        ${workingDaysBetween(movedOn, ended, counted)} AS "workingDays", count(*)::integer AS rounds
      FROM (VALUES ${join(back)}) AS arc (from_state, to_state, ends)
      JOIN read.journey_moves m ON m.from_state = arc.from_state AND m.to_state = arc.to_state
      LEFT JOIN LATERAL (SELECT later.moved_on FROM read.journey_moves later
        WHERE later.journey_id = m.journey_id AND later.version > m.version AND ${recordedBy(source, sql`later.at`)}
          AND later.to_state = ANY (arc.ends)
        ORDER BY later.version LIMIT 1) AS ended ON true
      WHERE ${conditionsOf(source)} GROUP BY 1, 2, 3, 4, 5`);
  }

  /**
   * The journeys that went this way, a line for each time, the longest wait first. Throws LIST.CURSOR_INVALID for a cursor of
   * another list.
   */
  async journeysOn(
    { longerThan, again = false, ...arc }: OnArc,
    source: MovesSource,
    counted: CountedDays,
    { cursor, limit = 50, language = 'fr' }: { cursor?: string; limit?: number; language?: Language } = {},
  ): Promise<{ items: MovedJourney[]; nextCursor?: string }> {
    const { filter, reach, at, past } = source;
    const asked = [arc, longerThan, again, Object.entries(filter).sort(), reach, past ? at : 'now'];
    const fingerprint = fingerprintOf(['moves', ...asked]);
    const size = Math.max(1, Math.min(limit, mostMovesAtOnce));
    const conditions = [
      ...(longerThan === undefined ? [] : [sql`"workingDays" > ${longerThan}::float8`]),
      ...(again ? [sql`lap > 1`] : []),
      ...(cursor === undefined ? [] : [after(cursor, fingerprint)]),
      sql`true`,
    ];
    const rows = await this.rows<Row>(sql`
      SELECT moved.*, j.cooperative
      FROM (SELECT m.journey_id AS "journeyId", m.version, m.region, m.province, m.at, m.from_since AS since,
          ${waited} AS days, ${workingDaysBetween(since, movedOn, counted)} AS "workingDays", (${lapOf(source)})::integer AS lap
        FROM read.journey_moves m WHERE ${conditionsOf(source)} ${on(arc)}) moved
      JOIN read.journeys j ON j.journey_id = moved."journeyId"
      WHERE ${join(conditions, ' AND ')}
      ORDER BY coalesce("workingDays", -1) DESC, "journeyId", moved.version LIMIT ${size + 1}`);
    const items = rows.slice(0, size).map(({ at: moved, since: entered, cooperative, ...row }) => ({
      ...row,
      denomination: denominationIn(cooperative, language) ?? null,
      at: moved.toISOString(),
      since: entered?.toISOString() ?? null,
    }));
    const last = rows.length > size ? items.at(-1) : undefined;
    return { items, ...(last && { nextCursor: cursorOf(last, fingerprint) }) };
  }

  private rows<Row>({ text, values }: Sql): Promise<Row[]> {
    return this.dataSource.query<Row[]>(text, values);
  }
}

const on = ({ from, to }: Arc): Sql => sql`AND m.from_state = ${from} AND m.to_state = ${to}`;

const cursorOf = ({ workingDays, journeyId, version }: MovedJourney, fingerprint: string): string =>
  encodeCursor({ value: String(workingDays ?? -1), id: `${journeyId} ${version}` }, fingerprint);

function after(cursor: string, fingerprint: string): Sql {
  const { value, id } = decodeCursor(cursor, fingerprint);
  const [journeyId, version] = id.split(' ');
  return sql`(-coalesce("workingDays", -1), "journeyId", moved.version) > (${-Number(value)}::integer, ${journeyId}::uuid, ${Number(version)}::integer)`;
}
