/** Which deadlines a batch has, counted from when; how deadlines work is the same in every stream. */
import type { BatchDeadlineKind, WaveStatus } from '@mourafaka/contracts';
import { type Deadline, type DeadlineSpec, type Wanted } from '../deadlines';
import { type BatchState, policyWaves, statusOf, type WaveState } from './state';

/** The later of two instants, of which the second may be absent. */
const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** For each wave of the policy that stands at a status, from when it does. */
const ofWaves =
  (
    status: WaveStatus,
    since: (wave: Partial<WaveState>, state: BatchState) => string | undefined,
  ): Wanted<BatchState> =>
  (state) =>
    policyWaves(state).flatMap(({ code: about }) => {
      const at = statusOf(state, about) === status ? since(state.waves[about] ?? {}, state) : undefined;
      return at === undefined ? [] : [{ at, about }];
    });

/** From when a wave may be ranked: its scoring was reopened, or the batch's was opened, or nobody did and the call is over. */
function rankableSince({ reopenedAt, rankAt }: Partial<WaveState>, { call, scoringOpenedAt }: BatchState) {
  if (call?.status !== 'closed' || call.closedAt === undefined) return undefined;
  return later(reopenedAt ?? scoringOpenedAt ?? call.closedAt, rankAt);
}

const isApproved = (status: WaveStatus): boolean => status === 'approved' || status === 'released';

/** Whether its matter was dealt with: a list that was made anew, or a wave that the policy dropped, was not. */
const dealtWith: Readonly<Record<BatchDeadlineKind, (wave: string, state: BatchState) => boolean>> = {
  'call-planning': (_, { call }) => call !== undefined,
  // To open the scoring is what the days from the closing of the call are for.
  ranking: (wave, state) => state.scoringOpened || statusOf(state, wave) !== 'scoring',
  'selection-approval': (wave, state) => isApproved(statusOf(state, wave)),
  'wave-release': (wave, state) => statusOf(state, wave) === 'released',
  'financing-ranking': (round, { rounds }) => (rounds[round]?.ranking ?? 0) > 0,
  'financing-approval': (round, { rounds }) => rounds[round]?.release !== undefined,
};

const known = (kind: string): kind is BatchDeadlineKind => Object.hasOwn(dealtWith, kind);

export const batchDeadlines: DeadlineSpec<BatchDeadlineKind, BatchState> = {
  wanted: {
    'call-planning': ({ policyVersion, call, createdAt: at }) => (policyVersion === 0 || call ? undefined : { at }),
    // Where the policy names a day for the system, people are asked when it did not happen by itself.
    ranking: ofWaves('scoring', rankableSince),
    'selection-approval': ofWaves('ranked', ({ rankedAt }) => rankedAt),
    'wave-release': ofWaves('approved', ({ approvedAt, releaseAt }) => approvedAt && later(approvedAt, releaseAt)),
    'financing-ranking': ({ rounds, closed }) =>
      Object.values(rounds).flatMap(({ round: about, ranking, openedAt: at }) =>
        closed || ranking > 0 ? [] : [{ at, about }],
      ),
    'financing-approval': ({ rounds, closed }) =>
      Object.values(rounds).flatMap(({ round: about, rankedAt: at, release }) =>
        closed || release || at === undefined ? [] : [{ at, about }],
      ),
  },
  settled: ({ kind, about = '' }: Deadline, state) => {
    const isThere =
      about === '' || policyWaves(state).some(({ code }) => code === about) || state.rounds[about] !== undefined;
    return isThere && known(kind) && dealtWith[kind](about, state);
  },
  silentUntil: ({ kind, about = '' }, { waves }) => {
    const { rankAt, releaseAt } = waves[about] ?? {};
    return kind === 'ranking' ? rankAt : kind === 'wave-release' ? releaseAt : undefined;
  },
  regionOf: () => undefined,
};

/** A batch follows each policy as soon as it is adopted: a command's context has the one before. */
export const byItsPolicy = <Context extends { policy: unknown; policyVersion: number }>(
  { policies, policyVersion }: BatchState,
  context: Context,
): Context => {
  const policy = policies[policyVersion];
  return policy ? { ...context, policy, policyVersion } : context;
};
