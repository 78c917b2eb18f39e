import rateLimit from '@fastify/rate-limit';
import { anonymous, AppError, type RatesConfig } from '@mourafaka/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RATE_LIMITS } from '../tokens';
import { requestOf } from './caller';

export type Counted = keyof RatesConfig;

/** Counts a request; throws `AppError` (too many) for one over the limit. */
export type RateLimits = (counted: Counted, request: FastifyRequest) => Promise<void>;

const windowMs = 60_000;

/** Who asks too often is told for how many seconds to wait. Counted in memory, by each process for itself: docs/adr/0040-edges.md. */
export async function createRateLimits(fastify: FastifyInstance, rates: RatesConfig): Promise<RateLimits> {
  await fastify.register(rateLimit, { global: false });
  const limiterOf = (counted: Counted) => {
    const max = rates[counted];
    if (max === 0) return undefined;
    // By address unless told: an IPv6 network of one subscriber (/64) is one address.
    const keyGenerator = counted === 'person' ? ({ principal }: FastifyRequest) => principal.id : undefined;
    return fastify.createRateLimit({ max, timeWindow: windowMs, ...(keyGenerator && { keyGenerator }) });
  };
  const names = Object.keys(rates) as Counted[];
  const limiters = new Map(names.map((counted) => [counted, limiterOf(counted)]));
  return async (counted, request) => {
    const counting = await limiters.get(counted)?.(request);
    if (!counting || counting.isAllowed || !counting.isExceeded) return;
    const seconds = Math.max(1, counting.ttlInSeconds);
    throw new AppError('REQUEST.TOO_MANY', 'too-many', { params: { seconds }, retryAfter: seconds });
  };
}

const COUNTED = 'mourafaka:counted';

/** A public route that is counted more strictly for whoever comes without a token. */
export const CountedAs = (counted: 'forms' | 'codes' | 'oneTimeCodes') => SetMetadata(COUNTED, counted);

/** Counts each person's requests, and what strangers do by forms and codes. After the identity is known. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RATE_LIMITS) private readonly limit: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const kind = this.reflector.getAllAndOverride<Counted | undefined>(COUNTED, [
      context.getHandler(),
      context.getClass(),
    ]);
    const counted = request.principal === anonymous ? kind : 'person';
    if (counted) await this.limit(counted, request);
    return true;
  }
}
