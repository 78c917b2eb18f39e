import * as fc from 'fast-check';
import { fits, lacking, type PlaceClass, type PlacePlan, type PlaceRules } from '../place-plan';
import { PlacePlanner } from '../place-planner';

/** Every number of places a class could have, for every class. */
const allPlans = (classes: readonly PlaceClass[]): PlacePlan[] =>
  classes.reduce<PlacePlan[]>(
    (plans, { size }) => plans.flatMap((plan) => Array.from({ length: size + 1 }, (_, places) => [...plan, places])),
    [[]],
  );

const shares = 4;
const contest = fc.record({
  classes: fc.array(
    fc.record({
      region: fc.constantFrom('04', '09', '12'),
      kind: fc.integer({ min: 0, max: 2 ** shares - 1 }),
      size: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 4, maxLength: 6 },
  ),
  filled: fc.integer({ min: 2, max: 9 }),
  quotas: fc.record({ '04': fc.integer({ min: 1, max: 4 }), '09': fc.integer({ min: 1, max: 4 }) }),
  asked: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: shares, maxLength: shares }),
  least: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }),
});

const of = (region: string, kind: number, size: number): PlaceClass => ({ region, kind, size });
const whereNoSingleExchangeHelps = {
  classes: [of('04', 0, 1), of('04', 8, 1), of('09', 8, 2), of('04', 8, 1), of('09', 4, 1), of('09', 8, 1)],
  filled: 5,
  quotas: { '04': 2, '09': 3 },
  asked: [0, 0, 1, 4],
  least: [0, 0, 0, 0, 0, 1],
};

describe('a plan of places', () => {
  it('is found exactly where there is one, and keeps every rule', () => {
    fc.assert(
      fc.property(contest, ({ classes, filled, quotas, asked, least }) => {
        const rules: PlaceRules = { filled, quotas, shares: asked };
        const bounds = { least: least.slice(0, classes.length), most: classes.map(({ size }) => size) };
        const holds = (plan: PlacePlan): boolean =>
          fits(plan, classes, rules, bounds) && lacking(plan, classes, rules).every((lack) => lack <= 0);
        const found = new PlacePlanner(classes, rules).find(undefined, bounds);
        expect(found !== undefined).toBe(allPlans(classes).some(holds));
        expect(found === undefined || holds(found)).toBe(true);
      }),
      { numRuns: 500, examples: [[whereNoSingleExchangeHelps]] },
    );
  });
});
