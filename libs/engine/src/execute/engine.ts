import {
  type Authorised,
  batchStream,
  type CalendarChange,
  calendarStream,
  categoryOf,
  entityOf,
  nothingAuthorised,
  type PlannedDuty,
  type ProcessView,
  type ProgrammePolicy,
  type Refusal,
  type StreamId,
  systemActor,
} from '@mourafaka/contracts';
import { type DutyOrder, type RecordedEvent, sensitiveIssues } from '@mourafaka/domain';
import {
  CommandRepeated,
  type Head,
  type Journal,
  KeyTaken,
  PersonForgotten,
  VersionConflict,
} from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { type GivenTask, journeysWithDeadlines } from '@mourafaka/read-models';
import { appendInputOf, type Decided } from './append-input';
import { type CalendarPreview, previewCalendar } from './calendar-preview';
import { codeOf } from './codes';
import { type Accepted, type CommandEnvelope, type Executed, refused } from './envelope';
import { type Folded, foldStream, foldStreams, Heads } from './heads';
import { kinds } from './kinds';
import { Lanes } from './lanes';
import { momentOf } from './moment';
import { type PolicyPreview, previewPolicy } from './policy-preview';
import { RuleBook } from './rules';
import { type Target, targetOf } from './target';

/** How often a command is decided again because another writer was first. */
const mostAttempts = 5;

interface Parts {
  journal: Journal;
  clock: Clock;
  /** What the national commission lets the Office keep; nothing that needs its leave unless told. */
  authorised?: Authorised;
}

interface Attempt {
  envelope: CommandEnvelope;
  target: Target;
  /** 1, 2 … */
  number: number;
}

/**
 * The only writer. A person, an import, a bulk and the workflows give commands by this one path: load, decide, append. Two
 * round trips; what it answers for an accepted command is stored with it and given again to the same command.
 */
export class Engine {
  private readonly journal: Journal;
  private readonly clock: Clock;
  private readonly authorised: Authorised;
  private readonly heads: Heads;
  private readonly rules: RuleBook;
  private readonly lanes = new Lanes();

  constructor({ journal, clock, authorised = nothingAuthorised }: Parts) {
    this.journal = journal;
    this.clock = clock;
    this.authorised = authorised;
    this.heads = new Heads(journal);
    this.rules = new RuleBook(journal, this.heads);
  }

  /**
   * Decides a command and stores what it makes. Whatever a caller can do wrong is answered as a refusal; it throws only
   * what PostgreSQL says when it is away (`isDatabaseAway`), and then the same command may be given again.
   */
  execute(envelope: CommandEnvelope): Promise<Executed> {
    const target = targetOf(envelope);
    return this.lanes.run(target.stream, () => this.executeInTurn(envelope, target));
  }

  /** A stream as it stands, or as it was by an instant (ISO 8601, inclusive). Personal values are sealed. */
  async state<State>(stream: StreamId, { asOf }: { asOf?: string } = {}): Promise<Folded<State> | undefined> {
    if (asOf !== undefined) return foldStream<State>(this.journal, stream, { upTo: asOf });
    const head = await this.heads.read<State>(stream);
    return head && { version: head.version, state: head.state };
  }

  /** Several streams as they were by an instant (ISO 8601, inclusive), those that existed; for as many as fit on a page. */
  states<State>(streams: readonly StreamId[], { asOf }: { asOf: string }): Promise<Map<StreamId, Folded<State>>> {
    return foldStreams<State>(this.journal, streams, asOf);
  }

  /** What the stream's workflow may know; undefined for a stream without events or without a workflow. */
  async view(stream: StreamId): Promise<ProcessView | undefined> {
    const { viewOf } = kinds[categoryOf(stream)];
    const head = viewOf && (await this.heads.read(stream));
    return head && viewOf(head.state, head.version, (instant) => this.clock.toTimer(instant));
  }

  /**
   * The commands that perform a duty, as the stream stands: none, and no duty, where it no longer asks for it. Undefined for
   * a stream without events or without a workflow.
   */
  async orders(
    stream: StreamId,
    dutyKey: string,
  ): Promise<{ view: ProcessView; duty?: PlannedDuty; orders: DutyOrder[] } | undefined> {
    const { viewOf, ordersOf } = kinds[categoryOf(stream)];
    const head = viewOf && (await this.heads.read(stream));
    if (!head) return undefined;
    const view = viewOf(head.state, head.version, (instant) => this.clock.toTimer(instant));
    const duty = view.duties.find(({ key }) => key === dutyKey);
    return duty ? { view, duty, orders: ordersOf?.(head.state, duty) ?? [] } : { view, orders: [] };
  }

  /**
   * What a policy that is not adopted yet would change in the open journeys of a batch; nothing is stored. `first`: how many
   * changed journeys are described one by one, 50 unless told. Undefined for an unknown batch. The policy has passed its schema.
   */
  async previewPolicy(batch: string, policy: ProgrammePolicy, { first = 50 } = {}): Promise<PolicyPreview | undefined> {
    const now = (await this.clock.now()).toISOString();
    const moment = { now, actor: systemActor, commandId: 'preview', codeFor: this.codesOf(batchStream(batch)) };
    const context = { ...momentOf(moment), ...(await this.rules.calendarNow()) };
    return previewPolicy(
      { batch, policy, first },
      { heads: this.heads, selection: this.rules.sources.selection, context },
    );
  }

  /**
   * What a change of the calendar that is not made yet would move: every deadline of every journey, batch and session that
   * is open; nothing is stored. `first`: how many are described one by one, 50 unless told. The refusal where the change
   * itself would be refused. The payload has passed its schema.
   */
  async previewCalendar(
    country: string,
    { command, payload }: { command: CalendarChange; payload: unknown },
    { first = 50 } = {},
  ): Promise<CalendarPreview | { refusal: Refusal }> {
    const now = (await this.clock.now()).toISOString();
    const moment = { now, actor: systemActor, commandId: 'preview', codeFor: this.codesOf(calendarStream(country)) };
    return previewCalendar(
      { country, command, payload, first },
      {
        heads: this.heads,
        rules: this.rules,
        journeysAfter: (after, limit) => journeysWithDeadlines(this.journal.dataSource, after, limit),
        moment: momentOf(moment),
      },
    );
  }

  /** What waits for people in streams that lists have no row of: batches. Of the work queue. */
  tasksWithoutRow(): Promise<GivenTask[]> {
    return this.rules.sources.givenTasks();
  }

  private codesOf(stream: StreamId): (purpose: string) => string {
    return (purpose) => codeOf((text) => this.journal.keys.digest(text), stream, purpose);
  }

  private async executeInTurn(envelope: CommandEnvelope, target: Target): Promise<Executed> {
    for (let number = 1; number <= mostAttempts; number++) {
      try {
        return await this.attempt({ envelope, target, number });
      } catch (error) {
        if (error instanceof CommandRepeated) return this.answerAgain(envelope, target, error);
        if (error instanceof PersonForgotten) {
          return this.refuse(envelope, target, { code: 'PERSON.FORGOTTEN', kind: 'wrong-moment' });
        }
        const refusal = error instanceof KeyTaken && refusalOfKey(error);
        if (refusal) return this.refuse(envelope, target, refusal);
        if (!(error instanceof VersionConflict || error instanceof KeyTaken)) throw error;
      }
    }
    return this.refuse(envelope, target, { code: 'COMMAND.BUSY', kind: 'version-conflict' });
  }

  private async attempt({ envelope, target, number }: Attempt): Promise<Executed> {
    const { stream, commandId } = target;
    const loaded = await this.heads.load(stream, commandId, this.rules.referencesOf(envelope));
    if (loaded.answer) return this.answerAgain(envelope, target, loaded.answer);
    const conflict = versionRefusal(envelope, loaded.head);
    if (conflict) return this.refuse(envelope, target, conflict);

    const decided = await this.decide(envelope, target, loaded);
    if ('refusal' in decided) return this.refuse(envelope, target, decided.refusal);
    if (envelope.dryRun) return this.answerDryRun(envelope, target, decided);
    const sealing = this.journal.keys.sealing({ newPersons: target.first && number === 1 });
    const { input, answer } = await appendInputOf(envelope, target, decided, sealing, this.journal.keys);
    await this.journal.append(input);
    return { ...answer, replayed: false };
  }

  private async decide(
    envelope: CommandEnvelope,
    target: Target,
    { head, versions }: { head?: Head; versions: Record<StreamId, number> },
  ): Promise<Decided | { refusal: Refusal }> {
    const { aggregate, commands, commandOf } = kinds[envelope.category];
    const { name, actor } = envelope;
    if (!commands.includes(name)) {
      return { refusal: { code: 'COMMAND.UNKNOWN', kind: 'not-found', params: { command: name } } };
    }
    const errors = sensitiveIssues(envelope.payload, this.authorised);
    if (errors.length > 0) return { refusal: { code: 'COMMAND.INVALID', kind: 'invalid', errors } };
    const found = await this.rules.find(envelope, head?.state, versions);
    if ('refusal' in found) return found;
    const now = await this.timeOf(envelope, head);
    const decision = aggregate.decide(commandOf(envelope, target.entityId), head?.state, {
      ...found.rules,
      ...momentOf({ now, actor, commandId: target.commandId, codeFor: this.codesOf(target.stream) }),
    });
    return decision.events ? { head, now, events: decision.events } : { refusal: decision.refusal };
  }

  /** A duty acts at its own time or later, and nothing is recorded before what it follows. ISO instants sort as text. */
  private async timeOf({ notBefore }: CommandEnvelope, head?: Head): Promise<string> {
    const now = (await this.clock.now()).toISOString();
    const earliest = notBefore === undefined ? '' : new Date(notBefore).toISOString();
    return [now, earliest, head?.recordedAt ?? ''].reduce((latest, time) => (time > latest ? time : latest));
  }

  /** The same command came before: the same answer, unless it was another request under the same key. */
  private async answerAgain(
    envelope: CommandEnvelope,
    target: Target,
    stored: { requestHash: string; answer: unknown },
  ): Promise<Executed> {
    if (stored.requestHash !== target.requestHash) {
      return this.refuse(envelope, target, { code: 'COMMAND.KEY_REUSED', kind: 'key-reused' });
    }
    return { ...(stored.answer as Omit<Accepted, 'replayed'>), replayed: true };
  }

  /** What would be answered; natural keys are looked up, since only an append reserves them. */
  private async answerDryRun(envelope: CommandEnvelope, target: Target, decided: Decided): Promise<Executed> {
    const { aggregate, keysOf, phaseOf } = kinds[envelope.category];
    const from = decided.head?.version ?? 0;
    const recorded = decided.events.map((event, n): RecordedEvent => ({
      ...event,
      version: from + n + 1,
      recordedAt: decided.now,
      actor: envelope.actor,
    }));
    const state = recorded.reduce<unknown>((folded, event) => aggregate.evolve(folded, event), decided.head?.state);
    for (const key of keysOf(state)) {
      const stream = await this.journal.findByKey(key);
      const refusal = stream !== undefined && stream !== target.stream && refusalOfKey({ key, stream });
      if (refusal) return refused(refusal);
    }
    const events = recorded.map(({ type, version }) => ({ type, version }));
    return {
      ok: true,
      replayed: false,
      stream: target.stream,
      version: from + events.length,
      phase: phaseOf(state),
      events,
    };
  }

  /** Refusals are no answers to keep: what is refused now may be right later. Attempts are noted apart, without any value. */
  private async refuse(envelope: CommandEnvelope, target: Target, refusal: Refusal): Promise<Executed> {
    const { name, actor, correlationId } = envelope;
    const { code, kind, errors = [] } = refusal;
    // What the system finds to be moot was nobody's attempt.
    const isMoot = actor.role === 'system' && kind === 'wrong-moment';
    if (envelope.dryRun || isMoot) return refused(refusal);
    const fields = errors.map(({ field }) => field);
    const at = await this.timeOf(envelope);
    await this.journal.recordRefusal({
      command: name,
      stream: target.scope,
      actor,
      code,
      kind,
      fields,
      at,
      correlationId,
    });
    return refused(refusal);
  }
}

function versionRefusal({ expectedVersion }: CommandEnvelope, head?: Head): Refusal | undefined {
  const version = head?.version ?? 0;
  if (expectedVersion === undefined || expectedVersion === version) return undefined;
  return { code: 'COMMAND.VERSION_CONFLICT', kind: 'version-conflict', params: { version, expectedVersion } };
}

/** A registration that applied before; a follow-up code that is taken only needs another draw. */
function refusalOfKey({ key, stream }: Pick<KeyTaken, 'key' | 'stream'>): Refusal | undefined {
  if (!key.startsWith('registration:')) return undefined;
  return { code: 'APPLICATION.ALREADY_RECEIVED', kind: 'duplicate', params: { journeyId: entityOf(stream) } };
}
