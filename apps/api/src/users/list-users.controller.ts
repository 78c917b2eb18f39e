import { roles } from '@mourafaka/contracts';
import { type Colleague, StaffDirectory } from '@mourafaka/messaging';
import { decodeCursor, encodeCursor, fingerprintOf } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const mostInAPage = 200;

const query = z.strictObject({
  role: z.enum(roles).optional(),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .describe('Code of a region'),
  q: oneLine(120).optional().describe('Part of a name or an id'),
  cursor: oneLine(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const item = name(
  'User',
  z.object({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    regions: z.array(z.string()),
    lots: z.array(z.string()),
    seenAt: z.string().describe('ISO 8601, UTC: about when they came last'),
    isAway: z
      .boolean()
      .describe('They came no more for half a year: what is for their role and region is not sent to them any more'),
    channels: z.array(z.enum(['email', 'sms'])).describe('By which they can be reached, beside the inbox'),
  }),
);
const answer = name('Users', z.object({ items: z.array(item), nextCursor: z.string().nullable() }));

@Controller('v1/users')
export class ListUsersController {
  constructor(@Inject(StaffDirectory) private readonly staff: StaffDirectory) {}

  @Get()
  @Permission('user.read')
  @Doc({
    tag: 'identity',
    summary: 'Who works with the system: roles, regions, lots',
    description:
      'Those who came at least once, as their last token said, by name. Accounts and roles are given by the identity provider (docs/how-to/identity-provider.md); what is lent for a time is at `/v1/delegations`.',
    answer,
    problems: [400, 403],
  })
  async list(
    @Query({ schema: query }) { cursor, limit = mostInAPage, ...filter }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const fingerprint = fingerprintOf(['users', filter]);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const after = place && { name: place.value, id: place.id };
    const rows = await this.staff.list(filter, { after, limit: limit + 1 });
    const last = rows[limit - 1];
    const hasMore = rows.length > limit && last !== undefined;
    return {
      items: rows.slice(0, limit).map(shown),
      nextCursor: hasMore ? encodeCursor({ value: last.name, id: last.id }, fingerprint) : null,
    };
  }
}

function shown({ hasEmail, hasPhone, seenAt, roles, regions, lots, ...row }: Colleague): z.infer<typeof item> {
  return {
    ...row,
    ...{ roles: [...roles], regions: [...regions], lots: [...lots], seenAt: seenAt.toISOString() },
    channels: [...(hasEmail ? (['email'] as const) : []), ...(hasPhone ? (['sms'] as const) : [])],
  };
}
