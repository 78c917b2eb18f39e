import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PagePolicy } from '../http/page-policy';
import type { ConsoleFiles } from './console-folder';

/** Addresses that are never a page: what is asked there and is not served is unknown. */
const notPages = /^\/(v1|dev|oidc|docs|health|metrics|openapi|console|assets)([/.?]|$)/;

/** Where Vite leaves room for the nonce (`html.cspNonce` in apps/console/vite.config.mts). */
const nonceMark = '%nonce%';

/** Named by what they hold: whoever has one never asks for it again. */
const forEver = 'public, max-age=31536000, immutable';

/** Whoever takes anything is shown the page where there is nothing else; at other addresses it is for those who name it. */
const wantsPage = ({ headers: { accept = '*/*' }, url }: FastifyRequest, path: string): boolean =>
  !notPages.test(url) && (accept.includes('text/html') || (path === '/' && accept.includes('*/*')));

/**
 * The console's files, and its one page at every address that a browser opens and the API does not serve: the page shows what
 * belongs there. What is no such address goes on to be answered as unknown.
 */
export async function serveConsole(
  fastify: FastifyInstance,
  { folder, names }: ConsoleFiles,
  policy: PagePolicy,
): Promise<void> {
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  fastify.get('/*', (request, reply) => answer(request, reply, { names, html, policy }));
}

interface Served {
  names: ReadonlySet<string>;
  html: string;
  policy: PagePolicy;
}

function answer(request: FastifyRequest, reply: FastifyReply, { names, html, policy }: Served): FastifyReply | void {
  const [path = '/'] = request.url.split('?');
  const name = path.slice(1);
  if (name !== 'index.html' && names.has(name)) {
    return reply.header('Cache-Control', name.startsWith('assets/') ? forEver : 'no-cache').sendFile(name);
  }
  if (!wantsPage(request, path)) return reply.callNotFound();
  return page(path, reply, html, policy);
}

/**
 * A sign-in happens in a window of its own, from another origin perhaps: the page lets its windows be, and where the issuer comes
 * back to can still be told by which page it was opened. Styles the page makes while it runs carry the nonce of this one answer, which
 * is therefore kept nowhere.
 */
function page(path: string, reply: FastifyReply, html: string, policy: PagePolicy): FastifyReply {
  const opener = path === '/signed-in' ? 'unsafe-none' : 'same-origin-allow-popups';
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .headers({
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': opener,
      'Content-Security-Policy': policy.withStyles(`'nonce-${nonce}'`),
    })
    .type('text/html; charset=utf-8')
    .send(html.replaceAll(nonceMark, nonce));
}
