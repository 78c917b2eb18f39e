/** Between the local dates and hours of the programme and instants. The only place of our own that knows a zone. */
import { DateTime } from 'luxon';

const zone = 'Africa/Casablanca';

/** Which edition of the zone database this process reckons by, e.g. `2025b`: recorded once at start. */
export const zoneDataVersion: string = process.versions.tz ?? 'unknown';

const mostRemembered = 20_000;

/** Zones are slow to ask and the same days are asked for again and again. */
function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, value);
    return value;
  };
}

const instantOfLocal = remembered((local: string): string => {
  const found = DateTime.fromISO(local, { zone });
  if (!found.isValid) throw new Error(`'${local}' is no local date and time`);
  return found.toUTC().toISO();
});

/** Minutes ahead of UTC; they change on the hour only. */
const offsetInHour = remembered((hour: number): number => DateTime.fromMillis(hour * 3_600_000, { zone }).offset);

/** `2026-11-24`, `09:00` → the instant (ISO 8601, UTC). An hour that the clocks skip is the one after it. Throws when it is no date. */
export const instantOf = (date: string, time: string): string => instantOfLocal(`${date}T${time}`);

/** The local date and time of an instant, to the millisecond and without an offset. Throws when it is no instant. */
export function localTimeOf(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new Error(`'${instant}' is no instant`);
  return new Date(ms + offsetInHour(Math.floor(ms / 3_600_000)) * 60_000).toISOString().slice(0, 23);
}

/** The local date of an instant. Throws when it is no instant. */
export const dateOf = (instant: string): string => localTimeOf(instant).slice(0, 10);

/** The last instant of a local day: what "as of that day" means. */
export const endOfDay = (date: string): string => {
  const next = DateTime.fromISO(date, { zone }).plus({ days: 1 }).startOf('day');
  if (!next.isValid) throw new Error(`'${date}' is no local date`);
  return next.minus(1).toUTC().toISO();
};
