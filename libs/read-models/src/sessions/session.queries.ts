import type { SessionStage } from '@mourafaka/contracts';
import { PREPARED, type Reach } from '@mourafaka/platform';
import type { DataSource, Repository, SelectQueryBuilder } from 'typeorm';
import { decodeCursor, encodeCursor, fingerprintOf } from '../journeys/cursor';
import { mostInAPage } from '../journeys/list-query';
import { SessionEntity, type SessionRow } from './session.entity';

/** Filters of a list; those absent do not narrow it. */
export interface SessionFilter {
  batch?: string;
  module?: string;
  stage?: SessionStage;
  region?: string;
  lot?: string;
  /** Local dates, both included. */
  heldFrom?: string;
  heldTo?: string;
  /** Sessions this cooperative is enrolled in, or waits for. */
  journeyId?: string;
}

/** A session as lists show it. */
export type SessionListed = Omit<SessionRow, 'planner' | 'tasks'>;

export interface SessionPage {
  items: SessionListed[];
  nextCursor?: string;
  /** Of all pages; on the first page only. */
  total?: number;
}

/** What a cooperative that missed a session could go to. */
export interface NextSession {
  sessionId: string;
  heldOn: string;
  from: string;
  to: string;
  place: string;
}

const equals = ['batch', 'module', 'stage', 'region', 'lot'] as const;

/** What the caller may see: by the region it is held in, or the lot it is for. */
function within(query: SelectQueryBuilder<SessionEntity>, reach: Reach): SelectQueryBuilder<SessionEntity> {
  if (reach.all) return query;
  return query.andWhere('(s.region = ANY (:regions) OR s.lot = ANY (:lots))', reach);
}

/**
 * Reads of `read.sessions` and `read.session_enrolments`, whose rows are written with the events they come from. May throw
 * what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class SessionQueries {
  private readonly repository: Repository<SessionEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.repository = dataSource.getRepository(SessionEntity);
  }

  /** One page, in the order they are held, and a cursor to the next. Throws LIST.CURSOR_INVALID for a cursor of another list. */
  async listSessions(
    filter: SessionFilter = {},
    { cursor, limit = 50 }: { cursor?: string; limit?: number } = {},
    reach: Reach = { all: true },
  ): Promise<SessionPage> {
    const fingerprint = fingerprintOf([Object.entries(filter).sort(), 'sessions', reach]);
    const query = this.filtered(filter, reach);
    const total = cursor === undefined ? await query.getCount() : undefined;
    if (cursor !== undefined) {
      const { value, id } = decodeCursor(cursor, fingerprint);
      query.andWhere('(s.startsAt, s.sessionId) > (:at::timestamptz, :id::uuid)', { at: value, id });
    }
    const size = Math.max(1, Math.min(limit, mostInAPage));
    const rows: SessionRow[] = await query
      .orderBy('s.startsAt')
      .addOrderBy('s.sessionId')
      .limit(size + 1)
      .getMany();
    const items = rows.slice(0, size);
    const last = rows.length > size ? items.at(-1) : undefined;
    return {
      items,
      ...(last && {
        nextCursor: encodeCursor({ value: last.startsAt.toISOString(), id: last.sessionId }, fingerprint),
      }),
      ...(total !== undefined && { total }),
    };
  }

  /** Another session of the module, not over yet, that the cooperative is enrolled in or waits for; by journey. */
  async enrolledElsewhere(
    journeyIds: readonly string[],
    { sessionId, module }: { sessionId: string; module: string },
  ): Promise<Map<string, { sessionId: string; heldOn: string }>> {
    const sql = `${PREPARED}SELECT e.journey_id AS "journeyId", s.session_id AS "sessionId", s.held_on::text AS "heldOn"
        FROM read.session_enrolments AS e JOIN read.sessions AS s USING (session_id)
       WHERE e.journey_id = ANY ($1::uuid[]) AND e.status <> 'removed' AND s.session_id <> $2::uuid AND s.module = $3
         AND s.stage = ANY ('{scheduled,held}')`;
    type Row = { journeyId: string; sessionId: string; heldOn: string };
    const rows = await this.dataSource.query<Row[]>(sql, [journeyIds, sessionId, module]);
    return new Map(rows.map(({ journeyId, ...session }) => [journeyId, session]));
  }

  /**
   * The next session of a module with a free place for a cooperative: for its lot where it has one, else for its region.
   * `after`: an instant (ISO 8601).
   */
  async nextWithPlace(wanted: {
    batch: string;
    module: string;
    lot?: string;
    region: string;
    after: string;
  }): Promise<NextSession | undefined> {
    const sql = `${PREPARED}SELECT session_id AS "sessionId", held_on::text AS "heldOn", from_time AS "from", to_time AS "to", place
        FROM read.sessions
       WHERE batch = $1 AND module = $2 AND stage = 'scheduled' AND starts_at > $5::timestamptz AND enrolled < capacity
         AND (lot = $3 OR (lot IS NULL AND region = $4))
       ORDER BY starts_at, session_id LIMIT 1`;
    const { batch, module, lot = null, region, after } = wanted;
    const [found] = await this.dataSource.query<NextSession[]>(sql, [batch, module, lot, region, after]);
    return found;
  }

  private filtered(filter: SessionFilter, reach: Reach): SelectQueryBuilder<SessionEntity> {
    const query = within(this.repository.createQueryBuilder('s'), reach);
    for (const name of equals) {
      if (filter[name] !== undefined) query.andWhere(`s.${name} = :${name}`, { [name]: filter[name] });
    }
    const { heldFrom, heldTo, journeyId } = filter;
    if (heldFrom !== undefined) query.andWhere('s.heldOn >= :heldFrom', { heldFrom });
    if (heldTo !== undefined) query.andWhere('s.heldOn <= :heldTo', { heldTo });
    if (journeyId !== undefined) {
      query.andWhere(
        `EXISTS (SELECT FROM read.session_enrolments AS e
                  WHERE e.session_id = s.sessionId AND e.journey_id = :journeyId AND e.status <> 'removed')`,
        { journeyId },
      );
    }
    return query;
  }
}
