/** The moves of marketing, the final evaluation and graduation. */
import { accompanied, stay, type Transition } from '../states';

export const marketingMoves = {
  'start-marketing': { from: ['training'], to: ['marketing'] },
  'submit-marketing-plan': { from: ['marketing'], to: stay },
  'revise-marketing-plan': { from: ['marketing'], to: stay },
  'record-product-improvement': { from: ['marketing'], to: stay },
  'record-outlet': { from: ['marketing'], to: stay },
  'record-market-segment': { from: ['marketing'], to: stay },
  'record-sale-support': { from: ['marketing'], to: stay },
  'record-sales': { from: [...accompanied, 'evaluated'], to: stay },
  'record-evaluation': { from: ['marketing', 'evaluated'], to: ['evaluated'] },
  'rate-accompaniment': { from: ['training', 'marketing', 'evaluated', 'graduated'], to: stay },
  graduate: { from: ['evaluated'], to: ['evaluated', 'graduated'] },
} as const satisfies Record<string, Transition>;
