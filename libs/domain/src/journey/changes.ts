import type { DataChanges } from '@mourafaka/contracts';
import type { JourneyState } from './state';

/** The corrected parts of a state; a representative named for the first time is complete by then (`decide` sees to it). */
export function applyChanges(state: JourneyState, changes?: DataChanges): Partial<JourneyState> {
  if (!changes) return {};
  const { cooperative, representative } = changes;
  return {
    ...(cooperative && { cooperative: { ...state.cooperative, ...cooperative } }),
    ...(representative && {
      representative: { ...state.representative, ...representative } as JourneyState['representative'],
    }),
  };
}
