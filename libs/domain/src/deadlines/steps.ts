/** The duties that deadlines make, and the events that perform them. Whether a duty is due is for the stream to say. */
import type { DeadlineEvent, DeadlineStep } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { reminderTime } from '../message-time';
import { type Deadline, type Deadlines, openDeadlines } from './deadline';

type EventOf<N extends DeadlineEvent['type']> = Extract<DeadlineEvent, { type: N }>;

/** A duty for each step that is still to be performed. */
export const deadlineDuties = (state: Deadlines): { key: string; kind: DeadlineStep['kind']; dueAt: string }[] =>
  openDeadlines(state).flatMap(({ steps }) => steps.map(({ key, kind, at }) => ({ key, kind, dueAt: at })));

/** The step a duty's key names, and its deadline. */
export function stepOf(state: Deadlines, duty: string): { deadline: Deadline; step: DeadlineStep } | undefined {
  for (const deadline of openDeadlines(state)) {
    const step = deadline.steps.find(({ key }) => key === duty);
    if (step) return { deadline, step };
  }
  return undefined;
}

/** A reminder, in the working hours of a region (its code; absent: the country's); undefined where no open deadline has such a step. */
export function remindStep(
  state: Deadlines,
  duty: string,
  context: DecisionContext,
  region?: string,
): EventOf<'MessageIssued'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { deadline, step } = found;
  const { audience = deadline.owner, channel = 'inbox', template = deadline.kind } = step;
  const { key, kind, dueOn } = deadline;
  const timing = reminderTime(context, { region, urgent: step.urgent });
  return { type: 'MessageIssued', data: { duty, audience, channel, template, deadline: key, kind, dueOn, ...timing } };
}

/** An escalation, in the working hours of a region; undefined where no open deadline has such a step. */
export function escalateStep(
  state: Deadlines,
  duty: string,
  context: DecisionContext,
  region?: string,
): EventOf<'Escalated'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { key: deadline, kind, dueOn } = found.deadline;
  const { level = 1, audience: to = 'programme-manager', channel, template = kind, urgent } = found.step;
  const timing = reminderTime(context, { region, urgent });
  const data = { duty, deadline, kind, level, to, ...(channel && { channel }), template, dueOn, ...timing };
  return { type: 'Escalated', data };
}

/** An expiry, without what follows from it; undefined where no open deadline has such a step. */
export function expireStep(state: Deadlines, duty: string): EventOf<'DeadlineExpired'> | undefined {
  const found = stepOf(state, duty);
  if (!found) return undefined;
  const { key: deadline, kind } = found.deadline;
  return { type: 'DeadlineExpired', data: { duty, deadline, kind } };
}
