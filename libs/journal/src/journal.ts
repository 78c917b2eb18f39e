import type { StoredEvent, StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { append, callWithRows } from './append';
import * as followed from './follow';
import {
  load,
  read,
  readHead,
  readHeads,
  readMany,
  type ReadManyOptions,
  type ReadOptions,
  takeSnapshot,
} from './load';
import type { PersonKeys } from './person-keys';
import { listRefusals, type RefusalPage } from './refusals';
import * as log from './tail';
import type * as T from './types';
import { verify } from './verify';
import { Waker } from './wake';

/**
 * The event store. It decides nothing and knows no event: it keeps what was decided, in order, once, and for good. Every
 * method may throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class Journal {
  private readonly waker: Waker;

  constructor(
    readonly dataSource: DataSource,
    readonly keys: PersonKeys,
  ) {
    this.waker = new Waker(dataSource);
  }

  /** Everything a decision needs, in one query: the head, the answer this command id was given before, versions of other streams. */
  load<State>(stream: StreamId, commandId: string, referenceStreams: StreamId[] = []): Promise<T.Loaded<State>> {
    return load<State>(this.dataSource, stream, commandId, referenceStreams);
  }

  /**
   * Stores events, head, answer, keys and the rows in `also` in one statement: all or nothing. Throws VersionConflict,
   * CommandRepeated, KeyTaken or RecordedAtGoesBack, with nothing stored. Those who listen are woken a moment later.
   */
  async append(input: T.AppendInput): Promise<{ version: number }> {
    const appended = await append(this.dataSource, input);
    this.waker.touch();
    return appended;
  }

  async recordRefusal(refusal: T.RefusalRecord): Promise<void> {
    const { command, stream, actor, code, kind, fields, at, correlationId } = refusal;
    await this.dataSource.query(
      `${PREPARED}SELECT journal.record_refusal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [command, stream, actor.id, actor.role, actor.name, actor.office ?? null, code, kind, fields, at, correlationId],
    );
  }

  /** How often commands to a stream were refused with a code since an instant (ISO 8601, inclusive). */
  async countRefusals({ stream, code, since }: { stream: StreamId; code: string; since: string }): Promise<number> {
    const sql = `${PREPARED}SELECT count(*)::int AS refused FROM journal.refusals
      WHERE stream_id = $1 AND code = $2 AND at >= $3`;
    const [row] = await this.dataSource.query<{ refused: number }[]>(sql, [stream, code, since]);
    return row?.refused ?? 0;
  }

  /** Those of one stream in order of time, a page at a time. */
  listRefusals(stream: StreamId, page: RefusalPage): Promise<T.StoredRefusal[]> {
    return listRefusals(this.dataSource, stream, page);
  }

  /** Events of a stream in order, personal fields still sealed. */
  read(stream: StreamId, options: ReadOptions = {}): Promise<StoredEvent[]> {
    return read(this.dataSource, stream, options);
  }

  /** Those of several streams in one query, stream after stream; for as many as fit on a page. */
  readMany(streams: readonly StreamId[], options: ReadManyOptions = {}): Promise<StoredEvent[]> {
    return readMany(this.dataSource, streams, options);
  }

  /** What is committed now, for `readMany`: long reads of many pages find one and the same journal. */
  takeSnapshot(): Promise<string> {
    return takeSnapshot(this.dataSource);
  }

  readHead<State>(stream: StreamId): Promise<T.Head<State> | undefined> {
    return readHead<State>(this.dataSource, stream);
  }

  /** Those of the streams that have events, by name, in one query. */
  readHeads<State>(streams: readonly StreamId[]): Promise<(T.Head<State> & { stream: StreamId })[]> {
    return readHeads<State>(this.dataSource, streams);
  }

  /** Versions of those of the streams that have events. */
  async versionsOf(streams: readonly StreamId[]): Promise<Record<StreamId, number>> {
    const sql = `${PREPARED}SELECT stream_id, version FROM journal.heads WHERE stream_id = ANY ($1::text[])`;
    const rows = await this.dataSource.query<{ stream_id: StreamId; version: number }[]>(sql, [streams]);
    return Object.fromEntries(rows.map(({ stream_id, version }) => [stream_id, version]));
  }

  /** The stream that holds a natural key. */
  async findByKey(key: string): Promise<StreamId | undefined> {
    const sql = `${PREPARED}SELECT stream_id FROM journal.keys WHERE key = $1`;
    const [row] = await this.dataSource.query<{ stream_id: string }[]>(sql, [key]);
    return row?.stream_id;
  }

  /** Names of streams in order, a page at a time (`after`: the last of the page before); 1,000 unless told. */
  async listStreams(
    options: { category?: string; unfinished?: boolean; after?: StreamId; limit?: number } = {},
  ): Promise<StreamId[]> {
    const { category = null, unfinished = false, after = '', limit = 1_000 } = options;
    const rows = await this.dataSource.query<{ stream_id: string }[]>(
      `SELECT stream_id FROM journal.heads
       WHERE stream_id > $1 AND ($2::text IS NULL OR category = $2) AND NOT ($3::boolean AND finished)
       ORDER BY stream_id LIMIT $4`,
      [after, category, unfinished, limit],
    );
    return rows.map((row) => row.stream_id);
  }

  /**
   * What was appended behind the share's cursor (or behind `after`), in an order to which nothing is ever added further back. The
   * cursor stays where it is until `acknowledge`.
   */
  tail(share: T.Share, options: { limit?: number; after?: T.TailCursor } = {}): Promise<T.TailItem[]> {
    return log.tail(this.dataSource, share, options);
  }

  /** What was appended behind a place, of all streams, in the order of the tail. */
  follow(after: T.TailCursor, limit: number): Promise<T.TailEvent[]> {
    return followed.follow(this.dataSource, after, limit);
  }

  /** What of one stream lies behind a version and may be read by now, in order. */
  followStream(stream: StreamId, after: number, limit: number): Promise<T.TailEvent[]> {
    return followed.followStream(this.dataSource, stream, after, limit);
  }

  /** The last place that may be read by now: whatever is not behind it yet will come after it. */
  tailEnd(): Promise<T.TailCursor> {
    return followed.tailEnd(this.dataSource);
  }

  /** Whether the place is that of an event, or the beginning: a place of another journal is none here. */
  isPlace(place: T.TailCursor): Promise<boolean> {
    return followed.isPlace(this.dataSource, place);
  }

  /** How many events lie behind a place, counted up to `most`, and when the oldest of them was recorded. */
  behind(place: T.TailCursor, most: number): Promise<{ events: number; since?: string }> {
    return followed.behind(this.dataSource, place, most);
  }

  /** The place behind which everything lies that was recorded from an instant on (ISO 8601, inclusive). */
  placeBefore(instant: string): Promise<T.TailCursor> {
    return followed.placeBefore(this.dataSource, instant);
  }

  /** Events of several streams at once, each stream's in order, personal fields still sealed. */
  readRanges(ranges: readonly T.StreamRange[]): Promise<StoredEvent[]> {
    return followed.readRanges(this.dataSource, ranges);
  }

  /** Everything up to the cursor is dealt with; an older cursor changes nothing. */
  acknowledge(share: T.Share, cursor: T.TailCursor): Promise<void> {
    return log.acknowledge(this.dataSource, share, cursor);
  }

  lag(share: T.Share): Promise<T.TailLag> {
    return log.lag(this.dataSource, share);
  }

  /**
   * Unfinished streams whose duty is past or which an older planner planned. A stream planned anew is to be told by `replan`, else
   * it comes again.
   */
  sweep(options: log.SweepOptions): Promise<T.SweptStream[]> {
    return log.sweep(this.dataSource, options);
  }

  /**
   * Stores what newer code folds and plans out of the same events, with the rows in `also`. False when the stream has moved
   * on, which planned it as well; rows are written all the same, so theirs is to keep newer ones.
   */
  async replan(
    stream: StreamId,
    version: number,
    { state, dueAt, finished, planner }: T.AppendInput['head'],
    also: readonly T.SqlFragment[] = [],
  ): Promise<boolean> {
    const given = [stream, version, JSON.stringify(state), dueAt ?? null, finished, planner];
    const { sql, params } = callWithRows('replan', given, also);
    const [row] = await this.dataSource.query<{ answer: boolean }[]>(sql, params);
    return row?.answer ?? false;
  }

  /** Puts a stream aside for a later try, or its next try off; counts the tries. */
  addRetry(retry: Omit<T.Retry, 'attempts'>): Promise<void> {
    return log.addRetry(this.dataSource, retry);
  }

  listDueRetries(options: { share: T.Share; dueBy: string; limit: number }): Promise<T.Retry[]> {
    return log.listDueRetries(this.dataSource, options);
  }

  removeRetries(streams: StreamId[]): Promise<void> {
    return log.removeRetries(this.dataSource, streams);
  }

  /** The first bad event of a stream's chain, or undefined when all is well. */
  verify(stream: StreamId): Promise<T.ChainFault | undefined> {
    return verify(this.dataSource, stream);
  }

  /** Sends a wake-up that is still waiting. Call before the DataSource is destroyed. */
  close(): Promise<void> {
    return this.waker.close();
  }
}
