import type { JourneyState } from './state';

/** How far the cooperative has come, as every status shows it. */
export interface Progress {
  modulesAttended: number;
  modulesPlanned: number;
  sessionsDone: number;
  sessionsPlanned: number;
  actionsDone: number;
  actionsPlanned: number;
}

/** A module counts once, when enough people of the cooperative attended it; modules outside the programme do not count. */
export function modulesAttended({ attendance, settings }: JourneyState): number {
  return settings.modules.filter((module) =>
    attendance.some((held) => held.module === module && held.participants >= settings.minParticipants),
  ).length;
}

export const progressOf = (state: JourneyState): Progress => ({
  modulesAttended: modulesAttended(state),
  modulesPlanned: state.settings.modules.length,
  sessionsDone: state.sessions.length,
  sessionsPlanned: state.settings.sessionsPlanned,
  actionsDone: state.plan?.actions.filter((action) => action.status === 'done').length ?? 0,
  actionsPlanned: state.plan?.actions.filter((action) => action.status !== 'dropped').length ?? 0,
});

/** What training must have delivered before marketing opens, by the policy's numbers. */
export const trainingDelivered = (state: JourneyState): boolean =>
  modulesAttended(state) >= state.settings.training.modules &&
  state.sessions.length >= state.settings.training.sessions;
