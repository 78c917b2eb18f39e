import type { Duty, DutyKind } from '@mourafaka/contracts/workflow';

/** What the system does by itself while a stream is in one phase of its path, or in one of its stages. */
export interface StagePlan {
  /** The kinds of duty it performs; any other is foreign here, is left alone and is reported. */
  readonly performs: readonly DutyKind[];
  /** What people must do: the system reminds and escalates, it never does it. */
  readonly waitsFor: readonly string[];
  /** The command by which the system opens what comes next, where the policy says automatic. */
  readonly opensNextBy?: string;
}

/** Whether the duty belongs to the phase; opening a phase belongs only to the one right before it. */
export function belongsTo(plan: StagePlan, duty: Duty): boolean {
  if (!plan.performs.includes(duty.kind)) return false;
  return duty.kind !== 'open-phase' || duty.key.startsWith(`open-phase/${plan.opensNextBy}#`);
}
