const dayMs = 86_400_000;

/** An hour into a day, counted from an instant (ISO 8601). */
export const onDay = (startAt: string, days: number): string =>
  new Date(Date.parse(startAt) + days * dayMs + dayMs / 24).toISOString();

/** A line of the demonstration: which day, what, and who it is about. */
export function line(startAt: string, days: number, what: string, who: string): string {
  const date = new Date(Date.parse(startAt.slice(0, 10)) + days * dayMs).toISOString().slice(0, 10);
  return `day ${String(days).padStart(3)}  ${date}  ${what.padEnd(52)} ${who}`;
}
