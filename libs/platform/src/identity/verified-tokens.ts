import type { Principal } from './principal';

/** Milliseconds after which a token is checked again, at the latest. */
const longest = 60_000;
const mostRemembered = 5_000;

/**
 * Tokens that were good a moment ago, each with whom it names: a signature costs more to check than many a query. So much
 * longer may one be good whose key its issuer has withdrawn.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, { principal: Principal; until: number }>();

  private readonly trustedFor: number;

  /** `mostSeconds`: fewer than a minute. `now`: milliseconds of the system clock, by which tokens end. */
  constructor(
    { mostSeconds = Infinity }: { mostSeconds?: number } = {},
    private readonly now: () => number = Date.now,
  ) {
    this.trustedFor = Math.min(longest, mostSeconds * 1_000);
  }

  find(token: string): Principal | undefined {
    const known = this.known.get(token);
    return known && known.until > this.now() ? known.principal : undefined;
  }

  /** `endsAt`: after that it is good for nothing, milliseconds. */
  remember(token: string, principal: Principal, endsAt: number): void {
    const now = this.now();
    if (this.known.size >= mostRemembered) {
      for (const [other, { until }] of this.known) if (until <= now) this.known.delete(other);
      if (this.known.size >= mostRemembered) this.known.clear();
    }
    this.known.set(token, { principal, until: Math.min(endsAt, now + this.trustedFor) });
  }
}
