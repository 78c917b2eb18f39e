/** The one statement that reads the work queue: columns that appends write anyway, what is given, and the marks. */
import type { TaskReach } from '@mourafaka/platform';
import type { GivenTask, TaskFilter, TaskMoment } from './task-row';

/** Collects the values of a statement; answers each one's placeholder. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

const all = (conditions: readonly (string | undefined)[]): string =>
  conditions.filter((it) => it !== undefined).join(' AND ') || 'true';
const any = (conditions: readonly (string | undefined)[]): string =>
  `(${conditions.filter((it) => it !== undefined).join(' OR ') || 'false'})`;

/** Rows that can hold a task within the reach: lets an index find them, the tasks themselves are judged one by one. */
function rowsWithin(reach: TaskReach, params: Params, of: 'j' | 's'): string | undefined {
  if (reach.all || reach.everywhere.length > 0) return undefined;
  const regions = [
    ...new Set([
      ...reach.watched,
      ...(reach.inRegions.roles.length > 0 ? reach.inRegions.regions : []),
      ...(reach.lent ?? []).flatMap((one) => one.regions),
    ]),
  ];
  const { roles, lots } = reach.assigned;
  return any([
    regions.length > 0 ? `${of}.region = ANY (${params.add(regions, 'text[]')})` : undefined,
    roles.length > 0 ? `${of}.lot = ANY (${params.add(lots, 'text[]')})` : undefined,
    roles.length > 0 && of === 'j' ? `${of}.consultant = ${params.add(reach.id, 'text')}` : undefined,
  ]);
}

/** What is theirs to see. The queue is the staff's: what waits for a cooperative is not in it. */
function tasksWithin(reach: TaskReach, params: Params): string {
  const staff = `t.role <> 'applicant'`;
  if (reach.all) return staff;
  const { everywhere, watched, inRegions, lent = [], assigned } = reach;
  const me = params.add(reach.id, 'text');
  const roleIn = (roles: readonly string[]) => `t.role = ANY (${params.add(roles, 'text[]')})`;
  const own = any([
    everywhere.length > 0 ? roleIn(everywhere) : undefined,
    ...[inRegions, ...lent].map(({ roles, regions }) =>
      roles.length > 0 ? all([roleIn(roles), `t.region = ANY (${params.add(regions, 'text[]')})`]) : undefined,
    ),
    assigned.roles.length > 0
      ? all([
          roleIn(assigned.roles),
          any([`t.lot = ANY (${params.add(assigned.lots, 'text[]')})`, `t.consultant = ${me}`]),
        ])
      : undefined,
  ]);
  // What one may not do oneself is another's; a manager watches it all the same.
  const doable = `NOT coalesce(t."except" ? ${me}, false)`;
  return all([
    staff,
    any([watched.length > 0 ? `t.region = ANY (${params.add(watched, 'text[]')})` : undefined, all([own, doable])]),
  ]);
}

function isDue(due: TaskFilter['due'], { now, today }: TaskMoment, params: Params): string | undefined {
  if (due === undefined) return undefined;
  const at = params.add(now.toISOString(), 'timestamptz');
  if (due === 'overdue') return `t.due_at <= ${at}`;
  const day = params.add(typeof due === 'object' ? due.by : today, 'date');
  const last = due === 'week' ? `${day} + 6` : day;
  return all([`t.due_on <= ${last}`, `t.due_at > ${at}`]);
}

function hasIt(assignee: string | undefined, params: Params): string | undefined {
  if (assignee === undefined) return undefined;
  const holder = 'coalesce(m.claimed_by, t.assignee)';
  return assignee === 'none' ? `${holder} IS NULL` : `${holder} = ${params.add(assignee, 'text')}`;
}

const fields =
  'key text, kind text, role text, assignee text, commands jsonb, since timestamptz, "dueOn" date, ' +
  '"dueAt" timestamptz, deadline text, params jsonb, "except" jsonb';
// Where only a day is known, it is over when the day is, to the hour.
const columns =
  'k.key, k.kind, k.role, k.assignee, k.commands, k.since, k."dueOn" AS due_on, ' +
  `coalesce(k."dueAt", (k."dueOn" + 1)::timestamp AT TIME ZONE 'UTC') AS due_at, k.deadline, k.params, k."except"`;

export interface QueueQuestion {
  filter: TaskFilter;
  reach: TaskReach;
  moment: TaskMoment;
  /** Open tasks of streams that have no row. */
  also: readonly GivenTask[];
  /** Only those of the streams whose ids begin like that: see `taskIdOf`. */
  streamPart?: Buffer;
}

/** `WITH queue AS (…)`: the tasks asked for, each with its mark, as `t` and `m`. */
export function queueSql({ filter, reach, moment, also, streamPart }: QueueQuestion, params: Params): string {
  const { region, batch, kind, snoozed } = filter;
  const inRow = (of: 'j' | 's') =>
    all([
      region !== undefined ? `${of}.region = ${params.add(region, 'text')}` : undefined,
      batch !== undefined ? `${of}.batch = ${params.add(batch, 'text')}` : undefined,
      rowsWithin(reach, params, of),
    ]);
  const one = streamPart
    ? `substr(sha256(('journey-' || j.journey_id::text)::bytea), 1, 6) = ${params.add(streamPart, 'bytea')}`
    : undefined;
  return `WITH open AS (
    SELECT 'journey-' || j.journey_id AS stream, j.batch, j.region, j.lot, j.consultant, ${columns}
      FROM read.journeys AS j CROSS JOIN LATERAL jsonb_to_recordset(j.tasks) AS k (${fields})
     WHERE ${all([one, inRow('j')])}
    UNION ALL
    SELECT 'session-' || s.session_id, s.batch, s.region, s.lot, NULL, ${columns}
      FROM read.sessions AS s CROSS JOIN LATERAL jsonb_to_recordset(s.tasks) AS k (${fields})
     WHERE ${inRow('s')}
    UNION ALL
    SELECT k.stream, k.batch, k.region, k.lot, k.consultant, ${columns}
      FROM jsonb_to_recordset(${params.add(JSON.stringify(also), 'jsonb')})
        AS k (stream text, batch text, region text, lot text, consultant text, ${fields})
     WHERE ${all([
       region !== undefined ? `k.region = ${params.add(region, 'text')}` : undefined,
       batch !== undefined ? `k.batch = ${params.add(batch, 'text')}` : undefined,
     ])}
  ), queue AS (
    SELECT t.*, m.claimed_by, m.claimed_name, m.claimed_at, m.snoozed_until, m.snooze_reason,
           coalesce(t.due_at <= ${params.add(moment.now.toISOString(), 'timestamptz')}, false) AS overdue
      FROM open AS t LEFT JOIN read.task_marks AS m ON m.stream = t.stream AND m.key = t.key
     WHERE ${all([
       tasksWithin(reach, params),
       // What is known long before is shown when it can be done.
       `t.since <= ${params.add(moment.now.toISOString(), 'timestamptz')}`,
       kind !== undefined ? `t.kind = ${params.add(kind, 'text')}` : undefined,
       isDue(filter.due, moment, params),
       hasIt(filter.assignee, params),
       snoozed ? undefined : `coalesce(m.snoozed_until <= ${params.add(moment.today, 'date')}, true)`,
     ])}
  )`;
}
