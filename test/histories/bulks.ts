import { randomUUID } from 'node:crypto';
import { bulkStream, entityOf, type StreamId, systemActor } from '@mourafaka/contracts';
import { people } from '../../libs/domain/src/testing';
import { type JourneyWorld } from '../support/journey-world';
import type { Play } from './stage';
import { until } from '../support/until';

/** More notes than a run gives at one go. */
const count = 450;

/** A bulk that is paused before it has begun. */
export const newBulk = async (world: JourneyWorld): Promise<StreamId> => {
  const journeyIds = [await world.apply(), await world.apply()].map(entityOf);
  const items = Array.from({ length: count }, (_, n) => ({
    journeyId: journeyIds[n % journeyIds.length],
    command: 'add-note',
    payload: { text: `Note ${n}` },
  }));
  const stream = bulkStream(randomUUID());
  await world.give(stream, 'request-bulk', { items }, systemActor);
  await world.give(stream, 'pause-bulk', {}, people.programmeManager);
  world.streams.push(stream);
  return stream;
};

export const bulks: Readonly<Record<string, Play>> = {
  'paused, resumed and finished': async ({ world }, bulk) => {
    await world.give(bulk, 'resume-bulk', {}, people.programmeManager);
    await until('the bulk to be finished', async () =>
      (await world.journal.read(bulk)).some(({ type }) => type === 'BulkFinished'),
    );
  },
};
