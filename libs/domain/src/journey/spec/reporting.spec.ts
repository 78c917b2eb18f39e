import { policyShape, type ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { reportingByDefault } from '../../policy/default-rules';
import { journeyIn, type JourneyRecord, sampleApplication, stateOf } from '../../testing';
import { factsOf } from '../facts';
import { given } from './given';

const day = 86_400_000;
const policy: ProgrammePolicy = { ...defaultPolicy, reporting: { householdSize: 5.2, dormantAfterDays: 30 } };

/** What the assumptions come to for a journey. */
function assumed(record: JourneyRecord): { householdSize: number; dormantAfterDays: number } {
  const state = stateOf(record);
  const { householdSize, dormantFrom = '' } = factsOf(state);
  return { householdSize, dormantAfterDays: (Date.parse(dormantFrom) - Date.parse(state.activeAt)) / day };
}

describe('the assumptions of managers’ figures', () => {
  it.each([
    ['a household of nobody', { householdSize: 0, dormantAfterDays: 90 }],
    ['dormancy at once', { householdSize: 4, dormantAfterDays: 0 }],
    ['half a day of dormancy', { householdSize: 4, dormantAfterDays: 0.5 }],
    ['an assumption nobody knows', { householdSize: 4, dormantAfterDays: 90, luck: 7 }],
  ])('are refused with %s', (_what, reporting) =>
    expect(policyShape.safeParse({ ...defaultPolicy, reporting }).success).toBe(false),
  );

  it('are the defaults where a policy, as every older one, says nothing of them', () => {
    expect(policyShape.parse(defaultPolicy)).not.toHaveProperty('reporting');
    expect(assumed(journeyIn('submitted'))).toEqual(reportingByDefault);
  });

  it('are those of the policy a cooperative applied under', () => {
    const { recorded } = given([]).when('submit-application', sampleApplication(), { policy, by: 'applicant' });
    expect(assumed(recorded)).toEqual(policy.reporting);
  });

  it('change for a running journey with the policy that is applied to it, and back again', () => {
    const applied = given(journeyIn('training')).when('apply-policy', { version: 2 }, { policy, policyVersion: 2 });
    expect(assumed(applied.recorded)).toEqual(policy.reporting);
    const back = given(applied.recorded).when('apply-policy', { version: 1 }, { policyVersion: 1 });
    expect(assumed(back.recorded)).toEqual(reportingByDefault);
  });
});
