import type { JourneyState } from '@mourafaka/domain';

const parts = [
  'since',
  'suspended',
  'representative',
  'project',
  'consent',
  'eligibility',
  'scores',
  'conflicts',
  'decision',
  'provider',
  'certificate',
  'preferences',
  'language',
  'undelivered',
  'policyVersion',
] as const satisfies readonly (keyof JourneyState)[];

/** What a status says of a journey and no list does, in no language; what is personal stays sealed. */
export interface JourneyDetail extends Pick<JourneyState, (typeof parts)[number]> {
  settings: Pick<JourneyState['settings'], 'scoring' | 'completion'>;
}

export function detailOf(state: JourneyState): JourneyDetail {
  const { scoring, completion } = state.settings;
  const picked = Object.fromEntries(parts.map((part) => [part, state[part]])) as Omit<JourneyDetail, 'settings'>;
  return { ...picked, settings: { scoring, completion } };
}

/** Most commands leave it as it is. A part that was made anew may say the same: it is then written once more. */
export const changesDetail = (before: JourneyState, state: JourneyState): boolean =>
  before.settings !== state.settings || parts.some((part) => before[part] !== state[part]);
