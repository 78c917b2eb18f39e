import type { JourneyState } from '@mourafaka/domain';
import { Journal, type StoredPersonKey } from '@mourafaka/journal';
import { may, type Resource } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type PersonalRead, PersonalReads } from '../../audit/personal-reads';
import type { Caller } from '../../http/caller';
import type { Contact } from './journey-status';

/** Whose, and for what. */
type Looked = { resource: Resource; contactKey?: StoredPersonKey } & Pick<
  PersonalRead,
  'journeyId' | 'subject' | 'asOf'
>;

/** Opens a representative's sealed values at the moment of reading, for those who work with the cooperative. */
@Injectable()
export class Contacts {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  /** Undefined for those who may not know, and where the application named nobody. What is opened is noted. */
  async find(
    caller: Caller,
    { representative }: Pick<JourneyState, 'representative'>,
    { resource, contactKey, ...look }: Looked,
  ): Promise<Contact | undefined> {
    if (!representative || !may(caller.principal, 'journey.contact', resource)) return undefined;
    const { personId, ...values } = representative;
    if (contactKey) this.journal.keys.take(contactKey);
    const open = async (field: keyof Contact): Promise<string | null> => {
      const value = values[field];
      return value === undefined ? null : ((await this.journal.keys.open(value, personId)) ?? null);
    };
    const noted = this.reads.note(caller, { categories: ['contact'], resource, ...look });
    const [name, phone, email] = await Promise.all([open('name'), open('phone'), open('email'), noted]);
    return { name, phone, email };
  }
}
