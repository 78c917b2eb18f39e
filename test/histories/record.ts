import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StreamId, workflowIdOf } from '@mourafaka/contracts';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { testServerClock } from '@mourafaka/platform';
import { JourneyWorld } from '../support/journey-world';
import { sleepThrough, timeSkipping } from '../support/temporal';
import { batches, newBatch } from './batches';
import { bulks, newBulk } from './bulks';
import { calendars, newCalendar } from './calendars';
import { historyToText } from './history-text';
import { journeys } from './journeys';
import { recordReport } from './reports';
import { sealing } from './sealing';
import { newSession, sessions } from './sessions';
import type { Play } from './stage';

jest.setTimeout(600_000);

const slug = (name: string): string => name.replaceAll(/[^a-z]+/g, '-');

/** Of one history a run was continued in several, by its name: `<name>.json`, or `<name>-1.json`, `<name>-2.json` … */
function remove(name: string): void {
  const its = new RegExp(`^${slug(name)}(-\\d+)?\\.json$`);
  for (const file of readdirSync(__dirname)) if (its.test(file)) rmSync(join(__dirname, file));
}

/** `dataConverter`: what the server keeps is sealed by it. */
async function record(
  name: string,
  open: (world: JourneyWorld) => Promise<StreamId>,
  play: Play,
  dataConverter?: DataConverter,
): Promise<void> {
  const environment = await timeSkipping();
  const { nativeConnection: native, connection } = environment;
  const client = dataConverter ? new Client({ connection, dataConverter }) : environment.client;
  const world = await JourneyWorld.open({ temporal: { native, client }, clock: testServerClock(environment) });
  await world.worker({ dataConverter });
  await world.relay();
  const start = await environment.currentTimeMs();
  const stream = await open(world);
  await world.caughtUp(stream);
  const first = client.workflow.getHandle(workflowIdOf(stream));
  const runs = new Set([(await first.describe()).runId]);
  await play({ world, sleepUntil: (instant) => sleepThrough(environment, instant) }, stream, start);
  await world.caughtUp(stream);
  runs.add((await first.describe()).runId);
  remove(name);
  for (const [place, runId] of [...runs].entries()) {
    const handle = client.workflow.getHandle(workflowIdOf(stream), runId);
    const file = `${slug(name)}${runs.size > 1 ? `-${place + 1}` : ''}.json`;
    writeFileSync(join(__dirname, file), historyToText(await handle.fetchHistory()));
  }
  await world.close();
  await environment.teardown();
}

/**
 * Recorded with `npm run histories:record`, when a run shall do something else than before, never to make a replay pass;
 * with `-- -t '<name>'` only some.
 */
describe('the histories', () => {
  it.each(Object.entries(journeys))('of a journey %s are recorded', async (name, play) => {
    await record(name, (world) => world.apply(), play);
  });

  it('of a journey sealed as in production, lapsed for want of a document, are recorded', async () => {
    const name = 'lapsed for want of a document';
    await record(`sealed ${name}`, (world) => world.apply(), journeys[name] as Play, sealing());
  });

  it.each(Object.entries(batches))('of a batch %s are recorded', async (name, play) => {
    await record(`batch ${name}`, newBatch, play);
  });

  it.each(Object.entries(bulks))('of a bulk %s are recorded', async (name, play) => {
    await record(`bulk ${name}`, newBulk, play);
  });

  it.each(Object.entries(calendars))('of a calendar %s are recorded', async (name, play) => {
    await record(`calendar ${name}`, newCalendar, play);
  });

  it('of a monthly report that waits for a working day are recorded', async () => {
    remove('report that waits for a working day');
    writeFileSync(join(__dirname, 'report-that-waits-for-a-working-day.json'), historyToText(await recordReport()));
  });

  it.each(Object.entries(sessions))('of a training session %s are recorded', async (name, play) => {
    await record(`session ${name}`, newSession, play);
  });
});
