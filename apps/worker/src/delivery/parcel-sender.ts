import { Injectable } from '@nestjs/common';
import { readHeads } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Gateway, NotTaken, type OutgoingParcel, Undeliverable } from '@mourafaka/messaging';
import { type MessageRow, Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';
import { calendarIn, countryCalendar, heldUntil } from './office-hours';
import { type MessageSource, type Parcel, parcelOf } from './parcel';
import { Recipients } from './recipients';
import { isMoot } from './relevance';
import { Writer } from './writer';

/** After so many tries, over about three hours, a message is given up as failed. */
const mostAttempts = 10;
/** Milliseconds until the first new try; doubled with each, and never more than the last. */
const retry = { first: 15_000, last: 30 * 60_000 };

/** Undefined when it was tried often enough. */
function nextTry(messages: readonly MessageRow[], now: Date): Date | undefined {
  const attempts = Math.max(...messages.map((message) => message.attempts));
  if (attempts >= mostAttempts) return undefined;
  return new Date(now.getTime() + Math.min(retry.last, retry.first * 2 ** (attempts - 1)));
}

const idsOf = (messages: readonly MessageRow[]): string[] => messages.map(({ messageId }) => messageId);
const codeOf = (error: unknown): string => (error instanceof NotTaken ? error.code : 'FAILED');
const isAway = (error: unknown): boolean => error instanceof NotTaken && error.away;

/** Sends one parcel, once. See docs/adr/0025-delivery.md for what is known after a crash. */
@Injectable()
export class ParcelSender {
  constructor(
    private readonly outbox: Outbox,
    private readonly journal: Journal,
    private readonly recipients: Recipients,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /**
   * Marked `sending` before it leaves and `sent` after. What is found `sending` may have left just before a crash: the gateway
   * is asked, and where it cannot tell, the parcel is not sent again. Throws `NotTaken` where the gateway is away.
   */
  async send(parcelId: string, gateway: Gateway): Promise<void> {
    const begun = await this.outbox.begin(parcelId, await this.clock.now());
    const messages = await this.outbox.listSending(parcelId);
    if (messages.length === 0) return;
    if (begun) return this.dispatch(messages, gateway);
    await this.inquire(messages, gateway, 'CRASHED', () => this.dispatch(messages, gateway));
  }

  /** It may have left or not: the gateway says so, cannot tell, or is asked again later because it does not answer. */
  private async inquire(messages: MessageRow[], gateway: Gateway, code: string, notLeft: () => Promise<void>) {
    const [first] = messages;
    let left: boolean | undefined;
    try {
      left = await gateway.knows(first?.parcelId ?? '');
    } catch (error) {
      if (isAway(error)) throw error;
      return this.askLater(messages, code);
    }
    if (left === false) return notLeft();
    await this.end(messages, left ? 'sent' : 'uncertain', left ? null : code);
  }

  private async dispatch(messages: MessageRow[], gateway: Gateway): Promise<void> {
    const parcel = await this.relevant(messages);
    if (!parcel) return;
    const outgoing = await this.written(parcel);
    if (!outgoing) return;
    try {
      await gateway.send(outgoing);
    } catch (error) {
      return this.failed(parcel, gateway, error);
    }
    await this.end(parcel.messages, 'sent');
  }

  /** Undefined where it cannot be addressed or put into words: then it has certainly not left. */
  private async written(parcel: Parcel): Promise<OutgoingParcel | undefined> {
    try {
      return await this.writer.write(parcel, await this.recipients.of(parcel), await this.clock.now());
    } catch (error) {
      if (error instanceof Undeliverable) await this.end(parcel.messages, 'failed', error.code);
      else await this.tryLater(parcel.messages, error);
      return undefined;
    }
  }

  /** What somebody still needs to be told, and may be told at this hour; the rest is moot, or waits. */
  private async relevant(messages: MessageRow[]): Promise<Parcel | undefined> {
    const streams = [...new Set(messages.map(({ stream }) => stream))];
    const found = await readHeads(this.journal, [...streams, countryCalendar]);
    const heads = new Map(found.map((head) => [head.stream, head]));
    const stateOf = ({ stream }: MessageRow) => heads.get(stream)?.state as MessageSource | undefined;
    const moot = messages.filter((message) => isMoot(message, stateOf(message)));
    if (moot.length > 0) await this.end(moot, 'moot');
    const needed = messages.filter((message) => !moot.includes(message));
    return parcelOf(await this.inHours(needed, heads), heads);
  }

  /** What may be told at this hour; the rest is put back until the next that is worked. */
  private async inHours(messages: MessageRow[], heads: Parcel['heads']): Promise<MessageRow[]> {
    const now = await this.clock.now();
    const told: MessageRow[] = [];
    for (const message of messages) {
      const state = heads.get(message.stream)?.state as MessageSource | undefined;
      const until = heldUntil(message, state, calendarIn(heads), now);
      if (until) await this.outbox.hold(message.messageId, until, now);
      else told.push(message);
    }
    return told;
  }

  private async failed({ messages }: Parcel, gateway: Gateway, error: unknown): Promise<void> {
    if (error instanceof Undeliverable) return this.end(messages, 'failed', error.code);
    if (error instanceof NotTaken) return this.tryLater(messages, error);
    await this.inquire(messages, gateway, 'UNANSWERED', () => this.tryLater(messages, error));
  }

  /** Certainly not sent. While the gateway is away no try counts; trouble of one's own is waited out, though not for ever. */
  private async tryLater(messages: MessageRow[], error: unknown): Promise<void> {
    const now = await this.clock.now();
    const code = codeOf(error);
    if (isAway(error)) {
      await this.outbox.putBack(idsOf(messages), now, code);
      throw error;
    }
    const until = nextTry(messages, now);
    if (!until) return this.end(messages, 'failed', code);
    await this.outbox.postpone(idsOf(messages), until, now, code);
  }

  private async askLater(messages: MessageRow[], code: string): Promise<void> {
    const now = await this.clock.now();
    const until = nextTry(messages, now);
    if (!until) return this.end(messages, 'uncertain', code);
    await this.outbox.askLater(idsOf(messages), until, now);
  }

  private async end(
    messages: MessageRow[],
    status: 'sent' | 'failed' | 'uncertain' | 'moot',
    code: string | null = null,
  ) {
    await this.outbox.finish(idsOf(messages), status, await this.clock.now(), code);
  }
}
