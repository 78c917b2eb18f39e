/** How far the work with a cooperative has come, in the labels managers use. */
import type { CompletionRules } from '@mourafaka/contracts';
import { completionByDefault } from '../policy/default-rules';
import { type Progress, progressOf } from './progress';
import type { JourneyState } from './state';

/** All of it; at least the policy's share; less. */
export type CompletionLabel = 'done' | 'medium' | 'low';

export interface Share {
  done: number;
  planned: number;
  /** Whole per cent, rounded down, at most 100. */
  percent: number;
  /** Absent where nothing is planned. */
  label?: CompletionLabel;
}

export type Completion = Record<keyof CompletionRules, Share>;

/** `from`: the share, in per cent, from which on it counts as medium. */
function shareOf(done: number, planned: number, from: number): Share {
  if (planned === 0) return { done, planned, percent: 0 };
  const percent = Math.min(100, Math.floor((done * 100) / planned));
  const partly = done * 100 >= from * planned ? 'medium' : 'low';
  return { done, planned, percent, label: done >= planned ? 'done' : partly };
}

/** Training by modules attended, coaching by sessions held, the plan by its actions done. */
export const completionOf = (state: JourneyState): Completion =>
  completionBy(progressOf(state), state.settings.completion);

/** The same of how far a cooperative has come, by what its journey keeps of its policy. */
export function completionBy(progress: Progress, rules: CompletionRules = completionByDefault): Completion {
  const { training, coaching, actions } = rules;
  return {
    training: shareOf(progress.modulesAttended, progress.modulesPlanned, training),
    coaching: shareOf(progress.sessionsDone, progress.sessionsPlanned, coaching),
    actions: shareOf(progress.actionsDone, progress.actionsPlanned, actions),
  };
}
