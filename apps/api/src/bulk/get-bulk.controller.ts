import { bulkOutcomes, bulkStatuses } from '@mourafaka/contracts';
import type { BulkState } from '@mourafaka/domain';
import { AppError, type Language, translate } from '@mourafaka/platform';
import { type BulkItemRow, BulkItems, itemOutcomes, mostInAPage } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { BulkAccess } from './bulk-access';

const query = z.strictObject({
  outcome: z.enum(itemOutcomes).optional(),
  cursor: oneLine(20).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const item = name(
  'BulkItem',
  z.object({
    n: z.int().describe('1, 2 … in the order of the request'),
    journeyId: z.uuid(),
    command: z.string(),
    outcome: z.enum(['pending', ...bulkOutcomes]),
    code: z.string().nullable().describe('Why it was refused'),
    message: z.string().nullable().describe('The same in words'),
    version: z.int().nullable().describe('Of the journey afterwards'),
    at: z.string().nullable(),
  }),
);

const answer = name(
  'Bulk',
  z.object({
    bulkId: z.uuid(),
    command: z.string().nullable().describe('Of all items, where it is one'),
    status: z.enum(bulkStatuses),
    dryRun: z.boolean(),
    reason: z.string().nullable(),
    batch: z.string().nullable(),
    requestedBy: z.object({ id: z.string(), name: z.string(), role: z.string() }),
    requestedAt: z.string(),
    counts: z.object({
      total: z.int(),
      accepted: z.int().describe('Or would be, in a dry run'),
      refused: z.int(),
      pending: z.int(),
    }),
    items: z.array(item),
    nextCursor: z.string().nullable(),
  }),
);

/** A page begins behind the number of the last item of the page before. */
function afterOf(cursor: string | undefined): number {
  if (cursor !== undefined && !/^[1-9]\d{0,4}$/.test(cursor)) {
    throw new AppError('LIST.CURSOR_INVALID', 'invalid', {
      errors: [{ field: 'cursor', code: 'LIST.CURSOR_INVALID' }],
    });
  }
  return Number(cursor ?? 0);
}

function itemView(row: BulkItemRow, language: Language): z.infer<typeof item> {
  const { n, journeyId, command, outcome, code, params, version, at } = row;
  return {
    n,
    journeyId,
    command,
    outcome: outcome ?? 'pending',
    code,
    message: code === null ? null : translate(code, params ?? {}, language),
    version,
    at: at?.toISOString() ?? null,
  };
}

function bulkView({ bulkId, command, status, dryRun, reason, batch, requestedBy, requestedAt }: BulkState) {
  const { id, name: who, role } = requestedBy;
  return {
    bulkId,
    command: command ?? null,
    status,
    dryRun,
    reason: reason ?? null,
    batch: batch ?? null,
    requestedBy: { id, name: who, role },
    requestedAt,
  };
}

@Controller('v1/bulk')
export class GetBulkController {
  constructor(
    @Inject(BulkAccess) private readonly bulks: BulkAccess,
    @Inject(BulkItems) private readonly items: BulkItems,
  ) {}

  @Get(':id')
  @Permission('bulk.read')
  @Doc({
    tag: 'bulk',
    summary: 'How far a bulk is, and its receipts',
    description: 'To whoever asked for it, and to those who watch over the programme.',
    answer,
    problems: [400, 404],
  })
  async get(
    @FromCaller() { principal, language }: Caller,
    @Param('id') bulkId: string,
    @Query({ schema: query }) { outcome, cursor, limit = 50 }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const after = afterOf(cursor);
    const state = await this.bulks.get(principal, bulkId);
    const [counts, { items, next }] = await Promise.all([
      this.items.counts(bulkId),
      this.items.list(bulkId, { after, limit, ...(outcome && { outcome }) }),
    ]);
    return {
      ...bulkView(state),
      counts,
      items: items.map((row) => itemView(row, language)),
      nextCursor: next === undefined ? null : String(next),
    };
  }
}
