import { Readable } from 'node:stream';
import type { Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';
import type { BlobStore } from './blobs/blob-store';
import { LooseBlobs } from './blobs/loose-blobs';
import type { DocumentStore } from './document-store';
import type { Scratch } from './scratch';
import { sealed } from './sealing';

export interface DocumentsSweepOptions {
  dataSource: DataSource;
  vault: Vault;
  blobs: BlobStore;
  documents: Pick<DocumentStore, 'remove'>;
  scratch: Scratch;
  clock: Pick<Clock, 'now'>;
  /** Hours after which what staff sent and no event names is removed. */
  unattachedHours: number;
  /** Days after which the same is true of what an applicant sent. */
  applicantDays: number;
  /** Milliseconds, by the clocks of machine and database, in which an upload is over and its row written; an hour unless told. */
  graceMs?: number;
}

export interface SweptDocuments {
  /** Out of the table, among the blobs. */
  moved: number;
  /** Documents no event ever named. */
  unnamed: number;
  /** Blobs without a row. */
  orphans: number;
  /** Files on their way in, left by a process that was killed. */
  unfinished: number;
}

interface Unnamed {
  document_id: string;
  named: boolean;
}

const hour = 3_600_000;

/**
 * Removes contents nobody can come back for, and moves those of older versions among the blobs. Two at once do no harm: what one has
 * done the other does not find. Each call does a bounded part, `limit` of each.
 */
export class DocumentsSweep {
  private readonly loose: LooseBlobs;

  constructor(private readonly options: DocumentsSweepOptions) {
    this.loose = new LooseBlobs(options.dataSource, options.blobs);
  }

  async sweep(limit = 200): Promise<SweptDocuments> {
    const graceMs = this.options.graceMs ?? hour;
    return {
      moved: await this.move(limit),
      unnamed: await this.removeUnnamed(limit),
      orphans: await this.loose.sweep(graceMs, limit),
      unfinished: await this.options.scratch.sweep(new Date(Date.now() - graceMs), limit),
    };
  }

  /** One at a time: each is held in memory, as it was when it was stored. */
  private async move(limit: number): Promise<number> {
    const { dataSource } = this.options;
    const rows = await dataSource.query<{ document_id: string }[]>(
      'SELECT document_id FROM intake.documents WHERE content IS NOT NULL ORDER BY stored_at LIMIT $1',
      [limit],
    );
    let moved = 0;
    for (const { document_id: id } of rows) if (await this.moveOne(id)) moved += 1;
    return moved;
  }

  /** False where the key is gone, and where another sweep was first. */
  private async moveOne(documentId: string): Promise<boolean> {
    const { dataSource, vault } = this.options;
    const sql = 'SELECT content FROM intake.documents WHERE document_id = $1 AND content IS NOT NULL';
    const [row] = await dataSource.query<{ content: Buffer }[]>(sql, [documentId]);
    const key = row && (await vault.keyOf(documentId));
    const plain = key && (await vault.open(documentId, row.content));
    if (!plain) return false;
    const address = await this.loose.put(sealed(key, documentId, Readable.from([plain])));
    const moved = await dataSource.transaction(async (manager) => {
      const [updated] = await manager.query<[unknown[], number]>(
        `UPDATE intake.documents SET blob = $2, content = NULL WHERE document_id = $1 AND content IS NOT NULL
         RETURNING document_id`,
        [documentId, address],
      );
      if (updated.length > 0) await this.loose.keep(manager, address);
      return updated.length > 0;
    });
    if (!moved) await this.loose.remove(address);
    return moved;
  }

  /** An event of the owner's stream that names the document settles it for ever, whatever kind of event. */
  private async removeUnnamed(limit: number): Promise<number> {
    const { dataSource, documents, clock } = this.options;
    const now = await clock.now();
    const rows = await this.longUnnamed(now, { limit });
    const named = rows.filter((row) => row.named).map((row) => row.document_id);
    await dataSource.query('UPDATE intake.documents SET named_at = $2 WHERE document_id = ANY ($1)', [named, now]);
    let removed = 0;
    for (const { document_id: documentId } of rows.filter((row) => !row.named)) {
      // Asked again: while others were removed, it may have been named, or sent once more.
      const [still] = await this.longUnnamed(now, { limit: 1, documentId });
      if (!still || still.named) continue;
      await documents.remove(documentId);
      removed += 1;
    }
    return removed;
  }

  /** Documents that have waited long enough for an event to name them, the oldest first. */
  private longUnnamed(now: Date, { limit, documentId }: { limit: number; documentId?: string }): Promise<Unnamed[]> {
    const { dataSource, unattachedHours, applicantDays } = this.options;
    const before = (hours: number): Date => new Date(now.getTime() - hours * hour);
    return dataSource.query<Unnamed[]>(
      `SELECT d.document_id,
              EXISTS (SELECT FROM journal.events e
                      WHERE e.stream_id = coalesce('journey-' || d.journey_id, 'session-' || d.session_id)
                        AND e.data::text LIKE '%' || d.document_id || '%') AS named
       FROM intake.documents d
       WHERE d.named_at IS NULL AND d.draft_id IS NULL AND ($4::uuid IS NULL OR d.document_id = $4)
         AND d.stored_at <= CASE WHEN d.stored_by IS NULL THEN $2::timestamptz ELSE $1::timestamptz END
       ORDER BY d.stored_at LIMIT $3`,
      [before(unattachedHours), before(applicantDays * 24), limit, documentId],
    );
  }
}
