import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowIdOf } from '@mourafaka/contracts';
import { testServerClock } from '@mourafaka/platform';
import { JourneyWorld } from '../support/journey-world';
import { timeSkipping } from '../support/temporal';
import { historyToText } from './history-text';
import { journeys } from './journeys';

jest.setTimeout(600_000);

/** Recorded with `npm run histories:record`, when a run shall do something else than before, never to make a replay pass. */
describe('the histories', () => {
  beforeAll(() => {
    for (const name of readdirSync(__dirname)) if (name.endsWith('.json')) rmSync(join(__dirname, name));
  });

  it.each(Object.entries(journeys))('of a journey %s are recorded', async (name, play) => {
    const environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    const world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
    await world.worker();
    await world.relay();
    const sleepUntil = async (instant: number): Promise<void> => {
      const now = await environment.currentTimeMs();
      if (instant > now) await environment.sleep(instant - now);
    };
    const start = await environment.currentTimeMs();
    const stream = await world.apply();
    await world.caughtUp(stream);
    const first = environment.client.workflow.getHandle(workflowIdOf(stream));
    const runs = new Set([(await first.describe()).runId]);
    await play({ world, sleepUntil }, stream, start);
    await world.caughtUp(stream);
    runs.add((await first.describe()).runId);
    for (const [place, runId] of [...runs].entries()) {
      const handle = environment.client.workflow.getHandle(workflowIdOf(stream), runId);
      const file = `${name.replaceAll(/[^a-z]+/g, '-')}${runs.size > 1 ? `-${place + 1}` : ''}.json`;
      writeFileSync(join(__dirname, file), historyToText(await handle.fetchHistory()));
    }
    await world.close();
    await environment.teardown();
  });
});
