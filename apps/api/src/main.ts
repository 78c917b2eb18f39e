import 'reflect-metadata';
import { ConfigError, readConfig } from '@mourafaka/platform';
import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { type RunningApi, startApi } from './start';

async function main(): Promise<void> {
  // The SDK's native part leaves the process's signals to us, and is silent while Temporal is away: readiness says so.
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ shutdownSignals: [], telemetryOptions: { logging: { filter } } });
  const api = await startApi(readConfig());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(api));
}

/** Nothing is cut off in the middle; a request that never ends does not keep the process for ever. */
async function stop(api: RunningApi): Promise<void> {
  const impatient = setTimeout(() => process.exit(1), 12_000);
  await api.close();
  clearTimeout(impatient);
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : `The API did not start: ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
