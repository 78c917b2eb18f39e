import type { Phase } from '@mourafaka/contracts/workflow';
import type { StagePlan } from '../../lib/stage-plan';

/** What the system does by itself while a journey is in one phase. A letter owed from an earlier phase is still owed. */
export interface PhasePlan extends StagePlan {
  readonly phase: Phase;
  readonly opensNextBy?: 'start-diagnosis' | 'start-training' | 'start-marketing';
}
