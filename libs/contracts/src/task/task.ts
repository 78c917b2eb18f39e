/** What people do with a task of the work queue besides the work itself: take it, give it back, put it off. */
import { z } from 'zod';
import { localDate } from '../fields';
import { reason } from '../journey/shared';

/** A task may be put off by so many days; a delay that was escalated by no more than a week. */
export const mostSnoozeDays = { escalation: 7, other: 30 } as const;

export const taskPayloads = {
  claim: z.strictObject({}),
  release: z.strictObject({}),
  /** `until`: the local date on which it comes back by itself. */
  snooze: z.strictObject({ until: localDate(), reason }),
} as const;
export type TaskCommandName = keyof typeof taskPayloads;
export const taskCommandNames = Object.keys(taskPayloads) as TaskCommandName[];
export type TaskPayload<N extends TaskCommandName> = z.infer<(typeof taskPayloads)[N]>;
export type TaskCommand = {
  [N in TaskCommandName]: { type: N; taskId: string; payload: TaskPayload<N> };
}[TaskCommandName];

/** Which task it is: the stream it belongs to, its key there, and what it was about. */
const which = { stream: z.string().min(1).max(120), key: z.string().min(1).max(250), kind: z.string().min(1).max(60) };

export const taskEventSchemas = {
  TaskClaimed: z.strictObject(which),
  TaskReleased: z.strictObject({}),
  TaskSnoozed: z.strictObject({ ...which, until: localDate(), reason }),
} as const;
export type TaskEventName = keyof typeof taskEventSchemas;
export type TaskEvent = {
  [N in TaskEventName]: { type: N; data: z.infer<(typeof taskEventSchemas)[N]> };
}[TaskEventName];
