/** Local dates are counted at noon UTC, where no change of the clock can move them to another day. */
const at = (date: string): Date => new Date(`${date}T12:00:00Z`);
const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export function addDays(date: string, days: number): string {
  const moved = at(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return dateOf(moved);
}

/** The Monday of the week a day lies in. */
export const mondayOf = (date: string): string => addDays(date, -((at(date).getUTCDay() + 6) % 7));

export const daysOfWeek = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

/** The week shown and whether one is being planned, as they stand in the address; what is no date is left out. */
export interface WeekSearch {
  week?: string;
  do?: 'schedule';
}
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at(value).getTime());

export const weekSearch = ({ week, do: action }: Record<string, unknown>): WeekSearch => ({
  ...(isDate(week) && { week }),
  ...(action === 'schedule' && { do: action }),
});
