import type { JourneyStateName, Phase } from '@mourafaka/contracts';
import { journeyPhase, type JourneyState } from '@mourafaka/domain';
import type { Whereabouts } from '@mourafaka/read-models';

/** Where a journey stands: what is told of it, what it is found by, and what rights are checked against. */
export interface Standing extends Whereabouts {
  region: string;
  wave?: string;
  phase: Phase;
  state: JourneyStateName;
  suspended: boolean;
  province: string;
}

export const standingOf = (state: JourneyState): Standing => ({
  batch: state.batch,
  ...(state.wave !== undefined && { wave: state.wave }),
  ...(state.lot !== undefined && { lot: state.lot }),
  ...(state.consultant !== undefined && { consultant: state.consultant }),
  phase: journeyPhase(state),
  state: state.state,
  suspended: state.suspended !== undefined,
  region: state.cooperative.region,
  province: state.cooperative.province,
});

const names = [
  'batch',
  'wave',
  'lot',
  'consultant',
  'phase',
  'state',
  'suspended',
  'region',
  'province',
] as const satisfies readonly (keyof Standing)[];

/** Most events move nothing of it. */
export const isSame = (one: Standing, other: Standing): boolean => names.every((name) => one[name] === other[name]);
