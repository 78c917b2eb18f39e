import type { BulkFilter, Phase } from '@mourafaka/contracts';
import type { Reach } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { JourneyEntity } from '../journeys/journey.entity';
import { journeysOf } from '../journeys/list-query';

/** Nothing of the filter depends on the time. */
const noTime = new Date(0);

/** A deadline is open. */
const runs = 'j.nextDeadline IS NOT NULL';

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
  const { wave, open, withDeadlines, phase, ...others } = filter;
  const repository = dataSource.getRepository(JourneyEntity);
  const query = journeysOf(repository, { ...others, phase: phase as Phase | undefined }, reach, noTime);
  if (wave !== undefined) query.andWhere('j.wave = :wave', { wave });
  if (open !== undefined) query.andWhere(open ? `j.phase <> 'closed'` : `j.phase = 'closed'`);
  if (withDeadlines !== undefined) query.andWhere(withDeadlines ? runs : `NOT (${runs})`);
  const rows = await query
    .select('j.journeyId', 'id')
    .orderBy('j.submittedAt')
    .addOrderBy('j.journeyId')
    .limit(most + 1)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
