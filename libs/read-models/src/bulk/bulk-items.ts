import type { BulkOutcome } from '@mourafaka/contracts';
import { Between, type DataSource, IsNull, MoreThan, type Repository } from 'typeorm';
import { BulkItemEntity, type BulkItemRow } from './bulk-item.entity';

/** How one item ended. */
export interface Receipt {
  n: number;
  outcome: BulkOutcome;
  code?: string;
  params?: Record<string, string | number>;
  version?: number;
  /** ISO 8601. */
  at: string;
}

export interface BulkCounts {
  total: number;
  /** Or would be, of a dry run. */
  accepted: number;
  refused: number;
  pending: number;
}

export interface BulkItemPage {
  items: BulkItemRow[];
  /** `after` of the next page. */
  next?: number;
}

/** An item's outcome as people ask for it; `pending` has none yet. */
export const itemOutcomes = ['accepted', 'refused', 'pending'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

const outcomesOf: Readonly<Record<ItemOutcome, string>> = {
  accepted: `i.outcome IN ('accepted', 'would-accept')`,
  refused: `i.outcome IN ('refused', 'would-refuse')`,
  pending: 'i.outcome IS NULL',
};

const counted = (outcome: ItemOutcome): string => `count(*) FILTER (WHERE ${outcomesOf[outcome]})::integer`;

/** The items of bulks and their receipts. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class BulkItems {
  private readonly repository: Repository<BulkItemEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.repository = dataSource.getRepository(BulkItemEntity);
  }

  /** Numbers of the first items of those chunks that still hold an item without receipt. */
  async openChunks(bulkId: string, size: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ first: number }[]>(
      `SELECT DISTINCT (n - 1) / $2 * $2 + 1 AS first FROM bulk.items WHERE bulk_id = $1 AND outcome IS NULL ORDER BY 1`,
      [bulkId, size],
    );
    return rows.map(({ first }) => first);
  }

  /** Items of a chunk without receipt, in order. */
  listOpen(bulkId: string, first: number, size: number): Promise<BulkItemRow[]> {
    return this.repository.find({
      where: { bulkId, n: Between(first, first + size - 1), outcome: IsNull() },
      order: { n: 'ASC' },
    });
  }

  /** Writes receipts in one statement; the first receipt of an item is the one that stands. */
  async record(bulkId: string, receipts: readonly Receipt[]): Promise<void> {
    if (receipts.length === 0) return;
    await this.dataSource.query(
      `UPDATE bulk.items AS item
          SET outcome = receipt.outcome, code = receipt.code, params = receipt.params, version = receipt.version, at = receipt.at
         FROM json_to_recordset($2::json)
              AS receipt (n integer, outcome text, code text, params json, version integer, at timestamptz(3))
        WHERE item.bulk_id = $1 AND item.n = receipt.n AND item.outcome IS NULL`,
      [bulkId, JSON.stringify(receipts)],
    );
  }

  async counts(bulkId: string): Promise<BulkCounts> {
    const [row] = await this.dataSource.query<BulkCounts[]>(
      `SELECT count(*)::integer AS total, ${counted('accepted')} AS accepted, ${counted('refused')} AS refused,
              ${counted('pending')} AS pending
         FROM bulk.items AS i WHERE bulk_id = $1`,
      [bulkId],
    );
    return row ?? { total: 0, accepted: 0, refused: 0, pending: 0 };
  }

  /** A page of items behind number `after`, in order. */
  async list(
    bulkId: string,
    { after = 0, limit, outcome }: { after?: number; limit: number; outcome?: ItemOutcome },
  ): Promise<BulkItemPage> {
    const query = this.repository
      .createQueryBuilder('i')
      .where({ bulkId, n: MoreThan(after) })
      .orderBy('i.n')
      .take(limit + 1);
    if (outcome) query.andWhere(outcomesOf[outcome]);
    const rows: BulkItemRow[] = await query.getMany();
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, ...(last && { next: last.n }) };
  }
}
