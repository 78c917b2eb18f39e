/** What may be corrected of an entry: the fields of the command that recorded it, each on its own. */
import type { z } from 'zod';
import { coachingPayloads } from './coaching/payloads';
import type { EntryKind } from './entries';
import { financingPayloads } from './financing/payloads';
import { legalPayloads } from './legal/payloads';
import { diagnosisPayloads } from './diagnosis/payloads';
import { marketingPayloads } from './marketing/payloads';

const attendance = coachingPayloads['record-attendance'].omit({ sessionId: true, reason: true }).partial();
const coaching = coachingPayloads['record-coaching-session'].omit({ reason: true }).partial();
/** Of a request, and of what was done about it. */
const assistance = coachingPayloads['record-technical-assistance']
  .omit({ request: true })
  .extend(coachingPayloads['request-technical-assistance'].shape)
  .partial();

/** Kind → the strict schema of its fields, none required; a kind that is not named is withdrawn or left as it is. */
export const entryFields: { readonly [Kind in EntryKind]?: z.ZodObject } = {
  visit: diagnosisPayloads['record-visit'].omit({ visit: true }).partial(),
  attendance,
  coaching,
  'technical-assistance': assistance,
  'product-improvement': marketingPayloads['record-product-improvement'].partial(),
  outlet: marketingPayloads['record-outlet'].partial(),
  segment: marketingPayloads['record-market-segment'].partial(),
  'sale-support': marketingPayloads['record-sale-support'].partial(),
  sale: marketingPayloads['record-sales'].partial(),
  financing: financingPayloads['request-financing'].partial(),
  instalment: financingPayloads['record-instalment'].omit({ request: true }).partial(),
  assembly: legalPayloads['record-assembly'].partial(),
  accounts: legalPayloads['record-accounts-filed'].partial(),
  capital: legalPayloads['record-capital-payment'].partial(),
  'fund-use': financingPayloads['record-fund-use'].omit({ request: true }).partial(),
};
