import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';

const answer = name(
  'Documents',
  z.object({
    items: z.array(z.object({ kind: z.string(), name: z.string(), at: z.string() })),
    missing: z.array(z.string()).describe('Kinds asked for and not received'),
  }),
);

@Controller('v1/journeys/:id/documents')
export class ListDocumentsController {
  constructor(@Inject(JourneyAccess) private readonly journeys: JourneyAccess) {}

  @Get()
  @Permission('journey.read')
  @Doc({ tag: 'journeys', summary: 'Documents received and missing', answer, problems: [404] })
  async list(@FromCaller() { principal }: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof answer>> {
    const { state } = await this.journeys.get(principal, journeyId);
    return { items: state.documents, missing: state.missing };
  }
}
