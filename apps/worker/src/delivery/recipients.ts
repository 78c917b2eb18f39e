import { Injectable } from '@nestjs/common';
import { isSealed, type Personal } from '@mourafaka/contracts';
import { type JourneyState, messageLanguage } from '@mourafaka/domain';
import { PersonKeys } from '@mourafaka/journal';
import { type MessageLanguage, StaffDirectory, Undeliverable } from '@mourafaka/messaging';
import type { Parcel } from './parcel';

export interface Recipient {
  /** A telephone, an address or several, or whose inbox. */
  recipient: string;
  language: MessageLanguage;
}

/** Staff who never said are written to in it. */
const staffLanguage: MessageLanguage = 'fr';

/** Finds whom a parcel is for; contacts are opened here, at the moment of delivery, and kept nowhere. */
@Injectable()
export class Recipients {
  constructor(
    private readonly keys: PersonKeys,
    private readonly directory: StaffDirectory,
  ) {}

  /** Throws `Undeliverable` when there is nobody to send it to. */
  of(parcel: Parcel): Promise<Recipient> {
    return parcel.audience === 'applicant' ? this.applicant(parcel) : this.staff(parcel);
  }

  private async applicant({ channel, messages, heads }: Parcel): Promise<Recipient> {
    const state = heads.get(messages[0]?.stream ?? '')?.state as JourneyState | undefined;
    const representative = state?.representative;
    if (!representative) throw new Undeliverable('NO_REPRESENTATIVE');
    const language = messages.at(-1)?.language ?? messageLanguage(state);
    if (channel === 'inbox') return { recipient: representative.personId, language };
    const contact = channel === 'email' ? representative.email : representative.phone;
    if (contact === undefined) throw new Undeliverable('NO_CONTACT');
    return { recipient: await this.open(contact, representative.personId), language };
  }

  /** A mail for a role goes to all of the role; an SMS goes to one person. */
  private async staff({ channel, person }: Parcel): Promise<Recipient> {
    if (channel === 'inbox') return { recipient: person, language: staffLanguage };
    const contacts = await this.directory.listFor(person);
    const addresses = contacts.flatMap(({ email, phone }) => (channel === 'email' ? email : phone) ?? []);
    const [first] = addresses;
    if (first === undefined) throw new Undeliverable('NO_CONTACT');
    if (channel === 'sms' && addresses.length > 1) throw new Undeliverable('NOT_ONE_PERSON');
    const languages = new Set(contacts.map(({ language }) => language ?? staffLanguage));
    const [common = staffLanguage] = languages;
    return { recipient: addresses.join(', '), language: languages.size === 1 ? common : staffLanguage };
  }

  private async open(contact: Personal, personId: string): Promise<string> {
    const opened = isSealed(contact) ? await this.keys.open(contact, personId) : contact;
    if (opened === undefined) throw new Undeliverable('PERSON_FORGOTTEN');
    return opened;
  }
}
