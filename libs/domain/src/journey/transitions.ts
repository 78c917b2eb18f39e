/** Which commands a journey allows now, and why the others are closed. */
import {
  type Actor,
  type JourneyCommandName,
  journeyCommandNames,
  journeyTransitions,
  type Refusal,
} from '@mourafaka/contracts';
import { guard } from './guards';
import type { JourneyState } from './state';

export interface AllowedCommand {
  command: JourneyCommandName;
  allowed: boolean;
  /** Refusal code of a closed one. */
  code?: string;
  params?: Refusal['params'];
}

/** Why a command is closed in this state; undefined when its payload alone decides. */
export function closedReason(command: JourneyCommandName, state: JourneyState, actor?: Actor): Refusal | undefined {
  const transition = journeyTransitions[command];
  const from: readonly string[] = transition.from;
  if (!from.includes(state.state)) {
    return { code: 'JOURNEY.WRONG_MOMENT', kind: 'wrong-moment', params: { command, state: state.state } };
  }
  if (state.suspended && !transition.whileSuspended) return { code: 'JOURNEY.SUSPENDED', kind: 'wrong-moment' };
  return guard(command, state, actor);
}

/** Every command with whether it may be given now; with an actor, four-eyes rules count too. */
export const allowedCommands = (state: JourneyState, actor?: Actor): AllowedCommand[] =>
  journeyCommandNames.map((command) => {
    const closed = closedReason(command, state, actor);
    return closed ? { command, allowed: false, code: closed.code, params: closed.params } : { command, allowed: true };
  });

export const allowedCommandNames = (state: JourneyState, actor?: Actor): JourneyCommandName[] =>
  allowedCommands(state, actor).flatMap(({ command, allowed }) => (allowed ? [command] : []));
