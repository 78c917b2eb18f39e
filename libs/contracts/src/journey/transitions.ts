/**
 * The moves between the states of a journey, as data: `decide`, the list of allowed actions and the diagram in
 * `docs/reference/journey.md` all read this one table.
 */
import { applicationMoves } from './application/moves';
import { selectionMoves } from './selection/moves';
import { diagnosisMoves } from './diagnosis/moves';
import { legalMoves } from './legal/moves';
import { coachingMoves } from './coaching/moves';
import { marketingMoves } from './marketing/moves';
import { financingMoves } from './financing/moves';
import { messagesMoves } from './messages/moves';
import { privacyMoves } from './privacy/moves';
import { administrationMoves } from './administration/moves';
import type { Transition } from './states';

const moves = {
  ...applicationMoves,
  ...selectionMoves,
  ...diagnosisMoves,
  ...legalMoves,
  ...coachingMoves,
  ...marketingMoves,
  ...financingMoves,
  ...messagesMoves,
  ...privacyMoves,
  ...administrationMoves,
} as const satisfies Record<string, Transition>;

export type JourneyCommandName = keyof typeof moves;
export const journeyCommandNames = Object.keys(moves) as JourneyCommandName[];
/** Command → from which states → to which; the only place where the path's shape is written. */
export const journeyTransitions: Readonly<Record<JourneyCommandName, Transition>> = moves;
