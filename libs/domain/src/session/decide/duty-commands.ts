/** Closing, and the commands that perform duties. A duty the session does not list, or not yet due, is moot: nothing is recorded. */
import type { SessionEvent } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { escalateStep, remindStep } from '../../deadlines';
import { reminderTime } from '../../message-time';
import { noticeOf, sessionDuties } from '../duties';
import { type Handlers, moot, notNow } from '../handler';
import { enrolmentOf, missed, type SessionState, withoutCatchUp } from '../state';

type Names = 'close' | 'record-notice' | 'record-attendance-given' | 'record-announced' | 'issue-message' | 'escalate';

const isDue = (key: string, state: SessionState, { now }: DecisionContext): boolean =>
  sessionDuties(state).some((duty) => duty.key === key && duty.dueAt <= now);

/** What staff are told in their hours of work: in the inbox of those who look after the session. */
function staffMessage(duty: string, state: SessionState, context: DecisionContext): SessionEvent {
  const needed = state.stage === 'closed';
  const { module, heldOn } = state;
  return {
    type: 'MessageIssued',
    data: {
      duty,
      audience: 'agent',
      channel: 'inbox',
      template: needed ? 'session-catch-up-needed' : 'session-attendance-missing',
      params: { module, heldOn, ...(needed && { count: String(withoutCatchUp(state).length) }) },
      ...reminderTime(context, { region: state.region }),
    },
  };
}

export const decideDuty: Handlers<Names> = {
  close: (_payload, state, { now }) => {
    const { heldOn, to, endsAt } = state;
    if (now < endsAt) return notNow('SESSION.NOT_OVER', { heldOn, to });
    return [{ type: 'SessionClosed', data: { missed: missed(state) } }];
  },
  'record-notice': ({ duty, refused }, state, context) => {
    const notice = isDue(duty, state, context) ? noticeOf(state, duty) : undefined;
    if (!notice) return moot(duty);
    const { journeyId } = notice.enrolment;
    return [{ type: 'NoticeGiven', data: { duty, journeyId, ...(refused && { refused }) } }];
  },
  'record-attendance-given': ({ journeyId, n, refused }, state) => {
    const attendance = enrolmentOf(state, journeyId)?.attendance;
    if (attendance?.given !== 'pending' || attendance.n !== n) return moot(`give-attendance/${journeyId}#${n}`);
    return [{ type: 'AttendanceGiven', data: { journeyId, n, ...(refused && { refused }) } }];
  },
  'record-announced': (_payload, { catchUpOf, announced }) =>
    catchUpOf === undefined || announced ? moot('announce#1') : [{ type: 'CatchUpAnnounced', data: {} }],
  'issue-message': ({ duty }, state, context) =>
    isDue(duty, state, context)
      ? [remindStep(state, duty, context, state.region) ?? staffMessage(duty, state, context)]
      : moot(duty),
  escalate: ({ duty }, state, context) => {
    const escalated = isDue(duty, state, context) ? escalateStep(state, duty, context, state.region) : undefined;
    return escalated ? [escalated] : moot(duty);
  },
};
