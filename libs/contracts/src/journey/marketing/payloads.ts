/** Payloads of marketing, the final evaluation and graduation. */
import { z } from 'zod';
import { line, localDate, money, paragraph } from '../../fields';
import { nothing, reason, remark, indicators } from '../shared';

export const marketingPayloads = {
  'start-marketing': nothing,
  'submit-marketing-plan': z.strictObject({
    products: z.array(line(200)).min(1).max(50),
    targetMarkets: z.array(line(200)).min(1).max(50),
    summary: paragraph(4000),
  }),
  'record-product-improvement': z.strictObject({
    product: line(200),
    kind: z.enum(['packaging', 'wrapping', 'labelling', 'quality', 'certification', 'other']),
    description: paragraph(2000),
    deliveredOn: localDate(),
  }),
  'record-outlet': z.strictObject({
    name: line(200),
    kind: z.enum(['shop', 'supermarket', 'fair', 'online', 'export', 'institution', 'other']),
    openedOn: localDate(),
    place: line(200).optional(),
  }),
  'record-sale-support': z.strictObject({
    occurredOn: localDate(),
    kind: z.enum(['fair', 'meeting', 'campaign', 'catalogue', 'online', 'other']),
    description: paragraph(2000),
    salesMad: money().optional(),
  }),
  'record-evaluation': z.strictObject({
    indicators,
    /** 1 (poor) to 5 (very good). */
    satisfaction: z.int().min(1).max(5),
    remark,
  }),
  graduate: z.strictObject({ waiverReason: reason.optional() }),
} as const;
