import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { startWorkerProcess } from '../../worker-process';
import type { Contender, ContenderKind } from '../contender';
import { createEventTable } from '../event-table';
import { dbosConfig, type DbosSettings } from './config';

/** The caller runs the whole SDK, not its client, which would poll for the answers instead of being notified. */
async function start(settings: DbosSettings): Promise<Contender> {
  const worker = await startWorkerProcess(join(__dirname, 'worker.js'), settings);
  DBOS.setConfig(dbosConfig(settings, 'caller'));
  await DBOS.launch();
  const open = async (count: number): Promise<string[]> => {
    const journeys = Array.from({ length: count }, () => randomUUID());
    await worker.ask(journeys);
    return journeys;
  };
  const advance = async (journey: string, step: number): Promise<void> => {
    await DBOS.send(journey, step, 'command');
    const version = await DBOS.getEvent<number>(journey, `answer-${step}`, { timeoutSeconds: 60 });
    if (version !== step + 1) throw new Error(`DBOS answered version ${version} to command ${step}`);
  };
  const close = async (): Promise<void> => {
    await DBOS.shutdown();
    await worker.stop();
  };
  return { open, advance, close, pid: worker.pid };
}

export const dbos: ContenderKind = {
  name: 'dbos',
  title: 'DBOS: send, recv, step with one insert, setEvent, getEvent',
  prepare: async (servers) => {
    const systemDatabase = await servers.createDatabase('bench_dbos_system');
    const database = await servers.createDatabase('bench_dbos');
    await createEventTable(database);
    return () => start({ systemDatabase, database, round: randomUUID() });
  },
};
