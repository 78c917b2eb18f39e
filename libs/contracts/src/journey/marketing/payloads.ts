/** Payloads of marketing, the final evaluation and graduation. */
import { z } from 'zod';
import { line, localDate, money, paragraph } from '../../fields';
import { nothing, reason, remark, indicators } from '../shared';

/** 1 (poor) to 5 (very good). */
const satisfaction = z.int().min(1).max(5);

/** A product with what it is sold for; plans of before products had prices hold names alone. */
const product = z.union([
  line(200),
  z.strictObject({
    name: line(200),
    priceMad: money().optional(),
    /** What the price is for, e.g. a bottle of 25 cl. */
    unit: line(60).optional(),
  }),
]);

const marketingPlan = {
  products: z.array(product).min(1).max(50),
  targetMarkets: z.array(line(200)).min(1).max(50),
  summary: paragraph(4000),
  customers: z.array(line(200)).max(50).optional(),
  /** Ways to the customers: shop, fairs, on line … */
  channels: z.array(line(200)).max(50).optional(),
  /** How prices are made, in words. */
  prices: paragraph(4000).optional(),
};

export const marketingPayloads = {
  'start-marketing': nothing,
  'submit-marketing-plan': z.strictObject(marketingPlan),
  /** The whole plan as it is from now on: the next version. */
  'revise-marketing-plan': z.strictObject({ ...marketingPlan, reason }),
  'record-product-improvement': z.strictObject({
    product: line(200),
    kind: z.enum(['packaging', 'wrapping', 'labelling', 'quality', 'certification', 'other']),
    description: paragraph(2000),
    deliveredOn: localDate(),
    /** Pictures attached to the journey: `documentId` of each. */
    before: z.uuid().optional(),
    after: z.uuid().optional(),
  }),
  'record-outlet': z.strictObject({
    name: line(200),
    kind: z.enum(['shop', 'supermarket', 'fair', 'online', 'export', 'institution', 'other']),
    openedOn: localDate(),
    place: line(200).optional(),
  }),
  'record-market-segment': z.strictObject({
    name: line(200),
    kind: z.enum([
      'consumers',
      'shops',
      'supermarkets',
      'hotels-restaurants',
      'institutions',
      'companies',
      'online',
      'export',
      'other',
    ]),
    wonOn: localDate(),
    evidence: paragraph(2000).optional(),
  }),
  'record-sale-support': z.strictObject({
    occurredOn: localDate(),
    kind: z.enum(['fair', 'meeting', 'campaign', 'catalogue', 'online', 'other']),
    description: paragraph(2000),
    salesMad: money().optional(),
  }),
  /** Sales of a period, both days included; of one product or through one channel where they are named. */
  'record-sales': z.strictObject({
    from: localDate(),
    to: localDate(),
    amountMad: money(),
    product: line(200).optional(),
    channel: line(200).optional(),
  }),
  'record-evaluation': z.strictObject({
    indicators,
    satisfaction,
    remark,
  }),
  /** By the cooperative itself. */
  'rate-accompaniment': z.strictObject({ satisfaction, remark }),
  graduate: z.strictObject({ waiverReason: reason.optional() }),
} as const;
