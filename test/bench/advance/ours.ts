import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { BenchServers } from '../servers';
import type { Contender, ContenderKind } from './contender';
import { converterOf } from '../system/converter';
import { letterSteps, plannedSteps, type Step } from '../system/commands';
import { allFollowed, checkFollowed, lastTaskAt, terminateAll } from '../system/followed';
import { install, openEngine, type Installation } from '../system/installation';
import { startOurWorker } from '../system/processes';
import { takeSealingOff } from './sealing-off';

interface Ours {
  steps: readonly Step[];
  /** Nothing is sealed, neither in the journal nor in Temporal. */
  isUnsealed?: boolean;
}

async function start(
  { temporalAddress }: BenchServers,
  installation: Installation,
  { steps, isUnsealed = false }: Ours,
): Promise<Contender> {
  const putBack = isUnsealed ? takeSealingOff() : undefined;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection, dataConverter: converterOf(installation) });
  const preload = isUnsealed ? [join(__dirname, 'sealing-off-process.js')] : [];
  const worker = await startOurWorker({ installation, temporalAddress, client, preload });
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
      putBack?.();
    },
  };
}

const kind = (name: string, title: string, how: Ours): ContenderKind => ({
  name,
  title,
  prepare: async (servers) => {
    const installation = await install(servers.adminUrl, `bench_${name}`);
    return () => start(servers, installation, how);
  },
});

export const ours = kind('ours', 'Mourafaka: execute, journal, read models, relay, workflow', {
  steps: plannedSteps,
});
export const oursUnsealed = kind('unsealed', 'Mourafaka without its encryption, which no setting takes off', {
  steps: plannedSteps,
  isUnsealed: true,
});
export const oursWithLetters = kind(
  'letters',
  'Mourafaka, and every workflow performs two duties (letters) in the same time',
  { steps: letterSteps },
);
