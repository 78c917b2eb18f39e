import { Engine, TemporalConnection } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import {
  type Clock,
  clockFromConfig,
  type Config,
  createDataSource,
  createLogger,
  type LogLines,
  nestLogger,
  tokenVerifier,
} from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { webhookEntities } from '@mourafaka/webhooks';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, type ApiParts } from './api.module';
import { findConsole } from './console/console-folder';
import { serveConsole } from './console/serve-console';
import { Metrics } from './health/metrics';
import { createAdapter, prepareFastify } from './http/fastify';
import { pagePolicy } from './http/page-policy';
import { RouteTable } from './http/route-table';
import { mountIssuer } from './issuer/mount-issuer';
import { warmStatuses } from './journeys/status/warm-statuses';
import { protectDocsPage } from './openapi/docs-page';
import { serveDocument } from './openapi/document';

export interface RunningApi {
  app: NestFastifyApplication;
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  url: string;
  /** Finishes what is being served, then closes what it stands on. */
  close(): Promise<void>;
}

/**
 * The HTTP service on PostgreSQL, migrated already, and on Temporal, which may be away. Throws when PostgreSQL cannot be
 * reached. `clock`, `log`: a test's own.
 */
export async function startApi(
  config: Config,
  { clock = clockFromConfig(config), log }: { clock?: Clock; log?: LogLines } = {},
): Promise<RunningApi> {
  const logger = createLogger('api', config.logLevel, log);
  const dataSource = await createDataSource({
    url: config.database.url,
    entities: [...journalEntities, ...readModelEntities, ...webhookEntities],
    applicationName: 'mourafaka-api',
    poolSize: config.database.poolSize,
  }).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, config.kek, { retired: config.retiredKeks }));
  const temporal = new TemporalConnection(config.temporal);
  await temporal.start();
  const routes = new RouteTable();
  const verifier = await tokenVerifier(config);
  const engine = new Engine({ journal, clock, authorised: config.privacy.authorised });
  const app = await createApp({ config, logger, clock, verifier, dataSource, journal, engine, temporal, routes });
  await warmStatuses(app, clock);
  await app.listen(config.http.port, config.http.host);
  const close = async () => {
    await app.close();
    await temporal.stop();
    await journal.close();
    await dataSource.destroy();
  };
  return { app, url: await app.getUrl(), close };
}

/** The Nest application, ready to listen. */
export async function createApp(parts: ApiParts): Promise<NestFastifyApplication> {
  const adapter = createAdapter(parts.config.http);
  const { routes, logger, config } = parts;
  const limits = await prepareFastify(adapter.getInstance(), { routes, logger, config });
  await mountIssuer(adapter.getInstance(), parts.config);
  const built = findConsole();
  const policy = pagePolicy(config);
  if (built) await serveConsole(adapter.getInstance(), built, policy);
  protectDocsPage(adapter.getInstance(), policy);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts, limits), adapter, {
    bodyParser: false,
    logger: nestLogger(parts.logger),
    abortOnError: false,
  });
  const metrics = app.get(Metrics);
  adapter.getInstance().addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    // How long somebody follows the live stream is no measure of how quickly they are answered.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
  });
  await serveDocument(app);
  await app.init();
  return app;
}
