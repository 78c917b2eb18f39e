/** Finds plans that keep all rules of a wave, or shows that there is none. */
import { solve } from 'yalps';
import { exchanged } from './exchange';
import {
  isOf,
  lacking,
  type PlaceBounds,
  type PlaceClass,
  type PlacePlan,
  type PlaceRules,
  worthMost,
} from './place-plan';

/** What a place that counts for each share is worth, in whole numbers. */
type Worths = readonly number[];

const scale = 10_000;
/** Questions before the search gives up. A count, not a time: the same list comes out on every machine. */
const mostCuts = 60;

const worthOf =
  (worths: Worths) =>
  (kind: number): number =>
    worths.reduce((sum, worth, share) => (isOf(share, kind) ? sum + worth : sum), 0);
const weighed = (worths: Worths, lacks: readonly number[]): number =>
  worths.reduce((sum, worth, share) => sum + worth * (lacks[share] ?? 0), 0);

/**
 * That a plan exists is shown by the plan; that none does, by worths of the shares under which even the plan worth most is
 * worth less than the shares ask for. Both are checked in whole numbers. Worths that were a proof once often are again.
 */
export class PlacePlanner {
  private readonly proofs: Worths[] = [];

  constructor(
    private readonly classes: readonly PlaceClass[],
    readonly rules: PlaceRules,
  ) {}

  /** A plan within the bounds, made out of `near` if possible. */
  find(near: PlacePlan | undefined, bounds: PlaceBounds): PlacePlan | undefined {
    const proof = this.proofs.findIndex((worths) => this.proves(worths, this.best(worths, bounds)));
    if (proof >= 0) {
      this.proofs.unshift(...this.proofs.splice(proof, 1));
      return undefined;
    }
    const start = near ?? worthMost(() => 0, this.classes, this.rules, bounds);
    const plan = start && exchanged(start, this.classes, this.rules, bounds);
    if (!start || plan) return plan;
    return this.search(start, bounds);
  }

  /**
   * Worths that no plan found so far satisfies, the plan worth most by them, and so on, until one of both is what is sought.
   * Where parts of places would do and no whole ones are found, there is taken to be no plan.
   */
  private search(start: PlacePlan, bounds: PlaceBounds): PlacePlan | undefined {
    const known = [lacking(start, this.classes, this.rules)];
    for (let cut = 0; cut < mostCuts; cut++) {
      const worths = separating(known);
      if (!worths) break;
      const best = this.best(worths, bounds);
      if (!best) return undefined;
      if (this.proves(worths, best)) {
        this.proofs.unshift(worths);
        return undefined;
      }
      const plan = exchanged(best, this.classes, this.rules, bounds);
      if (plan) return plan;
      known.push(lacking(best, this.classes, this.rules));
    }
    return undefined;
  }

  private best(worths: Worths, bounds: PlaceBounds): PlacePlan | undefined {
    return worthMost(worthOf(worths), this.classes, this.rules, bounds);
  }

  private proves(worths: Worths, best: PlacePlan | undefined): boolean {
    return !best || weighed(worths, lacking(best, this.classes, this.rules)) > 0;
  }
}

/** Worths by which each of these plans lacks something; undefined when there are none. */
function separating(known: readonly (readonly number[])[]): Worths | undefined {
  const shares = known[0]?.map((_, share) => share) ?? [];
  const { status, variables } = solve({
    direction: 'maximize',
    objective: 'margin',
    constraints: [['sum', { equal: 1 }], ...known.map((_, n) => [`plan ${n}`, { min: 0 }] as const)],
    variables: [
      ['margin', [['margin', 1], ...known.map((_, n) => [`plan ${n}`, -1] as const)]] as const,
      ...shares.map(
        (share) =>
          [`${share}`, [['sum', 1], ...known.map((lacks, n) => [`plan ${n}`, lacks[share] ?? 0] as const)]] as const,
      ),
    ],
  });
  const found = new Map<string, number>(variables);
  if (status !== 'optimal' || (found.get('margin') ?? 0) <= 1e-9) return undefined;
  return shares.map((share) => Math.round((found.get(`${share}`) ?? 0) * scale));
}
