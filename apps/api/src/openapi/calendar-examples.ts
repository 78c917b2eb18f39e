import type { CalendarChange, CalendarPayload } from '@mourafaka/contracts';
import { seedCalendar } from '@mourafaka/domain';
import type { Example } from './doc';

/** A few of its holidays show how they are written. */
const calendar = { ...seedCalendar(), holidays: seedCalendar().holidays.slice(0, 4) };

const values: { [N in CalendarChange]: CalendarPayload<N> } = {
  'adopt-calendar': { calendar, reason: 'Calendrier de départ' },
  'change-days': {
    add: [
      {
        on: '2027-03-12',
        names: { ar: 'عطلة استثنائية', fr: 'Congé exceptionnel' },
        certainty: 'exceptional',
        regions: ['09'],
      },
    ],
    remove: ['2027-08-21'],
    reason: 'Décision annoncée la veille',
  },
  'announce-feast': { rule: 'islamic 10-01', year: 2027, on: '2027-03-11' },
  'set-ramadan': { year: 2027, from: '2027-02-08', to: '2027-03-10', hours: { from: '09:00', to: '15:00' } },
};

const summaries: Readonly<Record<CalendarChange, string>> = {
  'adopt-calendar': 'The whole calendar',
  'change-days': 'A day off in one region, and a day that is worked after all',
  'announce-feast': 'The moon was sighted: all days of the feast move',
  'set-ramadan': 'First and last day of Ramadan, and its hours',
};

/** One example of each change, by its command. */
export const calendarExamples: Record<string, Example> = Object.fromEntries(
  Object.entries(values).map(([command, value]) => [command, { summary: summaries[command as CalendarChange], value }]),
);
