import type { Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Drafts } from './drafts/drafts';
import type { Vault } from './vault';

export interface Swept {
  /** Drafts whose content was forgotten. */
  forgotten: number;
  /** Drafts that had become applications without anybody noting it. */
  settled: number;
}

export interface IntakeSweepOptions {
  dataSource: DataSource;
  vault: Vault;
  drafts: Drafts;
  clock: Pick<Clock, 'now'>;
}

interface Expired {
  draft_id: string;
  batch: string;
  submitted_by: string | null;
}

/** Days for which the code of an expired draft is still told that it has expired, instead of being unknown. */
const toldFor = 30;
const day = 86_400_000;

/** Removes what nobody came back for. What is looked at expires by itself; this is for what is not. */
export class IntakeSweep {
  constructor(private readonly options: IntakeSweepOptions) {}

  /** At most `limit` drafts at a time; give it again while it finds as many. */
  async sweep(limit = 200): Promise<Swept> {
    const { dataSource, clock, drafts } = this.options;
    const now = await clock.now();
    const expired = await dataSource.query<Expired[]>(
      `SELECT draft_id, batch, submitted_by FROM intake.drafts
       WHERE expires_at <= $1 AND sealed IS NOT NULL ORDER BY expires_at LIMIT $2`,
      [now, limit],
    );
    const swept: Swept = { forgotten: 0, settled: 0 };
    for (const draft of expired) {
      const [draftId, submittedBy] = [draft.draft_id, draft.submitted_by ?? undefined];
      const application = await drafts.expire({ draftId, batch: draft.batch, submittedBy });
      swept[application ? 'settled' : 'forgotten'] += 1;
    }
    await this.removeRows(now, limit);
    return swept;
  }

  private async removeRows(now: Date, limit: number): Promise<void> {
    const { dataSource, vault } = this.options;
    await dataSource.query(
      `DELETE FROM intake.drafts WHERE draft_id IN
         (SELECT draft_id FROM intake.drafts WHERE expires_at <= $1 AND sealed IS NULL ORDER BY expires_at LIMIT $2)`,
      [new Date(now.getTime() - toldFor * day), limit],
    );
    const [scores] = await dataSource.query<[{ key_id: string }[], number]>(
      `DELETE FROM intake.score_drafts WHERE (journey_id, person) IN
         (SELECT journey_id, person FROM intake.score_drafts WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)
       RETURNING key_id`,
      [now, limit],
    );
    await vault.destroy(
      scores.map((row) => row.key_id),
      now.toISOString(),
    );
  }
}
