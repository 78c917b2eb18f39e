import type { Duty, DutyKind, Phase } from '@mourafaka/contracts/workflow';

/** What the system does by itself while a journey is in one phase. */
export interface PhasePlan {
  readonly phase: Phase;
  /**
   * The kinds of duty it performs; any other is foreign here, is left alone and is reported. A letter owed from an earlier phase is
   * still owed.
   */
  readonly performs: readonly DutyKind[];
  /** What staff or the applicant must do, by the kinds of deadline that run: the system reminds and escalates, it never does it. */
  readonly waitsFor: readonly string[];
  /** The command by which the system opens the next phase, where the policy says automatic. */
  readonly opensNextBy?: 'start-diagnosis' | 'start-training' | 'start-marketing';
}

/** Whether the duty belongs to the phase; opening a phase belongs only to the one right before it. */
export function belongsTo(plan: PhasePlan, duty: Duty): boolean {
  if (!plan.performs.includes(duty.kind)) return false;
  return duty.kind !== 'open-phase' || duty.key.startsWith(`open-phase/${plan.opensNextBy}#`);
}
