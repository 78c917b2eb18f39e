import type { Refusal, SessionCommand, SessionCommandName, SessionEvent } from '@mourafaka/contracts';
import type { Aggregate, DecisionContext, Decision } from '../aggregate';
import { withDeadlines } from '../deadlines';
import { sessionDeadlines } from './deadlines';
import { decideAttendance } from './decide/attendance';
import { decideCatchUp } from './decide/catch-up';
import { decideDeadlines } from './decide/deadlines';
import { decideDuty } from './decide/duty-commands';
import { decideEnrolment } from './decide/enrolment';
import { decidePlanning, schedule } from './decide/planning';
import { evolveSession } from './evolve';
import type { Handler, Handlers } from './handler';
import type { SessionState } from './state';
import { allowedSessionCommands, closedReason } from './transitions';

type Later = Exclude<SessionCommandName, 'schedule'>;
const handlers: Handlers<Later> = {
  ...decidePlanning,
  ...decideEnrolment,
  ...decideAttendance,
  ...decideCatchUp,
  ...decideDeadlines,
  ...decideDuty,
};

/** A person who is told «not now» is told what they may do instead. */
const withAllowed = (refusal: Refusal, state: SessionState, { actor }: DecisionContext): Refusal =>
  refusal.kind === 'wrong-moment' ? { ...refusal, allowed: allowedSessionCommands(state, actor) } : refusal;

/** The events, and what follows from them for the session's deadlines. */
const decisionOf = (
  answer: SessionEvent[] | Refusal,
  state: SessionState | undefined,
  context: DecisionContext,
): Decision<SessionEvent> =>
  Array.isArray(answer)
    ? { events: withDeadlines(sessionDeadlines, evolveSession, state, answer, context) }
    : { refusal: answer };

/** A collective training session: its enrolments, what cooperatives are told of it, who came, and what follows. */
export const sessionAggregate: Aggregate<SessionState, SessionCommand, SessionEvent> = {
  category: 'session',
  decide({ type, sessionId, payload }, state, context) {
    if (type === 'schedule') {
      if (state) return { refusal: { code: 'SESSION.ALREADY_EXISTS', kind: 'duplicate' } };
      return decisionOf(schedule(payload, sessionId, context), state, context);
    }
    if (!state) return { refusal: { code: 'SESSION.NOT_FOUND', kind: 'not-found' } };
    const closed = closedReason(type, state);
    const answer = closed ?? (handlers[type] as Handler<Later>)(payload, state, context);
    return decisionOf(Array.isArray(answer) ? answer : withAllowed(answer, state, context), state, context);
  },
  evolve: evolveSession,
};
