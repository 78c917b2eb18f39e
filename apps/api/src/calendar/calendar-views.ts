import { type CalendarChange, calendarPayloads, type Texts } from '@mourafaka/contracts';
import type { CalendarDifference, ChangedDay } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../openapi/named';

/** Payload of each change, as the document names it. */
export const changes = {
  'adopt-calendar': name('AdoptCalendar', calendarPayloads['adopt-calendar']),
  'change-days': name('ChangeDays', calendarPayloads['change-days']),
  'announce-feast': name('AnnounceFeast', calendarPayloads['announce-feast']),
  'set-ramadan': name('SetRamadan', calendarPayloads['set-ramadan']),
} as const satisfies Record<CalendarChange, z.ZodType>;

const changedDay = z.object({
  on: z.string().describe('Local date'),
  change: z.enum(['off', 'worked']),
  names: z.object({ ar: z.string(), fr: z.string() }).optional(),
  regions: z.array(z.string()).optional().describe('Where it changes; absent: the whole country'),
});

export const difference = name(
  'CalendarDifference',
  z.object({
    days: z.array(changedDay).describe('Dates that are worked no more, or again'),
    weekend: z.boolean(),
    hours: z.boolean().describe('The working hours, or the dates of Ramadan'),
  }),
);

const nameIn = (names: Pick<Texts, 'ar' | 'fr'>, language: Language): string =>
  language === 'ar' ? names.ar : names.fr;

const dayText = ({ on, change, names }: ChangedDay, language: Language): string =>
  translate(`CALENDAR_CHANGE.${change}`, { on, name: names ? nameIn(names, language) : '' }, language);

/** Why a deadline moves, in words: the days that do it, else what else differs. */
export function whyText(
  days: readonly ChangedDay[],
  { weekend, hours }: CalendarDifference,
  language: Language,
): string {
  const others = [...(weekend ? ['weekend'] : []), ...(hours ? ['hours'] : [])];
  if (others.length === 0) others.push('zone');
  const texts =
    days.length > 0
      ? days.map((day) => dayText(day, language))
      : others.map((what) => translate(`CALENDAR_CHANGE.${what}`, {}, language));
  return texts.join(language === 'ar' ? '، ' : ', ');
}
