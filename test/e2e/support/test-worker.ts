import { NestFactory } from '@nestjs/core';
import { type Config, createLogger, type LogLines } from '@mourafaka/platform';
import { Settings } from '../../../apps/worker/src/settings';
import { WorkerHost } from '../../../apps/worker/src/worker-host';
import { WorkerModule } from '../../../apps/worker/src/worker.module';

/** The worker's whole process, as main.ts makes it, within the test. Answers how to stop it. */
export async function startWorker(config: Config, log?: LogLines): Promise<() => Promise<void>> {
  const logger = createLogger('worker', config.logLevel, log);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(new Settings(config), logger), {
    logger: false,
    abortOnError: false,
  });
  const host = app.get(WorkerHost);
  const running = host.run();
  return async () => {
    host.stop();
    await running;
    await app.close();
  };
}
