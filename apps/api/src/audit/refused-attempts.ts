import { batchStream, journeyStream, sessionStream } from '@mourafaka/contracts';
import { Journal } from '@mourafaka/journal';
import { actorOf, anonymous, type AppError, type Clock, type Logger } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isUuid } from '../http/fields';
import { CLOCK, LOGGER } from '../tokens';

type Addressed = Pick<FastifyRequest, 'params' | 'routeOptions' | 'method'>;

/** Of what is refused by a right, whatever a rule refuses is noted where the rule is. */
const isByRight = ({ kind, code }: AppError): boolean =>
  kind === 'forbidden' && (code.startsWith('IDENTITY.') || code.endsWith('.NOT_YOURS'));

/** Of whom the address speaks, by the beginning of its pattern. */
const streams: readonly [prefix: string, part: string, streamOf: (value: string) => string | undefined][] = [
  ['/v1/journeys/:id', 'id', (id) => (isUuid(id) ? journeyStream(id) : undefined)],
  ['/v1/sessions/:id', 'id', (id) => (isUuid(id) ? sessionStream(id) : undefined)],
  ['/v1/batches/:batch', 'batch', (code) => (/^[A-Za-z0-9]{1,20}$/.test(code) ? batchStream(code) : undefined)],
];
/** Of nothing in particular. */
const noStream = 'none';

function streamOf({ params, routeOptions: { url = '' } }: Addressed): string {
  const parts = (params ?? {}) as Record<string, string>;
  const [, part, named] = streams.find(([prefix]) => url.startsWith(prefix)) ?? [];
  return (part !== undefined && named?.(parts[part] ?? '')) || noStream;
}

/** The command by its name; of other attempts the method and the pattern of the address. */
function commandOf({ params, routeOptions: { url = '' }, method }: Addressed): string {
  const { command } = (params ?? {}) as Record<string, string | undefined>;
  return command !== undefined && /^[a-z][a-z-]{1,59}$/.test(command) ? command : `${method} ${url}`;
}

/** What somebody tried and may not do by their rights, beside what rules refuse: the same list, in the same places. */
@Injectable()
export class RefusedAttempts {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never throws: an attempt is refused whether it could be noted or not; where not, the log has it. */
  async note(request: FastifyRequest, error: AppError): Promise<void> {
    const { principal, id: correlationId } = request;
    if (!isByRight(error) || !principal || principal.id === anonymous.id) return;
    const { code, kind } = error;
    const attempt = { command: commandOf(request), stream: streamOf(request), code, kind };
    try {
      const at = (await this.clock.now()).toISOString();
      await this.journal.recordRefusal({ ...attempt, actor: actorOf(principal), fields: [], at, correlationId });
    } catch (err) {
      this.logger.error({ err, ...attempt, principal: principal.id, correlationId }, 'a refused attempt was not noted');
    }
  }
}
