import { Injectable } from '@nestjs/common';
import { isSealed, type Personal } from '@mourafaka/contracts';
import { type JourneyState, messageLanguage } from '@mourafaka/domain';
import { PersonKeys } from '@mourafaka/journal';
import { type MessageLanguage, Undeliverable } from '@mourafaka/messaging';
import type { Parcel } from './parcel';

export interface Recipient {
  /** A telephone, an address or several, or whose inbox. */
  recipient: string;
  language: MessageLanguage;
}

/** Finds whom a parcel is for; contacts are opened here, at the moment of delivery, and kept nowhere. */
@Injectable()
export class Recipients {
  constructor(private readonly keys: PersonKeys) {}

  /** Throws `Undeliverable` when there is nobody to send it to. */
  of(parcel: Parcel): Promise<Recipient> {
    return parcel.audience === 'applicant' ? this.applicant(parcel) : this.staff(parcel);
  }

  private async applicant({ channel, messages, heads }: Parcel): Promise<Recipient> {
    const state = heads.get(messages[0]?.stream ?? '')?.state as JourneyState | undefined;
    const representative = state?.representative;
    if (!representative) throw new Undeliverable('NO_REPRESENTATIVE');
    const language = messageLanguage(state);
    if (channel === 'inbox') return { recipient: representative.personId, language };
    const contact = channel === 'email' ? representative.email : representative.phone;
    if (contact === undefined) throw new Undeliverable('NO_CONTACT');
    return { recipient: await this.open(contact, representative.personId), language };
  }

  private staff({ channel, person }: Parcel): Promise<Recipient> {
    if (channel !== 'inbox') throw new Undeliverable('NO_CONTACT');
    return Promise.resolve({ recipient: person, language: 'fr' });
  }

  private async open(contact: Personal, personId: string): Promise<string> {
    const opened = isSealed(contact) ? await this.keys.open(contact, personId) : contact;
    if (opened === undefined) throw new Undeliverable('PERSON_FORGOTTEN');
    return opened;
  }
}
