import { PLANNER_VERSION } from '@mourafaka/contracts';
import { LRUCache } from 'lru-cache';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { FactsSource } from '../facts/facts-at';

/** A part of an answer: of the journeys of one batch. Other parts may be added to it. */
export interface CountedPart {
  batch: string;
  /** It was the same from then on, and will be until then, should nothing be recorded; null where time alone changes nothing. */
  since: Date | null;
  until: Date | null;
}

/** Counts the parts of an answer: of the batches named, else of all. */
type CountParts<Part extends CountedPart> = (batches?: readonly string[]) => Promise<Part[]>;

/** How an answer is counted, and put together. */
export interface Counted<Part extends CountedPart, Answer> {
  /** Everything the parts depend on but the source. */
  what: readonly unknown[];
  count: CountParts<Part>;
  putTogether: (parts: readonly Part[]) => Answer;
}

interface BatchParts {
  /** Milliseconds since 1970. */
  since: number;
  until: number;
  parts: CountedPart[];
}

/** One answer, and the parts it was put together from. */
interface Kept {
  batches: Map<string, BatchParts>;
  /** Absent where parts have changed since. */
  answer?: unknown;
  /** The local date it was counted for, and the table it was counted from: a rebuild puts another one in its place. */
  counted?: { today: string; table: string };
  /** Every transaction before this one is in what was counted. */
  horizon: string;
  /** Those who ask come one after the other: what one has counted the next need not. */
  turn: Promise<unknown>;
}

interface Changes {
  horizon: string;
  table: string;
  batches: string[];
  /** Rows are being made again by newer code, of which the journal says nothing. */
  replanned: boolean;
}

/** Parts of all answers together: some tens of megabytes. */
const mostKept = 300_000;

/**
 * Answers over many batches, kept in parts: a batch is counted anew when something was recorded of one of its journeys, or when
 * its time has come. What was recorded is asked of the journal each time, so that what a person just did is in the next answer,
 * whichever process wrote it. What stood at an instant is counted anew where something was recorded of before it.
 */
export class KeptCounts {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: mostKept,
    sizeCalculation: ({ batches }) => [...batches.values()].reduce((sum, { parts }) => sum + parts.length, 1),
  });

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** Several callers may be given one and the same answer: none may change it. */
  async answer<Part extends CountedPart, Answer>(source: FactsSource, counted: Counted<Part, Answer>): Promise<Answer> {
    const { what, count, putTogether } = counted;
    if (!isWorthKeeping(source)) return putTogether(await count());
    const key = keyOf(what, source);
    const kept: Kept = this.kept.get(key) ?? { batches: new Map(), horizon: '0', turn: Promise.resolve() };
    const renewed = kept.turn.then(async () => {
      await this.renew(kept, source, count);
      // Each part was given by `count`, and the answer made of them, under this very key.
      kept.answer ??= putTogether([...kept.batches.values()].flatMap(({ parts }) => parts as Part[]));
      return kept.answer as Answer;
    });
    kept.turn = renewed.catch(() => undefined);
    this.kept.set(key, kept);
    const answer = await renewed;
    // Measured again: it has grown.
    this.kept.set(key, kept);
    return answer;
  }

  private async renew(kept: Kept, source: FactsSource, count: CountParts<CountedPart>): Promise<void> {
    const { counted } = kept;
    const changes = await this.changes(kept.horizon, source);
    const isOther = counted?.table !== changes.table || (!source.past && counted.today !== source.today);
    const stale = [...new Set([...changes.batches, ...outOfTime(kept.batches, source)])];
    // As many as these are found more quickly by reading all.
    const isMost = source.past ? stale.length > 0 : stale.length > kept.batches.size / 2;
    if (isOther || isMost) {
      delete kept.counted;
      kept.batches = byBatch(await count());
      delete kept.answer;
    } else if (stale.length > 0) {
      const anew = byBatch(await count(stale));
      for (const batch of stale) put(kept.batches, batch, anew.get(batch));
      delete kept.answer;
    }
    if (changes.replanned) delete kept.counted;
    else kept.counted = { today: source.today, table: changes.table };
    kept.horizon = changes.horizon;
  }

  /** Batches of which something was recorded by a transaction that was not over at the horizon. */
  private async changes(horizon: string, { past, at }: FactsSource): Promise<Changes> {
    const { text, values } = changesSql(horizon, past ? at : undefined);
    const [changes] = await this.dataSource.query<Changes[]>(text, values);
    if (!changes) throw new Error('a statement without a table answers one row');
    return changes;
  }
}

const changesSql = (horizon: string, at: Date | undefined): Sql => sql`
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, to_regclass('read.journey_facts')::oid::text AS table,
    EXISTS (SELECT FROM journal.heads WHERE NOT finished AND planner < ${PLANNER_VERSION}) AS replanned,
    CASE WHEN ${horizon} = '0' THEN ARRAY[]::text[] ELSE ARRAY(
      SELECT DISTINCT f.batch FROM (
        SELECT DISTINCT stream_id FROM journal.events WHERE transaction_id >= ${horizon}::xid8 AND stream_id LIKE 'journey-%'
          ${at === undefined ? sql`` : sql`AND recorded_at <= ${at}`}) AS e
      JOIN read.journey_facts f ON f.journey_id = substr(e.stream_id, 9)::uuid) END AS batches`;

/** Where few are asked about an index finds them; what is late or found by words changes with more than a batch. */
function isWorthKeeping({ filter, past, reach }: FactsSource): boolean {
  const { batch, q, overdue, figure, deadline, owner } = filter;
  if ([batch, q, overdue, figure, deadline, owner].some((given) => given !== undefined)) return false;
  // Who may see a past journey is decided as it stands today.
  return !past || reach.all;
}

const keyOf = (what: readonly unknown[], { filter, reach, past, at }: FactsSource): string =>
  JSON.stringify([what, Object.entries(filter).sort(), reach, past && at]);

function byBatch(parts: readonly CountedPart[]): Map<string, BatchParts> {
  const batches = new Map<string, BatchParts>();
  for (const part of parts) {
    const known = batches.get(part.batch) ?? { since: -Infinity, until: Infinity, parts: [] };
    known.since = Math.max(known.since, part.since?.getTime() ?? -Infinity);
    known.until = Math.min(known.until, part.until?.getTime() ?? Infinity);
    known.parts.push(part);
    batches.set(part.batch, known);
  }
  return batches;
}

/** What stood at an instant stands for ever. */
function outOfTime(batches: ReadonlyMap<string, BatchParts>, { past, at }: FactsSource): string[] {
  if (past) return [];
  const now = at.getTime();
  return [...batches].flatMap(([batch, { since, until }]) => (since <= now && now < until ? [] : [batch]));
}

function put(batches: Map<string, BatchParts>, batch: string, parts: BatchParts | undefined): void {
  if (parts) batches.set(batch, parts);
  else batches.delete(batch);
}
