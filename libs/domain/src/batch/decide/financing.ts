/** Rounds of partner financing: opened, ranked, signed by two people, handed out. They live beside the batch's stage. */
import type { BatchEvent, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { addDays, workingDayOnOrAfter } from '../../calendar/working-days';
import { isRoundOutdated, rankRound } from '../financing-list';
import { type Handlers, invalidField, notNow } from '../handler';
import { type BatchState, policyOf, type RoundState } from '../state';
import { takeSignature } from '../two-signatures';

/** The round, while its list may still change. */
function pendingRound({ rounds }: BatchState, code: string): RoundState | Refusal {
  const round = rounds[code];
  if (!round) return invalidField('round', 'BATCH.ROUND_UNKNOWN', { round: code });
  return round.release ? notNow('BATCH.FINANCING_ALREADY_APPROVED', { round: code }) : round;
}

/** When the parts of every grant fall due, counted from today. */
const instalmentsOf = ({ policy, today, calendar }: DecisionContext) =>
  policy.financing.instalments.map(({ afterDays, percent }) => ({
    dueOn: workingDayOnOrAfter(calendar, addDays(today, afterDays)),
    percent,
  }));

export const decideFinancing: Handlers<'open-financing-round' | 'rank-financing' | 'approve-financing'> = {
  'open-financing-round': ({ round, partner, budgetMad, names }, { rounds }) =>
    rounds[round]
      ? invalidField('round', 'BATCH.ROUND_EXISTS', { round })
      : [{ type: 'FinancingRoundOpened', data: { round, partner, budgetMad, ...(names && { names }) } }],
  'rank-financing': ({ round: code }, state, { requests = [] }) => {
    const policy = policyOf(state);
    if (!policy) return notNow('BATCH.NO_POLICY');
    const round = pendingRound(state, code);
    if ('code' in round) return round;
    if (requests.length === 0) return notNow('BATCH.NO_REQUESTS', { partner: round.partner });
    return [{ type: 'FinancingRanked', data: rankRound(round, requests, policy, state.policyVersion) }];
  },
  'approve-financing': ({ round: code, ranking: meant }, state, context) => {
    const policy = policyOf(state);
    if (!policy) return notNow('BATCH.NO_POLICY');
    const round = pendingRound(state, code);
    if ('code' in round) return round;
    const { ranking } = round;
    if (ranking === 0) return notNow('BATCH.FINANCING_NOT_RANKED', { round: code });
    const signed = takeSignature(round, context.actor, () =>
      meant !== ranking || isRoundOutdated(round, context.requests ?? [], policy)
        ? notNow('BATCH.FINANCING_OUTDATED', { round: code, ranking: meant })
        : undefined,
    );
    if ('code' in signed) return signed;
    const { signature, firstSignature } = signed;
    const event: BatchEvent = { type: 'FinancingSigned', data: { round: code, ranking, signature } };
    if (firstSignature === undefined) return [event];
    const approval = { firstSignature, bulkId: context.id(0), instalments: instalmentsOf(context) };
    return [event, { type: 'FinancingApproved', data: { round: code, ranking, ...approval } }];
  },
};
