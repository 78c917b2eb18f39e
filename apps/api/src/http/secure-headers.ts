import type { Config } from '@mourafaka/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { pagePolicy } from './page-policy';

declare module 'fastify' {
  interface FastifyInstance {
    /** Gives an answer the headers that all have; for those that pass no hook. */
    secure: (request: FastifyRequest, reply: FastifyReply, done: (error?: unknown) => void) => void;
  }
}

/** What a browser could do for a page and no page of ours asks for. */
const permissions = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** On every answer, whatever becomes of the request; a page with styles of its own sets its policy anew. */
export function secureHeaders(fastify: FastifyInstance, config: Pick<Config, 'identity' | 'nodeEnv'>): void {
  const always = { 'Content-Security-Policy': pagePolicy(config).usual, 'Permissions-Policy': permissions };
  // Made once: each instance reads its options anew. One's own machine has no certificate to insist on.
  const protect = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.nodeEnv === 'production' && { maxAge: 31_536_000, includeSubDomains: true },
  });
  const secure = (request: FastifyRequest, reply: FastifyReply, done: (error?: unknown) => void) => {
    void reply.headers(always);
    protect(request.raw, reply.raw, done);
  };
  fastify.addHook('onRequest', (request, reply, done) => secure(request, reply, (error) => done(error as Error)));
  fastify.decorate('secure', secure);
}
