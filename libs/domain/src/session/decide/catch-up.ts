/** Those who missed a session go to another of the module, found by the system or planned by people. */
import type { CatchUpOutcome } from '@mourafaka/contracts';
import type { CatchUpFacts } from '../../aggregate';
import { messageTime } from '../../message-time';
import { type Handlers, moot, notNow } from '../handler';
import { enrolmentOf, withoutCatchUp } from '../state';

const outcomeOf = ({ needed = true, next }: Partial<CatchUpFacts>): CatchUpOutcome => {
  if (!needed) return 'not-needed';
  return next ? 'proposed' : 'none';
};

export const decideCatchUp: Handlers<'propose-catch-up' | 'reconsider-catch-up'> = {
  'propose-catch-up': ({ journeyId }, state, context) => {
    const before = enrolmentOf(state, journeyId)?.catchUp?.outcome;
    // People may look again for whom none was found: somebody enrolled them elsewhere, or a place fell free.
    const again = before === 'none' && context.actor.role !== 'system';
    if (before !== 'owed' && !again) return moot(`propose/${journeyId}`);
    const { next: session } = context.catchUp ?? {};
    const outcome = outcomeOf(context.catchUp ?? {});
    if (again && outcome === 'none') return notNow('SESSION.NO_CATCH_UP_YET');
    const proposal = { journeyId, outcome, ...(outcome === 'proposed' && { session }), tellAt: messageTime(context) };
    return [{ type: 'CatchUpProposed', data: proposal }];
  },
  'reconsider-catch-up': ({ sessionId }, state) =>
    withoutCatchUp(state).some(({ catchUp }) => catchUp?.outcome === 'none')
      ? [{ type: 'CatchUpReconsidered', data: { sessionId } }]
      : moot('announce#1'),
};
