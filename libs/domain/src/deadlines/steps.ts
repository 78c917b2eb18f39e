/** The duties that deadlines make, and the events that perform them. Whether a duty is due is for the stream to say. */
import type { DeadlineEvent, DeadlineStep } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { messageTime } from '../journey/decide/messages';
import { type Deadline, openDeadlines, type WithDeadlines } from './deadline';

type EventOf<N extends DeadlineEvent['type']> = Extract<DeadlineEvent, { type: N }>;

/** A duty for each step that is still to be performed. */
export const deadlineDuties = (state: WithDeadlines): { key: string; kind: DeadlineStep['kind']; dueAt: string }[] =>
  openDeadlines(state).flatMap(({ steps }) => steps.map(({ key, kind, at }) => ({ key, kind, dueAt: at })));

/** The step a duty's key names, and its deadline. */
export function stepOf(state: WithDeadlines, duty: string): { deadline: Deadline; step: DeadlineStep } | undefined {
  for (const deadline of openDeadlines(state)) {
    const step = deadline.steps.find(({ key }) => key === duty);
    if (step) return { deadline, step };
  }
  return undefined;
}

/** A reminder; undefined where no open deadline has such a step. */
export function remindStep(
  state: WithDeadlines,
  duty: string,
  context: DecisionContext,
): EventOf<'MessageIssued'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { deadline, step } = found;
  const { audience = deadline.owner, channel = 'inbox', template = deadline.kind } = step;
  const about = { deadline: deadline.key, dueOn: deadline.dueOn };
  const notBefore = messageTime(context);
  return { type: 'MessageIssued', data: { duty, audience, channel, template, ...about, notBefore } };
}

/** An escalation; undefined where no open deadline has such a step. */
export function escalateStep(state: WithDeadlines, duty: string): EventOf<'Escalated'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { key: deadline, kind } = found.deadline;
  const { level = 1, audience: to = 'programme-manager', template = kind } = found.step;
  return { type: 'Escalated', data: { duty, deadline, kind, level, to, template } };
}

/** An expiry, without what follows from it; undefined where no open deadline has such a step. */
export function expireStep(state: WithDeadlines, duty: string): EventOf<'DeadlineExpired'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { key: deadline, kind } = found.deadline;
  return { type: 'DeadlineExpired', data: { duty, deadline, kind } };
}
