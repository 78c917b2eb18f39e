import type { FastifyRequest } from 'fastify';

/** Where this service was reached, so that links lead back to it. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  `${protocol}://${host}`;
