import { modulesAttended } from '../journey/progress';
import type { JourneyState } from '../journey/state';

/** The modules of the programme that count as attended for a cooperative, by the same rule as its progress counts them. */
export const attendedModules = (journey: Pick<JourneyState, 'attendance' | 'settings'>): string[] =>
  journey.settings.modules.filter(
    (module) =>
      modulesAttended({ ...journey, settings: { ...journey.settings, modules: [module] } } as JourneyState) > 0,
  );
