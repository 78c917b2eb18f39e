/** When a journey first came how far, as managers count it; see `docs/reference/insights.md`. */
import { type JourneyStateName, type Milestone, type Milestones, milestones } from '@mourafaka/contracts';
import { progressOf } from './progress';
import type { JourneyState } from './state';

const afterPlan: readonly JourneyStateName[] = ['plan-approved', 'training', 'marketing', 'evaluated', 'graduated'];
const afterDiagnosis: readonly JourneyStateName[] = ['plan-submitted', 'plan-returned', ...afterPlan];
const afterSelection: readonly JourneyStateName[] = ['admitted', 'diagnosing', ...afterDiagnosis];
const afterEligibility: readonly JourneyStateName[] = [
  'eligible',
  'scored',
  'waitlisted',
  'offered',
  ...afterSelection,
];
const afterCompleteness: readonly JourneyStateName[] = ['complete', 'ineligible', ...afterEligibility];

const isIn =
  (states: readonly JourneyStateName[]) =>
  ({ state }: JourneyState): boolean =>
    states.includes(state);

/** What was decided stays reached, whatever follows; what was delivered counts as long as it is not withdrawn. */
const reached: Readonly<Record<Milestone, { holds: (state: JourneyState) => boolean; lasting: boolean }>> = {
  complete: { holds: isIn(afterCompleteness), lasting: true },
  eligible: { holds: isIn(afterEligibility), lasting: true },
  selected: { holds: isIn(afterSelection), lasting: true },
  diagnosed: { holds: isIn(afterDiagnosis), lasting: true },
  'plan-approved': { holds: isIn(afterPlan), lasting: true },
  trained: {
    holds: (state) => {
      const { modulesAttended, modulesPlanned } = progressOf(state);
      return modulesPlanned > 0 && modulesAttended >= modulesPlanned;
    },
    lasting: false,
  },
  coached: {
    holds: (state) => {
      const { sessionsDone, sessionsPlanned } = progressOf(state);
      return sessionsPlanned > 0 && sessionsDone >= sessionsPlanned;
    },
    lasting: false,
  },
  marketed: {
    holds: ({ marketingPlan, productImprovements, outlets }) => marketingPlan && productImprovements > 0 && outlets > 0,
    lasting: false,
  },
  graduated: { holds: isIn(['graduated']), lasting: true },
};

/** The milestones after one more event, recorded `at` (ISO 8601); `before` itself where nothing changed. */
export function milestonesAfter(before: Milestones, state: JourneyState, at: string): Milestones {
  const changed = milestones.filter((name) => {
    const { holds, lasting } = reached[name];
    const known = before[name] !== undefined;
    return known && lasting ? false : known !== holds(state);
  });
  if (changed.length === 0) return before;
  const after: Milestones = { ...before };
  for (const name of changed) {
    if (after[name] === undefined) after[name] = at;
    else delete after[name];
  }
  return after;
}
