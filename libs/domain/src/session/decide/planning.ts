/** Scheduling, rescheduling and cancelling. */
import {
  checkInCodeLength,
  normaliseCheckInCode,
  type Refusal,
  type SessionEvent,
  type SessionPayload,
} from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { type Handlers, invalidField, notNow } from '../handler';
import { planInstants, telling } from '../planning';
import type { Meeting } from '../state';

function meetingFault({ heldOn, from, to }: Omit<Meeting, 'place'>, context: DecisionContext): Refusal | undefined {
  if (to <= from) return invalidField('to', 'SESSION.ENDS_BEFORE_START');
  if (context.instantOf(heldOn, from) > context.now) return undefined;
  return invalidField('heldOn', 'SESSION.IN_PAST', { date: `${heldOn} ${from}` });
}

/** It makes up for a session of the same module in the same batch. */
function catchUpFault(
  { catchUpOf, batch, module }: SessionPayload<'schedule'>,
  { missedSession: missed }: DecisionContext,
): Refusal | undefined {
  if (catchUpOf === undefined || (missed?.batch === batch && missed.module === module)) return undefined;
  return invalidField('catchUpOf', 'SESSION.CATCH_UP_OF_WHAT', { module });
}

/** The first symbols of a fresh draw: as random as a follow-up code, and short enough to be read out in a room. */
const newCheckInCode = ({ trackingCode }: DecisionContext): string =>
  normaliseCheckInCode(trackingCode.replaceAll('-', '').slice(0, checkInCodeLength));

export function schedule(
  payload: SessionPayload<'schedule'>,
  sessionId: string,
  context: DecisionContext,
): SessionEvent[] | Refusal {
  const { policy, policyVersion } = context;
  const { module, lot, region } = payload;
  if (!policy.modules.some(({ key }) => key === module)) {
    const modules = policy.modules.map(({ key }) => key).join(', ');
    return invalidField('module', 'SESSION.MODULE_UNKNOWN', { module, modules });
  }
  if (lot === undefined && region === undefined) return invalidField('region', 'SESSION.LOT_OR_REGION');
  const fault = catchUpFault(payload, context) ?? meetingFault(payload, context);
  if (fault) return fault;
  const { minParticipants } = policy;
  const own = { sessionId, policyVersion, minParticipants, checkInCode: newCheckInCode(context), revision: 1 };
  return [{ type: 'SessionScheduled', data: { ...payload, ...own, ...planInstants(payload, context) } }];
}

export const decidePlanning: Handlers<'reschedule' | 'cancel'> = {
  reschedule: (payload, state, context) => {
    const { heldOn, from, to, place = state.place, reason } = payload;
    const fault = meetingFault(payload, context);
    if (fault) return fault;
    const same = heldOn === state.heldOn && from === state.from && to === state.to && place === state.place;
    if (same) return notNow('SESSION.NOTHING_CHANGES');
    // Whoever set out for the former hour must hear of it in time, as must those invited for a nearer one.
    const instants = planInstants({ heldOn, from, to, region: state.region }, context);
    const first = state.startsAt < instants.startsAt ? state : { heldOn, startsAt: instants.startsAt };
    const when = { revision: state.revision + 1, heldOn, from, to, place, reason, ...telling(first, context) };
    return [{ type: 'SessionRescheduled', data: { ...when, ...instants } }];
  },
  cancel: ({ reason }, state, context) => [{ type: 'SessionCancelled', data: { reason, ...telling(state, context) } }],
};
