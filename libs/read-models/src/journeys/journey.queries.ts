import { denominationIn, normalisePublicCode, PLANNER_VERSION } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { AppError, type Clock, type Language, type Reach } from '@mourafaka/platform';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { DataSource, Repository } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { conditionsOf, type FactsSource } from '../facts/facts-at';
import { figuresOf, type BatchFigures, type FigureRow } from './batch-figures';
import { decodeCursor, encodeCursor, fingerprintOf } from './cursor';
import { JourneyEntity, type JourneyRow } from './journey.entity';
import type { JourneyDetail } from './journey-detail';
import type { JourneyFilter } from './journey-filter';
import { type ContactKey, listedColumns, standingSql, type StandingRow } from './standing-sql';
import { journeyStatus, type JourneyStatus, statusOfState } from './journey-status';
import {
  countSql,
  type JourneySort,
  type ListPlace,
  mostCounted,
  mostInAPage,
  placeColumns,
  type PlacesAsked,
  placesSql,
} from './list-query';
import { within } from './reach-sql';
import { trackedOf, type TrackedJourney } from './tracking';

export interface ListOptions {
  /** The latest submitted first unless told. */
  sort?: JourneySort;
  /** `nextCursor` of the page before, with the same filter and sort. */
  cursor?: string;
  /** 50 unless told, at most 200. */
  limit?: number;
  /** As they stood at that instant, inclusive. */
  asOf?: Date;
}

/** What only the journal and the programme's zone can tell. */
export interface JourneyHistory {
  /** The local date of an instant (ISO 8601). */
  dateOf(this: void, instant: string): string;
  /** Journeys as they stood at an instant, by id. */
  statesAt(this: void, journeyIds: readonly string[], at: Date): Promise<ReadonlyMap<string, JourneyState>>;
}

export interface JourneyPage {
  items: JourneyStatus[];
  nextCursor?: string;
  /** Of all pages; on the first page only. */
  total?: number;
  /** Absent without a total; false where there are more than were counted. */
  totalIsExact?: boolean;
}

/** Most journeys of one file: a hundred times the programme. */
const mostExported = 200_000;
const exportedAtOnce = 500;

const everything: Reach = { all: true };
const rowColumns = raw(listedColumns);

/** A journey as one status tells it. */
export interface StandingJourney {
  status: JourneyStatus;
  detail: JourneyDetail;
  /** Of the representative; absent where it was not read along. */
  contactKey?: ContactKey;
}

/**
 * Reads of journeys as they stand, and as they stood: which they are says a row of facts, how they stood the journal. `reach` is how far the caller sees: what lies outside is as if it were not there. "Overdue"
 * is decided at the clock's now. May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class JourneyQueries {
  private readonly repository: Repository<JourneyEntity>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly history: JourneyHistory,
  ) {
    this.repository = dataSource.getRepository(JourneyEntity);
  }

  async findJourney(journeyId: string, reach: Reach = everything): Promise<JourneyStatus | undefined> {
    if (!isUuid(journeyId)) return undefined;
    const now = await this.clock.now();
    const [row] = await this.rows<JourneyRow>(
      sql`SELECT ${rowColumns} FROM read.journeys j WHERE j.journey_id = ${journeyId} AND ${within(reach, 'j')}`,
    );
    return row ? journeyStatus(row, now) : undefined;
  }

  /**
   * All that a status tells, in one read; "overdue" is decided at `now`. Undefined for a journey that is not there, or whose row
   * is of older code: such a one is to be folded.
   */
  async findStanding(journeyId: string, now: Date): Promise<StandingJourney | undefined> {
    if (!isUuid(journeyId)) return undefined;
    const [row] = await this.dataSource.query<StandingRow[]>(standingSql, [journeyId]);
    if (!row?.detail || row.planner < PLANNER_VERSION) return undefined;
    const { detail, planner: _, person_id, wrapped_key, kek_id, ...rest } = row;
    return {
      status: journeyStatus(rest, now),
      detail,
      ...(person_id !== null && { contactKey: { person_id, wrapped_key, kek_id } }),
    };
  }

  /** One page, and a cursor to the next. Throws LIST.CURSOR_INVALID for a cursor of another list. */
  async listJourneys(
    filter: JourneyFilter = {},
    { sort = '-submittedAt', cursor, limit = 50, asOf }: ListOptions = {},
    reach: Reach = everything,
  ): Promise<JourneyPage> {
    const source = await this.sourceOf(filter, reach, asOf);
    const fingerprint = fingerprintOf([Object.entries(filter).sort(), sort, reach, asOf]);
    const after = cursor === undefined ? undefined : placeOf(cursor, fingerprint);
    const size = Math.max(1, Math.min(limit, mostInAPage));
    const [places, counted] = await Promise.all([
      this.places({ source, sort, after, limit: size + 1 }),
      after === undefined ? this.count(source) : undefined,
    ]);
    const page = places.slice(0, size);
    const last = places.length > size ? page.at(-1) : undefined;
    const ids = page.map(({ id }) => id);
    return {
      items: await this.statuses(ids, source),
      ...(last && { nextCursor: cursorTo(last, fingerprint) }),
      ...counted,
    };
  }

  /**
   * All that are found, in order, each once, read a few at a time as they are asked for: which they are is settled at the
   * start, what is said of each when its turn comes. Throws LIST.TOO_MANY_FOR_A_FILE for more than `mostExported`.
   */
  async exportJourneys(
    filter: JourneyFilter,
    { sort = '-submittedAt', asOf }: Pick<ListOptions, 'sort' | 'asOf'> = {},
    reach: Reach = everything,
  ): Promise<AsyncGenerator<JourneyStatus>> {
    const source = await this.sourceOf(filter, reach, asOf);
    const places = await this.places({ source, sort, limit: mostExported + 1 });
    if (places.length > mostExported) {
      throw new AppError('LIST.TOO_MANY_FOR_A_FILE', 'invalid', { params: { max: mostExported } });
    }
    return this.inParts(
      places.map(({ id }) => id),
      source,
    );
  }

  private async *inParts(ids: readonly string[], source: FactsSource): AsyncGenerator<JourneyStatus> {
    for (let start = 0; start < ids.length; start += exportedAtOnce) {
      yield* await this.statuses(ids.slice(start, start + exportedAtOnce), source);
    }
  }

  private async places(asked: PlacesAsked): Promise<ListPlace[]> {
    const { order, values } = placeColumns(asked.sort);
    return this.rows<ListPlace>(
      sql`SELECT p.journey_id AS id, ${values} AS values FROM (${placesSql(asked)}) p ORDER BY ${order}`,
    );
  }

  /** Of those that are there, in the order of the ids. */
  private async statuses(ids: readonly string[], { at, past }: FactsSource): Promise<JourneyStatus[]> {
    if (!past) {
      const rows = await this.rows<JourneyRow>(
        sql`SELECT ${rowColumns} FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS p (journey_id, n)
          JOIN read.journeys j ON j.journey_id = p.journey_id ORDER BY p.n`,
      );
      return rows.map((row) => journeyStatus(row, at));
    }
    const unchanged = await this.unchangedSince(ids, at);
    const states = await this.history.statesAt(
      ids.filter((id) => !unchanged.has(id)),
      at,
    );
    return ids.flatMap((id) => {
      const state = states.get(id);
      return unchanged.get(id) ?? (state ? [statusOfState(state, at)] : []);
    });
  }

  /** Those that stand today as they stood then need not be folded, unless older code wrote their rows. */
  private async unchangedSince(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, JourneyStatus>> {
    const rows = await this.rows<JourneyRow>(
      sql`SELECT ${rowColumns} FROM read.journeys j
        WHERE j.journey_id = ANY (${ids}::uuid[]) AND j.updated_at <= ${at} AND j.planner >= ${PLANNER_VERSION}`,
    );
    return new Map(rows.map((row) => [row.journeyId, journeyStatus(row, at)]));
  }

  private async sourceOf(filter: JourneyFilter, reach: Reach, asOf?: Date): Promise<FactsSource> {
    const at = asOf ?? (await this.clock.now());
    return { filter, reach, at, today: this.history.dateOf(at.toISOString()), past: asOf !== undefined };
  }

  /** Of the past only within a batch: over all of them it would take longer than the page. */
  private async count(source: FactsSource): Promise<{ total: number; totalIsExact: boolean } | undefined> {
    if (source.past && source.filter.batch === undefined) return undefined;
    const [{ total } = { total: 0 }] = await this.rows<{ total: number }>(countSql(source));
    return { total: Math.min(total, mostCounted), totalIsExact: total <= mostCounted };
  }

  /** Journey → its cooperative's name in the language; of those within the reach. */
  async denominations(
    journeyIds: readonly string[],
    { reach = everything, language = 'fr' }: { reach?: Reach; language?: Language } = {},
  ): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.rows<{ id: string; denominationAr?: string; denominationFr?: string }>(
      sql`SELECT j.journey_id AS id, j.cooperative ->> 'denominationAr' AS "denominationAr",
          j.cooperative ->> 'denominationFr' AS "denominationFr"
        FROM read.journeys j WHERE j.journey_id = ANY (${journeyIds}::uuid[]) AND ${within(reach, 'j')}`,
    );
    return new Map(rows.map(({ id, ...names }) => [id, denominationIn(names, language) ?? null]));
  }

  /** How many journeys stand where. */
  async batchFigures(batch: string, reach: Reach = everything): Promise<BatchFigures> {
    const source = await this.sourceOf({ batch }, reach);
    const rows = await this.rows<FigureRow>(
      sql`SELECT f.phase, f.state, f.region, count(*)::integer AS count,
          count(*) FILTER (WHERE f.suspended)::integer AS suspended,
          count(*) FILTER (WHERE f.overdue_from <= ${source.at})::integer AS overdue
        FROM read.journey_facts f WHERE ${conditionsOf(source)}
        GROUP BY f.phase, f.state, f.region`,
    );
    return figuresOf(batch, rows);
  }

  /** What whoever holds the follow-up code may know; spaces, hyphens and case do not matter. */
  async trackByCode(code: string): Promise<TrackedJourney | undefined> {
    const now = await this.clock.now();
    const row = await this.repository.findOneBy({ trackingCode: normalisePublicCode(code) });
    return row ? trackedOf(row, now) : undefined;
  }

  private rows<Row>({ text, values }: Sql): Promise<Row[]> {
    return this.dataSource.query<Row[]>(text, values);
  }
}

const cursorTo = ({ values, id }: ListPlace, fingerprint: string): string =>
  encodeCursor({ value: JSON.stringify(values), id }, fingerprint);

const placeOf = (cursor: string, fingerprint: string): ListPlace => {
  const { value, id } = decodeCursor(cursor, fingerprint);
  return { values: JSON.parse(value) as string[], id };
};
