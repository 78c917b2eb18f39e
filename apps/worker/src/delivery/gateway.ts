import type { MessageRow } from '@mourafaka/read-models';

/** A message on its way out, its contact opened for this moment only. */
export interface OutgoingMessage extends Pick<
  MessageRow,
  'messageId' | 'stream' | 'channel' | 'audience' | 'template' | 'params'
> {
  /** A telephone (E.164), an address, or whose inbox: a person, or a role and its region. */
  recipient: string;
  /** Parameters of the text that are written down nowhere on the way. */
  secrets: Record<string, string>;
}

/** No try will ever deliver it: no contact is known, or the person is forgotten. */
export class Undeliverable extends Error {
  constructor(readonly code: string) {
    super(`the message cannot be delivered: ${code}`);
    this.name = 'Undeliverable';
  }
}

/** The way out of one channel. */
export abstract class Gateway {
  /** Hands the message over under its id. Throws `Undeliverable` for good, anything else for now. */
  abstract send(message: OutgoingMessage): Promise<void>;
  /** Whether a message of this id was handed over; undefined where the gateway cannot tell. */
  abstract knows(messageId: string): Promise<boolean | undefined>;
}
