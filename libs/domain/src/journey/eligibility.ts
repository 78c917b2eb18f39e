/** The eligibility rules of the policy, each with what it was applied to and what it asked for, so that an answer can be explained. */
import type { EligibilityKind, EligibilityRule, ProgrammePolicy, RuleResult } from '@mourafaka/contracts';
import { monthsBetween } from '../calendar/working-days';
import type { JourneyState } from './state';

type Facts = Pick<JourneyState, 'cooperative' | 'consent'>;
type RuleOf<K extends EligibilityKind> = Extract<EligibilityRule, { kind: K }>;
type Outcome = Required<Pick<RuleResult, 'passed' | 'inputs' | 'expected'>>;
type Check<K extends EligibilityKind> = (rule: RuleOf<K>, facts: Facts, policy: ProgrammePolicy) => Outcome;

const outcome = (passed: boolean, inputs: Outcome['inputs'], expected: Outcome['expected'] = {}): Outcome => ({
  passed,
  inputs,
  expected,
});

/** Empty means all. */
const among = (codes: readonly string[], code: string): boolean => codes.length === 0 || codes.includes(code);

/** The regions a policy's waves take; a wave that names none takes all. */
const regionsOf = ({ waves }: ProgrammePolicy): string[] =>
  waves.some(({ regions }) => regions.length === 0) ? [] : waves.flatMap(({ regions }) => regions).sort();

const checks: { readonly [K in EligibilityKind]: Check<K> } = {
  age: ({ maxMonths, on }, { cooperative: { registeredOn } }) => {
    const ageMonths = monthsBetween(registeredOn, on);
    return outcome(ageMonths <= maxMonths, { registeredOn, referenceDate: on, ageMonths }, { maxMonths });
  },
  members: ({ min }, { cooperative: { members } }) => outcome(members >= min, { members }, { min }),
  registration: ({ by }, { cooperative: { court, registrationNumber, registeredOn } }) => {
    const named = court.trim() !== '' && registrationNumber.trim() !== '';
    return outcome(named && registeredOn <= by, { court, registrationNumber, registeredOn }, { by });
  },
  sector: ({ sectors }, { cooperative: { sector } }) => outcome(among(sectors, sector), { sector }, { sectors }),
  region: ({ regions: stated }, { cooperative: { region } }, policy) => {
    const regions = stated ?? regionsOf(policy);
    return outcome(among(regions, region), { region }, { regions });
  },
  consent: (_rule, { consent: { given } }) => outcome(given, { given }, { given: true }),
};

/** Every rule applied; eligible when all pass. */
export function assessEligibility(
  facts: Facts,
  policy: ProgrammePolicy,
  policyVersion: number,
): { eligible: boolean; results: RuleResult[] } {
  const results = policy.eligibility.map((rule): RuleResult => {
    const check = checks[rule.kind] as Check<EligibilityKind>;
    const { key, kind, names } = rule;
    return { rule: key, kind, names, policyVersion, ...check(rule, facts, policy) };
  });
  return { eligible: results.every(({ passed }) => passed), results };
}
