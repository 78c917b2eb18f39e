import type { Language, Principal } from '@mourafaka/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Negotiated at arrival. */
    language: Language;
    /** Who asks; the identity guard sets it, anonymous where a route is public and no token came. */
    principal: Principal;
    /** The body as it came, on routes whose callers sign it. */
    signedBody?: string;
  }
}

/** All a use case needs to know of the request it serves. */
export interface Caller {
  principal: Principal;
  language: Language;
  /** Accepted from `X-Request-Id` or made here; given back, logged, and kept with every event. */
  correlationId: string;
  /** The method and the pattern of the address: `GET /v1/journeys/:id`. */
  route: string;
}

export const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** A handler's parameter: who calls, in which language. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = requestOf(context);
  const { principal, language, id: correlationId, method, routeOptions } = request;
  return { principal, language, correlationId, route: `${method} ${routeOptions.url ?? ''}` };
});
