import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection } from '@temporalio/worker';
import type { BenchServers } from '../../servers';
import { startWorkerProcess } from '../../worker-process';
import type { Contender, ContenderKind } from '../contender';
import { createEventTable } from '../event-table';
import type { TemporalWorkerSettings } from './worker';

type WorkflowName = 'journeyByActivity' | 'journeyByLocalActivity';

async function start(settings: TemporalWorkerSettings, workflow: WorkflowName): Promise<Contender> {
  const worker = await startWorkerProcess(join(__dirname, 'worker.js'), settings);
  const connection = await NativeConnection.connect({ address: settings.address });
  const client = new Client({ connection });
  const opened: string[] = [];
  const open = async (count: number): Promise<string[]> => {
    const journeys = Array.from({ length: count }, () => `${workflow}-${randomUUID()}`);
    const { taskQueue } = settings;
    await Promise.all(journeys.map((workflowId) => client.workflow.start(workflow, { workflowId, taskQueue })));
    opened.push(...journeys);
    return journeys;
  };
  const advance = async (journey: string, step: number): Promise<void> => {
    await client.workflow.getHandle(journey).executeUpdate('advance', { args: [step] });
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((journey) => client.workflow.getHandle(journey).terminate()));
    await connection.close();
    await worker.stop();
  };
  return { open, advance, close, pid: worker.pid };
}

function kind(name: string, title: string, workflow: WorkflowName): ContenderKind {
  const prepare = async (servers: BenchServers): Promise<() => Promise<Contender>> => {
    const database = await servers.createDatabase(`bench_${name}`);
    await createEventTable(database);
    const { code } = await bundleWorkflowCode({ workflowsPath: join(__dirname, 'workflow.js') });
    const bundle = join(servers.folder, `${name}.bundle.js`);
    writeFileSync(bundle, code);
    return () => start({ address: servers.temporalAddress, database, taskQueue: `bench-${name}`, bundle }, workflow);
  };
  return { name, title, prepare };
}

export const usual = kind('usual', 'Temporal: update + activity with one insert', 'journeyByActivity');
export const local = kind('local', 'Temporal: update + local activity with one insert', 'journeyByLocalActivity');
