/** Deadlines extended, escalations acted on, and everything planned by another calendar. */
import type { SessionEvent } from '@mourafaka/contracts';
import { acknowledgeEscalation, extendDeadline, replanDeadlines } from '../../deadlines';
import type { DecisionContext } from '../../aggregate';
import { sessionDeadlines } from '../deadlines';
import { type Handlers, notNow } from '../handler';
import { replanInstants } from '../planning';
import type { SessionState } from '../state';

const sameInstants = (state: SessionState, planned: ReturnType<typeof replanInstants>): boolean => {
  const { startsAt, endsAt, checkInFrom, checkInUntil, closesAt, reminders } = planned;
  const instants = { startsAt, endsAt, checkInFrom, checkInUntil, closesAt };
  return (
    Object.entries(instants).every(([name, at]) => state[name as keyof typeof instants] === at) &&
    JSON.stringify(state.reminders) === JSON.stringify(reminders)
  );
};

/** What the reminders of a session still to come become; nothing where they stay. */
function replanned(state: SessionState, context: DecisionContext): SessionEvent[] {
  if (state.stage !== 'scheduled' || context.now >= state.startsAt) return [];
  const data = replanInstants(state, context);
  return sameInstants(state, data) ? [] : [{ type: 'SessionReplanned', data }];
}

export const decideDeadlines: Handlers<'extend-deadline' | 'acknowledge-escalation' | 'replan-deadlines'> = {
  'extend-deadline': (payload, state, context) => extendDeadline(sessionDeadlines, state, payload, context),
  'acknowledge-escalation': (payload, state, { actor }) => acknowledgeEscalation(state, payload, actor),
  'replan-deadlines': (_payload, state, context) => {
    const moved = [...replanDeadlines(sessionDeadlines, state, 'calendar', context), ...replanned(state, context)];
    if (moved.length === 0) return notNow('JOURNEY.NOTHING_TO_REPLAN');
    return [{ type: 'DeadlinesReplanned', data: { calendarVersion: context.calendarVersion } }, ...moved];
  },
};
