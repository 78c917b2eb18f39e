import { AppError, type ErrorKind, type Logger, negotiateLanguage, toAppError, toProblem } from '@mourafaka/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../tokens';
import { RouteTable } from './route-table';

interface FrameworkError {
  code?: unknown;
  statusCode?: unknown;
}

/** Every error leaves through here, as problem+json in the caller's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(RouteTable) private readonly routes: RouteTable,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const error = this.read(exception, request, reply);
    if (error.kind === 'internal') this.logger.error({ err: error.cause, correlationId: request.id }, 'accident');
    sendProblem(error, request, reply);
  }

  private read(exception: unknown, request: FastifyRequest, reply: FastifyReply): AppError {
    if (exception instanceof HttpException) return this.ofNest(exception, request, reply);
    return ofFramework(exception, request) ?? toAppError(exception);
  }

  private ofNest(exception: HttpException, request: FastifyRequest, reply: FastifyReply): AppError {
    const status = exception.getStatus();
    if (status === 404) {
      const allowed = this.routes.methodsAt(request.url).join(', ');
      if (!allowed) return new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
      void reply.header('Allow', allowed);
      return new AppError('REQUEST.METHOD_NOT_ALLOWED', 'method-not-allowed', { params: { allowed } });
    }
    if (status === 400) return new AppError('REQUEST.MALFORMED_JSON', 'invalid');
    return toAppError(exception);
  }
}

/** What Fastify and its parsers say before a handler is reached. */
function ofFramework(exception: unknown, request: FastifyRequest): AppError | undefined {
  if (!(exception instanceof Error)) return undefined;
  const { code, statusCode } = exception as FrameworkError;
  if (exception instanceof SyntaxError && statusCode === 400) return new AppError('REQUEST.MALFORMED_JSON', 'invalid');
  if (typeof code !== 'string' || !code.startsWith('FST_')) return undefined;
  if (statusCode === 413) return tooLarge(request);
  if (statusCode === 415 || statusCode === 406) return unsupportedMedia(request);
  if (statusCode === 404 || code === 'FST_ERR_BAD_URL') return new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
  if (statusCode === 503) return new AppError('REQUEST.TIMEOUT', 'unavailable', { retryAfter: 5 });
  return statusCode === 400 ? new AppError('REQUEST.MALFORMED_JSON', 'invalid', { cause: exception }) : undefined;
}

/** A body over the limit of its route. */
export function tooLarge(request: FastifyRequest): AppError {
  const max = `${Math.floor(request.routeOptions.bodyLimit / 1_048_576)} MB`;
  return new AppError('REQUEST.TOO_LARGE', 'too-large', { params: { max } });
}

function unsupportedMedia(request: FastifyRequest): AppError {
  const accepted = request.url.includes('/imports')
    ? 'multipart/form-data, text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'application/json';
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
