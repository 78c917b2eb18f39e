import type { StreamId } from '@mourafaka/contracts';
import type { Task } from '@mourafaka/domain';

/** Where a task belongs, for whoever may see it. */
export interface TaskPlace {
  stream: StreamId;
  batch: string;
  region: string | null;
  lot: string | null;
  /** Who accompanies the cooperative. */
  consultant: string | null;
}

/** An open task of a stream that has no row in `read`, as it is given to the queries. */
export type GivenTask = Task & TaskPlace;

/** A task of the work queue with what people did with it. Instants ISO 8601. */
export interface QueuedTask extends GivenTask {
  id: string;
  overdue: boolean;
  claim?: { by: string; name: string; at: string };
  /** Local date on which it comes back, and why it was put off; absent once that day has come. */
  snooze?: { until: string; reason: string };
}

export const dueFilters = ['overdue', 'today', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** Filters of the queue; those absent do not narrow it. */
export interface TaskFilter {
  /** Who has it: by claim, else by assignment; `none`: nobody. */
  assignee?: string;
  region?: string;
  batch?: string;
  kind?: string;
  /** Overdue; due today; due within seven days, today included; or due by the end of a local date. The last three without what is overdue. */
  due?: DueFilter | { by: string };
  /** Those that are put off as well. */
  snoozed?: boolean;
}

/** The business moment of a question: what is overdue then, and what is put off beyond that local date. */
export interface TaskMoment {
  now: Date;
  today: string;
}
