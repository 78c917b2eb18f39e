import { AppError, type ErrorKind, type Logger, negotiateLanguage, toAppError, toProblem } from '@mourafaka/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusedAttempts } from '../audit/refused-attempts';
import { LOGGER } from '../tokens';
import { megabyte } from './limits';
import { csvType, workbookType } from './media-types';
import { RouteTable } from './route-table';

/** Every error leaves through here, as problem+json in the caller's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(RouteTable) private readonly routes: RouteTable,
    @Inject(RefusedAttempts) private readonly refused: RefusedAttempts,
  ) {}

  async catch(exception: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const error = this.read(exception, request, reply);
    if (error.kind === 'internal') this.logger.error({ err: error.cause, correlationId: request.id }, 'accident');
    await this.refused.note(request, error);
    sendProblem(error, request, reply);
  }

  /** Ours as they are; those of Nest and Fastify, who speak in statuses, by their status. */
  private read(exception: unknown, request: FastifyRequest, reply: FastifyReply): AppError {
    if (exception instanceof AppError) return exception;
    const status = statusOfFramework(exception);
    if (status === 404) return this.notFound(request, reply);
    if (status === 413) return tooLarge(request);
    if (status === 415 || status === 406) return unsupportedMedia(request);
    if (status === 400) return new AppError('REQUEST.MALFORMED_JSON', 'invalid', { cause: exception });
    if (isBrokenForm(exception, request)) return new AppError('REQUEST.FORM_BROKEN', 'invalid', { cause: exception });
    return toAppError(exception);
  }

  private notFound(request: FastifyRequest, reply: FastifyReply): AppError {
    const methods = this.routes.methodsAt(request.url);
    const allowed = methods.join(', ');
    // A part of the address may be too long for the route that would take it.
    if (!allowed || methods.includes(request.method)) return new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
    void reply.header('Allow', allowed);
    return new AppError('REQUEST.METHOD_NOT_ALLOWED', 'method-not-allowed', { params: { allowed } });
  }
}

function statusOfFramework(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { code, statusCode } = (exception ?? {}) as { code?: unknown; statusCode?: unknown };
  const isFastify = typeof code === 'string' && code.startsWith('FST_');
  return isFastify && typeof statusCode === 'number' ? statusCode : undefined;
}

/** What reads a form says in plain errors what is wrong with it: no boundary, or an end that never came. */
const isBrokenForm = (exception: unknown, request: FastifyRequest): boolean =>
  request.isMultipart() && exception instanceof Error && /^(Multipart: |Unexpected end of )/.test(exception.message);

/** A body over the limit of its route. */
export function tooLarge(request: FastifyRequest): AppError {
  const max = `${Math.floor(request.routeOptions.bodyLimit / megabyte)} MB`;
  const code = request.routeOptions.url === '/v1/documents' ? 'DOCUMENT.TOO_LARGE' : 'REQUEST.TOO_LARGE';
  return new AppError(code, 'too-large', { params: { max } });
}

/** Routes that take something else than JSON. */
const otherMedia: readonly [string, string][] = [
  ['/imports', `multipart/form-data, ${csvType}, ${workbookType}`],
  ['/v1/documents', 'multipart/form-data'],
];

function unsupportedMedia(request: FastifyRequest): AppError {
  const [, accepted = 'application/json'] = otherMedia.find(([path]) => request.url.includes(path)) ?? [];
  return new AppError('REQUEST.MEDIA_TYPE', 'unsupported-media', { params: { accepted } });
}

/** Writes the problem document; also for errors raised before Nest has the request. */
export function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const language = request.language ?? negotiateLanguage(request.headers['accept-language']);
  const problem = toProblem(error, language, request.id);
  for (const [name, value] of Object.entries(headersOf(error.kind, error.retryAfter))) void reply.header(name, value);
  void reply
    .status(problem.status)
    .header('Content-Language', language)
    .type('application/problem+json; charset=utf-8')
    // Serialised here: the answer's own schema says nothing about problems.
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

function headersOf(kind: ErrorKind, retryAfter: number | undefined): Record<string, string> {
  if (kind === 'unauthenticated') return { 'WWW-Authenticate': 'Bearer realm="mourafaka"' };
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}
