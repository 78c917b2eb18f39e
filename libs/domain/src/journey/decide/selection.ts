/** The committee's decision, appeals. */
import type { JourneyPayload, JourneyStateName, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { holdsPlace } from '../places';
import type { JourneyState } from '../state';
import { type Handlers, invalidField, notNow } from './handler';

type Names = 'admit' | 'waitlist' | 'reject' | 'appeal' | 'decide-appeal';
type FromList = Pick<JourneyPayload<'admit'>, 'wave' | 'ranking' | 'signedBy'>;

/** Which list a decision comes from and who signed it is said by the batch alone; whoever decides by hand names a wave at most. */
function listRefusal({ wave, ranking, signedBy }: FromList, { actor, policy }: DecisionContext): Refusal | undefined {
  if (actor.role === 'system') return undefined;
  if (ranking !== undefined) return invalidField('ranking', 'JOURNEY.SYSTEM_ONLY');
  if (signedBy !== undefined) return invalidField('signedBy', 'JOURNEY.SYSTEM_ONLY');
  const unknown = wave !== undefined && !policy.waves.some(({ code }) => code === wave);
  return unknown ? invalidField('wave', 'JOURNEY.WAVE_UNKNOWN', { wave }) : undefined;
}

/**
 * A list that waits for its signatures or its release decides for those who are scored; before and after, the committee may
 * decide by hand, and so it may for whom an appeal brought back.
 */
function byHandRefusal(
  payload: FromList,
  { state, reassessed }: JourneyState,
  context: DecisionContext,
): Refusal | undefined {
  const { actor, selection } = context;
  if (actor.role !== 'system' && selection?.pending && state === 'scored' && !reassessed)
    return notNow('JOURNEY.LIST_DECIDES', { wave: selection.wave ?? '' });
  return listRefusal(payload, context);
}

/** Where an appeal can lead, by what it is against. A place once offered has gone to another: one waits for the next. */
function appealTarget(
  outcome: 'admit' | 'reassess' | 'dismiss',
  { appeal, closing }: JourneyState,
): JourneyStateName | undefined {
  const against = appeal?.against;
  if (outcome === 'dismiss') return against;
  if (outcome === 'admit') return against === 'rejected' ? 'admitted' : undefined;
  if (against === 'lapsed') return 'submitted';
  if (against !== 'excluded') return 'complete';
  return closing?.from === 'offered' ? 'waitlisted' : closing?.from;
}

/** The wave's list was given out without it, or its place was given back: whatever place it gets is one more. */
const isBeyondTarget = (state: JourneyState, to: JourneyStateName): boolean =>
  state.appeal?.against === 'rejected' ? state.decision?.ranking !== undefined : holdsPlace(state, to);

export const decideSelection: Handlers<Names> = {
  admit: (payload, journey, context) => {
    const refusal = byHandRefusal(payload, journey, context);
    if (refusal) return refusal;
    const { state, decision } = journey;
    // Freed places are offered by the system in the order of the list: who is let in past it takes none of them.
    const beyond = state === 'waitlisted' && decision?.ranking !== undefined;
    return [{ type: 'ApplicationAdmitted', data: { ...payload, ...(beyond && { beyondTarget: true as const }) } }];
  },
  waitlist: (payload, state, context) =>
    byHandRefusal(payload, state, context) ?? [{ type: 'ApplicationWaitlisted', data: payload }],
  reject: (payload, state, context) =>
    byHandRefusal(payload, state, context) ?? [{ type: 'ApplicationRejected', data: payload }],
  appeal: ({ grounds }, state) => [{ type: 'AppealLodged', data: { grounds, against: state.state } }],
  'decide-appeal': ({ outcome, reason }, state) => {
    const to = appealTarget(outcome, state);
    if (!to) return notNow('JOURNEY.APPEAL_CANNOT_ADMIT');
    const beyond = outcome !== 'dismiss' && isBeyondTarget(state, to);
    return [{ type: 'AppealDecided', data: { outcome, reason, to, ...(beyond && { beyondTarget: true as const }) } }];
  },
};
