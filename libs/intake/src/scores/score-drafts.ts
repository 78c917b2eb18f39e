import { randomUUID } from 'node:crypto';
import type { Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';

export interface ScoreDraft<Content = Record<string, unknown>> {
  content: Content;
  savedAt: Date;
  expiresAt: Date;
}

const day = 86_400_000;

/** Scores a person has begun to give and shows nobody: one draft for each journey and person, sealed like the others. */
export class ScoreDrafts {
  constructor(
    private readonly options: { dataSource: DataSource; vault: Vault; clock: Pick<Clock, 'now'>; days: number },
  ) {}

  /** Undefined where none is, or an expired one was. */
  async find<Content>(journeyId: string, person: string): Promise<ScoreDraft<Content> | undefined> {
    const { dataSource, vault, clock } = this.options;
    const [row] = await dataSource.query<{ key_id: string; sealed: Buffer; saved_at: Date; expires_at: Date }[]>(
      'SELECT key_id, sealed, saved_at, expires_at FROM intake.score_drafts WHERE journey_id = $1 AND person = $2',
      [journeyId, person],
    );
    if (!row || row.expires_at <= (await clock.now())) return undefined;
    const plain = await vault.open(row.key_id, row.sealed);
    if (!plain) return undefined;
    const content = JSON.parse(plain.toString('utf8')) as Content;
    return { content, savedAt: row.saved_at, expiresAt: row.expires_at };
  }

  /** Takes the place of the one before. */
  async save<Content>(journeyId: string, person: string, content: Content): Promise<Omit<ScoreDraft, 'content'>> {
    const { dataSource, vault, clock, days } = this.options;
    await this.remove(journeyId, person);
    const savedAt = await clock.now();
    const expiresAt = new Date(savedAt.getTime() + days * day);
    const keyId = randomUUID();
    await dataSource.transaction(async (manager) => {
      const key = await vault.newKey(manager, keyId, savedAt.toISOString());
      const sealed = vault.seal(key, keyId, Buffer.from(JSON.stringify(content), 'utf8'));
      await manager.query(
        `INSERT INTO intake.score_drafts (journey_id, person, key_id, sealed, saved_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (journey_id, person) DO UPDATE
         SET key_id = excluded.key_id, sealed = excluded.sealed, saved_at = excluded.saved_at, expires_at = excluded.expires_at`,
        [journeyId, person, keyId, sealed, savedAt, expiresAt],
      );
    });
    return { savedAt, expiresAt };
  }

  /** Forgets it; nothing happens where none is. */
  async remove(journeyId: string, person: string): Promise<void> {
    const { dataSource, vault, clock } = this.options;
    const [gone] = await dataSource.query<[{ key_id: string }[], number]>(
      'DELETE FROM intake.score_drafts WHERE journey_id = $1 AND person = $2 RETURNING key_id',
      [journeyId, person],
    );
    await vault.destroy(
      gone.map((row) => row.key_id),
      (await clock.now()).toISOString(),
    );
  }
}
