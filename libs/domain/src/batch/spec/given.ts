/** The words of a batch's specifications, and batches brought to a stage by ordinary commands. */
import type {
  Actor,
  BatchCommand,
  BatchCommandName,
  BatchEvent,
  BatchEventData,
  BatchPayload,
  BatchStage,
  Candidate,
  FinancingCandidate,
  ProgrammePolicy,
  Refusal,
  WorkingCalendar,
} from '@mourafaka/contracts';
import type { DecisionContext, RecordedEvent } from '../../aggregate';
import { fold } from '../../aggregate';
import { defaultPolicy } from '../../policy';
import { giveCommand, people, testContext } from '../../testing';
import { batchAggregate } from '../batch-aggregate';
import { batchDuties } from '../duties';
import { batchOrders } from '../orders';
import type { BatchState } from '../state';

export type BatchRecord = readonly RecordedEvent<BatchEvent>[];

export const administrator: Actor = { id: 'administrator', name: 'Administrator', role: 'administrator' };
export const { programmeManager, committee, secondMember, system } = people;

export interface Given extends Pick<
  DecisionContext,
  'candidates' | 'waiting' | 'undecided' | 'openJourneys' | 'requests'
> {
  by?: Actor;
  calendar?: WorkingCalendar;
  /** A day after the last event, unless said otherwise. */
  now?: string;
}

/** Thursday 1 October 2026, ten in the morning in Casablanca. */
export const start = '2026-10-01T09:00:00.000Z';
const dayMs = 86_400_000;
const aDayAfter = (record: BatchRecord): string =>
  new Date(Date.parse(record.at(-1)?.recordedAt ?? start) + (record.length > 0 ? dayMs : 0)).toISOString();

export const stateOf = (record: BatchRecord): BatchState => {
  const state = fold(batchAggregate, record);
  if (!state) throw new Error('nothing is recorded of this batch');
  return state;
};

export interface Then {
  events: BatchEvent[];
  refusal?: Refusal;
  recorded: BatchRecord;
  state: BatchState;
  /** The events, by type. */
  then(...types: BatchEvent['type'][]): void;
  refused(code: string, kind?: Refusal['kind']): void;
}

export const given = (record: BatchRecord) => ({
  when<N extends BatchCommandName>(
    command: N,
    payload: BatchPayload<N>,
    { by, now, calendar, ...known }: Given = {},
  ): Then {
    const context = testContext({ now: now ?? aDayAfter(record), actor: by ?? programmeManager, calendar });
    const outcome = giveCommand(batchAggregate, record, { type: command, batch: '4', payload } as BatchCommand, {
      ...context,
      ...known,
    });
    const { refusal, events } = outcome;
    return {
      ...outcome,
      state: outcome.state as BatchState,
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
export function and<N extends BatchCommandName>(
  record: BatchRecord,
  command: N,
  payload: BatchPayload<N>,
  known: Given = {},
): BatchRecord {
  const { refusal, recorded } = given(record).when(command, payload, known);
  if (refusal) throw new Error(`${command} was refused: ${JSON.stringify(refusal)}`);
  return recorded;
}

/** The system performs a duty as it would: its orders to the batch itself, at the time it is due. */
export function perform(record: BatchRecord, key: string, known: Given = {}): BatchRecord {
  const duty = batchDuties(stateOf(record)).find((it) => it.key === key);
  if (!duty)
    throw new Error(
      `no duty '${key}' among ${batchDuties(stateOf(record))
        .map((it) => it.key)
        .join(', ')}`,
    );
  const own = batchOrders(stateOf(record), duty).filter(({ category }) => category === 'batch');
  return own.reduce<BatchRecord>(
    (before, { name, payload }) =>
      and(before, name as BatchCommandName, payload as BatchPayload<BatchCommandName>, {
        by: system,
        now: duty.dueAt,
        ...known,
      }),
    record,
  );
}

export const dutyKeys = (record: BatchRecord): string[] => batchDuties(stateOf(record)).map(({ key }) => key);

export const journey = (n: number): string => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The n-th best of the first wave, unless said otherwise. */
export const candidate = (n: number, change: Partial<Candidate> = {}): Candidate => ({
  journeyId: journey(n),
  version: 9,
  total: 100 - n,
  criteria: { innovation: 8 },
  region: '09',
  sector: 'agriculture',
  womanLed: n % 2 === 0,
  rural: true,
  members: 12,
  women: 7,
  youth: 3,
  registeredOn: '2024-06-14',
  submittedAt: '2026-10-05T10:00:00.000Z',
  registration: `tiznit|${n}/2024`,
  ...change,
});

/** A request for funds by the n-th cooperative; the lower the number the better its score. */
export const request = (n: number, change: Partial<FinancingCandidate> = {}): FinancingCandidate => ({
  journeyId: journey(n),
  version: 40,
  request: 'F1',
  amountMad: 40_000,
  ownContributionMad: 10_000,
  score: 90 - n,
  region: '09',
  members: 12,
  women: 7,
  requestedAt: '2027-03-01T10:00:00.000Z',
  registration: `tiznit|${n}/2024`,
  ...change,
});

export const ranked = (record: BatchRecord, wave = 'wave-1'): BatchEventData<'SelectionRanked'> => {
  const event = record.findLast(({ type, data }) => type === 'SelectionRanked' && 'wave' in data && data.wave === wave);
  if (!event) throw new Error(`'${wave}' was not ranked`);
  return event.data as BatchEventData<'SelectionRanked'>;
};

/**
 * One wave of two places, so that five candidates make a list of each kind; nobody is preferred. As adopted before batches
 * had deadlines.
 */
export const onePolicy: ProgrammePolicy = {
  ...defaultPolicy,
  deadlines: [],
  waves: [{ code: 'wave-1', target: 2, regions: ['09'] }],
  selection: { spreadLimit: 20, passMark: 50, tieBreaks: [], shares: [] },
};
export const five: readonly Candidate[] = [1, 2, 3, 4].map((n) => candidate(n)).concat(candidate(5, { total: 30 }));

export const names = { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' };
export const dates = { opensOn: '2026-10-03', closesOn: '2026-12-31' };
/** The day after the last day of the call, in the morning. */
export const afterCall = '2027-01-01T09:00:00.000Z';

const created = () => and([], 'create-batch', { code: '4', names });
export const withPolicy = (policy: ProgrammePolicy = onePolicy) => and(created(), 'adopt-policy', { policy });
const open = (policy?: ProgrammePolicy) => and(withPolicy(policy), 'open-call', dates);
const closed = (policy?: ProgrammePolicy) => and(open(policy), 'close-call', {}, { now: afterCall });
const scoring = (policy?: ProgrammePolicy) => and(closed(policy), 'open-scoring', {});
const listed = (policy?: ProgrammePolicy) => and(scoring(policy), 'rank', {}, { candidates: five });

export function approve(record: BatchRecord, wave: string, candidates: readonly Candidate[]): BatchRecord {
  const once = and(record, 'approve-selection', { wave }, { by: committee, candidates });
  return and(once, 'approve-selection', { wave }, { by: programmeManager, candidates });
}
const approved = (policy?: ProgrammePolicy) => approve(listed(policy), 'wave-1', five);
const released = (policy?: ProgrammePolicy) => and(approved(policy), 'release-wave', { wave: 'wave-1' });
const running = (policy?: ProgrammePolicy) => perform(released(policy), 'release/wave-1#1');

const reached: Readonly<Record<BatchStage, (policy?: ProgrammePolicy) => BatchRecord>> = {
  planned: withPolicy,
  'call-open': open,
  assessment: closed,
  scoring,
  ranked: listed,
  approved,
  released,
  running,
  closed: (policy) => and(running(policy), 'close-batch', {}, { openJourneys: 0 }),
};

/** What is recorded of a batch that has just reached a stage. */
export const batchIn = (stage: BatchStage, policy?: ProgrammePolicy): BatchRecord => reached[stage](policy);
