import type { RuleResult } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { hasText, type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../../openapi/named';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

export const eligibilityView = name(
  'Eligibility',
  z.object({
    eligible: z.boolean(),
    at: z.string().describe('ISO 8601, UTC'),
    overridden: z.boolean().describe('A person decided otherwise than the rules, with a reason'),
    results: z.array(
      z.object({
        rule: z.string(),
        name: z.string().describe('In the caller’s language'),
        passed: z.boolean(),
        policyVersion: z.int().optional(),
        inputs: z.record(z.string(), value),
        expected: z.record(z.string(), value).optional(),
        text: z.string().describe('What it was applied to and what it asks for, in the caller’s language'),
      }),
    ),
  }),
);
export type EligibilityView = z.infer<typeof eligibilityView>;

/** Results of before rules were data said the same under other names. */
const formerNames: Readonly<Record<string, string>> = {
  ageCeilingMonths: 'maxMonths',
  minMembers: 'min',
  referenceDate: 'on',
};

function explained(result: RuleResult, language: Language): EligibilityView['results'][number] {
  const { rule, kind = rule, names, passed, policyVersion, inputs, expected } = result;
  const all = translate('ELIGIBILITY.all', {}, language);
  const params: Record<string, unknown> = { sectors: all, regions: all, by: inputs.referenceDate };
  for (const [param, given] of Object.entries({ ...inputs, ...expected })) {
    params[formerNames[param] ?? param] = Array.isArray(given) ? given.join(', ') || all : given;
  }
  const key = `ELIGIBILITY.${kind}`;
  return {
    rule,
    name: names?.[language] ?? rule,
    passed,
    policyVersion,
    inputs,
    expected,
    text: hasText(key, language) ? translate(key, params, language) : '',
  };
}

/** Each rule as it was applied, in words. Undefined before the first assessment. */
export function eligibilityOf(
  { eligibility }: Pick<JourneyState, 'eligibility'>,
  language: Language,
): EligibilityView | undefined {
  return eligibility && { ...eligibility, results: eligibility.results.map((result) => explained(result, language)) };
}
