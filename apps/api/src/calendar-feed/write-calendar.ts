import { ICalCalendarMethod, ICalEventStatus, type ICalEventData, ICalCalendar } from 'ical-generator';
import type { Appointment } from './appointments';

const dayMs = 86_400_000;

/** A whole day ends where the next begins; dates are written as they are, whatever the zone of this process. */
function timesOf(when: Appointment['when']): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (!('on' in when)) return { start: new Date(when.from), end: new Date(when.to) };
  const start = new Date(`${when.on}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + dayMs), allDay: true };
}

/**
 * The calendar as RFC 5545 has it. Times are instants in UTC, so that no reader needs to know the zone or its rules; the same
 * appointments always make the same text. `origin`: of the pages they link to.
 */
export function writeCalendar(name: string, appointments: readonly Appointment[], origin: string): string {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'ODCO', product: 'Mourafaka' },
    ttl: 3600,
  });
  for (const { uid, title, details, place, path, when, sequence, changedAt, cancelled } of appointments) {
    calendar.createEvent({
      id: uid,
      summary: title,
      ...(details && { description: details }),
      ...(place !== undefined && { location: place }),
      url: origin + path,
      ...timesOf(when),
      sequence,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
