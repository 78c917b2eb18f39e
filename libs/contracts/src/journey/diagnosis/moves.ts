/** The moves of the diagnosis and the development plan. */
import { accompanied, stay, type Transition } from '../states';

export const diagnosisMoves = {
  'assign-consultant': { from: ['admitted', ...accompanied], to: stay },
  'start-diagnosis': { from: ['admitted'], to: ['diagnosing'] },
  'record-swot': { from: ['diagnosing', 'plan-returned'], to: stay },
  'submit-development-plan': { from: ['diagnosing', 'plan-returned'], to: ['plan-submitted'] },
  'return-development-plan': { from: ['plan-submitted'], to: ['plan-returned'] },
  'approve-development-plan': { from: ['plan-submitted'], to: ['plan-approved'] },
} as const satisfies Record<string, Transition>;
