import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** A page of all journeys there are, or of a batch, by id; `after`: the last of the page before. */
export async function listJourneyIds(
  dataSource: DataSource,
  { batch, after, limit }: { batch?: string; after?: string; limit: number },
): Promise<string[]> {
  const sql = `${PREPARED}SELECT journey_id AS id FROM read.journeys
    WHERE ($1::text IS NULL OR batch = $1) AND ($2::uuid IS NULL OR journey_id > $2::uuid) ORDER BY journey_id LIMIT $3`;
  return (await dataSource.query<{ id: string }[]>(sql, [batch ?? null, after ?? null, limit])).map(({ id }) => id);
}
