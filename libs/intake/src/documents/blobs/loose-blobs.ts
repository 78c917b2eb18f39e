import type { DataSource, EntityManager } from 'typeorm';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BlobStore } from './blob-store';

/** `intake.loose_blobs`: blobs no document names, on their way in or on their way out. */
@Entity({ schema: 'intake', name: 'loose_blobs' })
@Index('loose_blobs_since', ['since'])
export class LooseBlobEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'loose_blobs_pkey' })
  address!: string;

  /** By the database's clock. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  since!: Date;
}

/**
 * Every blob is noted before it is stored, and again (by a trigger) when its document's row goes, so that a sweep knows what to
 * remove without looking through the store, and never removes what another installation keeps there.
 */
export class LooseBlobs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly blobs: BlobStore,
  ) {}

  /** Stores it, loose until it is kept. Answers its address. */
  async put(content: AsyncIterable<Uint8Array>): Promise<string> {
    const { address } = await this.blobs.put(content, async (noted) => {
      await this.dataSource.query('INSERT INTO intake.loose_blobs (address) VALUES ($1)', [noted]);
    });
    return address;
  }

  /** A row in the caller's transaction names it now. Throws where a sweep was first. */
  async keep(manager: EntityManager, address: string): Promise<void> {
    const sql = 'DELETE FROM intake.loose_blobs WHERE address = $1 RETURNING address';
    const [noted] = await manager.query<[unknown[], number]>(sql, [address]);
    if (noted.length === 0) throw new Error('a document took so long to be stored that its content was removed');
  }

  /** Nobody will name it. False where another sweep was first. */
  async remove(address: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const sql = 'DELETE FROM intake.loose_blobs WHERE address = $1 RETURNING address';
      const [noted] = await manager.query<[unknown[], number]>(sql, [address]);
      // An error undoes the note's removal as well.
      if (noted.length > 0) await this.blobs.remove(address);
      return noted.length > 0;
    });
  }

  /** Removes at most `limit` that have been loose for so many milliseconds; says how many. */
  async sweep(graceMs: number, limit: number): Promise<number> {
    const rows = await this.dataSource.query<{ address: string }[]>(
      `SELECT address FROM intake.loose_blobs
       WHERE since <= now() - make_interval(secs => $1) ORDER BY since LIMIT $2`,
      [graceMs / 1_000, limit],
    );
    let removed = 0;
    for (const { address } of rows) if (await this.remove(address)) removed += 1;
    return removed;
  }
}
