import type { TailCursor } from '@mourafaka/journal';

/** A place in the journal as it is handed out: `7312-99120`, the transaction and the position of the last event before it. */
export const formatPlace = ({ transactionId, position }: TailCursor): string => `${transactionId}-${position}`;

const most = { transactionId: 2n ** 64n - 1n, position: 2n ** 63n - 1n };

/** Undefined for a text that names no place. */
export function parsePlace(text: string): TailCursor | undefined {
  const [, transactionId, position] = /^(0|[1-9]\d{0,19})-(0|[1-9]\d{0,18})$/.exec(text) ?? [];
  if (transactionId === undefined || position === undefined) return undefined;
  if (BigInt(transactionId) > most.transactionId || BigInt(position) > most.position) return undefined;
  return { transactionId, position };
}

/** Below 0 where the first comes before the second, 0 where they are the same. */
export function comparePlaces(one: TailCursor, other: TailCursor): number {
  return compare(one.transactionId, other.transactionId) || compare(one.position, other.position);
}

/** Whole numbers of any size, as text without leading zeros. */
const compare = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

export const placeOf = ({ transactionId, position }: TailCursor): TailCursor => ({ transactionId, position });
