import type { BulkFilter, Phase } from '@mourafaka/contracts';
import type { Reach } from '@mourafaka/platform';
import sql, { join } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conditionsOf, factsAt } from '../facts/facts-at';

/** Nothing of the filter depends on the time. */
const noTime = { at: new Date(0), today: '1970-01-01', past: false };

/** A deadline is open. */
const runs = sql`j.next_deadline IS NOT NULL`;

/**
 * Ids of the journeys a bulk's filter finds within the reach, the first submitted first: one more than `most` at most, so
 * that too many can be told.
 */
export async function findMatching(
  dataSource: DataSource,
  filter: BulkFilter,
  reach: Reach,
  most: number,
): Promise<string[]> {
  const { open, withDeadlines, phase, ...others } = filter;
  const source = { ...noTime, reach, filter: { ...others, phase: phase as Phase | undefined } };
  const conditions = [conditionsOf(source)];
  if (open !== undefined) conditions.push(open ? sql`f.phase <> 'closed'` : sql`f.phase = 'closed'`);
  if (withDeadlines !== undefined) conditions.push(withDeadlines ? runs : sql`NOT (${runs})`);
  const { text, values } = sql`SELECT f.journey_id AS id
    FROM ${factsAt(source)} JOIN read.journeys j ON j.journey_id = f.journey_id
    WHERE ${join(conditions, ' AND ')} ORDER BY f.submitted_at, f.journey_id LIMIT ${most + 1}`;
  return (await dataSource.query<{ id: string }[]>(text, values)).map(({ id }) => id);
}
