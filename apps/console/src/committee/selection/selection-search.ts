/** Which list is shown, and what of it, as it stands in the address. */
export interface SelectionSearch {
  batch?: string;
  wave?: string;
  outcome?: 'in' | 'waiting' | 'out';
  /** A pass mark and a target that are tried. */
  passMark?: number;
  target?: number;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;
const within = (value: unknown, most: number): number | undefined => {
  const number = Number(value);
  return value !== undefined && value !== '' && number >= 0 && number <= most ? number : undefined;
};

export function selectionSearch(search: Record<string, unknown>): SelectionSearch {
  const outcome = (['in', 'waiting', 'out'] as const).find((one) => one === search.outcome);
  const given = {
    batch: text(search.batch),
    wave: text(search.wave),
    outcome,
    passMark: within(search.passMark, 100),
    target: within(search.target, 100_000),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
