import { Injectable } from '@nestjs/common';
import { isSealed, type Personal } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal, PersonKeys } from '@mourafaka/journal';
import type { MessageRow } from '@mourafaka/read-models';
import { Undeliverable } from './gateway';

/** Finds whom a message is for; contacts are opened here, at the moment of delivery, and kept nowhere. */
@Injectable()
export class Recipients {
  constructor(
    private readonly journal: Journal,
    private readonly keys: PersonKeys,
  ) {}

  /** Throws `Undeliverable` when there is nobody to send it to. */
  async of({ stream, channel, audience, digestGroup }: MessageRow): Promise<string> {
    if (audience !== 'applicant') return digestGroup ?? audience;
    const head = await readHead<JourneyState>(this.journal, stream);
    const representative = head?.state.representative;
    if (!representative) throw new Undeliverable('NO_REPRESENTATIVE');
    if (channel === 'inbox') return representative.personId;
    const contact = channel === 'email' ? representative.email : representative.phone;
    if (contact === undefined) throw new Undeliverable('NO_CONTACT');
    return this.open(contact, representative.personId);
  }

  private async open(contact: Personal, personId: string): Promise<string> {
    const opened = isSealed(contact) ? await this.keys.open(contact, personId) : contact;
    if (opened === undefined) throw new Undeliverable('PERSON_FORGOTTEN');
    return opened;
  }
}
