/** Every version the calendar ever had, by folding its events once more. */
import type { Actor, CalendarEvent, WorkingCalendar } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { type CalendarDifference, differenceOf } from './difference';
import { inOrder } from './in-order';

export interface CalendarVersion {
  version: number;
  calendar: WorkingCalendar;
  adoptedAt: string;
  adoptedBy: Actor;
  reason?: string;
  zoneVersion?: string;
  /** What it changed of the version before; absent of the first. */
  difference?: CalendarDifference;
  /** The bulk by which journeys followed; absent where no working time changed. */
  bulkId?: string;
  /** When all that had deadlines had been asked to follow. */
  followedAt?: string;
}

/** Oldest first. */
export function calendarHistory(recorded: readonly RecordedEvent<CalendarEvent>[]): CalendarVersion[] {
  const versions: CalendarVersion[] = [];
  for (const event of recorded) {
    if (event.type === 'CalendarAdopted') versions.push(versionOf(event as Adopted, versions.at(-1)));
    else {
      const { version: followed } = event.data as Followed;
      const found = versions.find(({ version }) => version === followed);
      if (found) found.followedAt = event.recordedAt;
    }
  }
  return versions;
}

type Adopted = RecordedEvent<Extract<CalendarEvent, { type: 'CalendarAdopted' }>>;
type Followed = Extract<CalendarEvent, { type: 'CalendarFollowed' }>['data'];

function versionOf({ data, recordedAt, actor }: Adopted, before: CalendarVersion | undefined): CalendarVersion {
  const { version, reason, zoneVersion, follow } = data;
  const calendar = inOrder(data.calendar);
  return {
    version,
    calendar,
    adoptedAt: recordedAt,
    adoptedBy: actor,
    ...(reason !== undefined && { reason }),
    ...(zoneVersion !== undefined && { zoneVersion }),
    ...(before && { difference: differenceOf(before.calendar, calendar) }),
    ...(follow && { bulkId: follow.bulkId }),
  };
}
