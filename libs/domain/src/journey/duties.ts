/** What must happen by itself, from the state alone: no policy, calendar or zone is needed to know it. */
import type { Duty, JourneyCommandName, JourneyDutyKind } from '@mourafaka/contracts';
import { deadlineDuties, runningDeadlines } from '../deadlines';
import type { DutyOrder } from '../duty-order';
import { journeyDeadlines } from './deadlines';
import { trainingDelivered } from './progress';
import { openDeadlines, journeyPhase, type JourneyState } from './state';

type AutomaticPhase = keyof JourneyState['opened'];

/** The command that opens a phase, and when it is the system's turn to give it. */
const openings: Readonly<Record<AutomaticPhase, { command: JourneyCommandName; ready(state: JourneyState): boolean }>> =
  {
    diagnosis: {
      command: 'start-diagnosis',
      ready: (state) => state.state === 'admitted' && state.consultant !== undefined,
    },
    training: { command: 'start-training', ready: (state) => state.state === 'plan-approved' },
    marketing: {
      command: 'start-marketing',
      ready: (state) => state.state === 'training' && trainingDelivered(state),
    },
  };

const phaseDuties = (state: JourneyState): Duty<JourneyDutyKind>[] =>
  state.settings.automaticPhases
    .filter((phase) => openings[phase].ready(state))
    .map((phase) => ({
      key: `open-phase/${openings[phase].command}#${state.opened[phase] + 1}`,
      kind: 'open-phase' as const,
      dueAt: state.progressAt,
    }));

const byTime = (a: Duty, b: Duty): number => a.dueAt.localeCompare(b.dueAt) || a.key.localeCompare(b.key);

/** Earliest first. While suspended only what goes on: the clocks stand still, but that of the resumption. */
export function duties(state: JourneyState): Duty<JourneyDutyKind>[] {
  const steps = deadlineDuties({ deadlines: runningDeadlines(journeyDeadlines, state) });
  if (state.suspended) return steps.sort(byTime);
  return [
    ...steps,
    ...state.letters.map(({ key, dueAt }): Duty<JourneyDutyKind> => ({ key, kind: 'issue-letter', dueAt })),
    ...state.freed.map(({ key, dueAt }): Duty<JourneyDutyKind> => ({ key, kind: 'free-place', dueAt })),
    ...phaseDuties(state),
  ].sort(byTime);
}

const commandOfKind: Readonly<Record<Exclude<JourneyDutyKind, 'open-phase'>, JourneyCommandName>> = {
  remind: 'issue-message',
  'issue-letter': 'issue-message',
  escalate: 'escalate',
  expire: 'expire',
  'free-place': 'record-place-freed',
};

type NamedDuty = Pick<Duty, 'key' | 'kind'>;

/** The journey's own command that performs a duty, or ends it. */
function ownCommand({ key: duty, kind }: NamedDuty): { name: JourneyCommandName; payload: { duty?: string } } {
  if (kind !== 'open-phase') return { name: commandOfKind[kind as keyof typeof commandOfKind], payload: { duty } };
  const opening = Object.values(openings).find(({ command }) => duty.startsWith(`open-phase/${command}#`));
  if (!opening) throw new Error(`duty '${duty}' opens no known phase`);
  return { name: opening.command, payload: {} };
}

/**
 * The orders that perform a duty. A place goes back to the batch first; where the batch has no use for it, the journey
 * owes it no more.
 */
export function journeyOrders(state: JourneyState, duty: NamedDuty): DutyOrder[] {
  const { journeyId, batch } = state;
  const own: DutyOrder = { category: 'journey', entityId: journeyId, ...ownCommand(duty) };
  const place = state.freed.find(({ key }) => key === duty.key);
  if (!place) return [own];
  const payload = { wave: place.wave, journeyId };
  return [{ category: 'batch', entityId: batch, name: 'free-place', payload, otherwise: own }, own];
}

/** Nothing more can happen by itself or be appealed: closed, no deadline open, no letter owed. */
export const isFinished = (state: JourneyState): boolean =>
  journeyPhase(state) === 'closed' && duties(state).length === 0 && openDeadlines(state).length === 0;
