import { type Candidate, PLANNER_VERSION } from '@mourafaka/contracts';
import { type JourneyState, normaliseRegistration } from '@mourafaka/domain';
import type { SelectionColumns } from '../journeys/journey.entity';

/** What a journey is ranked by; undefined while it cannot be: not scored to the end, or decided already. */
export function candidateOf(state: JourneyState): Candidate | undefined {
  const counted = state.scores.filter((score) => score.counted);
  if (state.state !== 'scored' || counted.length === 0) return undefined;
  const { cooperative } = state;
  const { region, sector, womanLed, members, women, youth, registeredOn } = cooperative;
  return {
    journeyId: state.journeyId,
    version: state.version,
    total: Math.round((counted.reduce((sum, { total }) => sum + total, 0) / counted.length) * 100) / 100,
    criteria: {},
    region,
    sector,
    womanLed,
    rural: false,
    members,
    women,
    youth,
    registeredOn,
    submittedAt: state.submittedAt,
    registration: normaliseRegistration(cooperative.court, cooperative.registrationNumber).key,
  };
}

/** The part of a journey's row that only the selection reads. */
export const selectionColumns = (state: JourneyState): SelectionColumns => ({
  planner: PLANNER_VERSION,
  candidate: candidateOf(state) ?? null,
  passedOver: false,
  suspicions: null,
});
