import { taskKinds, type TaskKind } from '@mourafaka/contracts';
import { dueFilters, type TaskFilter } from '@mourafaka/read-models';
import { z } from 'zod';
import { oneLine } from '../http/fields';

/** How the work queue is narrowed. */
export const taskQuery = {
  assignee: oneLine(60).optional(),
  region: oneLine(2).optional(),
  batch: oneLine(20).optional(),
  due: z.union([z.enum(dueFilters), z.iso.date()]).optional(),
  kind: z.enum(taskKinds as [TaskKind, ...TaskKind[]]).optional(),
  snoozed: z.enum(['true', 'false']).optional(),
};
type Asked = z.infer<z.ZodObject<typeof taskQuery>>;

const dueOf = (due: string): TaskFilter['due'] => dueFilters.find((name) => name === due) ?? { by: due };

/** `me` is whoever asks. */
export const filterOf = ({ assignee, due, snoozed, ...filter }: Asked, me: string): TaskFilter => ({
  ...filter,
  ...(assignee !== undefined && { assignee: assignee === 'me' ? me : assignee }),
  ...(due !== undefined && { due: dueOf(due) }),
  ...(snoozed === 'true' && { snoozed: true }),
});

export const filtersInWords =
  '`assignee`: `me`, `none` or an id, by who has taken a task, else by whom it is assigned to. `due`: `overdue`, `today`, ' +
  '`week` (seven days, today included) or a local date (by its end), the last three without what is overdue. What is put ' +
  'off is left out unless `snoozed=true`.';
