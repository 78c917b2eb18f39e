/** Under which version of the policy events of a journey were recorded. */
import type { JourneyEventData } from '@mourafaka/contracts';

/** An event as the journal keeps it, as far as this needs it. */
interface OfCommand {
  type: string;
  data: unknown;
  /** The same for all events of one command. */
  meta: { commandId: string };
}

/**
 * Of each event of a journey, in their order from its first: the version by whose rules its command was decided. What a
 * command applies, it applies to all it records, so an application is recorded under the first version as well.
 */
export function policiesInForce(events: readonly OfCommand[]): number[] {
  const inForce: number[] = [];
  let version = 0;
  for (let first = 0; first < events.length;) {
    const command = events[first]?.meta.commandId;
    const end = events.findIndex((event, n) => n > first && event.meta.commandId !== command);
    const together = events.slice(first, end < 0 ? events.length : end);
    for (const { type, data } of together) {
      if (type === 'PolicyApplied') ({ version } = data as JourneyEventData<'PolicyApplied'>);
    }
    inForce.push(...together.map(() => version));
    first += together.length;
  }
  return inForce;
}
