import { randomUUID } from 'node:crypto';
import { batchStream } from '@mourafaka/contracts';
import { AppError, type Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';
import { hashOfCode, newDraftCode } from './draft-code';

/** What an applicant has written so far; as incomplete or wrong as it may be. */
export interface DraftContent {
  application: Record<string, unknown>;
  language?: string;
}

export interface DraftStamp {
  draftId: string;
  batch: string;
  /** 1, 2 … with every save. */
  version: number;
  savedAt: Date;
  /** From then on it is gone. */
  expiresAt: Date;
}

export interface Draft extends DraftStamp {
  content: DraftContent;
  /** In whose name it was last being submitted. */
  submittedBy?: string;
}

export interface SubmittedDraft {
  draftId: string;
  journeyId: string;
  /** Of the journey when it was submitted. */
  journeyVersion: number;
}

interface Row {
  draft_id: string;
  batch: string;
  version: number;
  sealed: Buffer | null;
  saved_at: Date;
  expires_at: Date;
  submitted_by: string | null;
  journey_id: string | null;
  journey_version: number | null;
}

export interface DraftsOptions {
  dataSource: DataSource;
  vault: Vault;
  clock: Pick<Clock, 'now'>;
  /** Days a draft lives after it was last saved. */
  days: number;
}

const day = 86_400_000;

/** The idempotency key under which a draft is submitted: the draft's own, so that it becomes one application at most. */
export const keyOfDraft = (draftId: string): string => `draft:${draftId}`;

/**
 * Applications saved to be continued. Nobody finds one but by its code, of which only the hash is kept; the content is sealed under
 * the draft's own key. A draft is no event: what was never submitted leaves no trace in the journal.
 */
export class Drafts {
  constructor(private readonly options: DraftsOptions) {}

  /** The code is answered this once. */
  async create(batch: string, content: DraftContent): Promise<DraftStamp & { draftCode: string }> {
    const { dataSource, vault } = this.options;
    const { savedAt, expiresAt } = await this.times();
    const [draftId, draftCode] = [randomUUID(), newDraftCode()];
    await dataSource.transaction(async (manager) => {
      const key = await vault.newKey(manager, draftId, savedAt.toISOString());
      await manager.query(
        `INSERT INTO intake.drafts (draft_id, code_hash, batch, version, sealed, saved_at, expires_at)
         VALUES ($1, $2, $3, 1, $4, $5, $6)`,
        [draftId, hashOfCode(draftCode), batch, vault.seal(key, draftId, bytesOf(content)), savedAt, expiresAt],
      );
    });
    return { draftId, draftCode, batch, version: 1, savedAt, expiresAt };
  }

  /** Throws DRAFT.NOT_FOUND, DRAFT.EXPIRED or DRAFT.SUBMITTED (all not-found). */
  async get(code: string): Promise<Draft> {
    const found = await this.find(code);
    if ('journeyId' in found) throw new AppError('DRAFT.SUBMITTED', 'not-found');
    return found;
  }

  /** The draft, or what became of it. Throws DRAFT.NOT_FOUND or DRAFT.EXPIRED (both not-found). */
  async find(code: string): Promise<Draft | SubmittedDraft> {
    const [row] = await this.options.dataSource.query<Row[]>(
      `SELECT draft_id, batch, version, sealed, saved_at, expires_at, submitted_by, journey_id, journey_version
       FROM intake.drafts WHERE code_hash = $1`,
      [hashOfCode(code)],
    );
    if (!row) throw new AppError('DRAFT.NOT_FOUND', 'not-found');
    if (row.journey_id !== null) {
      return { draftId: row.draft_id, journeyId: row.journey_id, journeyVersion: row.journey_version ?? 1 };
    }
    const submittedBy = row.submitted_by ?? undefined;
    if (row.sealed && row.expires_at <= (await this.options.clock.now())) {
      const accepted = await this.expire({ draftId: row.draft_id, batch: row.batch, submittedBy });
      if (accepted) return accepted;
    }
    const content = await this.contentOf(row);
    if (!content) throw new AppError('DRAFT.EXPIRED', 'not-found');
    return { ...stampOf(row), content, ...(submittedBy !== undefined && { submittedBy }) };
  }

  /**
   * Takes the place of what was saved before, and lives anew. Throws DRAFT.VERSION_CONFLICT when the draft is not at
   * `expectedVersion`, and what `get` throws.
   */
  async save(code: string, content: DraftContent, expectedVersion?: number): Promise<DraftStamp> {
    const { dataSource, vault } = this.options;
    const draft = await this.get(code);
    const key = await vault.keyOf(draft.draftId);
    if (!key) throw new AppError('DRAFT.EXPIRED', 'not-found');
    const { savedAt, expiresAt } = await this.times();
    const sealed = vault.seal(key, draft.draftId, bytesOf(content));
    const [rows] = await dataSource.query<[{ version: number }[], number]>(
      `UPDATE intake.drafts SET version = version + 1, sealed = $2, saved_at = $3, expires_at = $4
       WHERE draft_id = $1 AND sealed IS NOT NULL AND ($5::integer IS NULL OR version = $5) RETURNING version`,
      [draft.draftId, sealed, savedAt, expiresAt, expectedVersion ?? null],
    );
    const [saved] = rows;
    if (saved) return { draftId: draft.draftId, batch: draft.batch, version: saved.version, savedAt, expiresAt };
    const { version, savedAt: lastSaved } = await this.get(code);
    throw new AppError('DRAFT.VERSION_CONFLICT', 'version-conflict', {
      params: { version, expectedVersion: expectedVersion ?? version },
      extensions: { version, savedAt: lastSaved.toISOString() },
    });
  }

  /** The applicant thinks better of it: nothing stays, neither content nor documents. Throws what `get` throws. */
  async remove(code: string): Promise<void> {
    const { draftId } = await this.get(code);
    await this.forget(draftId);
    await this.options.dataSource.query('DELETE FROM intake.drafts WHERE draft_id = $1', [draftId]);
  }

  /** Notes in whose name it is about to be submitted, so that `settle` can be made up for after a crash. */
  async submitting(draftId: string, principal: string): Promise<void> {
    await this.options.dataSource.query('UPDATE intake.drafts SET submitted_by = $2 WHERE draft_id = $1', [
      draftId,
      principal,
    ]);
  }

  /**
   * The application it became before a crash came between the journal's yes and `settle`; undefined when it became none. The
   * journal knows a command by principal, stream and key.
   */
  async findAccepted(draft: Pick<Draft, 'draftId' | 'batch' | 'submittedBy'>): Promise<SubmittedDraft | undefined> {
    const { draftId, batch, submittedBy } = draft;
    if (submittedBy === undefined) return undefined;
    const [command] = await this.options.dataSource.query<{ answer: { journeyId: string; version: number } }[]>(
      'SELECT answer FROM journal.commands WHERE id = $1',
      [`${submittedBy}|${batchStream(batch)}|${keyOfDraft(draftId)}`],
    );
    return command && { draftId, journeyId: command.answer.journeyId, journeyVersion: command.answer.version };
  }

  /** It has become an application: its documents go over to the journey, its content is forgotten, its code still answers. */
  async settle({ draftId, journeyId, journeyVersion }: SubmittedDraft): Promise<void> {
    const { dataSource, vault } = this.options;
    await dataSource.transaction(async (manager) => {
      const draft = `UPDATE intake.drafts SET sealed = NULL, journey_id = $2, journey_version = $3 WHERE draft_id = $1`;
      await manager.query(draft, [draftId, journeyId, journeyVersion]);
      const documents = `UPDATE intake.documents SET draft_id = NULL, journey_id = $2 WHERE draft_id = $1`;
      await manager.query(documents, [draftId, journeyId]);
    });
    await vault.destroy([draftId], await this.instant());
  }

  /** Its time is over: forgotten, unless it turns out to have become an application, which is answered. */
  async expire(draft: Pick<Draft, 'draftId' | 'batch' | 'submittedBy'>): Promise<SubmittedDraft | undefined> {
    const accepted = await this.findAccepted(draft);
    await (accepted ? this.settle(accepted) : this.forget(draft.draftId));
    return accepted;
  }

  /** Destroys the keys of the draft and of its documents; the row stays, without content. */
  async forget(draftId: string): Promise<void> {
    const { dataSource, vault } = this.options;
    const [documents] = await dataSource.query<[{ document_id: string }[], number]>(
      'DELETE FROM intake.documents WHERE draft_id = $1 RETURNING document_id',
      [draftId],
    );
    await dataSource.query('UPDATE intake.drafts SET sealed = NULL WHERE draft_id = $1', [draftId]);
    await vault.destroy([draftId, ...documents.map((row) => row.document_id)], await this.instant());
  }

  private async contentOf({ draft_id, sealed, expires_at }: Row): Promise<DraftContent | undefined> {
    if (!sealed || expires_at <= (await this.options.clock.now())) return undefined;
    const plain = await this.options.vault.open(draft_id, sealed);
    return plain && (JSON.parse(plain.toString('utf8')) as DraftContent);
  }

  private async times(): Promise<{ savedAt: Date; expiresAt: Date }> {
    const savedAt = await this.options.clock.now();
    return { savedAt, expiresAt: new Date(savedAt.getTime() + this.options.days * day) };
  }

  private async instant(): Promise<string> {
    return (await this.options.clock.now()).toISOString();
  }
}

const bytesOf = (content: DraftContent): Buffer => Buffer.from(JSON.stringify(content), 'utf8');

const stampOf = (row: Row): DraftStamp => ({
  draftId: row.draft_id,
  batch: row.batch,
  version: row.version,
  savedAt: row.saved_at,
  expiresAt: row.expires_at,
});
