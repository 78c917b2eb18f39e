import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { AppError, type Config, type Logger, negotiateLanguage, toAppError } from '@mourafaka/platform';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerBrokenRequest } from './broken-requests';
import { bodyLimit, documentLimit, fileLimit } from './limits';
import { csvType, workbookType } from './media-types';
import { sendProblem, tooLarge } from './problem.filter';
import { createRateLimits, type RateLimits } from './rate-limits';
import type { RouteTable } from './route-table';
import { secureHeaders } from './secure-headers';

/** Bodies the import reads as a stream, by itself. */
const streamed = [csvType, workbookType, 'application/octet-stream'];

/** Routes whose callers sign what they send: it is kept as it came, to the byte. */
const signedRoutes: readonly string[] = ['/v1/gateways/sms/receipts'];

/** A caller may bring the id under which logs and events will name the request. */
function correlationIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'] ?? headers['x-correlation-id'];
  return typeof given === 'string' && /^[A-Za-z0-9._:-]{1,120}$/.test(given) ? given : randomUUID();
}

/** Fastify as Nest drives it; what Nest has no word for is set in `prepareFastify`. */
export function createAdapter({ trustedProxies = [], arrival }: Partial<Config['http']> = {}): FastifyAdapter {
  const { headersTimeoutMs = 20_000, arrivalTimeoutMs = 300_000 } = arrival ?? {};
  return new FastifyAdapter({
    bodyLimit,
    genReqId: correlationIdOf,
    requestIdHeader: false,
    trustProxy: trustedProxies.length > 0 && trustedProxies,
    requestTimeout: arrivalTimeoutMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    http: {
      // What is far too long is told so by its field: 10,000 Arabic letters are 60 kB of an address.
      maxHeaderSize: 96 * 1_024,
      headersTimeout: Math.min(headersTimeoutMs, arrivalTimeoutMs),
      // Who is late is found when somebody looks.
      connectionsCheckingInterval: Math.max(50, Math.min(5_000, headersTimeoutMs / 4)),
    },
    frameworkErrors,
    clientErrorHandler: answerBrokenRequest,
  });
}

/** An address that cannot be read passes no hook: it is given the headers of every answer here. */
const frameworkErrors = (_error: Error, request: FastifyRequest, reply: FastifyReply): void =>
  request.server.secure(request, reply, () =>
    sendProblem(new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found'), request, reply),
  );

interface Preparing {
  routes: RouteTable;
  logger: Logger;
  config: Pick<Config, 'http' | 'identity' | 'nodeEnv'>;
}

/** Headers, parsers, limits and the access log. Call before Nest registers its routes; answers what counts requests. */
export async function prepareFastify(
  fastify: FastifyInstance,
  { routes, logger, config }: Preparing,
): Promise<RateLimits> {
  fastify.addHook('onRoute', (route) => {
    routes.add(route);
    // A little more than the file: the parts of a form have headers.
    if (route.url.endsWith('/imports')) route.bodyLimit = fileLimit + bodyLimit;
    if (route.url === '/v1/documents') route.bodyLimit = documentLimit + bodyLimit / 4;
  });
  secureHeaders(fastify, config);
  await fastify.register(multipart, {
    // A byte more, so that it is the import that says what to do about a file over its limit.
    limits: { fileSize: fileLimit + 1, files: 1, fields: 10, fieldSize: 10_000, headerPairs: 50 },
  });
  registerParsers(fastify);
  registerHooks(fastify, logger);
  const limits = await createRateLimits(fastify, config.http.rates);
  registerCounting(fastify, limits);
  registerClosing(fastify);
  fastify.server.maxConnections = config.http.arrival.connections;
  return limits;
}

function registerParsers(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (signedRoutes.includes(request.url)) request.signedBody = String(body);
    // A command without a payload may come with the header and no body.
    if (body === '') done(null, undefined);
    else void parseJson(request, String(body), done);
  });
  fastify.addContentTypeParser(streamed, (request, payload, done) => {
    if (request.url.includes('/imports')) done(null, payload);
    else done(Object.assign(new Error('not here'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }));
  });
}

/** What is answered while the service stops ends its connection: one kept alive would keep the process. */
function registerClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('Connection', 'close');
  });
}

/** Before anything is read or verified. Whoever watches over the process asks as often as it wants. */
function registerCounting(fastify: FastifyInstance, limit: RateLimits): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/health/')) return;
    try {
      await limit('address', request);
    } catch (error) {
      sendProblem(toAppError(error), request, reply);
      return reply;
    }
  });
}

function registerHooks(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    request.language = negotiateLanguage(request.headers['accept-language']);
    void reply.headers({
      'X-Request-Id': request.id,
      'Content-Language': request.language,
      Vary: 'Accept, Accept-Language, Authorization',
      ...(request.url.startsWith('/v1/') && { 'Cache-Control': 'no-store' }),
    });
  });
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    // Refused before it is read, and Node reads the rest away: Fastify would hang up on a client still writing.
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced <= request.routeOptions.bodyLimit) return payload;
    throw tooLarge(request);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { url = 'none' } = request.routeOptions;
    logger.info(
      {
        method: request.method,
        route: url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        principal: request.principal?.id,
        correlationId: request.id,
      },
      'request',
    );
  });
}
