import { entityOf } from '@mourafaka/contracts';
import { type Composed, Inbox, type InboxItem, type InboxReader, mailboxesOf } from '@mourafaka/messaging';
import { AppError, type Clock, type Principal } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf, mostInAPage } from '@mourafaka/read-models';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK } from '../tokens';
import { InboxTexts } from './inbox-texts';

const query = z.strictObject({
  unread: z.stringbool().optional(),
  cursor: oneLine(500).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const page = name(
  'InboxPage',
  z.object({
    items: z.array(
      z.object({
        id: z.string(),
        at: z.string().describe('When it came'),
        readAt: z.string().nullable().describe('When I read it'),
        template: z.string(),
        subject: z.string().nullable(),
        text: z.string().describe('In my language'),
        journeyId: z.string().nullable().describe('Of the cooperative it is about'),
        stream: z.string().describe('What it is about'),
      }),
    ),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
    unread: z.int().describe('Of all pages; at most 1000 are counted'),
  }),
);
const nothing = name('ReadMessage', z.strictObject({}));
const read = name('MessageRead', z.object({ id: z.string(), readAt: z.string() }));

const readerOf = (principal: Principal): InboxReader => ({ id: principal.id, mailboxes: mailboxesOf(principal) });

@Controller('v1/inbox')
export class InboxController {
  constructor(
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(InboxTexts) private readonly texts: InboxTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('me.inbox')
  @Doc({
    tag: 'messages',
    summary: 'What I was told, the latest first',
    description: 'For me by name, and for my roles in my regions. `unread=true`: only what I have not read.',
    answer: page,
    problems: [400],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Query({ schema: query }) { unread: unreadOnly = false, cursor, limit = 50 }: z.infer<typeof query>,
  ): Promise<z.infer<typeof page>> {
    const reader = readerOf(principal);
    const fingerprint = fingerprintOf(['inbox', reader, unreadOnly]);
    const found = await this.inbox.list(reader, { unreadOnly, limit, before: placeOf(cursor, fingerprint) });
    const items = found.slice(0, limit);
    const texts = await this.texts.of(items, language);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((item, index) => shown(item, texts[index])),
      nextCursor: last ? encodeCursor({ value: last.arrivedAt.toISOString(), id: last.id }, fingerprint) : null,
      unread: await this.inbox.countUnread(reader),
    };
  }

  @Post(':id/commands/read')
  @HttpCode(200)
  @Permission('me.inbox')
  @Doc({
    tag: 'messages',
    summary: 'I have read a message',
    description: 'What is for a role is read by each for themselves. Said again, the first time stands.',
    answer: read,
    body: { schemas: [nothing], required: false },
    problems: [400, 404],
    command: true,
  })
  async read(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<z.infer<typeof read>> {
    const readAt = await this.inbox.read(id, readerOf(principal), await this.clock.now());
    if (!readAt) throw new AppError('MESSAGE.NOT_FOUND', 'not-found');
    return { id, readAt: readAt.toISOString() };
  }
}

function placeOf(cursor: string | undefined, fingerprint: string): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const { value, id } = decodeCursor(cursor, fingerprint);
  return { at: new Date(value), id };
}

function shown({ id, stream, template, arrivedAt, readAt }: InboxItem, composed: Composed | undefined) {
  return {
    id,
    at: arrivedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    template,
    subject: composed?.subject ?? null,
    text: composed?.text ?? '',
    journeyId: stream.startsWith('journey-') ? entityOf(stream) : null,
    stream,
  };
}
