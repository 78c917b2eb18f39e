import { AppError, type Config, hasDevelopmentIssuer, languages } from '@mourafaka/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sendProblem } from '../http/problem.filter';
import { createProvider, type Provider } from './create-provider';
import { consoleOrigins } from './issuer-clients';
import { firstOf } from './issuer-language';
import { choicePage, isInventedPerson, styleSource } from './issuer-pages';

const prefix = '/oidc';
const pageQuery = z.object({ lang: z.enum(languages).optional().catch(undefined) });
const choiceParams = z.object({ user: z.string().max(60) });

/** Serves the issuer of development below `/oidc`. Nothing where there is another, and never in production. */
export async function mountIssuer(fastify: FastifyInstance, config: Config): Promise<void> {
  if (!hasDevelopmentIssuer(config)) return;
  let made: Promise<Provider> | undefined;
  const provider = () => (made ??= createProvider(config));
  const policy = pagePolicy(config);

  await fastify.register(
    async (scope) => {
      // Bodies are left to the library.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.addHook('onRequest', async (_request, reply) => {
        void reply.headers({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
      });
      scope.setErrorHandler((error, request, reply) => sendProblem(gone(error), request, reply));
      scope.get('/interaction/:uid', async (request, reply) => {
        const { uid, params } = await (await provider()).interactionDetails(request.raw, reply.raw);
        const { lang = firstOf(params.ui_locales) ?? request.language } = pageQuery.parse(request.query);
        return reply.type('text/html; charset=utf-8').header('Content-Language', lang).send(choicePage(uid, lang));
      });
      scope.post('/interaction/:uid/:user', async (request, reply) => {
        const { user } = choiceParams.parse(request.params);
        if (!isInventedPerson(user)) throw new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
        const result = { login: { accountId: user } };
        const next = await (await provider()).interactionResult(request.raw, reply.raw, result);
        return reply.redirect(next, 303);
      });
      scope.all('/*', async (request, reply) => handOver(await provider(), request, reply));
    },
    { prefix },
  );
}

/** Only our own style, no script; and forms that end, by redirects, where the console is. */
const pagePolicy = (config: Config): string =>
  [
    `default-src 'none'`,
    `style-src ${styleSource}`,
    // The library adds the digest of its own where it needs one.
    `script-src 'none'`,
    `form-action 'self' ${consoleOrigins(config).join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The library writes the answer itself; what we say of every answer goes along. */
async function handOver(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  const { raw } = request as { raw: FastifyRequest['raw'] & { originalUrl?: string } };
  raw.originalUrl = raw.url;
  raw.url = raw.url?.slice(prefix.length) || '/';
  await provider.callback()(raw, reply.raw);
}

/** A sign-in that ended, or was another browser's. */
const gone = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('IDENTITY.SIGN_IN_OVER', 'wrong-moment', { cause: error });
