/** The eligibility rules of the policy, each with what it was applied to, so that an answer can be explained. */
import type { ProgrammePolicy, RuleResult } from '@mourafaka/contracts';
import { monthsBetween } from '../calendar/working-days';
import type { JourneyState } from './state';

type Rule = (state: JourneyState, policy: ProgrammePolicy) => RuleResult;

const result = (rule: string, passed: boolean, inputs: RuleResult['inputs']): RuleResult => ({ rule, passed, inputs });

const rules: readonly Rule[] = [
  ({ cooperative: { registeredOn } }, { referenceDate, ageCeilingMonths }) => {
    const ageMonths = monthsBetween(registeredOn, referenceDate);
    return result('age', ageMonths <= ageCeilingMonths, { registeredOn, referenceDate, ageMonths, ageCeilingMonths });
  },
  ({ cooperative: { members } }, { minMembers }) => result('members', members >= minMembers, { members, minMembers }),
  ({ cooperative: { registrationNumber, registeredOn } }, { referenceDate }) =>
    result('registration', registeredOn <= referenceDate, { registrationNumber, registeredOn, referenceDate }),
  ({ cooperative: { sector } }, { sectors }) =>
    result('sector', sectors.length === 0 || sectors.includes(sector), { sector }),
  ({ cooperative: { region } }, { regions }) =>
    result('region', regions.length === 0 || regions.includes(region), { region }),
  ({ consent }) => result('consent', consent.given, { given: consent.given }),
];

/** Every rule applied; eligible when all pass. */
export function assessEligibility(
  state: JourneyState,
  policy: ProgrammePolicy,
): { eligible: boolean; results: RuleResult[] } {
  const results = rules.map((rule) => rule(state, policy));
  return { eligible: results.every(({ passed }) => passed), results };
}
