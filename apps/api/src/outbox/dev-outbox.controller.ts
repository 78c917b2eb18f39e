import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { PersonalReads } from '../audit/personal-reads';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { DevOutbox, devOutboxQuery } from './dev-outbox';

const query = z.strictObject(devOutboxQuery);
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const answer = name(
  'SentMessages',
  z.object({
    items: z.array(
      z.object({
        messageId: z.string().describe('Of what left as one'),
        stream: z.string().describe('The first of `streams`'),
        streams: z.array(z.string()).describe('What it is about'),
        channel: z.string(),
        audience: z.string(),
        recipient: z.string().describe('Masked'),
        template: z.string().describe('`digest` where several messages left as one'),
        params: params.describe('Of the first message'),
        language: z.string().nullable(),
        subject: z.string().nullable(),
        text: z.string().nullable().describe('As it was read, codes and all'),
        sms: z
          .object({ encoding: z.enum(['gsm7', 'ucs2']), characters: z.int(), segments: z.int() })
          .nullable()
          .describe('How an SMS is counted'),
        items: z.array(z.object({ messageId: z.string(), stream: z.string(), template: z.string(), params })),
        sentAt: z.string(),
      }),
    ),
  }),
);

@Controller('v1/dev/outbox')
export class DevOutboxController {
  constructor(
    @Inject(DevOutbox) private readonly outbox: DevOutbox,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @Permission('outbox.read')
  @Doc({
    tag: 'messages',
    summary: 'What the gateway of development has sent, the latest first',
    description:
      'In place of telephones and mailboxes, with whole texts; a page of it is at `/dev/outbox`. In production: 404.',
    answer,
    problems: [400, 403, 404],
  })
  async list(
    @FromCaller() caller: Caller,
    @Query({ schema: query }) options: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const messages = await this.outbox.list(options);
    await this.reads.note(caller, { categories: ['message'], permission: 'outbox.read', subject: options.stream });
    const items = messages.map(({ sentAt, streams, ...message }) => ({
      ...message,
      stream: streams[0] ?? '',
      streams,
      sentAt: sentAt.toISOString(),
    }));
    return { items };
  }
}
