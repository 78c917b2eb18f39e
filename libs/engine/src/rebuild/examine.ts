import type { StreamId } from '@mourafaka/contracts';
import { readStreams } from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import type { Pool } from 'pg';
import { differencesFromMade, type RowDifference } from './compare';
import { inTransaction, readingOf } from './connections';
import type { Replay } from './replay';
import type { TableShape } from './table-shape';

/** Every row of some streams that is not as their events make it, all of it as it stood at one instant. */
export function examine(
  pool: Pool,
  replay: Replay,
  shapes: readonly TableShape[],
  streams: readonly StreamId[],
): Promise<RowDifference[]> {
  return inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const reading = readingOf(client);
    const made = new MadeRows();
    await replay.run(await readStreams(reading, streams), made);
    const found: RowDifference[] = [];
    for (const shape of shapes) found.push(...(await differencesFromMade(reading, shape, made, streams)));
    return found;
  });
}
