/**
 * How many places each class of candidates gets. Candidates of one region who count for the same shares are alike but for
 * their rank, so a choice among thousands is a small problem in integers, answered exactly.
 */
import { solve } from 'yalps';

export interface PlaceClass {
  region: string;
  /** For each share, whether its members count for it. */
  countsFor: readonly boolean[];
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

const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** Places of a plan that count for a share. */
export const countFor = (share: number, plan: PlacePlan, classes: readonly PlaceClass[]): number =>
  total(classes.map(({ countsFor }, n) => (countsFor[share] ? (plan[n] ?? 0) : 0)));

/** Whether a plan keeps every rule. */
export function keeps(
  plan: PlacePlan,
  classes: readonly PlaceClass[],
  rules: PlaceRules,
  bounds: PlaceBounds,
): boolean {
  const within = plan.every((places, n) => places >= (bounds.least[n] ?? 0) && places <= (bounds.most[n] ?? 0));
  if (!within || total(plan) !== rules.filled) return false;
  const ofRegion = new Map<string, number>();
  classes.forEach(({ region }, n) => ofRegion.set(region, (ofRegion.get(region) ?? 0) + (plan[n] ?? 0)));
  return (
    [...ofRegion].every(([region, places]) => places <= (rules.quotas[region] ?? Infinity)) &&
    rules.shares.every((least, share) => countFor(share, plan, classes) >= least)
  );
}

/** Branches the solver may try; problems of this kind need a handful. */
const mostBranches = 1_000_000;

/**
 * A plan that keeps the rules, the one with the most places for a share where one is named; undefined when there is none.
 * Throws when the solver gives up or errs: its answer is checked against the rules, in integers.
 */
export function planPlaces(
  classes: readonly PlaceClass[],
  rules: PlaceRules,
  bounds: PlaceBounds,
  mostFor?: number,
): PlacePlan | undefined {
  const { status, variables } = solve(
    {
      direction: 'maximize',
      ...(mostFor !== undefined && { objective: `share ${mostFor}` }),
      constraints: [
        ['places', { equal: rules.filled }],
        ...Object.entries(rules.quotas).map(([region, max]) => [`region ${region}`, { max }] as const),
        ...rules.shares.map((min, share) => [`share ${share}`, { min }] as const),
        ...classes.map((_, n) => [`class ${n}`, { min: bounds.least[n] ?? 0, max: bounds.most[n] ?? 0 }] as const),
      ],
      variables: classes.map(({ region, countsFor }, n) => [
        n,
        [
          ['places', 1],
          [`region ${region}`, 1],
          [`class ${n}`, 1],
          ...countsFor.flatMap((counts, share) => (counts ? [[`share ${share}`, 1] as const] : [])),
        ] as const,
      ]),
      integers: true,
    },
    { maxIterations: mostBranches },
  );
  if (status === 'infeasible') return undefined;
  const chosen = new Map(variables);
  const plan = classes.map((_, n) => Math.round(chosen.get(n) ?? 0));
  if (status !== 'optimal' || !keeps(plan, classes, rules, bounds)) {
    throw new Error(`places could not be planned (${status}): the solver's answer does not keep the rules`);
  }
  return plan;
}

/** The same plan with one place more for a class and one fewer for another, where that keeps the rules. */
export function withOneMoreFor(
  asked: number,
  plan: PlacePlan,
  classes: readonly PlaceClass[],
  rules: PlaceRules,
  bounds: PlaceBounds,
): PlacePlan | undefined {
  for (let other = 0; other < classes.length; other++) {
    if (other === asked || (plan[other] ?? 0) <= (bounds.least[other] ?? 0)) continue;
    const swapped = plan.map((places, n) => places + Number(n === asked) - Number(n === other));
    if (keeps(swapped, classes, rules, bounds)) return swapped;
  }
  return undefined;
}
