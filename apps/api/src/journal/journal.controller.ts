import { categoryOf, roles } from '@mourafaka/contracts';
import { type ChainFault, Journal, RefusalEntity } from '@mourafaka/journal';
import { StaffDirectory } from '@mourafaka/messaging';
import { AppError } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { asOfSchema, firstInstantOf, lastInstantOf } from '../http/as-of';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { namesFor } from '../journeys/timeline/timeline-people';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { eventsInWords, refusalInWords } from './in-words';

const mostInAPage = 200;
const whole = z.coerce.number().int();
const streamQuery = z.strictObject({
  after: whole.min(0).max(1e9).optional(),
  limit: whole.min(1).max(mostInAPage).optional(),
});
const refusalQuery = z.strictObject({
  actor: oneLine(120).optional(),
  stream: oneLine(80).optional(),
  command: oneLine(120).optional(),
  code: oneLine(80).optional(),
  from: asOfSchema.optional(),
  to: asOfSchema.optional(),
  cursor: oneLine(1_000).optional(),
  limit: whole.min(1).max(mostInAPage).optional(),
});

const stream = name(
  'Stream',
  z.object({
    stream: z.string(),
    items: z
      .array(z.record(z.string(), z.unknown()))
      .describe(
        'Events in order, personal values sealed; `text`: what happened, in the caller’s language, where there are words',
      ),
    nextAfter: z.int().nullable(),
  }),
);
const refusal = name(
  'RefusedAttempt',
  z.object({
    id: z.string(),
    at: z.string().describe('ISO 8601, UTC'),
    command: z.string().describe('Or the request: `GET /v1/audit/reads`'),
    commandText: z
      .string()
      .optional()
      .describe('What the command is called in the caller’s language, where it has a name'),
    streamId: z.string().describe('What it was tried on; `none`: on nothing in particular'),
    actorId: z.string(),
    actorRole: z.enum(roles),
    actorName: z.string(),
    actorOffice: z.string().nullable(),
    code: z.string(),
    kind: z.string(),
    why: z.string().describe('Why it was refused, in the caller’s language'),
    fields: z.array(z.string()).describe('What was wrong in the request, by path; never a value'),
    correlationId: z.string(),
  }),
);
const refusals = name('Refusals', z.object({ items: z.array(refusal), nextCursor: z.string().nullable() }));
const verificationQuery = z.strictObject({ stream: oneLine(80).optional(), after: oneLine(80).optional() });
const verification = name(
  'Verification',
  z.object({
    valid: z.boolean(),
    checked: z.int().describe('Streams'),
    faults: z
      .array(z.object({ stream: z.string(), version: z.int(), reason: z.string() }))
      .describe('The first bad event of each stream that has one'),
    nextAfter: z.string().nullable(),
  }),
);

@Controller('v1/journal')
export class JournalController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
  ) {}

  @Get('streams/:id')
  @Permission('journal.read')
  @Doc({ tag: 'journal', summary: 'Events of one stream', answer: stream, problems: [400, 403, 404] })
  async stream(
    @FromCaller() { principal, language }: Caller,
    @Param('id') given: string,
    @Query({ schema: streamQuery }) { after = 0, limit = mostInAPage }: z.infer<typeof streamQuery>,
  ): Promise<z.infer<typeof stream>> {
    await this.need(given);
    const events = await this.journal.read(given, { after, limit });
    const texts = eventsInWords(given, events, await namesFor(principal, events, this.staff), language);
    const items = events.map((event, place) => ({ ...event, text: texts[place] }));
    const nextAfter = items.length < limit ? null : (items.at(-1)?.version ?? null);
    return { stream: given, items, nextAfter };
  }

  @Get('verification')
  @Permission('journal.read')
  @Doc({
    tag: 'journal',
    summary: 'Whether the chains are whole',
    description:
      'Of one `stream`, or of all, a page of streams at a time: go on with `after` until `nextAfter` is null.',
    answer: verification,
    problems: [400, 403, 404],
  })
  async verify(
    @Query({ schema: verificationQuery }) { stream: given, after }: z.infer<typeof verificationQuery>,
  ): Promise<z.infer<typeof verification>> {
    if (given !== undefined) await this.need(given);
    const streams = given === undefined ? await this.journal.listStreams({ after, limit: mostInAPage }) : [given];
    const faults: ChainFault[] = [];
    for (const one of streams) {
      const fault = await this.journal.verify(one);
      if (fault) faults.push(fault);
    }
    const nextAfter = streams.length < mostInAPage ? null : (streams.at(-1) ?? null);
    return { valid: faults.length === 0, checked: streams.length, faults, nextAfter };
  }

  @Get('refusals')
  @Permission('journal.read')
  @Doc({
    tag: 'journal',
    summary: 'Attempts that were refused, the latest first',
    description:
      'By a rule or for want of a right, without the values that were given. By person, stream, command, code and time: `from` and `to` are dates (whole days in Morocco) or instants, both inclusive.',
    answer: refusals,
    problems: [400, 403],
  })
  async refusals(
    @FromCaller() { language }: Caller,
    @Query({ schema: refusalQuery }) { limit = mostInAPage, cursor, ...asked }: z.infer<typeof refusalQuery>,
  ): Promise<z.infer<typeof refusals>> {
    const fingerprint = fingerprintOf(['refusals', asked]);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const { stream: streamId, actor: actorId, command, code, from, to } = asked;
    const same = { streamId, actorId, command, code };
    const query = this.dataSource.getRepository(RefusalEntity).createQueryBuilder('r').where(given(same));
    if (from !== undefined) query.andWhere('r.at >= :from', { from: firstInstantOf(from) });
    if (to !== undefined) query.andWhere('r.at <= :to', { to: lastInstantOf(to) });
    if (place) query.andWhere('(r.at, r.id) < (:at, :id)', { at: place.value, id: place.id });
    const found = await query
      .orderBy({ 'r.at': 'DESC', 'r.id': 'DESC' })
      .limit(limit + 1)
      .getMany();
    const [items, last] = [found.slice(0, limit), found[limit - 1]];
    const next = found.length > limit && last ? { value: last.at.toISOString(), id: last.id } : undefined;
    return {
      items: items.map((one) => refusalInWords(one, language)) as z.infer<typeof refusal>[],
      nextCursor: next ? encodeCursor(next, fingerprint) : null,
    };
  }

  private async need(given: string): Promise<void> {
    if (!isStreamName(given) || !(await this.journal.readHead(given)))
      throw new AppError('STREAM.NOT_FOUND', 'not-found');
  }
}

/** Of conditions those that were given. */
const given = <T extends object>(conditions: T): Partial<T> =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)) as Partial<T>;

function isStreamName(text: string): boolean {
  if (!/^[a-z]+-[A-Za-z0-9._-]{1,60}$/.test(text)) return false;
  try {
    return categoryOf(text) !== undefined;
  } catch {
    return false;
  }
}
