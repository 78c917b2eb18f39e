import { Injectable } from '@nestjs/common';
import type { OutgoingParcel } from '@mourafaka/messaging';
import type { MessageRow } from '@mourafaka/read-models';
import type { MessageSource, Parcel } from './parcel';
import type { Recipient } from './recipients';
import { presentDueOn } from './relevance';
import { Secrets } from './secrets';

/** Puts a parcel into words, at the moment it leaves; its secrets stand in its text and nowhere else. */
@Injectable()
export class Writer {
  constructor(private readonly secrets: Secrets) {}

  write(parcel: Parcel, { recipient, language }: Recipient): Promise<OutgoingParcel> {
    const { id: parcelId, channel, audience, person, messages } = parcel;
    const items = messages.map((message) => itemOf(message, parcel));
    const secrets = Object.assign({}, ...messages.map((message) => this.secrets.of(message))) as Record<string, string>;
    const text = JSON.stringify(items.map(({ template, params }) => ({ template, ...params, ...secrets })));
    const template = messages.length > 1 ? 'digest' : (messages[0]?.template ?? '');
    return Promise.resolve({ parcelId, channel, audience, person, recipient, language, text, template, items });
  }
}

/** One message with what its text needs, as things are now. */
function itemOf(message: MessageRow, { heads }: Parcel) {
  const { messageId, stream, template, params, cooperative } = message;
  const dueOn = presentDueOn(message, heads.get(stream)?.state as MessageSource | undefined);
  return {
    messageId,
    stream,
    template,
    params: { ...params, ...(dueOn && { dueOn }), ...(cooperative && { cooperative }) },
  };
}
