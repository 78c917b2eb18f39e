/** Facts as the engine writes them, with the journal beside them, and all that is asked of them. */
import { randomUUID } from 'node:crypto';
import { figureKeys } from '@mourafaka/contracts';
import { fold, journeyAggregate, type JourneyState } from '@mourafaka/domain';
import type { DataSource } from 'typeorm';
import type { JourneyRecord } from '../../../../domain/src/testing';
import type { FactsSource } from '../../facts/facts-at';
import { projectFacts } from '../../facts/facts.projection';
import type { InsightQueries } from '../insight.queries';
import { dimensions } from '../insight-rows';
import { tableUntil } from './working-day-table';

/** Append by append, what was recorded of journeys after one instant and by another. */
export async function recordUntil(
  dataSource: DataSource,
  journeys: readonly JourneyRecord[],
  until: string,
  after = '',
): Promise<void> {
  for (const record of journeys) {
    let state: JourneyState | undefined;
    for (const [n, event] of record.entries()) {
      if (event.recordedAt > until) break;
      state = fold(journeyAggregate, [event], state);
      const isWhole = record[n + 1]?.recordedAt !== event.recordedAt;
      if (isWhole && event.recordedAt > after && state) await recordAppend(dataSource, state);
    }
  }
}

const eventSql = `INSERT INTO journal.events
    (stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
  VALUES ('journey-' || $1::text, $2, $3, 'NoteAdded', 1, '{}', '{}', $4, '', $5)`;

/** The last event of an append and the facts it leaves, in one statement. */
export async function recordAppend(to: Pick<DataSource, 'query'>, state: JourneyState): Promise<void> {
  const { journeyId, version, updatedAt } = state;
  const params: unknown[] = [journeyId, version, randomUUID(), updatedAt, Buffer.from(randomUUID())];
  const fragments = projectFacts(state).map((fragment) => {
    const before = params.length;
    params.push(...fragment.params);
    return `${fragment.name} AS (${fragment.sql((index) => `$${before + index + 1}`)})`;
  });
  await to.query(`WITH event AS (${eventSql}), ${fragments.join(', ')} SELECT`, params);
}

/** Everything that can be asked of facts. */
export async function answers(queries: InsightQueries, source: FactsSource) {
  return {
    all: await queries.figures(figureKeys, source),
    parts: await Promise.all(dimensions.map((by) => queries.figures(figureKeys, source, by))),
    waits: await queries.waits(source, tableUntil(source.today)),
    delays: await queries.delays(source),
    reasons: await queries.reasons(source),
  };
}
