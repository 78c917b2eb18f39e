import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type NativeConnection, Runtime } from '@temporalio/worker';
import { registerSearchAttributes, TemporalConnection } from '@mourafaka/engine';
import { temporalDevServerArguments } from '../../apps/cli/src/start/temporal';
import { createWorkflowBundle } from '../../apps/worker/src/workflow-bundle';
import { freePort } from './free-port';
import { createNamespace } from './namespace';
import { temporalPath, timeSkippingServerPath } from './servers';

/** Milliseconds. */
const longestWork = 40_000;

/** What a test needs of a Temporal server. */
export interface Temporal {
  native: NativeConnection;
  client: Client;
}

/** Before the first connection: the SDK reports errors only, and leaves the signals alone. */
export function quietTemporal(): void {
  try {
    const core = { filter: 'ERROR' };
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: core } });
  } catch {
    // installed by an earlier test file of this process
  }
}

/** A time-skipping server of the file's own, which knows our search attributes; it has one clock for all its tests. */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  quietTemporal();
  const environment = await startTimeSkipping();
  await registerSearchAttributes(environment.connection, 'default');
  return environment;
}

/** Lets time pass until the instant. */
export async function sleepUntil(environment: TestWorkflowEnvironment, instant: number): Promise<void> {
  const wait = instant - (await environment.currentTimeMs());
  if (wait > 0) await environment.sleep(wait);
}

/**
 * The same in a world of one journey, long enough to be continued by a fresh run. A question put to a run in the very task by
 * which it hands over makes this server (1.38.0) keep its clock locked for ever: that one lock is taken off, after longer than
 * one journey can be at work.
 */
export async function sleepThrough(environment: TestWorkflowEnvironment, instant: number): Promise<void> {
  const slept = sleepUntil(environment, instant).then(() => true);
  if (await Promise.race([slept, pause(longestWork, false, { ref: false })])) return;
  await environment.connection.testService?.unlockTimeSkipping({});
  await slept;
}

/** The SDK gives its server five seconds to start, which a busy machine may take longer for: then another one is started. */
async function startTimeSkipping(tries = 12): Promise<TestWorkflowEnvironment> {
  const executable = { type: 'existing-path', path: timeSkippingServerPath() } as const;
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable, port: await freePort() } });
  } catch (error) {
    if (tries <= 1 || !String(error).includes('did not start within')) throw error;
    return startTimeSkipping(tries - 1);
  }
}

/** A connection of the test's own to a full server, as the worker's process has it; in a namespace of its own unless told. */
export async function connected(
  address: string,
  namespace?: string,
): Promise<Temporal & { close: () => Promise<void> }> {
  quietTemporal();
  const connection = new TemporalConnection({ address, namespace: namespace ?? (await createNamespace(address)) });
  void connection.start();
  const native = await connection.whenEstablished();
  return { native, client: connection.client, close: () => connection.stop() };
}

/** A full server on a file of its own, which a test may stop and start again. */
export class OwnTemporal {
  private server?: ChildProcess;

  private constructor(
    private readonly port: number,
    private readonly database: string,
  ) {}

  static async start(): Promise<OwnTemporal> {
    const folder = mkdtempSync(join(process.env.MOURAFAKA_TEST_FOLDER ?? '', 'temporal-'));
    const own = new OwnTemporal(await freePort(), join(folder, 'temporal.db'));
    own.start();
    return own;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  start(): void {
    const options = { port: this.port, uiPort: 0, headless: true, database: this.database };
    this.server = spawn(temporalPath(), temporalDevServerArguments(options), { stdio: 'ignore' });
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
}

/** The workflows' bundle, made once a run. */
export async function workflowBundle(): Promise<{ codePath: string }> {
  const codePath = join(process.env.MOURAFAKA_TEST_FOLDER ?? '', 'workflow-bundle.js');
  if (existsSync(codePath)) return { codePath };
  const { code } = await createWorkflowBundle({ logger: new DefaultLogger('ERROR') });
  const fresh = `${codePath}.${process.pid}`;
  writeFileSync(fresh, code);
  renameSync(fresh, codePath);
  return { codePath };
}
