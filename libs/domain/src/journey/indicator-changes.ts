/** The indicators at the end beside those at the beginning. */
import type { Indicators } from '@mourafaka/contracts';

export interface IndicatorChange {
  indicator: keyof Indicators;
  before?: number | boolean;
  after?: number | boolean;
  /** Of numbers known at both ends. */
  change?: number;
  /** One decimal; absent where it began at 0. */
  changePercent?: number;
}

const inCentimes = (value: number): number => Math.round(value * 100) / 100;

/** Every indicator known at either end, in the order of the evaluation, then of the baseline. */
export function indicatorChanges(
  baseline: Indicators | undefined,
  evaluation: Indicators | undefined,
): IndicatorChange[] {
  const known = [...Object.keys(evaluation ?? {}), ...Object.keys(baseline ?? {})];
  const keys = [...new Set(known)] as (keyof Indicators)[];
  return keys.flatMap((indicator) => {
    const [before, after] = [baseline?.[indicator], evaluation?.[indicator]];
    if (before === undefined && after === undefined) return [];
    if (typeof before !== 'number' || typeof after !== 'number') return [{ indicator, before, after }];
    const change = inCentimes(after - before);
    const relative = before === 0 ? {} : { changePercent: Math.round((change / before) * 1000) / 10 };
    return [{ indicator, before, after, change, ...relative }];
  });
}
