import { randomUUID } from 'node:crypto';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { AppError, type Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';
import type { Scan } from './admission';
import type { BlobStore } from './blobs/blob-store';
import { LooseBlobs } from './blobs/loose-blobs';
import {
  documentLimits,
  type DocumentOwner,
  DocumentStore,
  type NewDocument,
  type StoredDocument,
} from './document-store';
import { reading } from './scratch';
import { opened, sealed } from './sealing';

interface Row {
  document_id: string;
  draft_id: string | null;
  journey_id: string | null;
  session_id: string | null;
  kind: string;
  media_type: string;
  size: number;
  sha256: string;
  sealed_name: Buffer;
  scan: Scan;
  stored_by: string | null;
  stored_at: Date;
}

const columns =
  'document_id, draft_id, journey_id, session_id, kind, media_type, size, sha256, sealed_name, scan, stored_by, stored_at';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The three columns of an owner, of which one is set. */
const columnsOf = (owner: DocumentOwner): (string | null)[] => [
  'draftId' in owner ? owner.draftId : null,
  'journeyId' in owner ? owner.journeyId : null,
  'sessionId' in owner ? owner.sessionId : null,
];
const isOwner = '(draft_id = $1 OR journey_id = $2 OR session_id = $3)';

function ownerOf({ draft_id, journey_id, session_id }: Row): DocumentOwner {
  if (journey_id !== null) return { journeyId: journey_id };
  return session_id === null ? { draftId: draft_id ?? '' } : { sessionId: session_id };
}

function roomOf(owner: DocumentOwner): { count: number; bytes: number } {
  if ('draftId' in owner) return documentLimits.draft;
  return 'journeyId' in owner ? documentLimits.journey : documentLimits.session;
}

export interface PostgresDocumentsOptions {
  dataSource: DataSource;
  vault: Vault;
  blobs: BlobStore;
  clock: Pick<Clock, 'now'>;
}

/**
 * Documents as rows of `intake.documents`, name and content sealed under a key of the document's own, so that one can be forgotten
 * alone. The content is a blob: it is stored first and the row after, so that a row always has its content and a loose blob is
 * left to the sweep.
 */
export class PostgresDocuments extends DocumentStore {
  private readonly loose: LooseBlobs;

  constructor(private readonly options: PostgresDocumentsOptions) {
    super();
    this.loose = new LooseBlobs(options.dataSource, options.blobs);
  }

  override async store(document: NewDocument): Promise<StoredDocument> {
    const { owner, kind, file } = document;
    const before = await this.findSame(owner, kind, file.sha256);
    const again = before && (await this.sentAgain(before.documentId));
    if (again) return again;
    await this.checkRoom(owner, file.size);
    const documentId = randomUUID();
    const inserted = await this.insert(documentId, document);
    const stored = inserted ? await this.find(documentId) : await this.findSame(owner, kind, file.sha256);
    if (!stored) throw new AppError('DOCUMENT.NOT_FOUND', 'not-found');
    return stored;
  }

  override async find(documentId: string): Promise<StoredDocument | undefined> {
    if (!uuid.test(documentId)) return undefined;
    const sql = `SELECT ${columns} FROM intake.documents WHERE document_id = $1`;
    const [row] = await this.options.dataSource.query<Row[]>(sql, [documentId]);
    return row && this.opened(row);
  }

  override async read(documentId: string): Promise<Readable | undefined> {
    if (!uuid.test(documentId)) return undefined;
    const { dataSource, vault, blobs } = this.options;
    const sql = 'SELECT blob, content FROM intake.documents WHERE document_id = $1';
    const [row] = await dataSource.query<{ blob: string | null; content: Buffer | null }[]>(sql, [documentId]);
    const key = row && (await vault.keyOf(documentId));
    if (!key) return undefined;
    // Stored before there were blobs, and not moved yet.
    if (row.content) return Readable.from([await vault.open(documentId, row.content)]);
    const content = await blobs.get(row.blob ?? '');
    if (!content) return undefined;
    const plain = new PassThrough();
    // Whoever leaves early, before the first byte or while the store is slow, has the source closed; errors are told to the reader.
    pipeline(
      content,
      (source) => opened(key, documentId, source),
      plain,
      () => undefined,
    );
    return plain;
  }

  override async list(owner: DocumentOwner): Promise<StoredDocument[]> {
    const sql = `SELECT ${columns} FROM intake.documents WHERE ${isOwner} ORDER BY stored_at, document_id`;
    const rows = await this.options.dataSource.query<Row[]>(sql, columnsOf(owner));
    const documents = await Promise.all(rows.map((row) => this.opened(row)));
    return documents.filter((document) => document !== undefined);
  }

  override async remove(documentId: string): Promise<void> {
    const { dataSource, vault, clock } = this.options;
    const [rows] = await dataSource.query<[{ blob: string | null }[], number]>(
      'DELETE FROM intake.documents WHERE document_id = $1 RETURNING blob',
      [documentId],
    );
    await vault.destroy([documentId], (await clock.now()).toISOString());
    for (const { blob } of rows) if (blob !== null) await this.loose.remove(blob);
  }

  /** False when the same content came at the same moment. */
  private async insert(documentId: string, document: NewDocument): Promise<boolean> {
    const { dataSource, vault, clock } = this.options;
    const { owner, kind, fileName, file, storedBy } = document;
    const now = (await clock.now()).toISOString();
    const { key, keep } = vault.makeKey(documentId);
    const address = await reading(file.path, (content) => this.loose.put(sealed(key, documentId, content)));
    const name = vault.seal(key, documentId, Buffer.from(fileName, 'utf8'));
    const { mediaType, size, sha256, scan } = file;
    const inserted = await dataSource.transaction(async (manager) => {
      const rows = await manager.query<unknown[]>(
        `INSERT INTO intake.documents
           (document_id, draft_id, journey_id, session_id, kind, media_type, size, sha256, scan, sealed_name, blob, stored_by, stored_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING document_id`,
        [
          ...[documentId, ...columnsOf(owner), kind, mediaType, size, sha256],
          ...[scan, name, address, storedBy ?? null, now],
        ],
      );
      if (rows.length === 0) return false;
      await keep(manager, now);
      await this.loose.keep(manager, address);
      return true;
    });
    if (!inserted) await this.loose.remove(address);
    return inserted;
  }

  private async findSame(owner: DocumentOwner, kind: string, sha256: string): Promise<StoredDocument | undefined> {
    const sql = `SELECT ${columns} FROM intake.documents WHERE ${isOwner} AND kind = $4 AND sha256 = $5`;
    const given = [...columnsOf(owner), kind, sha256];
    const [row] = await this.options.dataSource.query<Row[]>(sql, given);
    return row && this.opened(row);
  }

  /** Until an event names it, it waits from the last time it was sent. Undefined where a sweep was first. */
  private async sentAgain(documentId: string): Promise<StoredDocument | undefined> {
    const { dataSource, clock } = this.options;
    const sql =
      'UPDATE intake.documents SET stored_at = $2 WHERE document_id = $1 AND named_at IS NULL AND draft_id IS NULL';
    await dataSource.query(sql, [documentId, await clock.now()]);
    return this.find(documentId);
  }

  private async checkRoom(owner: DocumentOwner, more: number): Promise<void> {
    const sql = `SELECT count(*)::integer AS count, coalesce(sum(size), 0)::bigint AS bytes FROM intake.documents WHERE ${isOwner}`;
    const [room] = await this.options.dataSource.query<{ count: number; bytes: string }[]>(sql, columnsOf(owner));
    const { count = 0, bytes = '0' } = room ?? {};
    const most = roomOf(owner);
    if (count < most.count && Number(bytes) + more <= most.bytes) return;
    const params = { count: most.count, max: `${most.bytes / 1_048_576} MB` };
    throw new AppError('DOCUMENT.TOO_MANY', 'wrong-moment', { params });
  }

  private async opened(row: Row): Promise<StoredDocument | undefined> {
    const name = await this.options.vault.open(row.document_id, row.sealed_name);
    if (!name) return undefined;
    return {
      documentId: row.document_id,
      owner: ownerOf(row),
      kind: row.kind,
      fileName: name.toString('utf8'),
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
      scan: row.scan,
      ...(row.stored_by !== null && { storedBy: row.stored_by }),
      storedAt: row.stored_at,
    };
  }
}
