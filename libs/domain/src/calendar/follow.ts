/** How a new version reaches every pending deadline: what the calendar's own workflow does by itself. */
import {
  type BulkPayload,
  type CalendarDutyKind,
  type CalendarPayload,
  type Duty,
  PLANNER_VERSION,
  type ProcessView,
} from '@mourafaka/contracts';
import type { DutyOrder } from '../duty-order';
import { type CalendarState, followKey } from './calendar-aggregate';

/**
 * Business milliseconds between adopting a version and telling the others: a command that read the version before may still
 * be writing, and what it plans must be there to be found.
 */
const settling = 2_000;

/** Earliest first. */
export const calendarDuties = ({ follow }: CalendarState): Duty<CalendarDutyKind>[] =>
  follow
    ? [
        {
          key: followKey(follow),
          kind: 'dispatch',
          dueAt: new Date(Date.parse(follow.at) + settling).toISOString(),
        },
      ]
    : [];

/** Nothing is on its way. */
export const isCalendarFollowed = ({ follow }: CalendarState): boolean => follow === undefined;

const country = 'MA';

const replan = (category: 'batch' | 'session', entityId: string): DutyOrder => ({
  category,
  entityId,
  name: 'replan-deadlines',
  payload: {},
  // Nothing of it moves, or it was closed meanwhile: the others are told all the same.
  regardless: true,
});

/** All journeys whose clock runs by one bulk, then each open batch and session. */
export function calendarOrders({ follow }: CalendarState, { key: duty }: Pick<Duty, 'key'>): DutyOrder[] {
  if (!follow || duty !== followKey(follow)) return [];
  const { bulkId, version, batches, sessions } = follow;
  const bulk: BulkPayload<'request-bulk'> = {
    reason: `calendar ${version}`,
    command: 'replan-deadlines',
    payload: {},
    filter: { withDeadlines: true },
  };
  const recorded: CalendarPayload<'record-replanned'> = { duty };
  return [
    ...batches.map((batch) => replan('batch', batch)),
    ...sessions.map((session) => replan('session', session)),
    {
      category: 'bulk',
      entityId: bulkId,
      name: 'request-bulk',
      payload: bulk,
      otherwise: {
        category: 'calendar',
        entityId: country,
        name: 'record-replanned',
        payload: { ...recorded, refused: true },
      },
    },
    { category: 'calendar', entityId: country, name: 'record-replanned', payload: recorded },
  ];
}

/** What the workflow may know of the calendar. `toTimer` turns a business instant into the timer's own (the clock's affair). */
export function calendarView(state: CalendarState, version: number, toTimer: (instant: string) => string): ProcessView {
  const duties = calendarDuties(state);
  const nextDueAt = duties[0]?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: 'in-force',
    finished: isCalendarFollowed(state),
    waitingFor: [],
    duties: duties.map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: { batch: 'all', phase: 'in-force', overdue: false, ...(nextDueAt && { nextDueAt }) },
  };
}
