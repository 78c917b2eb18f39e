/** The path of one request for technical assistance, within the journey: which command leads from where to where. */
import type { JourneyCommandName } from '@mourafaka/contracts';
import type { AssistanceRequest, AssistanceStatus } from './state';

interface Move {
  from: readonly AssistanceStatus[];
  to: AssistanceStatus;
}

export const assistanceMoves = {
  'assign-technical-assistance': { from: ['requested', 'assigned'], to: 'assigned' },
  'record-technical-assistance-visit': { from: ['assigned', 'visited', 'recommended'], to: 'visited' },
  'recommend-technical-assistance': { from: ['visited', 'recommended'], to: 'recommended' },
  'record-technical-assistance': { from: ['recommended'], to: 'done' },
  'close-technical-assistance': { from: ['requested', 'assigned', 'visited', 'recommended'], to: 'closed' },
} as const satisfies { readonly [N in JourneyCommandName]?: Move };
export type AssistanceCommand = keyof typeof assistanceMoves;

const moves = Object.entries(assistanceMoves) as [AssistanceCommand, Move][];

/** The commands a request may be given where it stands. */
export const assistanceCommands = ({ status }: Pick<AssistanceRequest, 'status'>): AssistanceCommand[] =>
  moves.flatMap(([command, { from }]) => (from.includes(status) ? [command] : []));
