import { batchStream, calendarStream, type Refusal, type SessionPayload, type StreamId } from '@mourafaka/contracts';
import {
  type BatchState,
  type CalendarState,
  callWindowOf,
  defaultPolicy,
  type JourneyState,
  policyVersionFor,
  type SessionState,
  seedCalendar,
} from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { CommandEnvelope } from './envelope';
import { findNeeded } from './finders';
import type { Heads } from './heads';
import { RememberedHeads } from './remembered-heads';
import { type Rules, Sources } from './sources';

const countryCalendar = calendarStream('MA');

/** Until a calendar and a policy are adopted; the calendar itself is decided by neither. */
const unruled: Rules = { policy: defaultPolicy, policyVersion: 0, calendar: seedCalendar(), calendarVersion: 0 };

type Calendar = Pick<Rules, 'calendar' | 'calendarVersion'>;
type Policy = Pick<Rules, 'policy' | 'policyVersion'>;

/** Finds the policy, calendar and call a command is decided by, and what else it needs to know. */
export class RuleBook {
  private readonly heads: RememberedHeads;
  readonly sources: Sources;

  constructor(
    journal: Pick<Journal, 'dataSource' | 'keys' | 'versionsOf' | 'countRefusals' | 'listStreams'>,
    heads: Heads,
  ) {
    this.heads = new RememberedHeads(journal, heads);
    this.sources = new Sources(journal, this.heads, heads);
  }

  /** The streams whose versions are to be loaded together with the command's own. */
  referencesOf({ category, batch }: CommandEnvelope): StreamId[] {
    if (category !== 'journey' && category !== 'batch' && category !== 'session') return [];
    return batch === undefined ? [countryCalendar] : [countryCalendar, batchStream(batch)];
  }

  /** A refusal where the batch applied to does not exist or follows no policy yet. */
  async find(
    envelope: CommandEnvelope,
    state: unknown,
    versions: Record<StreamId, number>,
  ): Promise<{ rules: Rules } | { refusal: Refusal }> {
    const policy = await this.policyFor(envelope, state, versions);
    if ('code' in policy) return { refusal: policy };
    const [calendar, needed] = await Promise.all([
      this.calendarAt(versions[countryCalendar]),
      findNeeded({ envelope, state }, this.sources),
    ]);
    return { rules: { ...unruled, ...policy, ...needed, ...calendar } };
  }

  /** What is decided by while nothing else is known, with the calendar as it stands. */
  async defaults(): Promise<Rules> {
    return { ...unruled, ...(await this.calendarNow()) };
  }

  /** The calendar of the country as it stands. */
  async calendarNow(): Promise<Calendar> {
    return calendarOf(await this.heads.current<CalendarState>(countryCalendar));
  }

  private async policyFor(
    envelope: CommandEnvelope,
    state: unknown,
    versions: Record<StreamId, number>,
  ): Promise<Partial<Rules> | Refusal> {
    const { category, batch } = envelope;
    if (category === 'batch') return state ? adoptedBy(state as BatchState) : {};
    if (category === 'session') return this.policyOfSession(envelope, state as SessionState | undefined);
    if (category !== 'journey') return {};
    if (state) return this.policyOf(envelope, state as JourneyState);
    return batch === undefined ? {} : this.policyOfCall(batch, versions[batchStream(batch)]);
  }

  /** A session is scheduled by the policy its batch follows then, and goes on by that one. */
  private async policyOfSession(
    { payload }: CommandEnvelope,
    session: SessionState | undefined,
  ): Promise<Partial<Rules> | Refusal> {
    if (session) {
      const { batch, policyVersion: wanted } = session;
      const { policies } = await this.batchWith(batch, wanted);
      const policy = policies[wanted];
      if (!policy) throw new Error(`'${batchStream(batch)}' lost version ${wanted} of its policy`);
      return { policy, policyVersion: wanted };
    }
    const { batch } = payload as Partial<SessionPayload<'schedule'>>;
    const state = batch === undefined ? undefined : await this.heads.current<BatchState>(batchStream(batch));
    if (batch !== undefined && (!state || state.policyVersion === 0))
      return { code: 'BATCH.NOT_FOUND', kind: 'not-found', params: { batch } };
    return state ? adoptedBy(state) : {};
  }

  /** What an application is decided by. */
  private async policyOfCall(batch: string, version: number | undefined): Promise<Partial<Rules> | Refusal> {
    if (version === undefined) return { code: 'BATCH.NOT_FOUND', kind: 'not-found', params: { batch } };
    const state = await this.heads.atLeast<BatchState>(batchStream(batch), version);
    const call = callWindowOf(state);
    if (state.policyVersion === 0) return { code: 'BATCH.CALL_NOT_OPEN', kind: 'wrong-moment' };
    return { ...adoptedBy(state), ...(call && { call }) };
  }

  private async calendarAt(version: number | undefined): Promise<Calendar> {
    return calendarOf(version === undefined ? undefined : await this.heads.atLeast(countryCalendar, version));
  }

  private batchWith(batch: string, wanted: number): Promise<BatchState> {
    return this.heads.where<BatchState>(batchStream(batch), ({ policies }) => policies[wanted] !== undefined);
  }

  /** Adopted versions never change, so any remembered batch that has the version will do. */
  private async policyOf({ name, payload }: CommandEnvelope, journey: JourneyState): Promise<Policy> {
    const wanted = policyVersionFor({ type: name, payload }, journey) ?? journey.policyVersion;
    const stream = batchStream(journey.batch);
    const { policies } = await this.batchWith(journey.batch, wanted);
    const policyVersion = policies[wanted] ? wanted : journey.policyVersion;
    const policy = policies[policyVersion];
    if (!policy) throw new Error(`'${stream}' lost version ${policyVersion} of its policy`);
    return { policy, policyVersion };
  }
}

const calendarOf = (state: CalendarState | undefined): Calendar =>
  state ? { calendar: state.calendar, calendarVersion: state.adopted } : unruled;

/** The policy a batch follows at present; none before the first is adopted. */
function adoptedBy({ policies, policyVersion }: BatchState): Partial<Policy> {
  const policy = policies[policyVersion];
  return policy ? { policy, policyVersion } : {};
}
