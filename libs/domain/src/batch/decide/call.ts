/** The call for applications: planned, open, extended, closed; and leave to apply after that. */
import type { BatchCommandName, BatchDutyKind, BatchEvent, ProgrammePolicy } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { normaliseRegistration } from '../../legal';
import { type CallDates, callSchedule } from '../call-schedule';
import { batchDuties } from '../duties';
import { type Handlers, invalidField, moot, notNow } from '../handler';
import { type BatchState, policyOf } from '../state';

/** The call planned once more, under fresh keys. */
export function scheduled(
  dates: CallDates,
  state: BatchState,
  policy: ProgrammePolicy,
  context: DecisionContext,
): BatchEvent {
  const revision = (state.call?.schedule?.revision ?? 0) + 1;
  return { type: 'CallScheduled', data: callSchedule(dates, revision, policy, context) };
}

export const isDue = (key: string, kind: BatchDutyKind, state: BatchState, { now }: DecisionContext): boolean =>
  batchDuties(state).some((duty) => duty.key === key && duty.kind === kind && duty.dueAt <= now);

type Names = Extract<
  BatchCommandName,
  'open-call' | 'begin-call' | 'extend-call' | 'close-call' | 'grant-late-application'
>;

export const decideCall: Handlers<Names> = {
  'open-call': ({ opensOn, closesOn, lateAllowed = false }, state, context) => {
    const policy = policyOf(state);
    if (!policy) return notNow('BATCH.NO_POLICY');
    if (closesOn < opensOn) return invalidField('closesOn', 'BATCH.CLOSES_BEFORE_OPENING');
    if (closesOn < context.today) return invalidField('closesOn', 'BATCH.CLOSED_ALREADY', { closesOn });
    const data = { opensOn, closesOn, lateAllowed };
    const type = opensOn > context.today ? 'CallPlanned' : 'CallOpened';
    return [{ type, data }, scheduled(data, state, policy, context)];
  },
  'begin-call': ({ duty }, state, context) => {
    const { call } = state;
    if (!call || !isDue(duty, 'open-call', state, context)) return moot(duty);
    const { opensOn, closesOn, lateAllowed } = call;
    return [{ type: 'CallOpened', data: { opensOn, closesOn, lateAllowed } }];
  },
  'extend-call': ({ closesOn, reason }, state, context) => {
    const { call } = state;
    const policy = policyOf(state);
    if (!call || !policy) return notNow('BATCH.CALL_NOT_OPEN');
    const { opensOn, closesOn: previousClosesOn } = call;
    if (closesOn <= previousClosesOn) return invalidField('closesOn', 'BATCH.NOT_AN_EXTENSION');
    const extended: BatchEvent = { type: 'CallExtended', data: { closesOn, previousClosesOn, reason } };
    return [extended, scheduled({ opensOn, closesOn }, state, policy, context)];
  },
  'close-call': ({ reason }, { call }, { actor, now }) => {
    // The system's own closing was planned for an instant; an extension in between has moved it.
    const { revision = 0, closesAt = now } = call?.schedule ?? {};
    if (actor.role === 'system' && now < closesAt) return moot(`close-call#${revision}`);
    return [{ type: 'CallClosed', data: { reason } }];
  },
  'grant-late-application': ({ court, registrationNumber, reason, until }, { call }, { today }) => {
    if (until < today) return invalidField('until', 'BATCH.UNTIL_IN_PAST');
    if (!call) return notNow('BATCH.CALL_NOT_OPEN');
    const { court: normalCourt, number } = normaliseRegistration(court, registrationNumber);
    return [{ type: 'LateApplicationGranted', data: { court: normalCourt, number, reason, until } }];
  },
};
