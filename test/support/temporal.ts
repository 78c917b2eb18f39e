import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type NativeConnection, Runtime } from '@temporalio/worker';
import { registerSearchAttributes } from '@mourafaka/engine';
import { createWorkflowBundle } from '../../apps/worker/src/workflow-bundle';
import { timeSkippingServerPath } from './servers';

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
  const executable = { type: 'existing-path', path: timeSkippingServerPath() } as const;
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await registerSearchAttributes(environment.connection, 'default');
  return environment;
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
