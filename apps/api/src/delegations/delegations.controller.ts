import { line } from '@mourafaka/contracts';
import { type Delegation, Delegations } from '@mourafaka/desk';
import { dateOf, delegationIdOf, endOfDay, instantOf } from '@mourafaka/engine';
import { StaffDirectory } from '@mourafaka/messaging';
import { AppError, type Clock, lendableRoles, type Principal } from '@mourafaka/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { isUuid, oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK } from '../tokens';
import { checkLending, mayEnd, type Person, seesDelegation, wrongField } from './delegation-rules';

/** Longest time for which rights are lent; who is away longer is replaced by whoever gives out roles. */
const mostDays = 92;
const dayMs = 86_400_000;

const body = name(
  'GiveDelegation',
  z.strictObject({
    from: oneLine(120).optional().describe('Whose rights; one’s own unless told'),
    to: oneLine(120).describe('Who acts in their place'),
    role: z.enum(lendableRoles),
    startsOn: z.iso.date().optional().describe('Local date; today unless told'),
    endsOn: z.iso.date().describe('Local date, the last day'),
    reason: line(300),
  }),
);
const nothing = name('EndDelegation', z.strictObject({}));
const person = z.object({ id: z.string(), name: z.string() });
const item = name(
  'Delegation',
  z.object({
    delegationId: z.uuid(),
    from: person,
    to: person,
    role: z.enum(lendableRoles),
    regions: z.array(z.string()).describe('Those of who lends, when it was given'),
    startsOn: z.string(),
    endsOn: z.string().describe('Local date, the last day'),
    reason: z.string(),
    status: z.enum(['planned', 'open', 'over', 'ended']),
    givenBy: z.string(),
    givenAt: z.string(),
    endedBy: z.string().optional(),
    endedAt: z.string().optional(),
  }),
);
type Item = z.infer<typeof item>;
const answer = name('Delegations', z.object({ items: z.array(item) }));

@Controller('v1/delegations')
export class DelegationsController {
  constructor(
    @Inject(Delegations) private readonly delegations: Delegations,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('delegation.read')
  @Doc({
    tag: 'identity',
    summary: 'Rights that are or were lent: mine, and those of whom I answer for',
    description: 'The latest first. Auditors and administrators see all of them.',
    answer,
    problems: [403],
  })
  async list(@FromCaller() { principal }: Caller): Promise<z.infer<typeof answer>> {
    const now = await this.clock.now();
    const seen = (await this.delegations.list()).filter((one) => seesDelegation(principal, one));
    return { items: seen.map((one) => shown(one, now)) };
  }

  @Post()
  @HttpCode(201)
  @Permission('delegation.give')
  @Doc({
    tag: 'identity',
    summary: 'Lend rights for a time: during a leave, or for a replacement',
    description:
      'One lends one’s own role; a manager also that of who works in their regions. The colleague then sees and does what the lender may, in the regions of the lender; each event says who acted, and for whom. Rules of four eyes count both as one.',
    status: 201,
    answer: item,
    body: {
      schemas: [body],
      examples: {
        leave: {
          summary: 'During a leave',
          value: { to: 'agent-04', role: 'agent', endsOn: '2026-12-18', reason: 'Congé annuel' },
        },
      },
    },
    problems: [400, 403, 422],
    command: true,
  })
  async give(
    @FromCaller() { principal }: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: body }) asked: z.infer<typeof body>,
  ): Promise<Item> {
    const now = await this.clock.now();
    const { role, reason } = asked;
    const [lender, borrower] = await Promise.all([
      this.lenderOf(principal, asked.from),
      this.staff.findPerson(asked.to),
    ]);
    checkLending(principal, lender, borrower, role);
    const wanted = {
      delegationId: delegationIdOf(principal.id, key),
      ...{ lender: lender?.id ?? '', lenderName: lender?.name ?? '', regions: [...(lender?.regions ?? [])] },
      ...{ borrower: borrower?.id ?? '', borrowerName: borrower?.name ?? '', role, reason, givenBy: principal.id },
      ...timeOf(asked, now),
    };
    const given = await this.delegations.give(wanted);
    const isSame = given.borrower === wanted.borrower && given.lender === wanted.lender && given.role === role;
    if (!isSame || given.endsAt.getTime() !== wanted.endsAt.getTime())
      throw new AppError('COMMAND.KEY_REUSED', 'key-reused');
    return shown(given, now);
  }

  @Post(':id/commands/end')
  @HttpCode(200)
  @Permission('delegation.give')
  @Doc({
    tag: 'identity',
    summary: 'End a delegation before its last day',
    description: 'By who lends, who borrows, or who answers for them.',
    answer: item,
    body: { schemas: [nothing], required: false },
    problems: [400, 404, 409],
    command: true,
  })
  async end(
    @FromCaller() { principal }: Caller,
    @Param('id') id: string,
    @IdempotencyKey() _key: string,
    @Body({ schema: nothing.optional() }) _body: unknown,
  ): Promise<Item> {
    const found = isUuid(id) ? await this.delegations.find(id) : undefined;
    if (!found || !mayEnd(principal, found)) throw new AppError('DELEGATION.NOT_FOUND', 'not-found');
    const ended = await this.delegations.end(id, principal.id);
    if (!ended) throw new AppError('DELEGATION.ENDED', 'wrong-moment');
    return shown(ended, await this.clock.now());
  }

  /** Oneself by one's token; another as they came last. */
  private lenderOf(principal: Principal, from: string | undefined): Promise<Person | undefined> {
    return from === undefined || from === principal.id ? Promise.resolve(principal) : this.staff.findPerson(from);
  }
}

/** From the first instant of the first day to the last of the last one. */
function timeOf({ startsOn, endsOn }: z.infer<typeof body>, now: Date): { startsAt: Date; endsAt: Date } {
  const startsAt = startsOn === undefined ? now : new Date(instantOf(startsOn, '00:00'));
  const endsAt = new Date(endOfDay(endsOn));
  const isShort = endsAt.getTime() - Math.max(startsAt.getTime(), now.getTime()) <= mostDays * dayMs;
  if (endsAt < now || endsAt < startsAt || !isShort) throw wrongField('endsOn', 'DELEGATION.DAYS', { max: mostDays });
  return { startsAt, endsAt };
}

function statusOf({ startsAt, endsAt, endedAt }: Delegation, now: Date): Item['status'] {
  if (endedAt) return 'ended';
  if (now < startsAt) return 'planned';
  return now <= endsAt ? 'open' : 'over';
}

function shown(one: Delegation, now: Date): Item {
  return {
    delegationId: one.delegationId,
    from: { id: one.lender, name: one.lenderName },
    to: { id: one.borrower, name: one.borrowerName },
    ...{ role: one.role, regions: one.regions, reason: one.reason, status: statusOf(one, now) },
    startsOn: dateOf(one.startsAt.toISOString()),
    endsOn: dateOf(one.endsAt.toISOString()),
    ...{ givenBy: one.givenBy, givenAt: one.givenAt.toISOString() },
    ...(one.endedAt && { endedAt: one.endedAt.toISOString(), endedBy: one.endedBy ?? '' }),
  };
}
