/**
 * How many places each class of candidates gets. Candidates of one region who count for the same shares are alike but for
 * their rank, so a choice among thousands is a choice of a few numbers.
 */

export interface PlaceClass {
  region: string;
  /** For which shares its members count: one bit each, the first share's the lowest. */
  kind: number;
  size: number;
}

export interface PlaceRules {
  /** Places to be filled, neither more nor fewer. */
  filled: number;
  /** Region → at most so many. */
  quotas: Readonly<Record<string, number>>;
  /** For each share, at least so many. */
  shares: readonly number[];
}

/** Places by class: how many each has at least and at most. */
export interface PlaceBounds {
  least: readonly number[];
  most: readonly number[];
}

/** Places by class, in the order of the classes. */
export type PlacePlan = readonly number[];

export const isOf = (share: number, kind: number): boolean => (kind & (1 << share)) !== 0;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Places of a plan that count for a share. */
export const countFor = (share: number, plan: PlacePlan, classes: readonly PlaceClass[]): number =>
  classes.reduce((sum, { kind }, n) => (isOf(share, kind) ? sum + (plan[n] ?? 0) : sum), 0);

/** For each share, how many places a plan lacks; negative where it has more than it must. */
export const lacking = (plan: PlacePlan, classes: readonly PlaceClass[], { shares }: PlaceRules): number[] =>
  shares.map((least, share) => least - countFor(share, plan, classes));

export function placesByRegion(plan: PlacePlan, classes: readonly PlaceClass[]): Map<string, number> {
  const places = new Map<string, number>();
  classes.forEach(({ region }, n) => places.set(region, (places.get(region) ?? 0) + (plan[n] ?? 0)));
  return places;
}

/** Whether a plan keeps every rule but, perhaps, those of the shares. */
export function fits(plan: PlacePlan, classes: readonly PlaceClass[], rules: PlaceRules, bounds: PlaceBounds): boolean {
  return (
    total(plan) === rules.filled &&
    plan.every((places, n) => places >= (bounds.least[n] ?? 0) && places <= (bounds.most[n] ?? 0)) &&
    [...placesByRegion(plan, classes)].every(([region, places]) => places <= (rules.quotas[region] ?? Infinity))
  );
}

/**
 * Of the plans that keep every rule but those of the shares, one that is worth most, a place of each kind being worth so
 * much; undefined when there is none. Filling the dearest first is best here: regions limit places, and nothing else does.
 */
export function worthMost(
  worth: (kind: number) => number,
  classes: readonly PlaceClass[],
  { filled, quotas }: PlaceRules,
  { least, most }: PlaceBounds,
): PlacePlan | undefined {
  const plan = [...least];
  const ofRegion = placesByRegion(plan, classes);
  if ([...ofRegion].some(([region, places]) => places > (quotas[region] ?? Infinity))) return undefined;
  let left = filled - total(plan);
  const dearest = classes
    .map(({ kind }, n) => ({ n, value: worth(kind) }))
    .sort((a, b) => b.value - a.value || a.n - b.n);
  for (const { n } of dearest) {
    const region = classes[n]?.region ?? '';
    const taken = ofRegion.get(region) ?? 0;
    const more = Math.min((most[n] ?? 0) - (plan[n] ?? 0), (quotas[region] ?? Infinity) - taken, left);
    if (more <= 0) continue;
    plan[n] = (plan[n] ?? 0) + more;
    ofRegion.set(region, taken + more);
    left -= more;
  }
  return left === 0 ? plan : undefined;
}
