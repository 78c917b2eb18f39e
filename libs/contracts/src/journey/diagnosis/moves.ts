/** The moves of the diagnosis and the development plan. */
import { accompanied, inField, stay, type Transition } from '../states';

const inDiagnosis = ['diagnosing', 'plan-submitted', 'plan-returned'] as const;

export const diagnosisMoves = {
  'assign-consultant': { from: ['admitted', ...accompanied], to: stay },
  'start-diagnosis': { from: ['admitted'], to: ['diagnosing'] },
  'plan-visit': { from: accompanied, to: stay },
  'cancel-visit': { from: accompanied, to: stay },
  'record-visit': { from: accompanied, to: stay },
  'answer-questionnaire': { from: inDiagnosis, to: stay },
  'record-swot': { from: ['diagnosing', 'plan-returned'], to: stay },
  'revise-swot': { from: inDiagnosis, to: stay },
  'record-needs': { from: inDiagnosis, to: stay },
  'record-baseline': { from: accompanied, to: stay },
  'submit-development-plan': { from: ['diagnosing', 'plan-returned'], to: ['plan-submitted'] },
  'return-development-plan': { from: ['plan-submitted'], to: ['plan-returned'] },
  'approve-development-plan': { from: ['plan-submitted'], to: ['plan-approved'] },
  'amend-development-plan': { from: inField, to: stay },
  'return-plan-amendment': { from: inField, to: stay },
  'approve-plan-amendment': { from: inField, to: stay },
} as const satisfies Record<string, Transition>;
