import type { StreamId } from '@mourafaka/contracts';

interface OrderPlace {
  /** The stream whose duty it is. */
  stream: StreamId;
  dutyKey: string;
  /** The order goes to that stream itself. */
  own: boolean;
  /** 1, 2 … */
  place: number;
  of: number;
}

/**
 * The idempotency key of a duty's order: the duty's own where it is the only one. Keys are unique within the stream they are
 * used before, so on another stream it names whose duty it is.
 */
export function keyOfOrder({ stream, dutyKey, own, place, of }: OrderPlace): string {
  const duty = own ? `duty:${dutyKey}` : `duty:${stream}/${dutyKey}`;
  return of === 1 ? duty : `${duty}/${place}`;
}
