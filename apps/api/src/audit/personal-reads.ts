import { type NewRead, ReadAudit, type ReadCategory } from '@mourafaka/desk';
import { actorFor, anonymous, type Logger, type Permission, type Resource } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';
import { LOGGER } from '../tokens';

/** What somebody is about to be shown. */
export interface PersonalRead {
  categories: ReadCategory[];
  journeyId?: string;
  /** Of the journey, to tell in which of their roles they look. */
  resource?: Resource;
  permission?: Permission;
  subject?: string;
  asOf?: Date;
}

/** Notes who looks at personal data, before they do. Whoever comes without a token holds a code: it is their own they see. */
@Injectable()
export class PersonalReads {
  constructor(
    @Inject(ReadAudit) private readonly audit: ReadAudit,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Throws AUDIT.NOT_WRITTEN (503): what is not noted is not shown. Several, of one look, at once. */
  async note(caller: Caller, ...reads: PersonalRead[]): Promise<void> {
    if (caller.principal.id === anonymous.id) return;
    try {
      await this.audit.note(reads.map((read) => rowOf(caller, read)));
    } catch (error) {
      this.logger.error({ err: error, correlationId: caller.correlationId }, 'a look at personal data was not noted');
      throw error;
    }
  }
}

function rowOf({ principal, route, correlationId }: Caller, read: PersonalRead): NewRead {
  const { categories, journeyId, resource, permission = 'journey.contact', subject, asOf } = read;
  const actor = actorFor(principal, permission, resource);
  return {
    ...{ actorId: actor.id, actorName: actor.name, actorRole: actor.role, actorOffice: actor.office },
    ...{
      onBehalfOf: actor.onBehalfOf?.id,
      openingId: actor.borrowed?.openingId,
      route,
      journeyId,
      subject,
      categories,
      asOf,
      correlationId,
    },
  };
}
