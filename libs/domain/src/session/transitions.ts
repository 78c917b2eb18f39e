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
import { openDeadlines } from '../deadlines';
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

/** What must stand besides the stage, whatever the payload says: the code of what is missing. */
const missing: Readonly<Partial<Record<SessionCommandName, (state: SessionState) => string | undefined>>> = {
  'extend-deadline': (state) => (openDeadlines(state).length > 0 ? undefined : 'DEADLINE.NONE_OPEN'),
  'acknowledge-escalation': ({ escalations }) => (escalations.length > 0 ? undefined : 'DEADLINE.NONE_ESCALATED'),
};

/** Why a command is closed now; undefined when its payload alone decides. */
export function closedReason(command: SessionCommandName, state: SessionState): Refusal | undefined {
  const { stage } = state;
  if (!isAllowed(command, stage)) return notNow(codeOf(command, stage), { command, stage });
  const code = missing[command]?.(state);
  return code === undefined ? undefined : notNow(code);
}

/** Commands that may be given now: those people give; with an actor, those that are meant for them. */
export function allowedSessionCommands(state: SessionState, actor?: Actor): SessionCommandName[] {
  const names = actor?.role === 'system' ? sessionCommandNames : staffSessionCommandNames;
  const meantFor = (name: SessionCommandName) =>
    !actor || actor.role === 'system' || sessionCommands[name].roles.includes(actor.role);
  return names.filter((name) => !closedReason(name, state) && meantFor(name));
}
