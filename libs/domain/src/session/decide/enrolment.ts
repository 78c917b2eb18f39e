/** Who has a place in a session, and who waits for one. */
import { type FieldIssue, journeyTransitions, type SessionEvent } from '@mourafaka/contracts';
import type { DecisionContext, EnrolmentFacts } from '../../aggregate';
import { type Handlers, invalid, invalidField, notNow } from '../handler';
import { telling } from '../planning';
import { enrolmentOf, freePlaces, type SessionState, waitingList } from '../state';

type Issue = Pick<FieldIssue, 'code' | 'params'>;

/** Whose attendance a journey takes: those admitted whose accompaniment has begun and is not over. */
const accompanied: readonly string[] = journeyTransitions['record-attendance'].from;

/** Whether the session is meant for the cooperative: of its lot where it has one, else of its region. */
function placeIssue({ lot, region }: SessionState, facts: EnrolmentFacts): Issue | undefined {
  if (lot !== undefined) return facts.lot === lot ? undefined : { code: 'SESSION.OTHER_LOT', params: { lot } };
  if (region === undefined || facts.region === region) return undefined;
  return { code: 'SESSION.OTHER_REGION', params: { region } };
}

/** Why one cooperative cannot be enrolled; the first reason that holds. */
function issueOf(
  facts: EnrolmentFacts | undefined,
  state: SessionState,
  reason: string | undefined,
): Issue | undefined {
  if (!facts) return { code: 'SESSION.JOURNEY_UNKNOWN' };
  if (facts.batch !== state.batch) return { code: 'SESSION.OTHER_BATCH', params: { batch: facts.batch } };
  if (!accompanied.includes(facts.state)) return { code: 'SESSION.NOT_ACCOMPANIED', params: { state: facts.state } };
  if (facts.suspended) return { code: 'SESSION.JOURNEY_SUSPENDED' };
  const elsewhere = placeIssue(state, facts);
  if (elsewhere) return elsewhere;
  const known = enrolmentOf(state, facts.journeyId);
  if (known && known.status !== 'removed') return { code: 'SESSION.ALREADY_ENROLLED' };
  if (facts.enrolledIn) return { code: 'SESSION.ENROLLED_ELSEWHERE', params: { heldOn: facts.enrolledIn.heldOn } };
  const { module } = state;
  const again = facts.modulesAttended.includes(module) && reason === undefined;
  return again ? { code: 'SESSION.MODULE_ATTENDED', params: { module } } : undefined;
}

/** Every cooperative that cannot be enrolled, by its place in the request. */
function issuesOf(
  journeyIds: readonly string[],
  reason: string | undefined,
  state: SessionState,
  { enrolling = [] }: DecisionContext,
): FieldIssue[] {
  return journeyIds.flatMap((journeyId, n) => {
    const field = `journeyIds.${n}`;
    if (journeyIds.indexOf(journeyId) < n) return [{ field, code: 'SESSION.JOURNEY_TWICE' }];
    const issue = issueOf(
      enrolling.find((facts) => facts.journeyId === journeyId),
      state,
      reason,
    );
    return issue ? [{ field, ...issue }] : [];
  });
}

/** Who waits moves up while the session has not begun; later a place is of no use to anybody. */
function promotion(state: SessionState, context: DecisionContext): SessionEvent[] {
  const [next] = waitingList(state);
  if (!next || context.now >= state.startsAt) return [];
  const { journeyId } = next;
  return [{ type: 'EnrolmentPromoted', data: { journeyId, ...telling(state, context) } }];
}

export const decideEnrolment: Handlers<'enrol' | 'remove-enrolment'> = {
  enrol: ({ journeyIds, reason }, state, context) => {
    if (context.now >= state.checkInUntil) return notNow('SESSION.ENROLMENT_OVER');
    const issues = issuesOf(journeyIds, reason, state, context);
    if (issues.length > 0) return invalid(issues, 'SESSION.ENROLMENT_REFUSED');
    const free = waitingList(state).length > 0 ? 0 : freePlaces(state);
    const [enrolled, waiting] = [journeyIds.slice(0, free), journeyIds.slice(free)];
    const when = telling(state, context);
    return [{ type: 'CooperativesEnrolled', data: { enrolled, waiting, ...(reason && { reason }), ...when } }];
  },
  'remove-enrolment': ({ journeyId, reason }, state, context) => {
    const enrolment = enrolmentOf(state, journeyId);
    if (!enrolment || enrolment.status === 'removed') return invalidField('journeyId', 'SESSION.NOT_ENROLLED');
    if (enrolment.attendance) return notNow('SESSION.ATTENDED');
    const removed: SessionEvent = { type: 'EnrolmentRemoved', data: { journeyId, reason } };
    return enrolment.status === 'enrolled' ? [removed, ...promotion(state, context)] : [removed];
  },
};
