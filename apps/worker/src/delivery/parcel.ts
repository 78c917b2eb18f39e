import type { Channel, Role } from '@mourafaka/contracts';
import type { MessagesState, WithDeadlines } from '@mourafaka/domain';
import type { Head } from '@mourafaka/journal';
import type { MessageRow } from '@mourafaka/read-models';

/** What a stream that has messages may be asked, whichever it is. */
export type MessageSource = Partial<WithDeadlines> & {
  suspended?: unknown;
  /** Of a journey. */
  preferences?: MessagesState['preferences'];
  cooperative?: { region: string };
  /** Of a training session. */
  region?: string;
};

/** Messages that leave as one: to one person, by one channel. */
export interface Parcel {
  id: string;
  channel: Channel;
  audience: Role;
  person: string;
  /** At least one, oldest first. */
  messages: MessageRow[];
  /** What they are about, as it is now; by stream. */
  heads: ReadonlyMap<string, Head<unknown>>;
}

/** The parcel of rows that have one parcel id; undefined when there are none. */
export function parcelOf(messages: MessageRow[], heads: Parcel['heads']): Parcel | undefined {
  const [first] = messages;
  if (!first) return undefined;
  const { parcelId, messageId, channel, audience, person } = first;
  return { id: parcelId ?? messageId, channel, audience, person, messages, heads };
}
