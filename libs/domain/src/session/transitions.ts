/** Which commands a session allows now, and why the others are closed. */
import {
  type Actor,
  type Refusal,
  type SessionCommandName,
  sessionCommandNames,
  sessionCommands,
  type SessionStage,
  sessionTransitions,
  staffSessionCommandNames,
} from '@mourafaka/contracts';
import { notNow } from './handler';
import type { SessionState } from './state';

const isAllowed = (command: SessionCommandName, stage: SessionStage): boolean =>
  (sessionTransitions[command].from as readonly string[]).includes(stage);

/** What says more than «not in this stage». */
function codeOf(command: SessionCommandName, stage: SessionStage): string {
  if (stage === 'cancelled') return 'SESSION.CANCELLED';
  if (stage === 'scheduled') return 'SESSION.NOT_HELD';
  return command === 'cancel' || command === 'reschedule' ? 'SESSION.HELD' : 'SESSION.WRONG_MOMENT';
}

/** Why a command is closed at this stage; undefined when its payload alone decides. */
export function closedReason(command: SessionCommandName, { stage }: SessionState): Refusal | undefined {
  return isAllowed(command, stage) ? undefined : notNow(codeOf(command, stage), { command, stage });
}

/** Commands that may be given now: those people give; with an actor, those that are meant for them. */
export function allowedSessionCommands({ stage }: SessionState, actor?: Actor): SessionCommandName[] {
  const names = actor?.role === 'system' ? sessionCommandNames : staffSessionCommandNames;
  const meantFor = (name: SessionCommandName) =>
    !actor || actor.role === 'system' || sessionCommands[name].roles.includes(actor.role);
  return names.filter((name) => isAllowed(name, stage) && meantFor(name));
}
