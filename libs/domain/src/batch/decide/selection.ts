/** From the scores to decisions handed out: ranked, signed by two people, released. */
import type { BatchCommandName, BatchEvent } from '@mourafaka/contracts';
import { type Handlers, moot, notNow } from '../handler';
import { contestsOf, isOutdated, rank } from '../ranking';
import { type BatchState, policyOf, statusOf, type WaveState } from '../state';
import { takeSignature } from '../two-signatures';

type Names = Extract<
  BatchCommandName,
  | 'open-scoring'
  | 'rank'
  | 'reopen-scoring'
  | 'approve-selection'
  | 'release-wave'
  | 'record-dispatched'
  | 'close-batch'
>;

/** The wave a command names, which the transitions have found to be far enough. */
const waveOf = ({ waves }: BatchState, wave: string): Pick<WaveState, 'ranking' | 'signatures'> =>
  waves[wave] ?? { ranking: 0, signatures: [] };

export const decideSelection: Handlers<Names> = {
  'open-scoring': () => [{ type: 'ScoringOpened', data: {} }],
  rank: ({ wave: only }, state, { candidates = [], unscored }) => {
    const policy = policyOf(state);
    if (!policy) return notNow('BATCH.NO_POLICY');
    const { contests, inNoWave } = contestsOf(candidates, policy, unscored);
    // A wave nobody of which is scored is left alone: a list would lock the scores it still waits for.
    const ranked = [...contests].filter(
      ([wave, contest]) =>
        (only === undefined || only === wave) &&
        contest.candidates.length > 0 &&
        ['scoring', 'ranked'].includes(statusOf(state, wave)),
    );
    if (ranked.length === 0) return notNow('BATCH.NOTHING_TO_RANK');
    return ranked.map(([wave, contest]): BatchEvent => ({
      type: 'SelectionRanked',
      data: rank(wave, contest, inNoWave, state),
    }));
  },
  'reopen-scoring': ({ wave, reason }, state) => {
    const { ranking } = waveOf(state, wave);
    return [{ type: 'ScoringReopened', data: { wave, ranking, reason } }];
  },
  'approve-selection': ({ wave, ranking: meant }, state, { actor, candidates = [] }) => {
    const { ranking, signatures } = waveOf(state, wave);
    const taken = takeSignature({ signatures }, actor, () => {
      if (meant !== undefined && meant !== ranking)
        return notNow('BATCH.RANKING_NOT_THE_LAST', { wave, ranking: meant, last: ranking });
      return isOutdated(wave, state, candidates) ? notNow('BATCH.RANKING_OUTDATED', { wave, ranking }) : undefined;
    });
    if ('code' in taken) return taken;
    const { signature, firstSignature } = taken;
    const signed: BatchEvent = { type: 'SelectionSigned', data: { wave, ranking, signature } };
    if (firstSignature === undefined) return [signed];
    return [signed, { type: 'SelectionApproved', data: { wave, ranking, firstSignature } }];
  },
  'release-wave': ({ wave }, state, context) => {
    const { ranking } = waveOf(state, wave);
    return [{ type: 'WaveReleased', data: { wave, ranking, bulkId: context.id(0) } }];
  },
  'record-dispatched': (what, state) => {
    if ('policyVersion' in what) {
      const { policyVersion: version, refused } = what;
      if (state.policyToApply?.version !== version) return moot(`apply-policy/${version}`);
      return [{ type: 'PolicyDispatched', data: { version, ...(refused && { refused }) } }];
    }
    if ('round' in what) {
      const { ranking, release } = state.rounds[what.round] ?? { ranking: 0 };
      if (!release || release.dispatched) return moot(`financing/${what.round}#${ranking}`);
      return [{ type: 'FinancingDispatched', data: { round: what.round, ranking } }];
    }
    const { ranking = 0, release } = state.waves[what.wave] ?? {};
    if (!release || release.dispatched) return moot(`release/${what.wave}#${ranking}`);
    return [{ type: 'WaveDispatched', data: { wave: what.wave, ranking } }];
  },
  'close-batch': ({ reason }, { rounds }, { openJourneys = 0 }) => {
    if (openJourneys > 0) return notNow('BATCH.JOURNEYS_OPEN', { count: openJourneys });
    const going = Object.values(rounds).find(({ release }) => release?.dispatched === false);
    if (going) return notNow('BATCH.ROUND_NOT_HANDED_OUT', { round: going.round });
    return [{ type: 'BatchClosed', data: { reason } }];
  },
};
