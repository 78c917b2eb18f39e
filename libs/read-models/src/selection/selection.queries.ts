import type { Candidate } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** Whom a wave can be ranked from, as of now. */
export interface Contest {
  candidates: Candidate[];
  /** Eligible applications whose scoring is not complete, by region code. */
  unscored: Record<string, number>;
}

/**
 * Reads for the batch's decisions, straight from `read.journeys`, whose rows are written with the events they come from.
 * May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class SelectionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every application of the batch that can be ranked, and how many cannot yet; 10,000 take one query. */
  async contest(batch: string): Promise<Contest> {
    const sql = `${PREPARED}SELECT candidate, region FROM read.journeys WHERE batch = $1 AND state = ANY ('{eligible,scored}')`;
    const rows = await this.dataSource.query<{ candidate: Candidate | null; region: string }[]>(sql, [batch]);
    const unscored: Record<string, number> = {};
    for (const { candidate, region } of rows) if (!candidate) unscored[region] = (unscored[region] ?? 0) + 1;
    return { candidates: rows.flatMap(({ candidate }) => candidate ?? []), unscored };
  }

  /** Journeys on the waiting list to whom a place may still be offered, in no order. */
  async waiting(batch: string): Promise<string[]> {
    const sql = `${PREPARED}SELECT journey_id AS id FROM read.journeys WHERE batch = $1 AND state = 'waitlisted' AND NOT passed_over`;
    return (await this.dataSource.query<{ id: string }[]>(sql, [batch])).map(({ id }) => id);
  }

  /** Journeys scored to the end and told of no decision, in no order; one that is suspended can be told of none. */
  async undecided(batch: string): Promise<string[]> {
    const sql = `${PREPARED}SELECT journey_id AS id FROM read.journeys WHERE batch = $1 AND state = 'scored' AND NOT suspended`;
    return (await this.dataSource.query<{ id: string }[]>(sql, [batch])).map(({ id }) => id);
  }

  /** How many journeys of the batch are not closed; one whose appeal is open is not. */
  async openJourneys(batch: string): Promise<number> {
    const sql = `${PREPARED}SELECT count(*)::integer AS open FROM read.journeys
      WHERE batch = $1 AND (phase <> 'closed' OR state = 'appealed')`;
    const [row] = await this.dataSource.query<{ open: number }[]>(sql, [batch]);
    return row?.open ?? 0;
  }

  /** A page of the journeys of the batch that are not closed, by id; `after`: the last of the page before. */
  async openJourneyIds(batch: string, after: string | undefined, limit: number): Promise<string[]> {
    const sql = `${PREPARED}SELECT journey_id AS id FROM read.journeys
      WHERE batch = $1 AND phase <> 'closed' AND ($2::uuid IS NULL OR journey_id > $2::uuid) ORDER BY journey_id LIMIT $3`;
    return (await this.dataSource.query<{ id: string }[]>(sql, [batch, after ?? null, limit])).map(({ id }) => id);
  }
}
