import { parentPort, workerData } from 'node:worker_threads';
import { PersonKeys } from '@mourafaka/journal';
import { openPool, readingOf } from './connections';
import { type FillAnswer, type FillOrder, type FillThreadData, lanesOfThread } from './fill-all';
import { Filler } from './filler';
import { Shadow } from './shadow';
import { readShapes } from './table-shape';

/** A thread of `fillAll`: asked for streams to be added, it answers how many events they had, or why they could not be. */
async function serve({ ownerUrl, kek }: FillThreadData): Promise<void> {
  const pool = openPool(ownerUrl, lanesOfThread + 1);
  const reading = readingOf(pool);
  const shadow = new Shadow(pool, await readShapes(reading));
  const filler = new Filler(pool, shadow, new PersonKeys(reading, Buffer.from(kek), { cacheMs: 0 }));
  parentPort?.on('message', ({ id, streams }: FillOrder) => {
    if (!streams) return void pool.end().then(() => parentPort?.close());
    const answer = (of: Omit<FillAnswer, 'id'>) => parentPort?.postMessage({ id, ...of });
    filler.add(streams).then(
      (events) => answer({ events }),
      (error: unknown) => answer({ error }),
    );
  });
}

void serve(workerData as FillThreadData);
