/** Slips of whoever types a change of the calendar: well-formed, and yet what nobody can mean. */
import { type Holiday, regions as knownRegions, type Refusal, type WorkingCalendar } from '@mourafaka/contracts';
import { daysBetween } from './working-days';

type Params = Refusal['params'];

/** Refused for one field of the command. */
export const invalid = (code: string, field: string, params?: Params): Refusal => ({
  code,
  kind: 'invalid',
  errors: [{ field, code, ...(params && { params }) }],
  ...(params && { params }),
});

const regionCodes = knownRegions.map(({ code }) => code);

/** Days off in a region there is not; `field`: of the list of days. */
export function strangeRegion(days: readonly Holiday[], field: string): Refusal | undefined {
  for (const [n, { regions = [] }] of days.entries()) {
    const at = regions.findIndex((region) => !regionCodes.includes(region));
    const [region, codes] = [regions[at], regionCodes.join(', ')];
    if (region !== undefined)
      return invalid('CALENDAR.REGION_UNKNOWN', `${field}.${n}.regions.${at}`, { region, codes });
  }
  return undefined;
}

/** A calendar is continued year by year: further away somebody typed another century. */
const mostYearsAway = 10;

/** A date far from the years the calendar holds; one without holidays says nothing about years. */
export function farYear({ holidays }: WorkingCalendar, on: string, field: string): Refusal | undefined {
  const [year, first, last] = [on, holidays[0]?.on, holidays.at(-1)?.on].map((date) => Number(date?.slice(0, 4)));
  if (year === undefined || first === undefined || last === undefined) return undefined;
  const isFar = year < first - mostYearsAway || year > last + mostYearsAway;
  return isFar ? invalid('CALENDAR.YEAR_FAR', field, { on, first, last }) : undefined;
}

/** The moon is a day or two from what was predicted, and a feast of a fixed date is kept near it. */
const mostDaysMoved = 7;

export function farFromPrediction(predicted: string, on: string): Refusal | undefined {
  const isNear = Math.abs(daysBetween(predicted, on)) <= mostDaysMoved;
  return isNear ? undefined : invalid('CALENDAR.FEAST_FAR', 'on', { on, predicted, days: mostDaysMoved });
}

/** It lasts 29 or 30 days; its hours may be kept from a day before, or to a day after. */
const ramadanDays = { least: 28, most: 31 };

export function strangeRamadan({ from, to }: { from: string; to: string }): Refusal | undefined {
  if (to < from) return invalid('CALENDAR.DATES_BACKWARDS', 'to');
  const days = daysBetween(from, to) + 1;
  const { least, most } = ramadanDays;
  return days < least || days > most ? invalid('CALENDAR.RAMADAN_LENGTH', 'to', { days, least, most }) : undefined;
}
