/** The ordinary commands that perform a session's duties. */
import type { Duty, JourneyPayload, SessionCommandName, SessionDutyKind, SessionPayload } from '@mourafaka/contracts';
import type { DutyOrder } from '../duty-order';
import { type Notice, noticeOf } from './duties';
import { type Attendance, enrolmentOf, type SessionState } from './state';

const toSession = <N extends SessionCommandName>(
  { sessionId }: SessionState,
  name: N,
  payload: SessionPayload<N>,
): DutyOrder => ({ category: 'session', entityId: sessionId, name, payload });

/** Of the session itself; of a catch-up, of the session that is proposed. */
function meetingOf(state: SessionState, { notice, enrolment }: Notice) {
  const { sessionId, heldOn, from, to, place } = (notice === 'catch-up' && enrolment.catchUp?.session) || state;
  return { sessionId, heldOn, from, to, place };
}

/** Told by its own journey, so that its timeline has it; where the journey takes no notice, that is recorded. */
function notifyOrders(state: SessionState, { key: duty }: Pick<Duty, 'key'>): DutyOrder[] {
  const notice = noticeOf(state, duty);
  if (!notice) return [];
  const payload: JourneyPayload<'tell-session'> = {
    duty,
    notice: notice.notice,
    module: state.module,
    ...meetingOf(state, notice),
    ...(notice.urgent && { urgent: true }),
  };
  return [
    {
      category: 'journey',
      entityId: notice.enrolment.journeyId,
      name: 'tell-session',
      payload,
      otherwise: toSession(state, 'record-notice', { duty, refused: true }),
    },
    toSession(state, 'record-notice', { duty }),
  ];
}

/**
 * The ordinary command by which the journey has it; from the second recording on, as a correction with its reason. Names go
 * sealed as they are, under the same people’s keys.
 */
const attendanceOrder = ({ module, heldOn, sessionId }: SessionState, { n, people = [], reason }: Attendance) => ({
  name: 'record-attendance',
  payload: { module, occurredOn: heldOn, sessionId, participants: people, ...(n > 1 && { reason }) },
});

function attendanceOrders(state: SessionState, { key }: Pick<Duty, 'key'>): DutyOrder[] {
  const journeyId = keyedId(key);
  const attendance = enrolmentOf(state, journeyId)?.attendance;
  if (!attendance) return [];
  const { n } = attendance;
  return [
    {
      category: 'journey',
      entityId: journeyId,
      ...attendanceOrder(state, attendance),
      otherwise: toSession(state, 'record-attendance-given', { journeyId, n, refused: true }),
    },
    toSession(state, 'record-attendance-given', { journeyId, n }),
  ];
}

/** Where all who missed that session have found another meanwhile, it has no use for this one. */
function announceOrders(state: SessionState): DutyOrder[] {
  const { catchUpOf: missed, sessionId } = state;
  if (missed === undefined) return [];
  const payload: SessionPayload<'reconsider-catch-up'> = { sessionId };
  return [
    { category: 'session', entityId: missed, name: 'reconsider-catch-up', payload, regardless: true },
    toSession(state, 'record-announced', {}),
  ];
}

/** `propose/<id>/1`, `give-attendance/<id>#2` → the id. */
const keyedId = (key: string): string => key.split(/[/#]/)[1] ?? '';

type Orders = (state: SessionState, duty: Pick<Duty, 'key'>) => DutyOrder[];

const ordersOfKind: Readonly<Record<SessionDutyKind, Orders>> = {
  notify: notifyOrders,
  'give-attendance': attendanceOrders,
  remind: (state, { key: duty }) => [toSession(state, 'issue-message', { duty })],
  escalate: (state, { key: duty }) => [toSession(state, 'escalate', { duty })],
  close: (state) => [toSession(state, 'close', {})],
  propose: (state, { key }) => [toSession(state, 'propose-catch-up', { journeyId: keyedId(key) })],
  announce: announceOrders,
};

/** What to give, and in which order, so that a duty the state lists is performed. */
export const sessionOrders = (state: SessionState, duty: Pick<Duty, 'key' | 'kind'>): DutyOrder[] =>
  ordersOfKind[duty.kind as SessionDutyKind](state, duty);
