import { journeyStream } from '@mourafaka/contracts';
import { type Accepted, type CommandEnvelope, Engine, type Executed } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';

type Given = Omit<CommandEnvelope, 'principal' | 'correlationId'>;

/** Gives commands to the engine in a caller's name; what it refuses leaves as an error for the problem filter. */
@Injectable()
export class Commands {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** Throws `AppError` for a refusal. `mayGive` narrows the commands shown as allowed instead. */
  async give(caller: Caller, given: Given, mayGive: (command: string) => boolean = () => true): Promise<Accepted> {
    return this.accepted(await this.try(caller, given), given, mayGive);
  }

  /** The answer where it is good; throws `AppError` for a refusal, with the changes a late `If-Match` missed. */
  async accepted(
    executed: Executed,
    given: Pick<Given, 'category' | 'entityId' | 'expectedVersion'>,
    mayGive: (command: string) => boolean = () => true,
  ): Promise<Accepted> {
    if (executed.ok) return executed;
    const { refusal } = executed;
    if (refusal.code === 'COMMAND.BUSY') throw new AppError(refusal.code, 'unavailable', { retryAfter: 1 });
    const allowed = refusal.allowed?.filter(mayGive);
    throw AppError.ofRefusal({ ...refusal, allowed }, await this.extensions(given, refusal.kind));
  }

  /** What is answered without being thrown, for whoever goes on after a refusal. */
  try(caller: Caller, given: Given): Promise<Executed> {
    return this.engine.execute({ ...given, principal: caller.principal.id, correlationId: caller.correlationId });
  }

  /** Who comes second is told what the first one did. */
  private async extensions(
    { category, entityId, expectedVersion }: Pick<Given, 'category' | 'entityId' | 'expectedVersion'>,
    kind: string,
  ): Promise<Record<string, unknown>> {
    if (kind !== 'version-conflict' || expectedVersion === undefined || entityId === undefined) return {};
    const stream = category === 'journey' ? journeyStream(entityId) : `${category}-${entityId}`;
    const events = await this.journal.read(stream, { after: expectedVersion, limit: 100 });
    return { changes: events.map(({ type, version }) => ({ type, version })) };
  }
}
