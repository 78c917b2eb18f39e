import {
  isJourneyCommandName,
  type JourneyCommandName,
  journeyCommands,
  journeyStream,
  type Refusal,
  systemActor,
} from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { actorFor, fieldIssues, may, type Permission, type Principal, type Resource } from '@mourafaka/platform';
import { validate as isUuid } from 'uuid';
import type { Engine } from '../execute/engine';
import { type Executed, refused } from '../execute/envelope';

/** A command somebody wants to give a journey, as they said it. */
export interface JourneyOrder {
  /** Who gives it; absent for the system, which needs no asking. */
  principal?: Principal;
  journeyId: string;
  command: string;
  payload: unknown;
  /** Idempotency key. */
  key: string;
  correlationId: string;
  /** `If-Match`: refused when the journey is at another version. */
  expectedVersion?: number;
  /** Answer what would happen, and store nothing. */
  dryRun?: boolean;
}

interface Known extends JourneyOrder {
  command: JourneyCommandName;
  /** What the table of rights needs of the journey. */
  resource?: Resource;
}

const permissionOf = (command: JourneyCommandName): Permission => `journey.${command}`;
const notFound = refused({ code: 'JOURNEY.NOT_FOUND', kind: 'not-found' });
const notAllowed = refused({ code: 'IDENTITY.NOT_ALLOWED', kind: 'forbidden' });

/**
 * Where commands to journeys are handed in, one by one by a person or by the hundred in a bulk: what a person may not see
 * does not exist for them, rights are checked by the one table, the payload by its schema, and only then is it given to the
 * engine.
 */
export class Desk {
  constructor(private readonly engine: Pick<Engine, 'execute' | 'state'>) {}

  /** Throws only what PostgreSQL says when it is away; then the same order may be given again. */
  async give(order: JourneyOrder): Promise<Executed> {
    const { principal, journeyId, command } = order;
    if (!isUuid(journeyId)) return notFound;
    const resource = principal && (await this.visible(principal, journeyId));
    if (principal && !resource) return notFound;
    if (!isJourneyCommandName(command) || command === 'submit-application') return unknown(command);
    if (principal && !may(principal, permissionOf(command), resource)) return notAllowed;
    return this.hand({ ...order, command, resource });
  }

  /** What the table of rights needs of a journey, to those who may see it. */
  private async visible(principal: Principal, journeyId: string): Promise<Resource | undefined> {
    const head = await this.engine.state<JourneyState>(journeyStream(journeyId));
    if (!head) return undefined;
    const { cooperative, lot, consultant } = head.state;
    const resource = { region: cooperative.region, lot, consultant, journeyId };
    return may(principal, 'journey.read', resource) ? resource : undefined;
  }

  private async hand({ principal, journeyId, command, resource, ...order }: Known): Promise<Executed> {
    const { data: payload, error } = journeyCommands[command].schema.safeParse(order.payload ?? {});
    if (error) return refused({ code: 'REQUEST.INVALID', kind: 'invalid', errors: fieldIssues(error.issues) });
    const executed = await this.engine.execute({
      ...order,
      category: 'journey',
      name: command,
      entityId: journeyId,
      payload,
      principal: principal?.id ?? systemActor.id,
      actor: principal ? actorFor(principal, permissionOf(command), resource) : systemActor,
    });
    return executed.ok || !principal ? executed : refused(forThem(executed.refusal, principal, resource));
  }
}

const unknown = (command: string): Executed =>
  refused({ code: 'COMMAND.UNKNOWN', kind: 'not-found', params: { command: command.slice(0, 60) } });

/** Of the commands that are possible instead, those the person may give. */
function forThem(refusal: Refusal, principal: Principal, resource: Resource | undefined): Refusal {
  if (!refusal.allowed) return refusal;
  const allowed = refusal.allowed.filter(
    (command) => isJourneyCommandName(command) && may(principal, permissionOf(command), resource),
  );
  return { ...refusal, allowed };
}
