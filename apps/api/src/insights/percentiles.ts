/** So many waits of one length. */
export interface Wait {
  days: number;
  count: number;
}

/** The shortest wait that a share (0 to 1) of all do not exceed; undefined of none. */
export function percentile(waits: readonly Wait[], share: number): number | undefined {
  const sorted = [...waits].sort((a, b) => a.days - b.days);
  const needed = sorted.reduce((sum, { count }) => sum + count, 0) * share;
  let passed = 0;
  return sorted.find(({ count }) => (passed += count) >= needed && passed > 0)?.days;
}
