import { channels, messageLanguages, roles, templateTitle } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import { type MessageRow, messageStatuses, Outbox } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';

/** Many times what two years bring. */
const most = 1_000;

const instant = z.string().describe('ISO 8601, UTC');
const answer = name(
  'JourneyMessages',
  z.object({
    journeyId: z.uuid(),
    items: z.array(
      z.object({
        id: z.string().describe('The duty that issued it; names it to `settle-message`'),
        channel: z.enum(channels),
        audience: z.enum(roles),
        to: z.string().describe('Whose it is: a person’s id, or a role and its region. Never a contact'),
        template: z.string(),
        title: z.string().describe('What it is about, in the caller’s language'),
        language: z.enum(messageLanguages).optional().describe('In which the cooperative was written to'),
        kind: z.string().optional().describe('Of the deadline it is about'),
        urgent: z.boolean(),
        status: z.enum(messageStatuses),
        statusText: z.string().describe('In the caller’s language'),
        why: z.string().optional().describe('Why it failed, is uncertain or is tried again, as the channel says it'),
        attempts: z.int(),
        parcel: z.string().optional().describe('The same for all that left as one'),
        issuedAt: instant,
        notBefore: instant.describe('When it may leave, or be tried again'),
        sentAt: instant.optional(),
        updatedAt: instant.describe('Since when it has this status'),
      }),
    ),
  }),
);
type Item = z.infer<typeof answer>['items'][number];

@Controller('v1/journeys/:id/messages')
export class ListMessagesController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'messages',
    summary: 'What was sent about a journey: to whom, when, how, and what became of it',
    description:
      'The latest first. What a cooperative did not want to be told is not there; the timeline has it. Texts are kept nowhere.',
    answer,
    problems: [404],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof answer>> {
    const { stream } = await this.journeys.get(principal, journeyId);
    const messages = await this.outbox.listLatest({ stream, limit: most });
    return { journeyId, items: messages.map((message) => itemOf(message, language)) };
  }
}

function itemOf(message: MessageRow, caller: Language): Item {
  const { duty, channel, audience, person, template, urgent, status, attempts } = message;
  const { language, kind, code, parcelId, createdAt, notBefore, sentAt, updatedAt } = message;
  return {
    id: duty,
    ...{ channel, audience, to: person, template, urgent, status, attempts },
    title: templateTitle(template)[caller],
    statusText: translate(`MESSAGE_STATUS.${status}`, {}, caller),
    issuedAt: createdAt.toISOString(),
    notBefore: notBefore.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(language && { language }),
    ...(kind && { kind }),
    ...(code && { why: code }),
    ...(parcelId && { parcel: parcelId }),
    ...(sentAt && { sentAt: sentAt.toISOString() }),
  };
}
