import { hasDevelopmentIssuer, AppError, type Config } from '@mourafaka/platform';
import { listDevMessages } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CONFIG } from '../tokens';

const query = z.strictObject({
  stream: oneLine(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
const answer = name(
  'SentMessages',
  z.object({
    items: z.array(
      z.object({
        messageId: z.string(),
        stream: z.string(),
        channel: z.string(),
        audience: z.string(),
        recipient: z.string().describe('Masked'),
        template: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        sentAt: z.string(),
      }),
    ),
  }),
);

@Controller('v1/dev/outbox')
export class DevOutboxController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permission('outbox.read')
  @Doc({
    tag: 'messages',
    summary: 'What the gateway of development has sent, the latest first',
    description: 'In place of telephones and mailboxes; in production: 404.',
    answer,
    problems: [400, 403, 404],
  })
  async list(@Query({ schema: query }) options: z.infer<typeof query>): Promise<z.infer<typeof answer>> {
    if (!hasDevelopmentIssuer(this.config)) throw new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
    const messages = await listDevMessages(this.dataSource, options);
    return { items: messages.map(({ sentAt, ...message }) => ({ ...message, sentAt: sentAt.toISOString() })) };
  }
}
