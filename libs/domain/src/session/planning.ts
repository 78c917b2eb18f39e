/** The instants of a session, from its local day and hours: nothing that happens later needs a calendar or a zone. */
import type { SessionEventData } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { regionalCalendar } from '../calendar/regional-calendar';
import { addDays, workingDayOnOrBefore } from '../calendar/working-days';
import { messageTime, remindAt } from '../message-time';
import type { Meeting, SessionState } from './state';

type Instants = Pick<
  SessionEventData<'SessionScheduled'>,
  | 'startsAt'
  | 'endsAt'
  | 'checkInFrom'
  | 'checkInUntil'
  | 'closesAt'
  | 'reminders'
  | 'skipped'
  | 'calendarVersion'
  | 'zoneVersion'
>;

/** `09:30` → `08:30`; a session that begins right after midnight is checked into from midnight. */
function anHourBefore(time: string): string {
  const hour = Number(time.slice(0, 2));
  return hour === 0 ? '00:00' : `${String(hour - 1).padStart(2, '0')}${time.slice(2)}`;
}

type Planned = Pick<Meeting, 'heldOn' | 'from' | 'to'> & Pick<SessionState, 'region'>;

/**
 * Reminders go out in the working hours of working days, rather earlier than on a day off; those that would fall on one
 * instant are one. What is past when it is planned is recorded as skipped.
 */
function remindersOf({ heldOn, region }: Planned, { policy, instantOf, now, ...context }: DecisionContext) {
  const calendar = regionalCalendar(context.calendar, region);
  const days = [...new Set(policy.collective.remindDaysBefore)].sort((a, b) => b - a);
  const planned = days.map((daysBefore) => {
    const day = workingDayOnOrBefore(calendar, addDays(heldOn, -daysBefore));
    return { daysBefore, at: remindAt(day, { policy, calendar, instantOf }) };
  });
  const due = planned.filter(({ at }, n) => at > now && planned.findIndex((other) => other.at === at) === n);
  return { reminders: due, skipped: planned.filter(({ at }) => at <= now).map(({ daysBefore }) => daysBefore) };
}

export function planInstants(planned: Planned, context: DecisionContext): Instants {
  const { heldOn, from, to } = planned;
  const { instantOf, policy, calendarVersion, zoneVersion } = context;
  const dayAfter = addDays(heldOn, 1);
  return {
    startsAt: instantOf(heldOn, from),
    endsAt: instantOf(heldOn, to),
    checkInFrom: instantOf(heldOn, anHourBefore(from)),
    checkInUntil: instantOf(dayAfter, '00:00'),
    closesAt: instantOf(addDays(dayAfter, policy.collective.closeAfterDays), '00:00'),
    ...remindersOf(planned, context),
    calendarVersion,
    zoneVersion,
  };
}

/**
 * The same session by another calendar. A reminder whose moment has come stays as it is, and one that was skipped stays so:
 * nobody is reminded twice, whatever day is given them afterwards.
 */
export function replanInstants(state: SessionState, context: DecisionContext): Instants {
  const { reminders, skipped, ...instants } = planInstants(state, context);
  const kept = state.reminders.filter(({ at }) => at <= context.now);
  const left = state.reminders.filter(({ at }) => at > context.now).map(({ daysBefore }) => daysBefore);
  const moved = reminders.filter(({ daysBefore }) => left.includes(daysBefore));
  return {
    ...instants,
    reminders: [...kept, ...moved],
    skipped: skipped.filter((daysBefore) => left.includes(daysBefore)),
  };
}

/** When cooperatives are told: at once, or in the morning where it is night, unless that is the morning of the day itself. */
export function telling(
  { heldOn, startsAt }: { heldOn: string; startsAt: string },
  context: DecisionContext,
): { tellAt: string; urgent?: true } {
  const { now, dateOf } = context;
  const polite = messageTime(context);
  const tooLate = polite > now && now < startsAt && dateOf(polite) >= heldOn;
  return tooLate ? { tellAt: now, urgent: true } : { tellAt: polite };
}
