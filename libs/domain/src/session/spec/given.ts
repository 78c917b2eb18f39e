/** The words of a session's specifications, and sessions brought to a stage by ordinary commands. */
import type {
  Actor,
  ProgrammePolicy,
  Refusal,
  SessionCommand,
  SessionCommandName,
  SessionEvent,
  SessionPayload,
  WorkingCalendar,
} from '@mourafaka/contracts';
import type { DecisionContext, EnrolmentFacts, RecordedEvent } from '../../aggregate';
import { fold } from '../../aggregate';
import type { DutyOrder } from '../../duty-order';
import { defaultPolicy } from '../../policy';
import { giveCommand, people, testContext } from '../../testing';
import { sessionDuties } from '../duties';
import { sessionOrders } from '../orders';
import { sessionAggregate } from '../session-aggregate';
import type { SessionState } from '../state';

export type SessionRecord = readonly RecordedEvent<SessionEvent>[];
export const { agent, manager, consultant, applicant, system } = people;

export interface Given extends Pick<DecisionContext, 'catchUp' | 'missedSession'> {
  /** Absent: one adopted before sessions had deadlines. */
  policy?: ProgrammePolicy;
  calendar?: WorkingCalendar;
  by?: Actor;
  /** The moment of the last event, unless said otherwise. */
  now?: string;
  /** Facts that differ from a cooperative's that may be enrolled, by its number. */
  facts?: Readonly<Record<number, Partial<EnrolmentFacts> | undefined>>;
}

/** As adopted before batches and sessions had deadlines. */
export const olderPolicy: ProgrammePolicy = { ...defaultPolicy, deadlines: [] };

/** Monday 2 November 2026, ten in the morning in Casablanca; the session is on Friday 20 November. */
export const start = '2026-11-02T09:00:00.000Z';
export const theDay = '2026-11-20';
export const during = '2026-11-20T10:00:00.000Z';
export const afterwards = '2026-11-20T16:00:00.000Z';
/** The midnight after the three days during which attendance is recorded without a reason. */
export const closingTime = '2026-11-23T23:00:00.000Z';
export const sessionId = '01930000-0000-7000-8000-0000000000aa';
export const coop = (n: number): string => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const coops = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => coop(from + n));

const numberOf = (journeyId: string): number => Number(journeyId.slice(-12));
const factsOf = (journeyId: string, change: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  journeyId,
  batch: '4',
  region: '09',
  lot: 'lot-1',
  state: 'diagnosing',
  suspended: false,
  modulesAttended: [],
  ...change,
});

export const aSession = (change: Partial<SessionPayload<'schedule'>> = {}): SessionPayload<'schedule'> => ({
  batch: '4',
  module: 'governance',
  region: '09',
  place: 'Maison de la coopération, Taroudannt',
  heldOn: theDay,
  from: '09:30',
  to: '16:00',
  trainer: 'Formateur Exemple',
  capacity: 3,
  ...change,
});

export const participants = (count: number): SessionPayload<'record-attendance'>['participants'] =>
  Array.from({ length: count }, (_, n) => ({
    name: `Participante ${n + 1}`,
    role: 'member',
    sex: 'female',
    ageBand: '25-34',
  }));

export interface Then {
  events: SessionEvent[];
  refusal?: Refusal;
  recorded: SessionRecord;
  state: SessionState;
  /** The events, by type. */
  then(...types: SessionEvent['type'][]): void;
  refused(code: string, kind?: Refusal['kind']): void;
}

function knownOf(payload: object, facts: Given['facts'] = {}): EnrolmentFacts[] {
  const journeyIds = 'journeyIds' in payload ? (payload.journeyIds as string[]) : [];
  const known = journeyIds.filter((id) => !(numberOf(id) in facts && facts[numberOf(id)] === undefined));
  return [...new Set(known)].map((id) => factsOf(id, facts[numberOf(id)]));
}

export const given = (record: SessionRecord) => ({
  when<N extends SessionCommandName>(
    command: N,
    payload: SessionPayload<N>,
    {
      by = agent,
      now = record.at(-1)?.recordedAt ?? start,
      facts,
      catchUp,
      missedSession,
      policy = olderPolicy,
      calendar,
    }: Given = {},
  ): Then {
    const base = testContext({ now, actor: by, policy, calendar, seed: record.length + 1 });
    const context = {
      ...base,
      trackingCode: 'K7QM-4TX-9RD-E3HG',
      enrolling: knownOf(payload, facts),
      catchUp,
      missedSession,
    };
    const given = { type: command, sessionId, payload } as SessionCommand;
    const outcome = giveCommand(sessionAggregate, record, given, context);
    const { refusal, events } = outcome;
    return {
      ...outcome,
      state: outcome.state as SessionState,
      then: (...types) => expect(refusal ?? events.map(({ type }) => type)).toEqual(types),
      refused: (code, kind) => {
        const codes = [refusal?.code, ...(refusal?.errors ?? []).map((issue) => issue.code)];
        expect(codes).toContain(code);
        if (kind) expect(refusal?.kind).toBe(kind);
      },
    };
  },
});

/** Gives a command that must be accepted. */
export function and<N extends SessionCommandName>(
  record: SessionRecord,
  command: N,
  payload: SessionPayload<N>,
  how?: Given,
): SessionRecord {
  const { refusal, recorded } = given(record).when(command, payload, how);
  if (refusal) throw new Error(`${command} was refused: ${JSON.stringify(refusal)}`);
  return recorded;
}

export const stateOf = (record: SessionRecord): SessionState => {
  const state = fold(sessionAggregate, record);
  if (!state) throw new Error('nothing is recorded of this session');
  return state;
};

export const scheduled = (change?: Partial<SessionPayload<'schedule'>>) => and([], 'schedule', aSession(change));
/** Three places, two on the waiting list. */
export const enrolled = (upTo = 5): SessionRecord => and(scheduled(), 'enrol', { journeyIds: coops(1, upTo) });

/** An order to a journey, as it was given. */
export interface Told {
  journeyId: string;
  name: string;
  payload: Record<string, unknown>;
}

export interface Played {
  record: SessionRecord;
  told: Told[];
  /** Duties performed, in order. */
  performed: string[];
}

type How = Given & { refusing?: readonly string[] };

/** What the orders of a duty make: of a refused one, what it says to do instead. */
function ordered(
  record: SessionRecord,
  orders: readonly DutyOrder[],
  { refusing = [], ...how }: How,
): { record: SessionRecord; told: Told[] } {
  const told: Told[] = [];
  for (const order of orders) {
    const refused = order.category === 'journey' && refusing.includes(order.entityId);
    const one = refused ? order.otherwise : order;
    if (one?.category === 'session')
      record = and(record, one.name as SessionCommandName, one.payload as never, { ...how, by: system });
    else if (one) told.push({ journeyId: one.entityId, name: one.name, payload: one.payload as Told['payload'] });
    if (refused) break;
  }
  return { record, told };
}

/** Performs what falls due up to an instant, each at its time or at `now`, as the run would; journeys take what they are given. */
export function play(record: SessionRecord, until: string, how: How = {}): Played {
  const played: Played = { record, told: [], performed: [] };
  let now = how.now ?? record.at(-1)?.recordedAt ?? start;
  const next = () => sessionDuties(stateOf(played.record)).find(({ dueAt }) => dueAt <= until);
  for (let duty = next(); duty; duty = next()) {
    if (played.performed.includes(duty.key)) throw new Error(`${duty.key} was performed twice`);
    if (duty.dueAt > now) now = duty.dueAt;
    const { record: after, told } = ordered(played.record, sessionOrders(stateOf(played.record), duty), {
      ...how,
      now,
    });
    played.record = after;
    played.told.push(...told);
    played.performed.push(duty.key);
  }
  return played;
}

/** What each cooperative was told, by its number: `1 invitation`. */
export const words = (told: readonly Told[]): string[] =>
  told.map(
    ({ journeyId, name, payload }) => `${numberOf(journeyId)} ${(payload.notice as string | undefined) ?? name}`,
  );
