import { batchStages, waveStatuses } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../openapi/named';

const standing = z.object({ count: z.int(), overdue: z.int() });
const instant = z.string().describe('ISO 8601, UTC');
const localDate = z.string().describe('Local date');

const batchFigures = name(
  'BatchFigures',
  z.object({
    batch: z.string(),
    total: z.int(),
    suspended: z.int(),
    overdue: z.int(),
    phases: z.record(z.string(), standing),
    states: z.record(z.string(), standing),
    regions: z.record(z.string(), standing).describe('By region code'),
  }),
);

const call = z.object({
  opensOn: localDate,
  closesOn: localDate.describe('Local date, the last day included'),
  status: z.enum(['planned', 'open', 'closed']),
  lateAllowed: z.boolean().describe('Staff may enter applications after the closing day'),
  closedAt: instant.optional(),
  extensions: z.array(z.object({ closesOn: localDate, previousClosesOn: localDate, reason: z.string(), at: instant })),
  lateGrants: z.int().describe('Cooperatives that may apply late, by name'),
  planned: z
    .object({
      opensAt: instant,
      closesAt: instant.describe('Midnight after the closing day'),
      reminders: z.array(z.object({ key: z.string(), at: instant, audience: z.string(), channel: z.string() })),
    })
    .optional()
    .describe('What happens by itself, and when'),
});

const wave = z.object({
  wave: z.string(),
  status: z.enum(waveStatuses),
  statusName: z.string(),
  regions: z.array(z.string()).describe('Empty: every region'),
  target: z.int(),
  quotas: z.record(z.string(), z.int()).describe('Region code → at most so many places'),
  ranking: z.int().describe('Number of its last list; 0 before the first'),
  places: z.object({ in: z.int(), waiting: z.int(), out: z.int() }).describe('By the last list'),
  signatures: z.array(z.string()).describe('Who signed the last list; two approve it'),
  rankAt: instant.optional().describe('When it is ranked by itself'),
  releaseAt: instant.optional().describe('When it is released by itself, once it is approved'),
  approvedAt: instant.optional(),
  release: z
    .object({
      at: instant,
      bulkId: z.uuid().describe('Of the decisions handed out: GET /v1/bulk/{id}'),
      dispatched: z.boolean(),
    })
    .optional(),
  freed: z.array(
    z.object({
      place: z.int(),
      status: z.enum(['freed', 'offered', 'told', 'unfilled']).describe('`told`: offered, and the cooperative knows'),
      at: instant,
      offers: z.int().describe('To how many it was offered so far'),
    }),
  ),
});
export type WaveView = z.infer<typeof wave>;

export const batchView = name(
  'Batch',
  z.object({
    batch: z.string(),
    names: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
    version: z.int().describe('Also the ETag'),
    updatedAt: z.string(),
    stage: z.enum(batchStages),
    stageName: z.string().describe('In the caller’s language'),
    call: call.nullable(),
    policyVersion: z.int().describe('0 until a policy is adopted'),
    policy: z.record(z.string(), z.unknown()).nullable(),
    waves: z.array(wave).describe('Of the policy, in its order'),
    figures: batchFigures.describe('Of what the caller may see'),
  }),
);
export type BatchView = z.infer<typeof batchView>;
