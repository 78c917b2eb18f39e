import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { DestinationStream as LogLines, Logger } from 'pino';

/**
 * JSON lines, one per fact. What is logged names routes, ids and codes, never bodies, names, phones or addresses; the
 * redaction is a second fence around headers that carry secrets.
 */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: ['req.headers', 'headers', '*.authorization', '*.password', '*.kek', '*.retiredKeks'],
      remove: true,
    },
    serializers: { err: pino.stdSerializers.err },
  };
  return destination ? pino(options, destination) : pino(options);
}

type Write = (message: unknown, ...rest: unknown[]) => void;

/** Nest's own messages through the same logger; the last text argument is Nest's context. */
export function nestLogger(logger: Logger): LoggerService {
  const at =
    (level: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal'): Write =>
    (message, ...rest) => {
      const context = rest.findLast((part): part is string => typeof part === 'string');
      if (message instanceof Error) logger[level]({ err: message, context }, message.message);
      else logger[level]({ context }, typeof message === 'string' ? message : JSON.stringify(message));
    };
  return {
    log: at('info'),
    warn: at('warn'),
    error: at('error'),
    debug: at('debug'),
    verbose: at('trace'),
    fatal: at('fatal'),
  };
}
