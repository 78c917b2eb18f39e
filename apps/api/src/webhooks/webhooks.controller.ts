import { webhookIdOf } from '@mourafaka/engine';
import { type Config } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf, mostInAPage } from '@mourafaka/read-models';
import { Subscriptions, territoryOf } from '@mourafaka/webhooks';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { removed } from '../drafts/removed';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { webhookExamples } from '../openapi/webhook-examples';
import { CONFIG } from '../tokens';
import { checkUrl, newWebhook, webhookChange } from './webhook-requests';
import { heldOf, heldPage, webhookCreated, webhookList, webhookView } from './webhook-view';
import { WebhookDesk } from './webhook-desk';

const heldQuery = z.strictObject({
  cursor: oneLine(500).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(WebhookDesk) private readonly desk: WebhookDesk,
  ) {}

  @Get()
  @Permission('webhook.read')
  @Doc({
    tag: 'webhooks',
    summary: 'To whom what is sent, and how far each has come',
    answer: webhookList,
    problems: [403],
  })
  async list(): Promise<z.infer<typeof webhookList>> {
    const rows = await this.subscriptions.list();
    return { items: await Promise.all(rows.map((row) => this.desk.show(row))) };
  }

  @Post()
  @HttpCode(201)
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Send a partner what happens from now on',
    description:
      'Signed as the Standard Webhooks specification has it (docs/reference/webhooks.md), at least once, each journey’s events in order, tried for three days. The secret is answered to this request alone, also when it is made again under the same key.',
    status: 201,
    answer: webhookCreated,
    body: { schemas: [newWebhook], examples: webhookExamples },
    problems: [400, 403, 409, 422],
    command: true,
  })
  async create(
    @FromCaller() { principal }: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: newWebhook }) body: z.infer<typeof newWebhook>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof webhookCreated>> {
    const { url, description, filter = { categories: ['journey'] } } = body;
    checkUrl(url, territoryOf(this.config.nodeEnv));
    const id = webhookIdOf(principal.id, key);
    const { secret, isNew } = await this.subscriptions.create(id, { url, description, filter }, principal.id);
    if (!isNew) void reply.header('Idempotent-Replayed', 'true');
    return { ...(await this.desk.show(await this.subscriptions.get(id))), secret };
  }

  @Get(':id')
  @Permission('webhook.read')
  @Doc({
    tag: 'webhooks',
    summary: 'One subscription: what it is sent, how far it has come, and what became of it',
    answer: webhookView,
    problems: [403, 404],
  })
  get(@Param('id') id: string): Promise<z.infer<typeof webhookView>> {
    return this.desk.view(id);
  }

  @Patch(':id')
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Change the address, the description or the filter',
    description:
      'What is held is tried at the new address at once. A filter counts from where the subscription stands.',
    answer: webhookView,
    body: { schemas: [webhookChange] },
    problems: [400, 403, 404],
  })
  async change(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @Body({ schema: webhookChange }) change: z.infer<typeof webhookChange>,
  ): Promise<z.infer<typeof webhookView>> {
    checkUrl(change.url, territoryOf(this.config.nodeEnv));
    await this.subscriptions.change(this.desk.idOf(id), change, principal.id);
    return this.desk.view(id);
  }

  @Delete(':id')
  @Permission('webhook.command')
  @Doc({
    tag: 'webhooks',
    summary: 'Send nothing more, for good',
    description: 'What became of it until then stays for the auditor, in the database.',
    answer: removed,
    problems: [403, 404],
  })
  async remove(@FromCaller() { principal }: Caller, @Param('id') id: string): Promise<z.infer<typeof removed>> {
    await this.subscriptions.remove(this.desk.idOf(id), principal.id);
    return { removed: true };
  }

  @Get(':id/held')
  @Permission('webhook.read')
  @Doc({
    tag: 'webhooks',
    summary: 'Journeys whose events wait for one that was not taken, the longest first',
    answer: heldPage,
    problems: [400, 403, 404],
  })
  async held(
    @Param('id') id: string,
    @Query({ schema: heldQuery }) { cursor, limit = 50 }: z.infer<typeof heldQuery>,
  ): Promise<z.infer<typeof heldPage>> {
    await this.desk.need(id);
    const fingerprint = fingerprintOf(['held', id]);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const after = place && { since: new Date(place.value), stream: place.id };
    const found = await this.subscriptions.listHeld(id, limit + 1, after);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const next = last && { value: last.heldSince.toISOString(), id: last.stream };
    return { items: items.map(heldOf), nextCursor: next ? encodeCursor(next, fingerprint) : null };
  }
}
