/** Who came, by the hand of staff or by the code shown in the room; the signed sheet; what participants thought of it. */
import {
  normaliseCheckInCode,
  type Refusal,
  type Role,
  type SessionEvent,
  type SessionPayload,
} from '@mourafaka/contracts';
import { addDays } from '../../calendar/working-days';
import type { DecisionContext } from '../../aggregate';
import { type Handlers, invalid, invalidField, notNow, notYou } from '../handler';
import { type Enrolment, enrolmentOf, type SessionState } from '../state';

type Inputs = SessionPayload<'record-attendance'>['participants'];

/** Those who may record what comes late. */
const managers: readonly Role[] = ['regional-manager', 'programme-manager'];

const isLate = (state: SessionState, { now }: DecisionContext): boolean =>
  state.stage === 'closed' || now >= state.closesAt;

function findEnrolment(state: SessionState, journeyId: string): Enrolment | Refusal {
  const enrolment = enrolmentOf(state, journeyId);
  if (enrolment && enrolment.status !== 'removed') return enrolment;
  return invalidField('journeyId', 'SESSION.NOT_ENROLLED');
}

function staffFault(
  { participants, reason }: SessionPayload<'record-attendance'>,
  enrolment: Enrolment,
  state: SessionState,
  context: DecisionContext,
): Refusal | undefined {
  if (isLate(state, context)) {
    if (!managers.includes(context.actor.role)) return notYou('SESSION.LATE_NEEDS_MANAGER');
    if (reason === undefined) return invalidField('reason', 'SESSION.LATE_NEEDS_REASON');
  }
  if (enrolment.attendance)
    return reason === undefined ? invalidField('reason', 'SESSION.CORRECTION_NEEDS_REASON') : undefined;
  return participants.length === 0 ? invalidField('participants', 'SESSION.NOBODY_CAME') : undefined;
}

/** Each participant is a person of their own, so that one can be forgotten without the others. */
const peopleOf = (participants: Inputs, { id }: DecisionContext) =>
  participants.map((participant, n) => ({ personId: id(n), ...participant }));

/** The first recording may come after the session should have closed: it closes at the end of that day. */
function closing(state: SessionState, context: DecisionContext): { closesAt?: string } {
  if (state.stage !== 'scheduled' || context.now < state.closesAt) return {};
  return { closesAt: context.instantOf(addDays(context.today, 1), '00:00') };
}

const recorded = (
  source: 'staff' | 'code',
  { attendance, journeyId }: Enrolment,
  { participants, reason }: { participants: Inputs; reason?: string },
  state: SessionState,
  context: DecisionContext,
): SessionEvent[] => [
  {
    type: 'SessionAttendanceRecorded',
    data: {
      journeyId,
      n: (attendance?.n ?? 0) + 1,
      source,
      participants: peopleOf(participants, context),
      ...(reason !== undefined && { reason }),
      ...closing(state, context),
    },
  },
];

function answerIssues(answers: Record<string, number>, { policy }: DecisionContext) {
  const questions = policy.collective.evaluation.map(({ key }) => key);
  const unknown = Object.keys(answers).filter((key) => !questions.includes(key));
  const missing = questions.filter((key) => answers[key] === undefined);
  return [
    ...unknown.map((key) => ({ field: `answers.${key}`, code: 'SESSION.QUESTION_UNKNOWN' })),
    ...missing.map((key) => ({ field: `answers.${key}`, code: 'SESSION.QUESTION_MISSING' })),
  ];
}

const isEarly = ({ heldOn }: SessionState, { today }: DecisionContext): boolean => today < heldOn;
const tooEarly = ({ heldOn }: SessionState): Refusal => notNow('SESSION.TOO_EARLY', { heldOn });

export const decideAttendance: Handlers<'record-attendance' | 'check-in' | 'attach-sheet' | 'evaluate'> = {
  'record-attendance': (payload, state, context) => {
    if (isEarly(state, context)) return tooEarly(state);
    const enrolment = findEnrolment(state, payload.journeyId);
    if ('code' in enrolment) return enrolment;
    return staffFault(payload, enrolment, state, context) ?? recorded('staff', enrolment, payload, state, context);
  },
  'check-in': ({ code, journeyId, participants }, state, context) => {
    if (normaliseCheckInCode(code) !== state.checkInCode) return invalidField('code', 'SESSION.CODE_WRONG');
    const { heldOn, from, checkInFrom, checkInUntil } = state;
    if (context.now < checkInFrom || context.now >= checkInUntil)
      return notNow('SESSION.CHECK_IN_CLOSED', { heldOn, from });
    const enrolment = findEnrolment(state, journeyId);
    if ('code' in enrolment) return enrolment;
    if (enrolment.attendance) return notNow('SESSION.ALREADY_CHECKED_IN');
    return recorded('code', enrolment, { participants }, state, context);
  },
  'attach-sheet': (sheet, state, context) => {
    if (isEarly(state, context)) return tooEarly(state);
    const twice = state.sheets.some(({ documentId }) => documentId === sheet.documentId);
    return twice ? notNow('SESSION.SHEET_TWICE') : [{ type: 'AttendanceSheetAttached', data: sheet }];
  },
  evaluate: (payload, state, context) => {
    const enrolment = enrolmentOf(state, payload.journeyId);
    const participants = enrolment?.attendance?.participants ?? 0;
    if (!enrolment || participants === 0) return invalidField('journeyId', 'SESSION.NOT_ATTENDED');
    if (enrolment.evaluations >= participants) return notNow('SESSION.ALL_EVALUATED', { participants });
    const issues = answerIssues(payload.answers, context);
    return issues.length > 0 ? invalid(issues) : [{ type: 'SessionEvaluated', data: payload }];
  },
};
