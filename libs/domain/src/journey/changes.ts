import type { Channel, DataChanges } from '@mourafaka/contracts';
import type { JourneyState } from './state';

/** A contact that is given anew answers for the messages that did not reach the old one. */
function settledBy(
  { undelivered = [] }: JourneyState,
  { phone, email }: NonNullable<DataChanges['representative']>,
): Partial<JourneyState> {
  const given: Partial<Record<Channel, unknown>> = { sms: phone, email };
  const left = undelivered.filter(({ channel }) => given[channel] === undefined);
  return left.length < undelivered.length ? { undelivered: left } : {};
}

/** The corrected parts of a state; a representative named for the first time is complete by then (`decide` sees to it). */
export function applyChanges(state: JourneyState, changes?: DataChanges): Partial<JourneyState> {
  if (!changes) return {};
  const { cooperative, representative } = changes;
  return {
    ...(cooperative && { cooperative: { ...state.cooperative, ...cooperative } }),
    ...(representative && {
      representative: { ...state.representative, ...representative } as JourneyState['representative'],
    }),
    ...(representative && settledBy(state, representative)),
  };
}
