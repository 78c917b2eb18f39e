/** Sales of a period: none twice, none to come. */
import type { JourneyPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { overlaps } from '../sales';
import type { JourneyState } from '../state';
import { inFuture, invalidField } from './handler';

/** Why a period may not be recorded; `except`: the entry it takes the place of. */
export function salesRefusal(
  period: JourneyPayload<'record-sales'>,
  state: Pick<JourneyState, 'sales'>,
  context: DecisionContext,
  except?: string,
): Refusal | undefined {
  if (period.to < period.from) return invalidField('to', 'JOURNEY.PERIOD_ENDS_BEFORE_START');
  const early = inFuture('to', period.to, context);
  if (early) return early;
  const other = state.sales.find((known) => known.id !== except && overlaps(known, period));
  return other && invalidField('from', 'JOURNEY.SALES_OVERLAP', { entry: other.id, from: other.from, to: other.to });
}
