import { line } from '@mourafaka/contracts';
import { type Opening, Openings } from '@mourafaka/desk';
import { AppError, type Clock, isWithin, type Principal } from '@mourafaka/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { isUuid, oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK } from '../tokens';
import { BreakGlass } from './break-glass';

const body = name(
  'BreakGlass',
  z
    .strictObject({
      journeyId: z.uuid().optional(),
      trackingCode: oneLine(60).optional().describe('As the cooperative has it, where its journey is not known'),
      reason: line(300).min(10).describe('Why it cannot wait for whoever may: read by the auditor'),
    })
    .refine(({ journeyId, trackingCode }) => (journeyId === undefined) !== (trackingCode === undefined), {
      error: 'GLASS.ONE_JOURNEY',
      path: ['journeyId'],
    }),
);
const nothing = name('EndOpening', z.strictObject({}));
const item = name(
  'Opening',
  z.object({
    openingId: z.uuid(),
    journeyId: z.uuid(),
    region: z.string().describe('Of the cooperative'),
    who: z.object({ id: z.string(), name: z.string(), role: z.string(), office: z.string().optional() }),
    reason: z.string(),
    status: z.enum(['open', 'over', 'ended']),
    openedAt: z.string(),
    endsAt: z.string().describe('The last instant, unless it is ended before'),
    endedBy: z.string().optional(),
    endedAt: z.string().optional(),
  }),
);
type Item = z.infer<typeof item>;
const answer = name('Openings', z.object({ items: z.array(item) }));

@Controller('v1/break-glass')
export class BreakGlassController {
  constructor(
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(Openings) private readonly openings: Openings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('glass.read')
  @Doc({
    tag: 'identity',
    summary: 'Who opened which journey in an emergency, why and until when',
    description:
      'The latest first: one’s own, those to cooperatives of one’s regions for who manages them; auditors, administrators and programme managers see all.',
    answer,
    problems: [403],
  })
  async list(@FromCaller() { principal }: Caller): Promise<z.infer<typeof answer>> {
    const now = await this.clock.now();
    const seen = (await this.openings.list()).filter((one) => sees(principal, one));
    return { items: seen.map((one) => shown(one, now)) };
  }

  @Post()
  @HttpCode(201)
  @Permission('glass.break')
  @Doc({
    tag: 'identity',
    summary: 'Open a journey beyond one’s reach, in an emergency',
    description:
      'For a time that is set, one sees and does there what one’s role may in one’s own region. The auditor and the region’s managers are told at once, every look and every event says that it was done so.',
    status: 201,
    answer: item,
    body: {
      schemas: [body],
      examples: {
        counter: {
          summary: 'The cooperative stands at the counter of another region',
          value: { trackingCode: 'K7QM-4TX-9RD-E3HG', reason: 'La présidente est au guichet, son agent est absent' },
        },
      },
    },
    problems: [400, 403, 404, 409, 422],
    command: true,
  })
  async open(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: body }) asked: z.infer<typeof body>,
  ): Promise<Item> {
    return shown(await this.glass.open(caller, key, asked), await this.clock.now());
  }

  @Post(':id/commands/end')
  @HttpCode(200)
  @Permission('glass.end')
  @Doc({
    tag: 'identity',
    summary: 'End an access in an emergency before its time',
    description: 'By who opened it, who manages the region of the cooperative, or a programme manager.',
    answer: item,
    body: { schemas: [nothing], required: false },
    problems: [400, 403, 404, 409],
    command: true,
  })
  async end(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<Item> {
    const found = isUuid(id) ? await this.openings.find(id) : undefined;
    if (!found || !sees(principal, found)) throw new AppError('GLASS.NOT_FOUND', 'not-found');
    const ended = await this.openings.end(id, principal.id);
    if (!ended) throw new AppError('GLASS.ENDED', 'wrong-moment');
    return shown(ended, await this.clock.now());
  }
}

const seesAll = ['auditor', 'administrator', 'programme-manager'];

function sees({ id, roles, regions }: Principal, { person, region }: Opening): boolean {
  if (id === person || roles.some((role) => seesAll.includes(role))) return true;
  return roles.includes('regional-manager') && isWithin({ all: false, regions, lots: [] }, { region });
}

function statusOf({ endsAt, endedAt }: Opening, now: Date): Item['status'] {
  if (endedAt) return 'ended';
  return now <= endsAt ? 'open' : 'over';
}

function shown(one: Opening, now: Date): Item {
  const { openingId, journeyId, region, reason, person, personName, role, office, endedAt, endedBy } = one;
  return {
    ...{ openingId, journeyId, region, reason, status: statusOf(one, now) },
    who: { id: person, name: personName, role, ...(office !== null && { office }) },
    ...{ openedAt: one.openedAt.toISOString(), endsAt: one.endsAt.toISOString() },
    ...(endedAt && { endedAt: endedAt.toISOString(), endedBy: endedBy ?? '' }),
  };
}
