import { z } from 'zod';
import { name } from '../openapi/named';

const standing = z.object({ count: z.int(), overdue: z.int() });

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

export const batchView = name(
  'Batch',
  z.object({
    batch: z.string(),
    names: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
    version: z.int().describe('Also the ETag'),
    updatedAt: z.string(),
    call: z
      .object({
        opensOn: z.string(),
        closesOn: z.string(),
        status: z.enum(['planned', 'open', 'closed']),
        lateAllowed: z.boolean(),
      })
      .nullable(),
    policyVersion: z.int().describe('0 until a policy is adopted'),
    policy: z.record(z.string(), z.unknown()).nullable(),
    figures: batchFigures.describe('Of what the caller may see'),
  }),
);
