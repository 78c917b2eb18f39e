/** Events and refusals of one journey as one list, in order of time, a page at a time. */
import type { StoredEvent } from '@mourafaka/contracts';
import type { RefusalPage, StoredRefusal } from '@mourafaka/journal';
import type { Place } from '@mourafaka/read-models';

export type Entry = { event: StoredEvent } | { refusal: StoredRefusal };

/** Where a page ended. At one instant events come first: `e` and the version, then `r` and the refusal's number. */
const placeOf = (entry: Entry): Place =>
  'event' in entry
    ? { value: entry.event.recordedAt, id: `e${entry.event.version}` }
    : { value: entry.refusal.at, id: `r${entry.refusal.id}` };

const isEvent = ({ id }: Place): boolean => id.startsWith('e');
const numberOf = ({ id }: Place): string => id.slice(1);

/** Whether an event comes after a place. */
export const eventAfter =
  (place: Place | undefined) =>
  ({ version, recordedAt }: StoredEvent): boolean => {
    if (!place) return true;
    if (isEvent(place)) return version > Number(numberOf(place));
    return recordedAt > place.value;
  };

/** Which refusals come after a place. */
export const refusalsAfter = (place: Place | undefined): RefusalPage['after'] =>
  place && { at: place.value, id: isEvent(place) ? '0' : numberOf(place) };

const timeOf = (entry: Entry): string => placeOf(entry).value;

/** The first of both, in order; `next`: where the page after begins, if there is one. */
export function mergePage(
  events: readonly StoredEvent[],
  refusals: readonly StoredRefusal[],
  limit: number,
): { entries: Entry[]; next?: Place } {
  const all: Entry[] = [...events.map((event) => ({ event })), ...refusals.map((refusal) => ({ refusal }))];
  // The sort is stable: at one instant, events stay first.
  all.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
  const entries = all.slice(0, limit);
  const last = entries.at(-1);
  return { entries, ...(all.length > limit && last && { next: placeOf(last) }) };
}
