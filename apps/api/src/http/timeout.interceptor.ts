import { AppError, type Config } from '@mourafaka/platform';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, throwError, timeout } from 'rxjs';
import { CONFIG } from '../tokens';

const UNHURRIED = 'mourafaka:unhurried';

/** A route whose work is long by nature, such as an import. */
export const Unhurried = () => SetMetadata(UNHURRIED, true);

/** Nobody waits for ever: after the configured time the caller is told to try again with the same key. */
@Injectable()
export class TimeoutInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(UNHURRIED, context.getHandler())) return next.handle();
    const late = () => throwError(() => new AppError('REQUEST.TIMEOUT', 'unavailable', { retryAfter: 5 }));
    return next.handle().pipe(timeout({ each: this.config.http.requestTimeoutMs, with: late }));
  }
}
