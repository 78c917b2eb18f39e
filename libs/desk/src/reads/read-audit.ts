import { AppError, type Clock, isDatabaseAway, PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { NewRead, Read, ReadCategory } from './read.entity';

export interface ReadFilter {
  actor?: string;
  journeyId?: string;
  category?: ReadCategory;
  openingId?: string;
  /** Inclusive, both. */
  from?: Date;
  to?: Date;
}

/** Most rows that wait to be written; whoever comes then is asked to come again. */
const mostWaiting = 20_000;
/** Most rows of one statement. */
const mostAtOnce = 1_000;

const columns = `id, at, actor_id AS "actorId", actor_name AS "actorName", actor_role AS "actorRole", actor_office AS "actorOffice",
  on_behalf_of AS "onBehalfOf", opening_id AS "openingId", route, journey_id AS "journeyId", subject, categories,
  as_of AS "asOf", correlation_id AS "correlationId"`;

const insert = `${PREPARED}INSERT INTO audit.reads (at, actor_id, actor_name, actor_role, actor_office, on_behalf_of, opening_id, route,
    journey_id, subject, categories, as_of, correlation_id)
  SELECT at, "actorId", "actorName", "actorRole", "actorOffice", "onBehalfOf", "openingId", route, "journeyId", subject,
    ARRAY(SELECT json_array_elements_text(categories)), "asOf", "correlationId"
  FROM json_to_recordset($1::json) AS read (at timestamptz, "actorId" text, "actorName" text, "actorRole" text,
    "actorOffice" text, "onBehalfOf" text, "openingId" uuid, route text, "journeyId" uuid, subject text, categories json,
    "asOf" timestamptz, "correlationId" text)`;

interface Waiting {
  rows: readonly (NewRead & { at: Date })[];
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Who looks at what personal data. It is written while the answer is being made, and the answer waits for it: what could not
 * be written is not answered. All that arrive while one statement is under way share the next one.
 */
export class ReadAudit {
  private waiting: Waiting[] = [];
  private count = 0;
  private writing = false;

  constructor(
    private readonly dataSource: Pick<DataSource, 'query'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Throws AUDIT.NOT_WRITTEN (unavailable) where it could not be kept: then nothing may be shown. */
  async note(reads: readonly NewRead[]): Promise<void> {
    if (reads.length === 0) return;
    const at = await this.clock.now();
    if (this.count + reads.length > mostWaiting) throw notWritten();
    await new Promise<void>((done, failed) => {
      this.count += reads.length;
      this.waiting.push({ rows: reads.map((read) => ({ ...read, at })), done, failed });
      if (!this.writing) void this.write();
    });
  }

  /** The latest first; `after`: behind that row. */
  async list(
    filter: ReadFilter,
    { after, limit }: { after?: Pick<Read, 'at' | 'id'>; limit: number },
  ): Promise<Read[]> {
    const { sql, params } = conditionsOf(filter, after);
    const query = `SELECT ${columns} FROM audit.reads WHERE ${sql} ORDER BY at DESC, id DESC LIMIT $${params.length + 1}`;
    return this.dataSource.query<Read[]>(query, [...params, limit]);
  }

  /** Removes those of before an instant, at most `limit` of them; answers how many. Those of the last 90 days stay. */
  async forget(before: Date, limit: number): Promise<number> {
    const [row] = await this.dataSource.query<{ removed: number }[]>('SELECT audit.forget_reads($1, $2) AS removed', [
      before,
      limit,
    ]);
    return row?.removed ?? 0;
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) await this.writeSome(this.take());
    this.writing = false;
  }

  /** Whole notes, as many as fit into a statement, one at least. */
  private take(): Waiting[] {
    let size = 0;
    const fitting = this.waiting.findIndex(({ rows }) => (size += rows.length) > mostAtOnce);
    const taken = this.waiting.splice(0, fitting === -1 ? this.waiting.length : Math.max(1, fitting));
    this.count -= taken.reduce((sum, { rows }) => sum + rows.length, 0);
    return taken;
  }

  private async writeSome(some: Waiting[]): Promise<void> {
    try {
      const rows = some.flatMap((one) => one.rows);
      await this.dataSource.query(insert, [JSON.stringify(rows)]);
      for (const { done } of some) done();
    } catch (error) {
      // One that PostgreSQL does not take must not keep the others from what they may see.
      if (some.length > 1 && !isDatabaseAway(error)) for (const one of some) await this.writeSome([one]);
      else for (const { failed } of some) failed(notWritten(error));
    }
  }
}

const notWritten = (cause?: unknown) => new AppError('AUDIT.NOT_WRITTEN', 'unavailable', { retryAfter: 5, cause });

function conditionsOf(
  { actor, journeyId, category, openingId, from, to }: ReadFilter,
  after: Pick<Read, 'at' | 'id'> | undefined,
): { sql: string; params: unknown[] } {
  const asked: [unknown, (place: string) => string][] = [
    [actor, (place) => `actor_id = ${place}`],
    [journeyId, (place) => `journey_id = ${place}::uuid`],
    [category && [category], (place) => `categories @> ${place}::text[]`],
    [openingId, (place) => `opening_id = ${place}::uuid`],
    [from, (place) => `at >= ${place}::timestamptz`],
    [to, (place) => `at <= ${place}::timestamptz`],
  ];
  const given = asked.filter(([value]) => value !== undefined);
  const params = given.map(([value]) => value);
  const conditions = given.map(([, condition], index) => condition(`$${index + 1}`));
  if (after) {
    conditions.push(`(at, id) < ($${params.length + 1}::timestamptz, $${params.length + 2}::bigint)`);
    params.push(after.at, after.id);
  }
  return { sql: conditions.join(' AND ') || 'true', params };
}
