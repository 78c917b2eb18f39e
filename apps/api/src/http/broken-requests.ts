import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { AppError, negotiateLanguage, toProblem } from '@mourafaka/platform';

/** What Node could not read as a request, by its code → the status; anything else is 400. */
const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

const headers = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

/**
 * Answers on the bare line what never became a request: it has no route, and no hook sees it. It is told like any other error, and
 * nothing of what was sent is said again.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statuses[error.code ?? ''] ?? 400;
  const language = negotiateLanguage(undefined);
  const code = status === 408 ? 'REQUEST.TIMEOUT' : 'REQUEST.BROKEN';
  const body = JSON.stringify({ ...toProblem(new AppError(code, 'invalid'), language), status });
  const all = { ...headers, 'Content-Language': language, 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  socket.destroy(error);
}
