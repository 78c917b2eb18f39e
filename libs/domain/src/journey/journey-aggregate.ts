import type { JourneyCommand, JourneyEvent } from '@mourafaka/contracts';
import type { Aggregate } from '../aggregate';
import { decideJourney } from './decide';
import { evolveJourney } from './evolve';
import type { JourneyState } from './state';

/** The path of one cooperative in one batch. */
export const journeyAggregate: Aggregate<JourneyState, JourneyCommand, JourneyEvent> = {
  category: 'journey',
  decide: decideJourney,
  evolve: evolveJourney,
};

/**
 * The policy version whose rules a command is decided by: the one it names, the one applied to the journey, or (undefined)
 * the batch's current one for a journey that does not exist yet.
 */
export function policyVersionFor(
  command: { type: string; payload: unknown },
  state: JourneyState | undefined,
): number | undefined {
  if (command.type === 'apply-policy') return (command.payload as { version: number }).version;
  return state?.policyVersion;
}
