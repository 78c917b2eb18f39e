import type { FigureKey } from '@mourafaka/contracts';
import sql, { raw, type Sql } from 'sql-template-tag';

/** How a figure is made of facts `f`: of which rows, and what each of them adds (1 unless told). */
export interface FigureSql {
  where: Sql;
  value?: Sql;
}

/** At which instant, and on which local date, it is asked. */
export interface Asked {
  at: Date;
  today: string;
}
type Made = (asked: Asked) => FigureSql;

const those =
  (where: Sql): Made =>
  () => ({ where });
const sum =
  (where: Sql, value: Sql): Made =>
  () => ({ where, value });
const reached = (column: string): Made => those(sql`f.${raw(column)} IS NOT NULL`);
const inPhase = (phase: string): Made => those(sql`f.phase = ${phase}`);
const inState = (state: string): Made => those(sql`f.state = ${state}`);
const passed =
  (column: string): Made =>
  ({ at }) => ({ where: sql`f.${raw(column)} <= ${at}` });

const selected = sql`f.selected_at IS NOT NULL`;
const left = sql`f.state IN ('rejected', 'lapsed', 'merged', 'withdrawn', 'excluded')`;
const accompanied = sql`${selected} AND NOT ${left}`;
const twice = sql`f.baseline_members IS NOT NULL AND f.evaluated_members IS NOT NULL`;
const labelled = (kind: 'training' | 'coaching', label: string): Made =>
  those(sql`${selected} AND f.${raw(kind)}_label = ${label}`);

/** How many of the planned days in a column are over. */
const over =
  (column: string): Made =>
  ({ today }) => ({
    where: accompanied,
    value: sql`(SELECT count(*)::integer FROM unnest(f.${raw(column)}) AS planned (day) WHERE planned.day < ${today}::date)`,
  });

/** As last known: the final evaluation, else the diagnosis, else the application. */
const lastKnown = (name: string): Sql =>
  sql`coalesce(f.evaluated_${raw(name)}, f.baseline_${raw(name)}, f.declared_${raw(name)})`;
const members = lastKnown('members');
const then = (name: string): Made => sum(twice, sql`f.baseline_${raw(name)}`);
const now = (name: string): Made => sum(twice, sql`f.evaluated_${raw(name)}`);

/** Every figure is counted and opened by the same condition, so that a number and its list never differ. */
export const figuresSql: Readonly<Record<FigureKey, Made>> = {
  received: those(sql`true`),
  complete: reached('complete_at'),
  eligible: reached('eligible_at'),
  selected: reached('selected_at'),
  diagnosed: reached('diagnosed_at'),
  'plan-approved': reached('plan_approved_at'),
  trained: reached('trained_at'),
  coached: reached('coached_at'),
  marketed: reached('marketed_at'),
  graduated: reached('graduated_at'),
  left: those(left),

  'in-application': inPhase('application'),
  'in-diagnosis': inPhase('diagnosis'),
  'in-training': inPhase('training'),
  'in-marketing': inPhase('marketing'),
  closed: inPhase('closed'),
  suspended: those(sql`f.suspended`),
  overdue: passed('overdue_from'),
  dormant: passed('dormant_from'),

  'training-done': labelled('training', 'done'),
  'training-medium': labelled('training', 'medium'),
  'training-low': labelled('training', 'low'),
  'training-none': those(sql`${selected} AND f.modules_attended = 0`),
  'coaching-done': labelled('coaching', 'done'),
  'coaching-medium': labelled('coaching', 'medium'),
  'coaching-low': labelled('coaching', 'low'),
  'coaching-none': those(sql`${selected} AND f.sessions_done = 0`),

  'sessions-promised': sum(accompanied, sql`f.sessions_planned`),
  'sessions-delivered': sum(accompanied, sql`f.sessions_done`),
  'sessions-missing': over('open_sessions'),
  'modules-promised': sum(accompanied, sql`f.modules_planned`),
  'modules-delivered': sum(accompanied, sql`f.modules_attended`),
  'modules-missing': sum(accompanied, sql`f.modules_planned - f.modules_attended`),
  'actions-promised': sum(accompanied, sql`f.actions_planned`),
  'actions-delivered': sum(accompanied, sql`f.actions_done`),
  'actions-late': over('open_actions'),

  members: sum(selected, members),
  women: sum(selected, lastKnown('women')),
  youth: sum(selected, lastKnown('youth')),
  disabled: sum(selected, sql`coalesce(${lastKnown('disabled')}, 0)`),
  'women-led': those(sql`${selected} AND f.woman_led`),
  'measured-baseline': those(sql`f.baseline_members IS NOT NULL`),
  'measured-twice': those(twice),
  'members-then': then('members'),
  'members-now': now('members'),
  'women-then': then('women'),
  'women-now': now('women'),
  'youth-then': then('youth'),
  'youth-now': now('youth'),
  'disabled-then': sum(twice, sql`coalesce(f.baseline_disabled, 0)`),
  'disabled-now': sum(twice, sql`coalesce(f.evaluated_disabled, 0)`),
  'jobs-then': then('jobs'),
  'jobs-now': now('jobs'),
  'turnover-then': then('turnover_mad'),
  'turnover-now': now('turnover_mad'),
  'beneficiaries-direct': sum(selected, members),
  'beneficiaries-indirect': sum(selected, sql`round(${members} * (f.household_size::numeric - 1))`),

  rejected: inState('rejected'),
  lapsed: inState('lapsed'),
  merged: inState('merged'),
  withdrawn: inState('withdrawn'),
  excluded: inState('excluded'),
  'left-after-selection': those(sql`${selected} AND ${left}`),
};
