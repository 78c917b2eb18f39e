/** Sales before and after marketing started. */
import { daysBetween } from '../calendar/working-days';
import { sumMad } from '../money';
import { normaliseText } from '../reference/text';
import type { JourneyState, SalesPeriod } from './state';

type Period = Pick<SalesPeriod, 'from' | 'to' | 'product' | 'channel'>;

const mayShare = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || normaliseText(a) === normaliseText(b);

/**
 * Whether two records may count the same dirham twice: their days overlap, and neither product nor channel keeps them apart.
 * Sales of «everything» hold those of each product.
 */
export const overlaps = (a: Period, b: Period): boolean =>
  a.from <= b.to && b.from <= a.to && mayShare(a.product, b.product) && mayShare(a.channel, b.channel);

export interface SalesFigure {
  /** What the figure was made from: recorded periods, or the turnover of the baseline. */
  basis: 'recorded' | 'baseline';
  amountMad: number;
  /** Days that the amount was made in; of a baseline a year. */
  days: number;
  monthlyMad: number;
}

export interface SalesComparison {
  /** Names the text that says how it was computed (`SALES_COMPARISON.…`). */
  method: 'recorded' | 'baseline' | 'none';
  /** Local date on which marketing started; nothing is «after» without it. */
  marketingFrom?: string;
  before?: SalesFigure;
  after?: SalesFigure;
  /** Of the monthly mean, when both are known. */
  changeMad?: number;
  changePercent?: number;
  /** Ids of periods that began before marketing and ended after: they are in neither figure. */
  leftOut: string[];
}

const daysOfYear = 365;
const inCentimes = (mad: number): number => Math.round(mad * 100) / 100;
/** A month is a twelfth of a year, whichever it is. */
const monthly = (amountMad: number, days: number): number => inCentimes((amountMad / days) * (daysOfYear / 12));

/** Days that at least one of the periods covers. */
function daysCovered(periods: readonly Period[]): number {
  let covered = 0;
  let until = '';
  for (const { from, to } of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    if (to <= until) continue;
    covered += from > until ? daysBetween(from, to) + 1 : daysBetween(until, to);
    until = to;
  }
  return covered;
}

function recorded(periods: readonly SalesPeriod[]): SalesFigure | undefined {
  if (periods.length === 0) return undefined;
  const amountMad = sumMad(periods.map((period) => period.amountMad));
  const days = daysCovered(periods);
  return { basis: 'recorded', amountMad, days, monthlyMad: monthly(amountMad, days) };
}

const ofBaseline = ({ baseline }: Pick<JourneyState, 'baseline'>): SalesFigure | undefined =>
  baseline && {
    basis: 'baseline',
    amountMad: baseline.turnoverMad,
    days: daysOfYear,
    monthlyMad: monthly(baseline.turnoverMad, daysOfYear),
  };

/**
 * Monthly means, since periods differ in length. Before: the periods that ended before marketing started or, where there are
 * none, a twelfth of the baseline's yearly turnover. After: the periods that began since.
 */
export function salesComparison(
  state: Pick<JourneyState, 'sales' | 'baseline' | 'marketingStartedOn'>,
): SalesComparison {
  const { marketingStartedOn: marketingFrom } = state;
  const periods = state.sales;
  const isBefore = ({ to }: SalesPeriod) => marketingFrom === undefined || to < marketingFrom;
  const isAfter = ({ from }: SalesPeriod) => marketingFrom !== undefined && from >= marketingFrom;
  const before = recorded(periods.filter(isBefore)) ?? ofBaseline(state);
  const after = recorded(periods.filter(isAfter));
  const changeMad = before && after && inCentimes(after.monthlyMad - before.monthlyMad);
  return {
    method: before?.basis ?? (after ? 'recorded' : 'none'),
    ...(marketingFrom !== undefined && { marketingFrom }),
    ...(before && { before }),
    ...(after && { after }),
    ...(changeMad !== undefined && { changeMad }),
    ...(changeMad !== undefined &&
      before !== undefined &&
      before.monthlyMad > 0 && { changePercent: Math.round((changeMad / before.monthlyMad) * 1000) / 10 }),
    leftOut: periods.filter((period) => !isBefore(period) && !isAfter(period)).map(({ id }) => id),
  };
}
