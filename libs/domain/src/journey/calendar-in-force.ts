/** By which version of the calendar events of a journey were recorded. */

interface OfCommand {
  data: unknown;
  meta: { commandId: string };
  recordedAt: string;
}

interface Adopted {
  version: number;
  adoptedAt: string;
}

/**
 * Of each event of a journey, in their order from its first: the version its command planned deadlines by, where it did;
 * else the last one adopted by then; 0 before the first. `adopted`: oldest first.
 */
export function calendarsInForce(events: readonly OfCommand[], adopted: readonly Adopted[]): number[] {
  const planned = new Map<string, number>();
  for (const { data, meta } of events) {
    const { calendarVersion } = data as { calendarVersion?: number };
    if (calendarVersion !== undefined) planned.set(meta.commandId, calendarVersion);
  }
  return events.map(
    ({ meta, recordedAt }) =>
      planned.get(meta.commandId) ?? adopted.findLast(({ adoptedAt }) => adoptedAt <= recordedAt)?.version ?? 0,
  );
}
