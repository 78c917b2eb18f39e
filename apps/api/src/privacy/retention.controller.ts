import { retentionCategories } from '@mourafaka/domain';
import { dateOf, Engine, type PastRetention, RetentionDesk } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Clock, type Language, translate } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK } from '../tokens';

const mostInAPage = 100;

const query = z.strictObject({
  asOf: z.iso.date().optional(),
  cursor: oneLine(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const item = name(
  'PastRetention',
  z.object({
    journeyId: z.uuid(),
    batch: z.string(),
    region: z.string(),
    cooperative: z.object({ denominationAr: z.string().optional(), denominationFr: z.string().optional() }),
    category: z.enum(retentionCategories),
    text: z.string().describe('The category in the caller’s language'),
    endedOn: z.string().describe('Local date'),
    keptUntil: z.string().describe('Local date: the last on which it may be kept'),
    persons: z.int().describe('How many it names who are not erased yet'),
  }),
);
const answer = name(
  'RetentionPreview',
  z.object({ asOf: z.string().describe('Local date'), items: z.array(item), nextCursor: z.string().nullable() }),
);

@Controller('v1/retention/preview')
export class RetentionController {
  private readonly desk: RetentionDesk;

  constructor(
    @Inject(Engine) engine: Engine,
    @Inject(Journal) journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.desk = new RetentionDesk(engine, journal);
  }

  @Get()
  @Permission('retention.read')
  @Doc({
    tag: 'personal data',
    summary: 'Whose personal data was kept as long as it may be',
    description:
      'Journeys past the period of their policy on a local date (`asOf`, today unless told; one to come shows what will be past it then, as journeys stand now), the oldest application first. Nothing is changed. Periods are settings and not official.',
    answer,
    problems: [400, 403],
  })
  async preview(
    @FromCaller() { language }: Caller,
    @Query({ schema: query }) { asOf, cursor, limit = mostInAPage }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const on = asOf ?? dateOf((await this.clock.now()).toISOString());
    const fingerprint = fingerprintOf(['retention', asOf ?? null]);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const after = place && { submittedAt: place.value, journeyId: place.id };
    const { items, hasMore } = await this.desk.page(on, { after, limit });
    const last = items.at(-1);
    return {
      asOf: on,
      items: items.map((one) => shown(one, language)),
      nextCursor: hasMore && last ? encodeCursor({ value: last.submittedAt, id: last.journeyId }, fingerprint) : null,
    };
  }
}

const shown = ({ submittedAt: _, persons, ...one }: PastRetention, language: Language): z.infer<typeof item> => ({
  ...one,
  text: translate(`RETENTION.${one.category}`, {}, language),
  persons: persons.length,
});
