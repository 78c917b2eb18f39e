import { createHash, randomUUID } from 'node:crypto';
import { AppError, type Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';
import {
  documentLimits,
  type DocumentOwner,
  DocumentStore,
  type NewDocument,
  type StoredDocument,
} from './document-store';

interface Row {
  document_id: string;
  draft_id: string | null;
  journey_id: string | null;
  kind: string;
  media_type: string;
  size: number;
  sha256: string;
  sealed_name: Buffer;
  stored_at: Date;
}

const columns = 'document_id, draft_id, journey_id, kind, media_type, size, sha256, sealed_name, stored_at';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const draftOf = (owner: DocumentOwner) => ('draftId' in owner ? owner.draftId : null);
const journeyOf = (owner: DocumentOwner) => ('journeyId' in owner ? owner.journeyId : null);
const isOwner = '(draft_id = $1 OR journey_id = $2)';

/** Documents as rows of `intake.documents`, each sealed under a key of its own, so that one can be forgotten alone. */
export class PostgresDocuments extends DocumentStore {
  constructor(private readonly options: { dataSource: DataSource; vault: Vault; clock: Pick<Clock, 'now'> }) {
    super();
  }

  override async store(document: NewDocument): Promise<StoredDocument> {
    const { owner, kind, content } = document;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const before = await this.findSame(owner, kind, sha256);
    if (before) return before;
    await this.checkRoom(owner, content.length);
    const documentId = randomUUID();
    const inserted = await this.insert(documentId, document, sha256);
    const stored = inserted ? await this.find(documentId) : await this.findSame(owner, kind, sha256);
    if (!stored) throw new AppError('DOCUMENT.NOT_FOUND', 'not-found');
    return stored;
  }

  override async find(documentId: string): Promise<StoredDocument | undefined> {
    if (!uuid.test(documentId)) return undefined;
    const sql = `SELECT ${columns} FROM intake.documents WHERE document_id = $1`;
    const [row] = await this.options.dataSource.query<Row[]>(sql, [documentId]);
    return row && this.opened(row);
  }

  override async read(documentId: string): Promise<Buffer | undefined> {
    if (!uuid.test(documentId)) return undefined;
    const sql = 'SELECT content FROM intake.documents WHERE document_id = $1';
    const [row] = await this.options.dataSource.query<{ content: Buffer }[]>(sql, [documentId]);
    return row && this.options.vault.open(documentId, row.content);
  }

  override async list(owner: DocumentOwner): Promise<StoredDocument[]> {
    const sql = `SELECT ${columns} FROM intake.documents WHERE ${isOwner} ORDER BY stored_at, document_id`;
    const rows = await this.options.dataSource.query<Row[]>(sql, [draftOf(owner), journeyOf(owner)]);
    const opened = await Promise.all(rows.map((row) => this.opened(row)));
    return opened.filter((document) => document !== undefined);
  }

  override async remove(documentId: string): Promise<void> {
    const { dataSource, vault, clock } = this.options;
    await dataSource.query('DELETE FROM intake.documents WHERE document_id = $1', [documentId]);
    await vault.destroy([documentId], (await clock.now()).toISOString());
  }

  /** False when the same content came at the same moment. */
  private async insert(documentId: string, document: NewDocument, sha256: string): Promise<boolean> {
    const { dataSource, vault, clock } = this.options;
    const { owner, kind, fileName, mediaType, content } = document;
    const now = (await clock.now()).toISOString();
    return dataSource.transaction(async (manager) => {
      const key = await vault.newKey(manager, documentId, now);
      const rows = await manager.query<unknown[]>(
        `INSERT INTO intake.documents
           (document_id, draft_id, journey_id, kind, media_type, size, sha256, sealed_name, content, stored_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING document_id`,
        [
          documentId,
          draftOf(owner),
          journeyOf(owner),
          kind,
          mediaType,
          content.length,
          sha256,
          vault.seal(key, documentId, Buffer.from(fileName, 'utf8')),
          vault.seal(key, documentId, content),
          now,
        ],
      );
      return rows.length > 0;
    });
  }

  private async findSame(owner: DocumentOwner, kind: string, sha256: string): Promise<StoredDocument | undefined> {
    const sql = `SELECT ${columns} FROM intake.documents WHERE ${isOwner} AND kind = $3 AND sha256 = $4`;
    const given = [draftOf(owner), journeyOf(owner), kind, sha256];
    const [row] = await this.options.dataSource.query<Row[]>(sql, given);
    return row && this.opened(row);
  }

  private async checkRoom(owner: DocumentOwner, more: number): Promise<void> {
    const sql = `SELECT count(*)::integer AS count, coalesce(sum(size), 0)::bigint AS bytes FROM intake.documents WHERE ${isOwner}`;
    const [room] = await this.options.dataSource.query<{ count: number; bytes: string }[]>(sql, [
      draftOf(owner),
      journeyOf(owner),
    ]);
    const { count = 0, bytes = '0' } = room ?? {};
    const most = documentLimits['draftId' in owner ? 'draft' : 'journey'];
    if (count < most.count && Number(bytes) + more <= most.bytes) return;
    const params = { count: most.count, max: `${most.bytes / 1_048_576} MB` };
    throw new AppError('DOCUMENT.TOO_MANY', 'wrong-moment', { params });
  }

  private async opened(row: Row): Promise<StoredDocument | undefined> {
    const name = await this.options.vault.open(row.document_id, row.sealed_name);
    if (!name) return undefined;
    return {
      documentId: row.document_id,
      owner: row.journey_id === null ? { draftId: row.draft_id ?? '' } : { journeyId: row.journey_id },
      kind: row.kind,
      fileName: name.toString('utf8'),
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
      storedAt: row.stored_at,
    };
  }
}
