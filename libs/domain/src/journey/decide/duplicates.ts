/** Applications that may be of one cooperative: suspected by what they share, merged or dismissed by a person. */
import type { DuplicateSignal, JourneyEvent, JourneyStateName } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { type JourneyState, openSuspicions } from '../state';
import { type Handlers, invalidField } from './handler';

const beforeAdmission: readonly JourneyStateName[] = [
  'submitted',
  'incomplete',
  'complete',
  'eligible',
  'ineligible',
  'scored',
  'waitlisted',
  'offered',
];

/** A resemblance that was judged, or waits to be, is news only when another kind or a stronger one joins it. */
const known = (before: readonly DuplicateSignal[], now: readonly DuplicateSignal[]): boolean =>
  now.every((signal) => before.some(({ kind, score }) => kind === signal.kind && score >= signal.score));

/** What is newly suspected of an application, by what its context found. */
export function suspicions(
  state: Pick<JourneyState, 'journeyId' | 'duplicates' | 'state'>,
  { similar = [] }: DecisionContext,
): JourneyEvent[] {
  if (!beforeAdmission.includes(state.state)) return [];
  return similar
    .filter(({ journeyId, signals }) => {
      const before = state.duplicates.find(({ of }) => of === journeyId);
      return journeyId !== state.journeyId && signals.length > 0 && !(before && known(before.signals, signals));
    })
    .map(({ journeyId: of, signals }) => ({ type: 'DuplicateSuspected', data: { of, signals: [...signals] } }));
}

export const decideDuplicates: Handlers<'dismiss-duplicate' | 'merge-duplicate'> = {
  'dismiss-duplicate': (payload, state) =>
    openSuspicions(state).some(({ of }) => of === payload.of)
      ? [{ type: 'DuplicateDismissed', data: payload }]
      : invalidField('of', 'JOURNEY.DUPLICATE_UNKNOWN'),
  'merge-duplicate': (payload, state, { mergeInto: other }) => {
    if (payload.into === state.journeyId) return invalidField('into', 'JOURNEY.MERGE_INTO_ITSELF');
    // What was merged itself is no application any more: nobody follows a chain of them.
    if (other?.batch !== state.batch || other.state === 'merged')
      return invalidField('into', 'JOURNEY.MERGE_INTO_NONE');
    return [{ type: 'DuplicateMerged', data: payload }];
  },
};
