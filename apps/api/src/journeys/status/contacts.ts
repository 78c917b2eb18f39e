import type { JourneyState } from '@mourafaka/domain';
import { Journal, type StoredPersonKey } from '@mourafaka/journal';
import { may, type Principal, type Resource } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from './journey-status';

/** Opens a representative's sealed values at the moment of reading, for those who work with the cooperative. */
@Injectable()
export class Contacts {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** Undefined for those who may not know, and where the application named nobody. */
  async find(
    principal: Principal,
    { representative }: Pick<JourneyState, 'representative'>,
    { resource, contactKey }: { resource: Resource; contactKey?: StoredPersonKey },
  ): Promise<Contact | undefined> {
    if (!representative || !may(principal, 'journey.contact', resource)) return undefined;
    const { personId, ...values } = representative;
    if (contactKey) this.journal.keys.take(contactKey);
    const open = async (field: keyof Contact): Promise<string | null> => {
      const value = values[field];
      return value === undefined ? null : ((await this.journal.keys.open(value, personId)) ?? null);
    };
    return { name: await open('name'), phone: await open('phone'), email: await open('email') };
  }
}
