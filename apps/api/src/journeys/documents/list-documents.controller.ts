import { DocumentStore } from '@mourafaka/intake';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';
import { documentItem, documentItems } from './document-versions';

const answer = name(
  'Documents',
  z.object({
    items: z.array(documentItem),
    missing: z.array(z.string()).describe('Kinds asked for and not received'),
  }),
);

@Controller('v1/journeys/:id/documents')
export class ListDocumentsController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Documents received, by version, and missing',
    description: 'A document attached with `replaces` is the next version of another; the newest stands first.',
    answer,
    problems: [404],
  })
  async list(@FromCaller() { principal }: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof answer>> {
    const { state } = await this.journeys.get(principal, journeyId);
    return { items: documentItems(state, await this.documents.list({ journeyId })), missing: state.missing };
  }
}
