import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { BenchServers } from '../servers';
import type { Contender, ContenderKind } from './contender';
import { letterSteps, plannedSteps, type Step } from '../system/commands';
import { allFollowed, checkFollowed, lastTaskAt, terminateAll } from '../system/followed';
import { install, openEngine, type Installation } from '../system/installation';
import { startOurWorker } from '../system/processes';

async function start(servers: BenchServers, installation: Installation, steps: readonly Step[]): Promise<Contender> {
  const { temporalAddress } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const worker = await startOurWorker({ installation, temporalAddress, client });
  const { journal, give, apply, close } = await openEngine(installation);
  const opened: string[] = [];
  const followed = (journeys: string[]): Promise<void> => allFollowed(client, journal, journeys);
  return {
    pid: worker.pid,
    open: async (count) => {
      const journeys = await Promise.all(Array.from({ length: count }, apply));
      await followed(journeys);
      opened.push(...journeys);
      return journeys;
    },
    advance: async (entityId, index) => {
      const step = steps[index];
      if (!step) throw new Error(`There is no command ${index}.`);
      await give({ category: 'journey', entityId, ...step });
    },
    followed,
    followedAt: (journeys) => lastTaskAt(client, journeys),
    close: async () => {
      await checkFollowed(client, journal, opened);
      await terminateAll(client, opened);
      await worker.stop();
      await close();
      await connection.close();
    },
  };
}

const kind = (name: string, title: string, steps: readonly Step[]): ContenderKind => ({
  name,
  title,
  prepare: async (servers) => {
    const installation = await install(servers.adminUrl, `bench_${name}`);
    return () => start(servers, installation, steps);
  },
});

export const ours = kind('ours', 'Mourafaka: execute, journal, read models, relay, workflow', plannedSteps);
export const oursWithLetters = kind(
  'letters',
  'Mourafaka, and every workflow performs two duties (letters) in the same time',
  letterSteps,
);
