/** One form for a calendar however it was typed: in order of time, and every holiday with the rule it comes from. */
import type { Holiday, WorkingCalendar } from '@mourafaka/contracts';
import { lunarHolidays } from './seed';

/** The rule of days off that come once, at short notice. */
export const exceptional = 'exceptional';

const lunarRules = new Map(lunarHolidays.map(([rule, , fr]) => [fr, rule]));

/** Calendars adopted before holidays had rules name them as the first calendar does. */
function ruleOf({ certainty, names, on }: Holiday): string {
  if (certainty === 'fixed') return `fixed ${on.slice(5)}`;
  if (certainty === 'exceptional') return exceptional;
  return lunarRules.get(names.fr) ?? names.fr.slice(0, 40);
}

const byDay = (a: Holiday, b: Holiday): number =>
  a.on.localeCompare(b.on) ||
  (a.rule ?? '').localeCompare(b.rule ?? '') ||
  (a.regions ?? []).join().localeCompare((b.regions ?? []).join());

/** The same calendar in its one form: what is equal is written alike. */
export const inOrder = ({ weekend, holidays, hours, ramadan }: WorkingCalendar): WorkingCalendar => ({
  weekend: [...new Set(weekend)].sort((a, b) => a - b),
  holidays: holidays
    .map(({ regions, rule, ...day }): Holiday => ({
      ...day,
      ...(regions && { regions: [...new Set(regions)].sort() }),
      rule: rule ?? ruleOf(day),
    }))
    .sort(byDay),
  hours,
  ramadan: [...ramadan].sort((a, b) => a.from.localeCompare(b.from)),
});

/** Both in order. */
export const isSameCalendar = (a: WorkingCalendar, b: WorkingCalendar): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
