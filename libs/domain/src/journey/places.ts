/** Places of a wave: who holds one, and what is owed to the batch when it becomes free. */
import type { BulkItem, JourneyStateName } from '@mourafaka/contracts';
import type { DutyOrder } from '../duty-order';
import { journeyPhase, type JourneyState } from './state';

/** From the offer or the admission until training begins, a place that is left can still be filled by another. */
const beforeTraining: readonly JourneyStateName[] = [
  'offered',
  'admitted',
  'diagnosing',
  'plan-submitted',
  'plan-returned',
  'plan-approved',
];

/** Whether the journey, in a state it is or was in, has one of the places its wave counts. */
export const holdsPlace = ({ wave, beyondTarget }: JourneyState, in_: JourneyStateName): boolean =>
  wave !== undefined && beyondTarget !== true && beforeTraining.includes(in_);

/** The batch is owed the place, at once; each freeing has a key of its own for ever. */
export function freePlace(state: JourneyState, at: string): Partial<JourneyState> {
  if (!holdsPlace(state, state.state)) return {};
  const placesFreed = state.placesFreed + 1;
  const freed = { key: `free-place#${placesFreed}`, wave: state.wave ?? '', dueAt: at };
  return { placesFreed, freed: [...state.freed, freed] };
}

/**
 * A wave's list kept a place for a journey that had left before it could be admitted: the batch is given it back. Undefined
 * where nobody has left, or where the place had been taken by hand, and given back by the journey itself.
 */
export function placeOfLeaver(
  state: JourneyState,
  { command, payload: { wave, ranking } }: Pick<BulkItem, 'command' | 'payload'>,
): DutyOrder | undefined {
  const { journeyId, batch, closing } = state;
  const fromList = command === 'admit' && wave !== undefined && ranking !== undefined;
  if (!fromList || journeyPhase(state) !== 'closed' || !closing || holdsPlace(state, closing.from)) return undefined;
  return { category: 'batch', entityId: batch, name: 'free-place', payload: { wave, journeyId } };
}
