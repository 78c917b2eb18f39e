/** The port to what carries messages: an SMS gateway, a mail server, the inbox, or the development outbox. */
import type { Channel, Role } from '@mourafaka/contracts';

export type MessageLanguage = 'ar' | 'fr' | 'en';

/** One message of a parcel, as an inbox shows it: composed when it is read, in the reader's language. */
export interface ParcelItem {
  /** Hex SHA-256 of stream and duty key. */
  messageId: string;
  /** What it is about, e.g. `journey-…`. */
  stream: string;
  template: string;
  /** What the text needs and may be stored in the clear. */
  params: Record<string, string | number>;
}

/** What leaves as one: a message alone, or all that one person is told on one day. Opened and composed for this moment only. */
export interface OutgoingParcel {
  /** Idempotency key at the gateway and the mail's Message-ID: the message's id, or a digest's own. Hex, 64 characters. */
  parcelId: string;
  channel: Channel;
  audience: Role;
  /** Who it is for: a personId, a staff member's id, or a role and its region (`agent/09`). */
  person: string;
  /** A telephone (E.164), one or more addresses (`a@b.ma, c@d.ma`), or whose inbox (as `person`). */
  recipient: string;
  language: MessageLanguage;
  /** Of a mail. */
  subject?: string;
  /** Of a mail: files that go with it. */
  attachments?: { fileName: string; mediaType: string; content: Buffer }[];
  /** Complete, secrets put in: never to be written down outside of development. */
  text: string;
  /** How an SMS is counted. */
  sms?: { encoding: 'gsm7' | 'ucs2'; characters: number; segments: number };
  /** Of one template, or `digest`. */
  template: string;
  /** At least one; without secrets. */
  items: ParcelItem[];
}

/** No try will ever deliver it: the number or address does not work, none is known, or the person is forgotten. */
export class Undeliverable extends Error {
  constructor(readonly code: string) {
    super(`the message cannot be delivered: ${code}`);
    this.name = 'Undeliverable';
  }
}

/**
 * Certainly not handed over, and to be tried again. `away`: the gateway takes nothing at all for now (no connection, too many
 * requests, 5xx), so that others are not tried one by one; else it is this parcel's own trouble and the others go on.
 */
export class NotTaken extends Error {
  constructor(
    readonly code: string,
    readonly away: boolean,
    /** Milliseconds after which the gateway wants to be asked again, where it says so. */
    readonly retryAfterMs?: number,
  ) {
    super(`the message was not taken: ${code}`);
    this.name = 'NotTaken';
  }
}

/** The way out of one channel. */
export abstract class Gateway {
  /**
   * Hands the parcel over under its id; a gateway that knows ids takes a second one of the same id as done. Throws
   * `Undeliverable` for good, `NotTaken` where it certainly was not taken, anything else where nobody can tell.
   */
  abstract send(parcel: OutgoingParcel): Promise<void>;
  /** Whether a parcel of this id was handed over; undefined where the gateway cannot tell. Throws where it does not answer. */
  abstract knows(parcelId: string): Promise<boolean | undefined>;
}

/** Which gateway carries a channel, by the installation's settings. */
export abstract class GatewayFor {
  abstract channel(channel: Channel): Gateway;
  /** Parcels per second the channel is allowed. */
  abstract perSecond(channel: Channel): number;
}
