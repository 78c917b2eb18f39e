import type { TaskReach } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor, fingerprintOf } from '../journeys/cursor';
import { mostInAPage } from '../journeys/list-query';
import { streamPart, taskIdOf } from './task-id';
import type { GivenTask, QueuedTask, TaskFilter, TaskMoment } from './task-row';
import { Params, type QueueQuestion, queueSql } from './task-sql';

interface Row extends Omit<QueuedTask, 'id' | 'since' | 'dueOn' | 'dueAt' | 'claim' | 'snooze'> {
  since: Date;
  dueOn: string | null;
  dueAt: Date | null;
  claimedBy: string | null;
  claimedName: string | null;
  claimedAt: Date | null;
  snoozedUntil: string | null;
  snoozeReason: string | null;
}

export interface TaskPage {
  items: QueuedTask[];
  nextCursor?: string;
}

/** How much waits: each task is counted once under `due`. */
export interface TaskSummary {
  total: number;
  due: Record<'overdue' | 'today' | 'week' | 'later' | 'undated', number>;
  unclaimed: number;
  kinds: { kind: string; total: number; overdue: number }[];
}

/** Who asks, when, and of which streams without rows as well. */
export interface TaskAsker {
  reach: TaskReach;
  moment: TaskMoment;
  /** Open tasks of streams that have no row, e.g. of batches. */
  also?: readonly GivenTask[];
}

const shown =
  'q.stream, q.batch, q.region, q.lot, q.consultant, q.key, q.kind, q.role, q.assignee, q.commands, q.since, ' +
  'q.due_on::text AS "dueOn", q.due_at AS "dueAt", q.deadline, q.params, q."except", q.overdue, ' +
  'q.claimed_by AS "claimedBy", q.claimed_name AS "claimedName", q.claimed_at AS "claimedAt", ' +
  'q.snoozed_until::text AS "snoozedUntil", q.snooze_reason AS "snoozeReason"';
/** Overdue before due, since an earlier instant comes first; then what waits longer. What is never due comes last. */
const order = `coalesce(q.due_at, 'infinity'), q.since, q.stream, q.key`;

/** Everybody's tasks, and those of which it is known already that they will wait: for decisions, never for an answer. */
const everybodys: TaskReach = {
  id: '',
  all: true,
  watched: [],
  everywhere: [],
  inRegions: { roles: [], regions: [] },
  assigned: { roles: [], lots: [] },
};
const whenever: TaskMoment = { now: new Date('2200-01-01T00:00:00Z'), today: '2200-01-01' };

/**
 * Reads of the work queue. Its rows are written with the events they come from, so it agrees with the command just made. May
 * throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class TaskQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page, without a total, which costs as much again (see `summary`): overdue first, then by what is due, then by what waits longest. Throws LIST.CURSOR_INVALID for a cursor of another list. */
  async listTasks(
    filter: TaskFilter,
    { cursor, limit = 50 }: { cursor?: string; limit?: number },
    { reach, moment, also = [] }: TaskAsker,
  ): Promise<TaskPage> {
    const fingerprint = fingerprintOf([Object.entries(filter).sort(), 'tasks', reach]);
    const params = new Params();
    const queue = queueSql({ filter, reach, moment, also }, params);
    const size = Math.max(1, Math.min(limit, mostInAPage));
    const after = cursor === undefined ? 'true' : `(${order}) > (${afterOf(cursor, fingerprint, params)})`;
    const rows = await this.dataSource.query<Row[]>(
      `${queue} SELECT ${shown} FROM queue AS q
        WHERE ${after} ORDER BY ${order} LIMIT ${params.add(size + 1, 'integer')}`,
      params.values,
    );
    const page = rows.slice(0, size);
    const last = rows.length > size ? page.at(-1) : undefined;
    return {
      items: page.map((row) => taskOf(row, moment)),
      ...(last && { nextCursor: cursorOf(last, fingerprint) }),
    };
  }

  /** An open task, put off or not; undefined where it is not open or lies outside the reach. Absent: everybody's, whenever. */
  async findTask(
    taskId: string,
    { reach = everybodys, moment = whenever, also = [] }: Partial<TaskAsker>,
  ): Promise<QueuedTask | undefined> {
    const params = new Params();
    const question: QueueQuestion = { filter: { snoozed: true }, reach, moment, also, streamPart: streamPart(taskId) };
    const queue = queueSql(question, params);
    const rows = await this.dataSource.query<Row[]>(`${queue} SELECT ${shown} FROM queue AS q`, params.values);
    return rows.map((row) => taskOf(row, moment)).find(({ id }) => id === taskId);
  }

  /** The journey a task's id belongs to, open or not; undefined where no journey has such tasks. */
  async journeyOf(taskId: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ journeyId: string }[]>(
      `SELECT journey_id AS "journeyId" FROM read.journeys
        WHERE substr(sha256(('journey-' || journey_id::text)::bytea), 1, 6) = $1::bytea LIMIT 1`,
      [streamPart(taskId)],
    );
    return row?.journeyId;
  }

  /** Counts for a home page. */
  async summary(filter: TaskFilter, { reach, moment, also = [] }: TaskAsker): Promise<TaskSummary> {
    const params = new Params();
    const queue = queueSql({ filter, reach, moment, also }, params);
    const today = params.add(moment.today, 'date');
    const of = (condition: string) => `count(*) FILTER (WHERE ${condition})::integer`;
    type Counts = TaskSummary['due'] & { kind: string; total: number; unclaimed: number };
    const rows = await this.dataSource.query<Counts[]>(
      `${queue} SELECT q.kind, count(*)::integer AS total, ${of('q.overdue')} AS overdue,
              ${of(`NOT q.overdue AND q.due_on <= ${today}`)} AS today,
              ${of(`NOT q.overdue AND q.due_on > ${today} AND q.due_on <= ${today} + 6`)} AS week,
              ${of(`NOT q.overdue AND q.due_on > ${today} + 6`)} AS later, ${of('q.due_at IS NULL')} AS undated,
              ${of('q.claimed_by IS NULL')} AS unclaimed
         FROM queue AS q GROUP BY q.kind ORDER BY total DESC, q.kind`,
      params.values,
    );
    const sum = (name: keyof Omit<Counts, 'kind'>): number => rows.reduce((total, row) => total + row[name], 0);
    const due = {
      overdue: sum('overdue'),
      today: sum('today'),
      week: sum('week'),
      later: sum('later'),
      undated: sum('undated'),
    };
    const kinds = rows.map(({ kind, total, overdue }) => ({ kind, total, overdue }));
    return { total: sum('total'), due, unclaimed: sum('unclaimed'), kinds };
  }
}

function taskOf(row: Row, { today }: TaskMoment): QueuedTask {
  const { claimedBy, claimedName, claimedAt, snoozedUntil, snoozeReason, ...task } = row;
  const { since, dueOn, dueAt, assignee, deadline, params, except, ...rest } = task;
  return {
    id: taskIdOf(row.stream, row.key),
    ...rest,
    since: since.toISOString(),
    ...(assignee && { assignee }),
    ...(dueOn !== null && { dueOn }),
    ...(dueAt !== null && { dueAt: dueAt.toISOString() }),
    ...(deadline && { deadline }),
    ...(params && { params }),
    ...(except && { except }),
    ...(claimedBy !== null && {
      claim: { by: claimedBy, name: claimedName ?? '', at: claimedAt?.toISOString() ?? '' },
    }),
    ...(snoozedUntil !== null &&
      snoozedUntil > today && { snooze: { until: snoozedUntil, reason: snoozeReason ?? '' } }),
  };
}

const cursorOf = ({ dueAt, since, stream, key }: Row, fingerprint: string): string =>
  encodeCursor(
    {
      value: JSON.stringify([dueAt?.toISOString() ?? 'infinity', since.toISOString()]),
      id: JSON.stringify([stream, key]),
    },
    fingerprint,
  );

function afterOf(cursor: string, fingerprint: string, params: Params): string {
  const { value, id } = decodeCursor(cursor, fingerprint);
  const [due, since] = JSON.parse(value) as [string, string];
  const [stream, key] = JSON.parse(id) as [string, string];
  return [
    params.add(due, 'timestamptz'),
    params.add(since, 'timestamptz'),
    params.add(stream, 'text'),
    params.add(key, 'text'),
  ].join(', ');
}
