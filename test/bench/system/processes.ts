import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { taskQueues } from '@mourafaka/contracts/workflow';
import type { Client } from '@temporalio/client';
import { repositoryRoot } from '../../../apps/cli/src/start/repository-root';
import { profiling } from '../worker-process';
import type { Installation } from './installation';

export interface OurProcess {
  pid: number;
  /** Drains it. */
  stop: () => Promise<void>;
}

interface Serving {
  installation: Installation;
  temporalAddress: string;
  /** Further settings by name, e.g. `MOURAFAKA_RELAY_IN_FLIGHT`. */
  settings?: Record<string, string>;
  /** Files that are required before its own code. */
  preload?: readonly string[];
}

/** A real process of ours as production runs it: built code, prebuilt bundle. Resolves when `ready` does. */
async function start(app: 'api' | 'worker', serving: Serving, ready: () => Promise<boolean>): Promise<OurProcess> {
  const { installation, temporalAddress, settings, preload = [] } = serving;
  const dist = join(repositoryRoot(), 'dist');
  const child = fork(join(dist, `apps/${app}/src/main.js`), [], {
    execArgv: [...profiling(), ...preload.flatMap((file) => ['--require', file])],
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
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      over = true;
      process.off('exit', kill);
      resolve();
    }),
  );
  const limit = Date.now() + 60_000;
  while (!(await ready().catch(() => false))) {
    if (over || Date.now() > limit) throw new Error(`The ${app} ${over ? 'ended' : 'did not serve within a minute'}.`);
    await pause(100);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(kill, 40_000);
    await ended;
    clearTimeout(force);
  };
  return { pid: child.pid ?? 0, stop };
}

/** Relay, workflows and activities; ready when Temporal has been asked for workflow tasks since it was started. */
export function startOurWorker({ client, ...serving }: Serving & { client: Client }): Promise<OurProcess> {
  const since = Date.now();
  const request = { namespace: 'default', taskQueue: { name: taskQueues.journey }, taskQueueType: 1 };
  return start('worker', serving, async () => {
    const { pollers } = await client.workflowService.describeTaskQueue(request);
    return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since - 1000);
  });
}

/** The HTTP service, with the development issuer, whose key it makes in the data folder. */
export async function startOurApi(
  serving: Serving & { port: number; dataFolder: string },
): Promise<OurProcess & { url: string }> {
  const url = `http://127.0.0.1:${serving.port}`;
  const settings = {
    MOURAFAKA_PORT: String(serving.port),
    MOURAFAKA_DATA: serving.dataFolder,
  };
  const api = await start('api', { ...serving, settings }, async () => (await fetch(`${url}/health/ready`)).ok);
  return { ...api, url };
}
