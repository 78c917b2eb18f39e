import { isDeepStrictEqual } from 'node:util';
import { entityOf, journeyStream } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';
import { readStreams } from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import { differencesFromMade } from '../../../../libs/engine/src/rebuild/compare';
import { Replay } from '../../../../libs/engine/src/rebuild/replay';
import { readShapes } from '../../../../libs/engine/src/rebuild/table-shape';

/**
 * Of some journeys drawn from all: the chain, by the journal's own verification; the head, which must be what its events
 * fold to; every row of the read tables, which must be what the rebuild makes of the events. Throws at the first fault.
 */
export async function verifySample(journal: Journal, count: number): Promise<void> {
  const { dataSource } = journal;
  const drawn = await dataSource.query<{ id: string }[]>(
    `SELECT journey_id AS id FROM read.journeys ORDER BY md5(journey_id::text) LIMIT $1`,
    [count],
  );
  const streams = drawn.map(({ id }) => journeyStream(id));
  for (const stream of streams) {
    const fault = await journal.verify(stream);
    if (fault) throw new Error(`${stream}: the chain breaks at ${fault.version}: ${fault.reason}`);
  }
  const made = new MadeRows();
  const replayed = await new Replay(journal.keys).run(await readStreams(dataSource, streams), made);
  const heads = new Map((await journal.readHeads(streams)).map((head) => [head.stream, head]));
  for (const { stream, state } of replayed) {
    // As it reads when it is stored.
    const folded: unknown = JSON.parse(JSON.stringify(state));
    if (!isDeepStrictEqual(heads.get(stream)?.state, folded)) throw new Error(`${stream} does not fold to its head`);
  }
  for (const shape of await readShapes(dataSource)) {
    const [difference] = await differencesFromMade(dataSource, shape, made, streams);
    if (!difference) continue;
    const { table, stream, key, fault, columns } = difference;
    throw new Error(`${entityOf(stream)}: the row ${key} of ${table} is ${fault} ${columns.join(', ')}`);
  }
}
