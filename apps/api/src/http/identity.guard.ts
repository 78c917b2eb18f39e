import { Delegations, Openings } from '@mourafaka/desk';
import { StaffDirectory } from '@mourafaka/messaging';
import { anonymous, AppError, may, type Principal, type TokenVerifier } from '@mourafaka/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TOKEN_VERIFIER } from '../tokens';
import { requestOf } from './caller';
import { ACCESS, type Access } from './permission';

/** Reads the bearer token and holds each route to the permission it declares. A route that declares none is closed. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
    @Inject(Delegations) private readonly delegations: Delegations,
    @Inject(Openings) private readonly openings: Openings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = requestOf(context);
    const principal = await this.principalOf(request.headers.authorization);
    request.principal = principal ?? anonymous;
    if (access === 'public') return true;
    if (!principal) throw new AppError('IDENTITY.TOKEN_MISSING', 'unauthenticated');
    if (!access || !may(principal, access)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    return true;
  }

  /** Undefined without a token; a token that is there must be right, on public routes too. */
  private async principalOf(authorization: string | undefined): Promise<Principal | undefined> {
    if (authorization === undefined) return undefined;
    const token = /^Bearer +([A-Za-z0-9._~+/=-]{1,8192})$/i.exec(authorization)?.[1];
    if (!token) throw new AppError('IDENTITY.TOKEN_INVALID', 'unauthenticated');
    const principal = await this.verifier.verify(token);
    // Nobody waits for it, and the database may be away: the next request writes them down. A partner is nobody to write to.
    if (!principal.roles.includes('partner')) void this.staff.see(principal).catch(() => undefined);
    const [borrowed, opened] = await Promise.all([
      this.delegations.borrowedBy(principal.id),
      this.openings.openOf(principal.id),
    ]);
    return { ...principal, ...(borrowed.length > 0 && { borrowed }), ...(opened.length > 0 && { opened }) };
  }
}
