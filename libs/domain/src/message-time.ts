/**
 * When a message leaves. What the procedure says (decisions, answers, codes, notices) leaves at once, at night in the
 * morning. Reminders and escalations leave in the working hours of the region they concern: those that are not urgent once
 * a day, together with everything else that person is told by that channel.
 */
import type { ProgrammePolicy } from '@mourafaka/contracts';
import type { DecisionContext } from './aggregate';
import { regionalCalendar } from './calendar/regional-calendar';
import { addDays, isWorkingDay, workingDayOnOrAfter } from './calendar/working-days';
import { hoursOn, type OfficeHours } from './calendar/working-hours';

type Messages = ProgrammePolicy['messages'];
type Now = Pick<DecisionContext, 'now' | 'today' | 'instantOf' | 'dateOf' | 'policy' | 'calendar'>;

/** When one message may leave; instants. */
export interface MessageTiming {
  /** Not earlier than this. */
  notBefore: string;
  /** Where its reader has had that day's messages already: not earlier than this, with the next day's. */
  otherwiseAt?: string;
  /** Waits for no other and is joined with none. */
  urgent?: true;
}

/** When a letter may leave: now, or in the morning if it is night. No day is too holy for an answer somebody waits for. */
export function messageTime({ now, today, instantOf, policy: { messages } }: Omit<Now, 'calendar' | 'dateOf'>): string {
  const morning = instantOf(today, messages.sendAt);
  if (now < morning) return morning;
  return now < instantOf(today, messages.quietFrom) ? now : instantOf(addDays(today, 1), messages.sendAt);
}

/** Minutes before the closing after which nothing is planned: what leaves late is to be read before people go home. */
const lastCall = 60;
/** A policy that names no time for the day's messages sends them so many minutes after `sendAt`, by when all are ready. */
const gathering = 30;

function minutesAfter(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const [hour, minute] = [Math.floor(total / 60), total % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The time itself where it lies in the day's hours, else the nearest in them. */
function within({ from, to }: OfficeHours, time: string): string {
  const last = minutesAfter(to, -lastCall);
  if (time < from || last < from) return from;
  return time > last ? last : time;
}

const digestTime = ({ sendAt, digestAt = minutesAfter(sendAt, gathering) }: Messages): string => digestAt;

type Planned = Pick<DecisionContext, 'instantOf' | 'policy' | 'calendar'>;

/** The instant at which a reminder or an escalation of that working day is due: `sendAt`, within the hours kept on it. */
export const remindAt = (date: string, { instantOf, policy, calendar }: Planned): string =>
  instantOf(date, within(hoursOn(calendar, date), policy.messages.sendAt));

/** The instant at which a day's messages leave together, within the hours kept on it. */
export const digestOn = (date: string, { instantOf, policy, calendar }: Planned): string =>
  instantOf(date, within(hoursOn(calendar, date), digestTime(policy.messages)));

/** Now, if it is within the working hours of a working day, else the next opening. */
export function workingInstant({
  now,
  today,
  instantOf,
  calendar,
}: Pick<Now, 'now' | 'today' | 'instantOf' | 'calendar'>): string {
  const opening = (date: string) => instantOf(date, hoursOn(calendar, date).from);
  if (isWorkingDay(calendar, today)) {
    if (now < opening(today)) return opening(today);
    if (now < instantOf(today, hoursOn(calendar, today).to)) return now;
  }
  return opening(workingDayOnOrAfter(calendar, addDays(today, 1)));
}

/**
 * When a reminder or an escalation performed now may leave, by the calendar of a region (its code; absent: the country's).
 * Urgent: at once within working hours. Otherwise with the day's messages, or when those are gone in the next working
 * moment, unless its reader had them, in which case with the next working day's.
 */
export function reminderTime(
  context: Now,
  { region, urgent }: { region?: string; urgent?: boolean } = {},
): MessageTiming {
  const regional = { ...context, calendar: regionalCalendar(context.calendar, region) };
  const moment = workingInstant(regional);
  if (urgent) return { notBefore: moment, urgent: true };
  const date = context.dateOf(moment);
  const digest = digestOn(date, regional);
  const next = workingDayOnOrAfter(regional.calendar, addDays(date, 1));
  return { notBefore: moment < digest ? digest : moment, otherwiseAt: digestOn(next, regional) };
}
