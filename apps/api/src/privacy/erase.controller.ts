import { paragraph } from '@mourafaka/contracts';
import { Eraser } from '@mourafaka/engine';
import { actorFor, AppError, may } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { JourneyAccess } from '../journeys/access/journey-access';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const request = name(
  'ErasureRequest',
  z.strictObject({
    person: z.uuid().optional().describe('Another person the file names; the representative unless told'),
    reason: paragraph(2000).describe('Kept in the journal: name nobody'),
  }),
);
const erased = name(
  'Erased',
  z.object({
    personId: z.uuid(),
    at: z.string().describe('ISO 8601, UTC'),
    documents: z.int().describe('How many files went with the person'),
  }),
);

@Controller('v1/journeys/:id/personal-data/erasure')
export class EraseController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Eraser) private readonly eraser: Eraser,
  ) {}

  @Post()
  @HttpCode(200)
  @Permission('journey.erase')
  @Doc({
    tag: 'personal data',
    summary: 'Forget a person for good',
    description:
      'Destroys the key under which all about the person is sealed, in backups too, and with the representative the uploaded files. It cannot be taken back; the journal keeps that it was done, and still verifies. Given again it answers 409.',
    answer: erased,
    body: {
      schemas: [request],
      examples: { asked: { summary: 'asked', value: { reason: 'Demande écrite du 3 mars.' } } },
    },
    problems: [400, 404, 409],
  })
  async erase(
    @FromCaller() { principal, correlationId }: Caller,
    @Param('id') journeyId: string,
    @Body({ schema: request }) { person: personId, reason }: z.infer<typeof request>,
  ): Promise<z.infer<typeof erased>> {
    const permission = 'journey.erase';
    const { resource } = await this.journeys.get(principal, journeyId);
    if (!may(principal, permission, resource)) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    const actor = actorFor(principal, permission, resource);
    const asked = { journeyId, personId, reason, why: 'asked' as const, actor, correlationId };
    const outcome = await this.eraser.erase(asked);
    if ('refusal' in outcome) {
      const { code, kind, params } = outcome.refusal;
      throw new AppError(code, kind, { params });
    }
    const { erasure } = outcome;
    return { personId: erasure.personId, at: erasure.at, documents: erasure.documents.length };
  }
}
