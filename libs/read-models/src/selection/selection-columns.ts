import { type Candidate, PLANNER_VERSION } from '@mourafaka/contracts';
import { journeyPhase, type JourneyState, normaliseRegistration, openSuspicions, scoringNow } from '@mourafaka/domain';
import { openRequestsOf } from '../financing/financing-candidates';
import type { SelectionColumns } from '../journeys/journey.entity';

/** What a journey is ranked by; undefined while it cannot be: not scored to the end, or decided already. */
export function candidateOf(state: JourneyState): Candidate | undefined {
  if (state.state !== 'scored') return undefined;
  const { total, criteria } = scoringNow(state);
  const {
    region,
    sector,
    womanLed,
    rural = false,
    members,
    women,
    youth,
    registeredOn,
    ...cooperative
  } = state.cooperative;
  return {
    journeyId: state.journeyId,
    version: state.version,
    total,
    criteria,
    region,
    sector,
    womanLed,
    rural,
    members,
    women,
    youth,
    registeredOn,
    submittedAt: state.submittedAt,
    registration: normaliseRegistration(cooperative.court, cooperative.registrationNumber).key,
  };
}

const orNull = <Item>(list: readonly Item[]): Item[] | null => (list.length > 0 ? [...list] : null);

/** The part of a journey's row that only the selection reads. */
export const selectionColumns = (state: JourneyState): SelectionColumns => ({
  planner: PLANNER_VERSION,
  candidate: candidateOf(state) ?? null,
  passedOver: state.passedOver,
  suspicions: journeyPhase(state) === 'closed' ? null : orNull(openSuspicions(state)),
  suspected: orNull(state.duplicates.map(({ of }) => of)),
  financing: orNull(openRequestsOf(state)),
});
