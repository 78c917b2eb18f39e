import type { Phase } from '@mourafaka/contracts/workflow';
import { application } from './application';
import { closing } from './closing';
import { diagnosis } from './diagnosis';
import { marketing } from './marketing';
import type { PhasePlan } from './phase-plan';
import { training } from './training';

/** The path, phase by phase. */
export const phasePlans: Readonly<Record<Phase, PhasePlan>> = {
  application,
  diagnosis,
  training,
  marketing,
  closed: closing,
};
