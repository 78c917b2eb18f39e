import type { StreamId } from '@mourafaka/contracts';
import type { Reading, TailCursor } from '@mourafaka/journal';

const page = 20_000;

interface Appended extends TailCursor {
  stream: StreamId;
  /** Nothing can appear before it any more. */
  safe: boolean;
}

/** The streams appended to since the rebuild began. */
export class CatchUp {
  /** Told already, though something may still appear before it: transaction by position. */
  private readonly told = new Map<string, bigint>();

  private constructor(
    private readonly from: Reading,
    private cursor: TailCursor,
  ) {}

  /** Whatever is committed by now is read by whoever reads after this; whatever comes later is told by `next`. */
  static async begin(from: Reading): Promise<CatchUp> {
    const [row] = await from.query<{ transactionId: string }[]>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot()) AS "transactionId"`,
    );
    return new CatchUp(from, { transactionId: row?.transactionId ?? '0', position: '0' });
  }

  /**
   * The streams of the events that are there and were not told yet; `more`: there may be others. Unlike the relay, which must
   * pass over nothing in order, this tells at once what is behind a transaction that is still open.
   */
  async next(): Promise<{ streams: StreamId[]; more: boolean }> {
    const { transactionId, position } = this.cursor;
    const found = await this.from.query<Appended[]>(
      `SELECT transaction_id AS "transactionId", position, stream_id AS stream,
         transaction_id < pg_snapshot_xmin(pg_current_snapshot()) AS safe
       FROM journal.events
       WHERE (transaction_id, position) > ($1::xid8, $2::bigint) AND position <> ALL ($3::bigint[])
       ORDER BY transaction_id, position LIMIT ${page}`,
      [transactionId, position, [...this.told.keys()]],
    );
    for (const event of found) this.pass(event);
    for (const [known, transaction] of this.told) {
      if (transaction < BigInt(this.cursor.transactionId)) this.told.delete(known);
    }
    return { streams: [...new Set(found.map(({ stream }) => stream))], more: found.length === page };
  }

  private pass({ transactionId, position, safe }: Appended): void {
    if (safe) this.cursor = { transactionId, position };
    else this.told.set(position, BigInt(transactionId));
  }
}
