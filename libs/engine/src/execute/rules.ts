import { batchStream, calendarStream, type Refusal, type StreamId } from '@mourafaka/contracts';
import {
  type BatchState,
  type CalendarState,
  callWindowOf,
  type DecisionContext,
  defaultPolicy,
  type JourneyState,
  policyVersionFor,
  seedCalendar,
} from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { CommandEnvelope } from './envelope';

/** What the programme says at the moment of a decision. */
export type Rules = Pick<DecisionContext, 'policy' | 'policyVersion' | 'calendar' | 'calendarVersion' | 'call'>;

const countryCalendar = calendarStream('MA');

/** Until a calendar and a policy are adopted; batch and calendar themselves decide by neither. */
const unruled: Rules = { policy: defaultPolicy, policyVersion: 0, calendar: seedCalendar(), calendarVersion: 0 };

/**
 * Heads that others decide by, in memory. The load of every command answers their versions, so what is remembered is never
 * older than what the command met, and no command asks for them again.
 */
class RememberedHeads {
  private readonly known = new Map<StreamId, Promise<{ version: number; state: unknown } | undefined>>();

  constructor(private readonly journal: Pick<Journal, 'readHead'>) {}

  async atLeast<State>(stream: StreamId, version: number): Promise<State> {
    return this.where<State>(stream, (_state, known) => known >= version);
  }

  /** The state as remembered where the test holds, else as it is now. */
  async where<State>(stream: StreamId, test: (state: State, version: number) => boolean): Promise<State> {
    const known = await this.known.get(stream);
    if (known && test(known.state as State, known.version)) return known.state as State;
    const reading = this.journal.readHead<State>(stream);
    this.known.set(stream, reading);
    reading.catch(() => this.known.delete(stream));
    const head = await reading;
    if (!head) throw new Error(`stream '${stream}' is decided by, but it is empty`);
    return head.state;
  }
}

/** Finds the policy, calendar and call a command is decided by. */
export class RuleBook {
  private readonly heads: RememberedHeads;

  constructor(journal: Pick<Journal, 'readHead'>) {
    this.heads = new RememberedHeads(journal);
  }

  /** The streams whose versions are to be loaded together with the command's own. */
  referencesOf({ category, batch }: CommandEnvelope): StreamId[] {
    if (category !== 'journey') return [];
    return batch === undefined ? [countryCalendar] : [countryCalendar, batchStream(batch)];
  }

  /** A refusal where the batch applied to does not exist or follows no policy yet. */
  async find(
    envelope: CommandEnvelope,
    state: unknown,
    versions: Record<StreamId, number>,
  ): Promise<{ rules: Rules } | { refusal: Refusal }> {
    if (envelope.category !== 'journey') return { rules: unruled };
    const journey = state as JourneyState | undefined;
    const calendar = await this.calendarAt(versions[countryCalendar]);
    if (journey) return { rules: { ...calendar, ...(await this.policyOf(envelope, journey)) } };
    if (envelope.batch === undefined) return { rules: { ...unruled, ...calendar } };
    const version = versions[batchStream(envelope.batch)];
    if (version === undefined) {
      return { refusal: { code: 'BATCH.NOT_FOUND', kind: 'not-found', params: { batch: envelope.batch } } };
    }
    const batch = await this.heads.atLeast<BatchState>(batchStream(envelope.batch), version);
    const policy = batch.policies[batch.policyVersion];
    if (!policy) return { refusal: { code: 'BATCH.CALL_NOT_OPEN', kind: 'wrong-moment' } };
    return { rules: { ...calendar, policy, policyVersion: batch.policyVersion, call: callWindowOf(batch) } };
  }

  private async calendarAt(version: number | undefined): Promise<Pick<Rules, 'calendar' | 'calendarVersion'>> {
    if (version === undefined) return unruled;
    const { calendar, adopted } = await this.heads.atLeast<CalendarState>(countryCalendar, version);
    return { calendar, calendarVersion: adopted };
  }

  /** Adopted versions never change, so any remembered batch that has the version will do. */
  private async policyOf(
    { name, payload }: CommandEnvelope,
    journey: JourneyState,
  ): Promise<Pick<Rules, 'policy' | 'policyVersion'>> {
    const wanted = policyVersionFor({ type: name, payload }, journey) ?? journey.policyVersion;
    const stream = batchStream(journey.batch);
    const { policies } = await this.heads.where<BatchState>(stream, (batch) => batch.policies[wanted] !== undefined);
    const policyVersion = policies[wanted] ? wanted : journey.policyVersion;
    const policy = policies[policyVersion];
    if (!policy) throw new Error(`'${stream}' lost version ${policyVersion} of its policy`);
    return { policy, policyVersion };
  }
}
