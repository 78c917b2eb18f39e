import type { CalendarCommand, CalendarEvent, WorkingCalendar } from '@mourafaka/contracts';
import type { Aggregate } from '../aggregate';

/** The calendar in force. */
export interface CalendarState {
  version: number;
  adopted: number;
  calendar: WorkingCalendar;
  adoptedAt: string;
}

/** One country's working calendar: each edit is a whole new version, and pending deadlines follow by `replan-deadlines`. */
export const calendarAggregate: Aggregate<CalendarState, CalendarCommand, CalendarEvent> = {
  category: 'calendar',
  decide(command, state) {
    const { calendar, reason } = command.payload;
    if (state && JSON.stringify(state.calendar) === JSON.stringify(calendar)) {
      return { refusal: { code: 'CALENDAR.UNCHANGED', kind: 'wrong-moment' } };
    }
    return { events: [{ type: 'CalendarAdopted', data: { version: (state?.adopted ?? 0) + 1, calendar, reason } }] };
  },
  evolve: (_state, { data, version, recordedAt }) => ({
    version,
    adopted: data.version,
    calendar: data.calendar,
    adoptedAt: recordedAt,
  }),
};
