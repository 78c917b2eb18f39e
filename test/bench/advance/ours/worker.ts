import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { taskQueues } from '@mourafaka/contracts/workflow';
import type { Client } from '@temporalio/client';
import { profiling } from '../../worker-process';
import { repositoryRoot } from '../../../../apps/cli/src/start/repository-root';
import type { Installation } from './system';

export interface OurWorker {
  pid: number;
  stop: () => Promise<void>;
}

interface Serving {
  installation: Installation;
  temporalAddress: string;
  client: Client;
  /** Further settings by name, e.g. `MOURAFAKA_RELAY_IN_FLIGHT`. */
  settings?: Record<string, string>;
}

/** The real worker's process (relay, workflows, activities) as production runs it: built code, prebuilt bundle. */
export async function startOurWorker({ installation, temporalAddress, client, settings }: Serving): Promise<OurWorker> {
  const dist = join(repositoryRoot(), 'dist');
  const since = Date.now();
  const child = fork(join(dist, 'apps/worker/src/main.js'), [], {
    execArgv: profiling(),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      DATABASE_URL: installation.urls.url,
      DATABASE_POOL: '20',
      MOURAFAKA_KEK: installation.kek,
      TEMPORAL_ADDRESS: temporalAddress,
      MOURAFAKA_WORKFLOW_BUNDLE: join(dist, 'workflow-bundle.js'),
      ...settings,
    },
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await polling(client, since);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(kill, 40_000);
    await ended;
    clearTimeout(force);
    process.off('exit', kill);
  };
  return { pid: child.pid ?? 0, stop };
}

/** The worker serves when Temporal has been asked for workflow tasks since it was started. */
async function polling(client: Client, since: number): Promise<void> {
  const request = { namespace: 'default', taskQueue: { name: taskQueues.journey }, taskQueueType: 1 };
  for (const deadline = since + 60_000; Date.now() < deadline; await pause(100)) {
    const { pollers } = await client.workflowService.describeTaskQueue(request);
    if (pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since - 1000)) return;
  }
  throw new Error('The worker did not serve within a minute.');
}
