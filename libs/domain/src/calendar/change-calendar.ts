/** The calendar as a command wants it: from the one in force, or why that cannot be. */
import {
  type CalendarChange,
  type CalendarCommand,
  type Holiday,
  type Refusal,
  type WorkingCalendar,
  workingCalendar,
} from '@mourafaka/contracts';
import { exceptional, inOrder } from './in-order';
import { regionalCalendar } from './regional-calendar';
import { farFromPrediction, farYear, invalid, strangeRamadan, strangeRegion } from './slips';
import { addDays, daysBetween, isWorkingDay } from './working-days';

type Change = Extract<CalendarCommand, { type: CalendarChange }>;

export const isRefusal = (answer: WorkingCalendar | Refusal): answer is Refusal => 'code' in answer;

type Payload<N extends CalendarChange> = Extract<Change, { type: N }>['payload'];
type Changer<N extends CalendarChange> = (payload: Payload<N>, calendar: WorkingCalendar) => WorkingCalendar | Refusal;

/** A day of the same rule comes in place of the one there is, so that names and regions can be put right. */
function changeDays({ add = [], remove = [] }: Payload<'change-days'>, calendar: WorkingCalendar) {
  if (add.length + remove.length === 0) return invalid('CALENDAR.NOTHING_TO_CHANGE', 'add');
  const missing = remove.find((on) => !calendar.holidays.some((day) => day.on === on));
  if (missing !== undefined)
    return invalid('CALENDAR.NO_HOLIDAY', `remove.${remove.indexOf(missing)}`, { on: missing });
  const far = add.map(({ on }, n) => farYear(calendar, on, `add.${n}.on`)).find(Boolean);
  const slip = far ?? strangeRegion(add, 'add');
  if (slip) return slip;
  const added = inOrder({ ...calendar, holidays: add }).holidays;
  const replaced = ({ on, rule }: Holiday) => added.some((day) => day.on === on && day.rule === rule);
  const left = calendar.holidays.filter((day) => !remove.includes(day.on) && !replaced(day));
  return { ...calendar, holidays: [...left, ...added] };
}

/** The days of a feast stand as they did to one another; exceptional days are no feast. */
function announceFeast({ rule, year, on }: Payload<'announce-feast'>, calendar: WorkingCalendar) {
  const isMeant = (day: Holiday) => day.rule === rule && day.on.startsWith(`${year}-`);
  const [first] = calendar.holidays.filter(isMeant);
  if (!first || rule === exceptional) return invalid('CALENDAR.FEAST_UNKNOWN', 'rule', { rule, year });
  if (!on.startsWith(`${year}-`)) return invalid('CALENDAR.OTHER_YEAR', 'on', { on, year });
  const slip = farFromPrediction(first.on, on);
  if (slip) return slip;
  const by = daysBetween(first.on, on);
  const holidays = calendar.holidays.map((day): Holiday =>
    isMeant(day) ? { ...day, on: addDays(day.on, by), certainty: 'announced' } : day,
  );
  return { ...calendar, holidays };
}

/** In some years two begin, so the one meant is that of the same season. */
const mostBetweenPredictions = 60;

function setRamadan({ year, from, to, hours }: Payload<'set-ramadan'>, calendar: WorkingCalendar) {
  if (!from.startsWith(`${year}-`)) return invalid('CALENDAR.OTHER_YEAR', 'from', { on: from, year });
  const slip = farYear(calendar, from, 'year') ?? strangeRamadan({ from, to });
  if (slip) return slip;
  const isMeant = (one: { from: string }) => Math.abs(daysBetween(one.from, from)) <= mostBetweenPredictions;
  const kept = hours ?? (calendar.ramadan.find(isMeant) ?? calendar.ramadan.at(-1))?.hours ?? calendar.hours;
  const others = calendar.ramadan.filter((one) => !isMeant(one));
  return { ...calendar, ramadan: [...others, { from, to, hours: kept }] };
}

const changers: { readonly [N in CalendarChange]: Changer<N> } = {
  'adopt-calendar': ({ calendar }) => strangeRegion(calendar.holidays, 'calendar.holidays') ?? calendar,
  'change-days': changeDays,
  'announce-feast': announceFeast,
  'set-ramadan': setRamadan,
};

/** No feast lasts longer: beyond it somebody typed a wrong year, and counting days would never end. */
const mostDaysOff = 30;

/** The first day of more days off in a row than that, in the country or in one region. */
function endlessFrom(calendar: WorkingCalendar): string | undefined {
  const regions = new Set(calendar.holidays.flatMap((day) => day.regions ?? []));
  return [undefined, ...regions].map((region) => endlessIn(regionalCalendar(calendar, region))).find(Boolean);
}

function endlessIn(calendar: WorkingCalendar): string | undefined {
  let looked = '';
  for (const { on } of calendar.holidays) {
    if (on <= looked) continue;
    let day = on;
    while (!isWorkingDay(calendar, day) && daysBetween(on, day) <= mostDaysOff) day = addDays(day, 1);
    if (daysBetween(on, day) > mostDaysOff) return on;
    looked = day;
  }
  return undefined;
}

function faultOf(calendar: WorkingCalendar): Refusal | undefined {
  const { error } = workingCalendar.safeParse(calendar);
  if (error) {
    const [{ path, message } = { path: [], message: '' }] = error.issues;
    const code = message.startsWith('CALENDAR.') ? message : 'FIELD.INVALID';
    return invalid(code, path.join('.'));
  }
  const { ramadan } = calendar;
  if (ramadan.some(({ from }, n) => from <= (ramadan[n - 1]?.to ?? '')))
    return invalid('CALENDAR.RAMADAN_OVERLAP', 'from');
  const from = endlessFrom(calendar);
  return from === undefined ? undefined : invalid('CALENDAR.NO_WORKING_DAY', 'holidays', { from, days: mostDaysOff });
}

/** The calendar in order as the command makes it of the one in force. `calendar`: absent before the first is adopted. */
export function changedCalendar(
  { type, payload }: Change,
  calendar: WorkingCalendar | undefined,
): WorkingCalendar | Refusal {
  if (!calendar && type !== 'adopt-calendar') return { code: 'CALENDAR.NOT_FOUND', kind: 'wrong-moment' };
  const changer = changers[type] as Changer<CalendarChange>;
  const wanted = changer(payload, calendar as WorkingCalendar);
  if (isRefusal(wanted)) return wanted;
  const ordered = inOrder(wanted);
  return faultOf(ordered) ?? ordered;
}
