import { formatPlace, type Happening } from '@mourafaka/feed';

/** A message as it is sent: the same bytes at every try. */
export interface Letter {
  /** The event's own: a partner keeps it to know what came twice. */
  id: string;
  body: string;
}

/** `type`, `timestamp` and `data`, as the Standard Webhooks specification has it; docs/reference/webhooks.md. */
export function letterOf({ eventId, place, item }: Happening): Letter {
  const { type, recordedAt, ...rest } = item;
  const data = { ...rest, place: formatPlace(place) };
  return { id: eventId, body: JSON.stringify({ type, timestamp: recordedAt, data }) };
}

/** What `test` sends. `at`: ISO 8601. */
export const testLetter = (subscriptionId: string, at: string): Letter => ({
  id: `test-${subscriptionId}-${Date.parse(at)}`,
  body: JSON.stringify({ type: 'webhook.test', timestamp: at, data: { subscriptionId } }),
});
