import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** A page of the journeys in which a deadline is open, by id; `after`: the last of the page before. */
export async function journeysWithDeadlines(
  dataSource: DataSource,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const sql = `${PREPARED}SELECT journey_id AS id FROM read.journeys
    WHERE next_deadline IS NOT NULL AND ($1::uuid IS NULL OR journey_id > $1::uuid) ORDER BY journey_id LIMIT $2`;
  return (await dataSource.query<{ id: string }[]>(sql, [after ?? null, limit])).map(({ id }) => id);
}
