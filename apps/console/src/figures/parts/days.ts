/** Days are counted at noon UTC, where no change of the clock can move them to another one. */
const dayLength = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayLength);

export const dayAfter = (from: string, days: number): string =>
  new Date(at(from) + days * dayLength).toISOString().slice(0, 10);

/** At most so many days from the first to the last, both of them, evenly spread. */
export function spreadDays(from: string, to: string, most: number): string[] {
  const length = Math.max(daysBetween(from, to), 0);
  const steps = Math.min(most - 1, length);
  if (steps === 0) return [to];
  return Array.from({ length: steps + 1 }, (_, step) => dayAfter(from, Math.round((step * length) / steps)));
}
