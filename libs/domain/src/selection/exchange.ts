/** Plans made better by giving one place from one class to another. */
import {
  fits,
  isOf,
  lacking,
  type PlaceBounds,
  type PlaceClass,
  type PlacePlan,
  placesByRegion,
  type PlaceRules,
} from './place-plan';

interface Exchange {
  from: number;
  to: number;
}

/** What all shares together still lack once a place has gone from one kind to another; a loop, for it is asked very often. */
function shortfall(lacks: readonly number[], from = 0, to = 0): number {
  let sum = 0;
  for (let share = 0; share < lacks.length; share++) {
    const lack = (lacks[share] ?? 0) + Number(isOf(share, from)) - Number(isOf(share, to));
    if (lack > 0) sum += lack;
  }
  return sum;
}

const moved = (plan: PlacePlan, { from, to }: Exchange): number[] =>
  plan.map((places, n) => places + Number(n === to) - Number(n === from));

/** Classes by kind, or by region and kind, that could give a place, or take one. */
class Offers {
  readonly giving = new Map<number, number>();
  readonly taking = new Map<number, number>();
  readonly within = new Map<string, { giving: Map<number, number>; taking: Map<number, number> }>();

  constructor(plan: PlacePlan, classes: readonly PlaceClass[], { quotas }: PlaceRules, { least, most }: PlaceBounds) {
    const ofRegion = placesByRegion(plan, classes);
    classes.forEach(({ region, kind }, n) => {
      const here = this.within.get(region) ?? { giving: new Map<number, number>(), taking: new Map<number, number>() };
      this.within.set(region, here);
      const places = plan[n] ?? 0;
      if (places > (least[n] ?? 0)) {
        this.giving.set(kind, n);
        here.giving.set(kind, n);
      }
      if (places < (most[n] ?? 0)) {
        here.taking.set(kind, n);
        if ((ofRegion.get(region) ?? 0) < (quotas[region] ?? Infinity)) this.taking.set(kind, n);
      }
    });
  }

  /** An exchange from one kind to another that no bound and no quota forbids. */
  find(from: number, to: number): Exchange | undefined {
    const [giving, taking] = [this.giving.get(from), this.taking.get(to)];
    if (giving === undefined) return undefined;
    if (taking !== undefined) return { from: giving, to: taking };
    for (const here of this.within.values()) {
      const [there, back] = [here.giving.get(from), here.taking.get(to)];
      if (there !== undefined && back !== undefined) return { from: there, to: back };
    }
    return undefined;
  }
}

/** The exchange after which the shares lack least, if that is less than they lack now. */
function bestExchange(lacks: readonly number[], offers: Offers): Exchange | undefined {
  let [least, best]: [number, Exchange | undefined] = [shortfall(lacks), undefined];
  const takers = new Set([...offers.within.values()].flatMap(({ taking }) => [...taking.keys()]));
  const lacked = lacks.reduce((bits, lack, share) => (lack > 0 ? bits + (1 << share) : bits), 0);
  for (const from of offers.giving.keys()) {
    for (const to of takers) {
      if ((to & ~from & lacked) === 0) continue;
      const left = shortfall(lacks, from, to);
      const found = left < least ? offers.find(from, to) : undefined;
      if (found) [least, best] = [left, found];
    }
  }
  return best;
}

/** The plan brought, exchange by exchange, to what the shares ask for; undefined where no exchange helps any more. */
export function exchanged(
  start: PlacePlan,
  classes: readonly PlaceClass[],
  rules: PlaceRules,
  bounds: PlaceBounds,
): PlacePlan | undefined {
  let plan = start;
  for (;;) {
    const lacks = lacking(plan, classes, rules);
    if (shortfall(lacks) === 0) return plan;
    const exchange = bestExchange(lacks, new Offers(plan, classes, rules, bounds));
    if (!exchange) return undefined;
    plan = moved(plan, exchange);
  }
}

/** The plan with one place more for a class, taken where the shares miss it least; undefined where nobody can give one. */
export function withOneMoreFor(
  to: number,
  plan: PlacePlan,
  classes: readonly PlaceClass[],
  rules: PlaceRules,
  bounds: PlaceBounds,
): PlacePlan | undefined {
  const lacks = lacking(plan, classes, rules);
  const kind = classes[to]?.kind ?? 0;
  const givers = classes
    .map((giver, from) => ({ from, left: shortfall(lacks, giver.kind, kind) }))
    .filter(({ from }) => from !== to && (plan[from] ?? 0) > (bounds.least[from] ?? 0))
    .sort((a, b) => a.left - b.left || a.from - b.from);
  for (const { from } of givers) {
    const other = moved(plan, { from, to });
    if (fits(other, classes, rules, bounds)) return other;
  }
  return undefined;
}
