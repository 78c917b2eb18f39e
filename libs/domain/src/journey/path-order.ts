/** The order of the path, and what a move between two of its states is: on, back, out or in again. */
import { type JourneyStateName, journeyStateNames } from '@mourafaka/contracts';

/** From the first step to the last; states of one step are alternatives. What waits for something to be done again stands before what it is needed for. */
const steps: readonly (readonly JourneyStateName[])[] = [
  ['incomplete'],
  ['submitted'],
  ['complete'],
  ['eligible', 'ineligible'],
  ['scored'],
  ['waitlisted'],
  ['offered'],
  ['admitted'],
  ['diagnosing'],
  ['plan-returned'],
  ['plan-submitted'],
  ['plan-approved'],
  ['training'],
  ['marketing'],
  ['evaluated'],
  ['graduated'],
];

/** Its place on the path, from 0; absent for those that have left it. */
const placeOf = new Map<string, number>(steps.flatMap((states, place) => states.map((state) => [state, place])));
const decided = placeOf.get('admitted') ?? 0;

/**
 * `forward`: on, or to the alternative beside it · `back`: to a step before, which is rework; so is an application that an
 * appeal brings back to be decided anew · `out`: off the path, and whatever follows there · `return`: an appeal brings it
 * back behind the decision.
 */
export type MoveKind = 'forward' | 'back' | 'out' | 'return';

/** `new`: before the journey existed. */
export type MoveFrom = JourneyStateName | 'new';

export function moveKind(from: MoveFrom, to: JourneyStateName): MoveKind {
  const [before, after] = [placeOf.get(from), placeOf.get(to)];
  if (after === undefined) return 'out';
  if (before !== undefined) return after < before ? 'back' : 'forward';
  if (from === 'new') return 'forward';
  return after < decided ? 'back' : 'return';
}

/** Where the round ends that began by going back from a state: as far as it had come, further, or off the path. */
export function roundEndsIn(from: MoveFrom): JourneyStateName[] {
  const reached = placeOf.get(from) ?? decided;
  return journeyStateNames.filter((state) => (placeOf.get(state) ?? Infinity) >= reached);
}

/** `complete..incomplete`: how a move is named. */
export const moveName = (from: MoveFrom, to: JourneyStateName): string => `${from}..${to}`;

/** The same counts with one more move; `before` itself where it stays where it is. */
export function movesAfter(
  before: Readonly<Record<string, number>> = {},
  from: MoveFrom,
  to: JourneyStateName,
): Readonly<Record<string, number>> {
  if (from === to) return before;
  const name = moveName(from, to);
  return { ...before, [name]: (before[name] ?? 0) + 1 };
}
