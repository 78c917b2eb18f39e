import type { TaskMarkState } from '@mourafaka/domain';
import type { RowFragment } from '../row-fragment';
import { upsert } from '../sql-upsert';
import { taskIdOf } from './task-id';

const upsertMark = upsert({
  name: 'task_mark',
  table: 'read.task_marks',
  key: 'taskId',
  columns: [
    'taskId',
    'version',
    'stream',
    'key',
    'claimedBy',
    'claimedName',
    'claimedAt',
    'snoozedUntil',
    'snoozeReason',
    'updatedAt',
  ],
  json: [],
  replaceWhere: 'known.version < excluded.version',
});

/** The mark's row as part of the append that changed it. */
export const projectTaskMark = ({ stream, key, version, claim, snooze, updatedAt }: TaskMarkState): RowFragment =>
  upsertMark({
    taskId: taskIdOf(stream, key),
    version,
    stream,
    key,
    claimedBy: claim?.by ?? null,
    claimedName: claim?.name ?? null,
    claimedAt: claim?.at ?? null,
    snoozedUntil: snooze?.until ?? null,
    snoozeReason: snooze?.reason ?? null,
    updatedAt,
  });
