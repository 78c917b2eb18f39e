import { Journal } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { Subscriptions } from '@mourafaka/webhooks';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK } from '../tokens';
import { WebhookDesk } from './webhook-desk';
import { replayFrom, replayRequest } from './webhook-requests';
import { webhookView } from './webhook-view';

const nothing = name('WebhookCommand', z.strictObject({}));
const secretAnswer = name(
  'WebhookSecret',
  z.object({
    id: z.uuid(),
    secret: z.string().describe('`whsec_…`: shown to this request alone'),
    overlapHours: z.int().describe('For so long the secret before signs as well'),
  }),
);
const testAnswer = name('WebhookTest', z.object({ id: z.uuid(), askedAt: z.string() }));

const overlapHours = 24;

@Controller('v1/webhooks/:id')
export class CommandWebhookController {
  constructor(
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(WebhookDesk) private readonly desk: WebhookDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Send nothing for now',
    description: 'What is on its way arrives. Nothing is lost: `resume` goes on where it stood.',
    answer: webhookView,
    body: { schemas: [nothing], required: false },
    problems: [400, 403, 404],
    command: true,
  })
  async pause(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<z.infer<typeof webhookView>> {
    await this.subscriptions.pause(this.desk.idOf(id), principal.id);
    return this.desk.view(id);
  }

  @Post('resume')
  @HttpCode(200)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Go on where it stood',
    description:
      'What is held is tried at once, and has three days anew. Of one that was not paused: try what is held now.',
    answer: webhookView,
    body: { schemas: [nothing], required: false },
    problems: [400, 403, 404],
    command: true,
  })
  async resume(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<z.infer<typeof webhookView>> {
    await this.subscriptions.resume(this.desk.idOf(id), principal.id);
    return this.desk.view(id);
  }

  @Post('replay')
  @HttpCode(200)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Send again what happened behind a place, or from an instant on',
    description:
      'In order, by the filter as it is now, under the same ids as before: a partner who kept them knows what comes again.',
    answer: webhookView,
    body: { schemas: [replayRequest] },
    problems: [400, 403, 404],
    command: true,
  })
  async replay(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: replayRequest }) { from }: z.infer<typeof replayRequest>,
  ): Promise<z.infer<typeof webhookView>> {
    await this.desk.need(id);
    const place = await replayFrom(from, this.journal, await this.clock.now());
    await this.subscriptions.replay(id, place, principal.id, from);
    return this.desk.view(id);
  }

  @Post('rotate-secret')
  @HttpCode(200)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'A new secret; the one before signs as well for a day',
    answer: secretAnswer,
    body: { schemas: [nothing], required: false },
    problems: [400, 403, 404],
    command: true,
  })
  async rotate(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<z.infer<typeof secretAnswer>> {
    const secret = await this.subscriptions.rotate(this.desk.idOf(id), principal.id, `${principal.id}|${key}`);
    return { id, secret, overlapHours };
  }

  @Post('test')
  @HttpCode(202)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Send a test message, `webhook.test`',
    description:
      'A worker sends it within moments, once, also while the subscription is paused; its `history` says what was answered.',
    status: 202,
    answer: testAnswer,
    body: { schemas: [nothing], required: false },
    problems: [400, 403, 404],
    command: true,
  })
  async test(
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<z.infer<typeof testAnswer>> {
    const askedAt = await this.subscriptions.test(this.desk.idOf(id));
    return { id, askedAt: askedAt.toISOString() };
  }
}
