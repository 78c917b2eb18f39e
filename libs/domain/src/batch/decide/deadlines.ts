/** Reminders and escalations that are due, deadlines extended, and everything planned by another calendar. */
import type { BatchCommandName, BatchEvent } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { acknowledgeEscalation, escalateStep, extendDeadline, remindStep, replanDeadlines } from '../../deadlines';
import { reminderTime } from '../../message-time';
import { callReplanned } from '../call-schedule';
import { batchDeadlines, byItsPolicy } from '../deadlines';
import { type Handlers, moot, notNow } from '../handler';
import { type BatchState, policyOf } from '../state';
import { isDue } from './call';

type Names = Extract<
  BatchCommandName,
  'issue-message' | 'escalate' | 'extend-deadline' | 'acknowledge-escalation' | 'replan-deadlines'
>;

/** About the closing of the call. */
function callReminder({ call }: BatchState, duty: string, context: DecisionContext): BatchEvent | undefined {
  const step = call?.schedule?.steps.find(({ key }) => key === duty);
  if (!step) return undefined;
  const { audience, channel, template } = step;
  const message = { duty, audience, channel, template, dueOn: call?.closesOn };
  return { type: 'MessageIssued', data: { ...message, ...reminderTime(context) } };
}

/** What the call becomes by another calendar, while it is planned or open. */
function call({ call: known }: BatchState, context: DecisionContext): BatchEvent[] {
  if (!known?.schedule || known.status === 'closed') return [];
  const data = callReplanned(known, known.schedule, context.policy, context);
  return data ? [{ type: 'CallScheduled', data }] : [];
}

export const decideDeadlines: Handlers<Names> = {
  'issue-message': ({ duty }, state, given) => {
    if (!policyOf(state) || !isDue(duty, 'remind', state, given)) return moot(duty);
    const context = byItsPolicy(state, given);
    const reminder = callReminder(state, duty, context) ?? remindStep(state, duty, context);
    return reminder ? [reminder] : moot(duty);
  },
  escalate: ({ duty }, state, context) => {
    const due = isDue(duty, 'escalate', state, context);
    const escalated = due ? escalateStep(state, duty, byItsPolicy(state, context)) : undefined;
    return escalated ? [escalated] : moot(duty);
  },
  'extend-deadline': (payload, state, context) =>
    extendDeadline(batchDeadlines, state, payload, byItsPolicy(state, context)),
  'acknowledge-escalation': (payload, state, { actor }) => acknowledgeEscalation(state, payload, actor),
  'replan-deadlines': (_payload, state, given) => {
    const context = byItsPolicy(state, given);
    const moved = [...replanDeadlines(batchDeadlines, state, 'calendar', context), ...call(state, context)];
    if (moved.length === 0) return notNow('JOURNEY.NOTHING_TO_REPLAN');
    return [{ type: 'DeadlinesReplanned', data: { calendarVersion: context.calendarVersion } }, ...moved];
  },
};
