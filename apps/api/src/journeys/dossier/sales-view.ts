import { type JourneyState, salesComparison } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';

const sales = z.object({
  basis: z.enum(['recorded', 'baseline']).describe('Recorded periods, or the turnover of the baseline'),
  amountMad: z.number(),
  days: z.int(),
  monthlyMad: z.number(),
});

export const salesView = z.object({
  method: z.enum(['recorded', 'baseline', 'none']),
  text: z.string().describe('How it was computed, in the caller’s language'),
  marketingFrom: z.string().optional(),
  before: sales.optional(),
  after: sales.optional(),
  changeMad: z.number().optional(),
  changePercent: z.number().optional(),
  leftOut: z.array(z.string()).describe('Periods that are in neither figure'),
});

export function showSales(state: JourneyState, language: Language): z.infer<typeof salesView> {
  const compared = salesComparison(state);
  return { ...compared, text: translate(`SALES_COMPARISON.${compared.method}`, {}, language) };
}
