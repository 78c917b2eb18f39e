/** The moves of scoring, the decision, freed places and appeals. */
import { appealable, journeyStateNames, stay, undecided, type Transition } from '../states';

export const selectionMoves = {
  score: { from: ['eligible', 'scored'], to: ['eligible', 'scored'] },
  'declare-conflict': { from: undecided, to: ['same', 'eligible'] },
  admit: { from: ['scored', 'waitlisted'], to: ['admitted'] },
  waitlist: { from: ['scored', 'waitlisted'], to: ['waitlisted'] },
  reject: { from: ['complete', 'eligible', 'ineligible', 'scored', 'waitlisted'], to: ['rejected'] },
  'offer-place': { from: ['waitlisted'], to: ['offered'] },
  'accept-place': { from: ['offered'], to: ['admitted'] },
  'decline-place': { from: ['offered'], to: ['waitlisted'] },
  appeal: { from: appealable, to: ['appealed'] },
  'decide-appeal': {
    from: ['appealed'],
    to: ['admitted', 'waitlisted', 'complete', 'submitted', 'before', ...appealable],
  },
  'record-place-freed': { from: journeyStateNames, to: stay, whileSuspended: true },
} as const satisfies Record<string, Transition>;
