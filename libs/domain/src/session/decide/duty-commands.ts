/** Closing, and the commands that perform duties. A duty the session does not list, or not yet due, is moot: nothing is recorded. */
import type { SessionEvent } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { messageTime } from '../../journey/decide/messages';
import { noticeOf, sessionDuties } from '../duties';
import { type Handlers, moot, notNow } from '../handler';
import { enrolmentOf, missed, type SessionState } from '../state';

type Names = 'close' | 'record-notice' | 'record-attendance-given' | 'propose-catch-up' | 'issue-message';

const isDue = (key: string, state: SessionState, { now }: DecisionContext): boolean =>
  sessionDuties(state).some((duty) => duty.key === key && duty.dueAt <= now);

const withoutCatchUp = ({ enrolments }: SessionState): number =>
  enrolments.filter(({ catchUp }) => catchUp?.outcome === 'none').length;

/** What staff are told: in the inbox of those who look after the session. */
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
      params: { module, heldOn, ...(needed && { count: String(withoutCatchUp(state)) }) },
      notBefore: messageTime(context),
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
  'propose-catch-up': ({ journeyId }, state, context) => {
    if (enrolmentOf(state, journeyId)?.catchUp?.outcome !== 'owed') return moot(`propose/${journeyId}`);
    const tellAt = messageTime(context);
    const { needed = true, next: session } = context.catchUp ?? {};
    if (!needed) return [{ type: 'CatchUpProposed', data: { journeyId, outcome: 'not-needed', tellAt } }];
    return session
      ? [{ type: 'CatchUpProposed', data: { journeyId, outcome: 'proposed', session, tellAt } }]
      : [{ type: 'CatchUpProposed', data: { journeyId, outcome: 'none', tellAt } }];
  },
  'issue-message': ({ duty }, state, context) =>
    isDue(duty, state, context) ? [staffMessage(duty, state, context)] : moot(duty),
};
