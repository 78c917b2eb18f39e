import { batchStream, policyScopes, type StoredEvent, type StreamId } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { getBatch } from './get-batch';

/** A batch has some hundreds of events. */
const mostEvents = 100_000;

const query = z.strictObject({ batch: oneLine(20).optional() });

const item = name(
  'PolicyVersion',
  z.object({
    batch: z.string(),
    version: z.int(),
    isCurrent: z.boolean().describe('Whoever applies now comes under it'),
    adoptedAt: z.string().describe('ISO 8601, UTC'),
    adoptedBy: z.object({ id: z.string(), name: z.string(), role: z.string(), office: z.string().optional() }),
    reason: z.string().optional(),
    scope: z.enum(policyScopes).optional().describe('`running`: journeys under way were brought under it as well'),
    policy: z.record(z.string(), z.unknown()),
  }),
);
const answer = name('PolicyVersions', z.object({ items: z.array(item) }));

@Controller('v1/policies')
export class ListPoliciesController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'Policies of batches: every version, with who adopted it and why',
    description:
      'By batch, the latest version first. A version never changes; `adopt-policy` of a batch adds one, and `POST /v1/batches/{batch}/policies/preview` tells beforehand what it would move.',
    answer,
    problems: [400, 404],
  })
  async list(@Query({ schema: query }) { batch }: z.infer<typeof query>): Promise<z.infer<typeof answer>> {
    const batches =
      batch === undefined
        ? await this.journal.listStreams({ category: 'batch' })
        : [batchStream((await getBatch(this.engine, batch)).code)];
    const versions = await Promise.all(batches.map((stream) => this.versionsOf(stream)));
    return { items: versions.flat() };
  }

  private async versionsOf(stream: StreamId): Promise<z.infer<typeof item>[]> {
    const found = await this.engine.state<BatchState>(stream);
    const events = await this.journal.read(stream, { limit: mostEvents });
    return events.flatMap((event) => (found ? versionOf(event, found.state) : [])).reverse();
  }
}

/** The policy as today's code reads it: what an older one did not say yet is filled in. */
function versionOf({ type, data, meta, recordedAt }: StoredEvent, state: BatchState): z.infer<typeof item>[] {
  if (type !== 'PolicyAdopted') return [];
  const { version, reason, scope } = data as Pick<z.infer<typeof item>, 'version' | 'reason' | 'scope'>;
  const { id, name: called, role, office } = meta.actor;
  return [
    {
      ...{ batch: state.code, version, isCurrent: version === state.policyVersion, adoptedAt: recordedAt },
      adoptedBy: { id, name: called, role, ...(office !== undefined && { office }) },
      ...(reason !== undefined && { reason }),
      ...(scope !== undefined && { scope }),
      policy: { ...state.policies[version] },
    },
  ];
}
