/** What each event changes of a batch; the stage follows from the rest. */
import type { BatchEvent, BatchEventData, BatchEventName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { evolveDeadlines } from '../deadlines';
import { openBatchTasks } from './tasks';
import { type BatchState, type CallState, type Place, type RoundState, stageOf, type WaveState } from './state';

type Evolver<N extends BatchEventName> = (
  state: BatchState,
  data: BatchEventData<N>,
  recorded: RecordedEvent<BatchEvent>,
) => Partial<BatchState>;

const freshWave: WaveState = { status: 'scoring', ranking: 0, digest: '', entries: [], signatures: [] };

const withWave = (state: BatchState, wave: string, change: Partial<WaveState>): Pick<BatchState, 'waves'> => ({
  waves: { ...state.waves, [wave]: { ...(state.waves[wave] ?? freshWave), ...change } },
});

const withCall = ({ call }: BatchState, change: Partial<CallState>): Partial<BatchState> =>
  call ? { call: { ...call, ...change } } : {};

const withPlace = ({ places }: BatchState, number: number, change: Partial<Place>): Pick<BatchState, 'places'> => ({
  places: places.map((place) => (place.place === number ? { ...place, ...change } : place)),
});

/** A call planned or opened; what was granted and planned before stays known. */
const callAs =
  (status: 'planned' | 'open') =>
  ({ call }: BatchState, dates: BatchEventData<'CallOpened'>): Partial<BatchState> => ({
    call: {
      ...dates,
      status,
      extensions: call?.extensions ?? [],
      lateGrants: call?.lateGrants ?? [],
      ...(call?.schedule && { schedule: call.schedule }),
    },
  });

const withRound = ({ rounds }: BatchState, code: string, change: Partial<RoundState>): Partial<BatchState> => {
  const round = rounds[code];
  return round ? { rounds: { ...rounds, [code]: { ...round, ...change } } } : {};
};

function placeFreed(state: BatchState, { place, wave, journeyId }: BatchEventData<'PlaceFreed'>, at: string) {
  const held = state.places.find((it) => it.place === place);
  if (!held)
    return { places: [...state.places, { place, wave, status: 'freed' as const, at, offers: 0, passedOver: [] }] };
  const passedOver = [...held.passedOver, journeyId];
  return withPlace(state, place, { status: 'freed', at, journeyId: undefined, passedOver });
}

const evolvers: { readonly [N in BatchEventName]: Evolver<N> } = {
  BatchCreated: (_state, { code, names }, { recordedAt: createdAt }) => ({
    code,
    createdAt,
    names,
    policies: {},
    policyVersion: 0,
    scoringOpened: false,
    waves: {},
    places: [],
    rounds: {},
    closed: false,
    deadlines: [],
    escalations: [],
  }),
  PolicyAdopted: ({ policies }, { version, policy, bulkId }, { recordedAt: at }) => ({
    policyVersion: version,
    policies: { ...policies, [version]: policy },
    ...(bulkId && { policyToApply: { version, bulkId, at } }),
  }),
  PolicyDispatched: () => ({ policyToApply: undefined }),
  WavesScheduled: (state, { policyVersion: scheduledBy, waves }) => {
    const cleared = Object.keys(state.waves).reduce(
      (before, wave) => ({ ...before, ...withWave(before, wave, { rankAt: undefined, releaseAt: undefined }) }),
      state,
    );
    return waves.reduce(
      (before, { wave, ...planned }) => ({ ...before, ...withWave(before, wave, { ...planned, scheduledBy }) }),
      cleared,
    );
  },
  CallPlanned: callAs('planned'),
  CallOpened: callAs('open'),
  CallScheduled: (state, { revision, opensAt, closesAt, steps }) =>
    withCall(state, { schedule: { revision, opensAt, closesAt, steps } }),
  CallExtended: (state, data, { recordedAt: at }) =>
    withCall(state, {
      closesOn: data.closesOn,
      extensions: [...(state.call?.extensions ?? []), { ...data, at }],
    }),
  CallClosed: (state, _data, { recordedAt: closedAt }) => withCall(state, { status: 'closed', closedAt }),
  LateApplicationGranted: (state, { court, number, until }) =>
    withCall(state, {
      lateGrants: [...(state.call?.lateGrants ?? []), { registration: `${court}|${number}`, until }],
    }),
  ...evolveDeadlines,
  MessageIssued: (state, data, recorded) => {
    const { duty, deadline } = data;
    if (deadline !== undefined) return evolveDeadlines.MessageIssued(state, data, recorded);
    const schedule = state.call?.schedule;
    return schedule
      ? withCall(state, { schedule: { ...schedule, steps: schedule.steps.filter(({ key }) => key !== duty) } })
      : {};
  },
  ScoringOpened: (_state, _data, { recordedAt: scoringOpenedAt }) => ({ scoringOpened: true, scoringOpenedAt }),
  SelectionRanked: (state, { wave, ranking, digest, entries }, { recordedAt: rankedAt }) =>
    withWave(state, wave, {
      status: 'ranked',
      ranking,
      digest,
      entries: entries.map(({ journeyId, outcome, rank, reason, waiting }) => ({
        journeyId,
        outcome,
        rank,
        reason,
        ...(waiting !== undefined && { waiting }),
      })),
      signatures: [],
      rankedAt,
      reopenedAt: undefined,
      // Ranked once by itself, or by people before: it is theirs from now on.
      rankAt: undefined,
    }),
  ScoringReopened: (state, { wave }, { recordedAt: reopenedAt }) =>
    withWave(state, wave, { status: 'scoring', entries: [], signatures: [], reopenedAt }),
  SelectionSigned: (state, { wave }, { actor }) =>
    withWave(state, wave, { signatures: [...(state.waves[wave]?.signatures ?? []), actor.id] }),
  SelectionApproved: (state, { wave }, { recordedAt: approvedAt }) =>
    withWave(state, wave, { status: 'approved', approvedAt }),
  WaveReleased: (state, { wave, bulkId }, { recordedAt: at }) =>
    withWave(state, wave, { status: 'released', release: { bulkId, at, dispatched: false } }),
  WaveDispatched: (state, { wave }) => {
    const release = state.waves[wave]?.release;
    return release ? withWave(state, wave, { release: { ...release, dispatched: true } }) : {};
  },
  PlaceFreed: (state, data, { recordedAt: at }) => placeFreed(state, data, at),
  PlaceOffered: (state, { place, offer: offers, journeyId }, { recordedAt: at }) =>
    withPlace(state, place, { status: 'offered', at, offers, journeyId }),
  PlaceOfferRecorded: (state, { place, journeyId, outcome }, { recordedAt: at }) => {
    if (outcome === 'told') return withPlace(state, place, { status: 'told', at });
    const passedOver = [...(state.places.find((it) => it.place === place)?.passedOver ?? []), journeyId];
    return withPlace(state, place, { status: 'freed', at, journeyId: undefined, passedOver });
  },
  PlaceUnfilled: (state, { place }, { recordedAt: at }) => withPlace(state, place, { status: 'unfilled', at }),
  FinancingRoundOpened: ({ rounds }, data, { recordedAt: openedAt }) => ({
    rounds: { ...rounds, [data.round]: { ...data, openedAt, ranking: 0, digest: '', entries: [], signatures: [] } },
  }),
  FinancingRanked: (state, { round, ranking, digest, entries, terms: { maxAmountMad } }, { recordedAt: rankedAt }) =>
    withRound(state, round, { ranking, rankedAt, digest, entries, maxAmountMad, signatures: [] }),
  FinancingSigned: (state, { round }, { actor }) =>
    withRound(state, round, { signatures: [...(state.rounds[round]?.signatures ?? []), actor.id] }),
  FinancingApproved: (state, { round, bulkId, instalments }, { recordedAt: at }) =>
    withRound(state, round, { instalments, release: { bulkId, at, dispatched: false } }),
  FinancingDispatched: (state, { round }) => {
    const release = state.rounds[round]?.release;
    return release ? withRound(state, round, { release: { ...release, dispatched: true } }) : {};
  },
  BatchClosed: () => ({ closed: true }),
};

export function evolveBatch(before: BatchState | undefined, recorded: RecordedEvent<BatchEvent>): BatchState {
  const evolver = evolvers[recorded.type] as Evolver<BatchEventName>;
  const changed = evolver(before as BatchState, recorded.data, recorded);
  const state = { ...before, ...changed, version: recorded.version, updatedAt: recorded.recordedAt } as BatchState;
  const staged = { ...state, stage: stageOf(state) };
  return { ...staged, tasks: openBatchTasks(before?.tasks, staged, recorded) };
}
