import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker';
import { createLogger, type Logger, nestLogger, readConfig } from '@mourafaka/platform';
import { Settings } from './settings';
import { WorkerHost } from './worker-host';
import { WorkerModule } from './worker.module';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The SDK's own messages go where ours go, and it leaves the process's signals to us. */
function installRuntime(logger: Logger): void {
  const write = (entry: { level: LogLevel; message: string; meta?: object }) =>
    logger[levels[entry.level]]({ ...entry.meta }, entry.message);
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN', write) });
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  installRuntime(logger);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(new Settings(config), logger), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const host = app.get(WorkerHost);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => host.stop());
  logger.info('the worker serves');
  await host.run();
  await app.close();
  logger.info('the worker has stopped');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
