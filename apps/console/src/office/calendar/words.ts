import type { Schema } from '../../api/client';
import { type Language, locales } from '../../language/languages';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName } from '../../words/names';
import { calendarTexts } from './calendar-texts';
import { type Change, type Day, type Hours, yearOf } from './changes';

export const weekDays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 January 2024 was a Monday. */
const weekdayIn = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

interface CalendarWords {
  weekday: (day: number) => string;
  weekdays: (days: readonly number[]) => string;
  name: (names: Day['names'] | undefined) => string;
  where: (regions: readonly string[] | undefined) => string;
  hours: (hours: Hours) => string;
  change: (change: Change) => string;
  changedDay: (day: Schema<'CalendarDifference'>['days'][number]) => string;
}

/** Days, places and changes of the calendar in the page's language. */
export function useCalendarWords(): CalendarWords {
  const t = useTexts(calendarTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const listed = (texts: readonly string[]): string => texts.join(language === 'ar' ? '، ' : ', ');
  const name: CalendarWords['name'] = (names) => names?.[language === 'ar' ? 'ar' : 'fr'] ?? '';
  const where: CalendarWords['where'] = (regions) =>
    regions ? listed(regions.map((code) => regionName(code, language))) : t('everywhere');
  const hours: CalendarWords['hours'] = (given) => t('hours.shown', { ...given });
  const weekdays: CalendarWords['weekdays'] = (days) => listed(days.map((day) => weekdayIn(day, language)));
  const change: CalendarWords['change'] = (one) => {
    switch (one.type) {
      case 'add':
      case 'remove':
        return t(`change.${one.type}`, {
          name: name(one.day.names),
          on: date(one.day.on),
          where: where(one.day.regions),
        });
      case 'edit':
        return t('change.edit', {
          ...{ name: name(one.to.names), on: date(one.day.on), to: date(one.to.on), where: where(one.to.regions) },
        });
      case 'ramadan':
        return t('change.ramadan', {
          ...{ year: yearOf(one.to.from), from: date(one.to.from), to: date(one.to.to), hours: hours(one.to.hours) },
        });
      case 'weekend':
        return t('change.weekend', { days: weekdays(one.to) });
      case 'hours':
        return t('change.hours', { hours: hours(one.to) });
    }
  };
  return {
    ...{ name, where, hours, weekdays, change },
    weekday: (day) => weekdayIn(day, language),
    changedDay: ({ on, change: what, names, regions }) =>
      [t(`day.${what}`, { on: date(on) }), name(names), ...(regions ? [where(regions)] : [])]
        .filter(Boolean)
        .join(' · '),
  };
}
