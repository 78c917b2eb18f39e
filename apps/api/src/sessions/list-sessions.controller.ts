import { batchStream, sessionStages } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { type Language, reachOf } from '@mourafaka/platform';
import { mostInAPage, type SessionListed, SessionQueries } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const query = z.strictObject({
  batch: oneLine(20).optional(),
  module: oneLine(60).optional(),
  stage: z.enum(sessionStages).optional(),
  region: oneLine(2).optional(),
  lot: oneLine(60).optional(),
  heldFrom: z.iso.date().optional(),
  heldTo: z.iso.date().optional(),
  journeyId: z.uuid().optional(),
  cursor: oneLine(500).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const listed = z.object({
  sessionId: z.uuid(),
  batch: z.string(),
  module: z.object({ key: z.string(), name: z.string() }),
  stage: z.enum(sessionStages),
  lot: z.string().nullable(),
  region: z.string().nullable(),
  heldOn: z.string().describe('Local date'),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  trainer: z.string(),
  capacity: z.int().describe('Cooperatives'),
  enrolled: z.int(),
  waiting: z.int(),
  attended: z.int().describe('Cooperatives of which enough people came'),
  participants: z.int(),
  withoutCatchUp: z.int().describe('Cooperatives that missed it and for which no other session was found'),
  updatedAt: z.string(),
});

const answer = name(
  'SessionPage',
  z.object({
    items: z.array(listed),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
    total: z.int().optional().describe('Of all pages; on the first one only'),
  }),
);

@Controller('v1/sessions')
export class ListSessionsController {
  constructor(
    @Inject(SessionQueries) private readonly sessions: SessionQueries,
    @Inject(Engine) private readonly engine: Engine,
  ) {}

  @Get()
  @Permission('session.read')
  @Doc({
    tag: 'sessions',
    summary: 'Training sessions I may see, in the order they are held',
    description:
      '`heldFrom` and `heldTo` are local dates, both included; `journeyId`: those the cooperative is enrolled in.',
    answer,
    problems: [400],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Query({ schema: query }) { cursor, limit, ...filter }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const reach = reachOf(principal, 'session.read');
    const page = await this.sessions.listSessions(filter, { cursor, limit }, reach);
    const modules = await this.moduleNames([...new Set(page.items.map(({ batch }) => batch))], language);
    const items = page.items.map((row) => listedOf(row, modules.get(`${row.batch}/${row.module}`)));
    return { items, nextCursor: page.nextCursor ?? null, total: page.total };
  }

  /** `batch/module` → its name by the policy the batch follows today. */
  private async moduleNames(batches: string[], language: Language): Promise<Map<string, string>> {
    const heads = await Promise.all(batches.map((batch) => this.engine.state<BatchState>(batchStream(batch))));
    return new Map(
      heads.flatMap((head) => {
        const policy = head?.state.policies[head.state.policyVersion];
        return (policy?.modules ?? []).map(
          ({ key, names }) => [`${head?.state.code}/${key}`, names[language]] as const,
        );
      }),
    );
  }
}

function listedOf(row: SessionListed, moduleName = row.module): z.infer<typeof listed> {
  const {
    module: key,
    fromTime: from,
    toTime: to,
    startsAt: _at,
    version: _v,
    language: _l,
    catchUpOf: _c,
    ...rest
  } = row;
  return { ...rest, module: { key, name: moduleName }, from, to, updatedAt: row.updatedAt.toISOString() };
}
