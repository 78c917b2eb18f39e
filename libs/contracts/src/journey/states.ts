/**
 * The states of a journey and the moves between them, as data: `decide`, the list of allowed actions and the diagram in
 * `docs/reference/journey.md` all read this one table.
 */
import type { Phase } from '../workflow';

/** Every declared state and the phase it belongs to. */
export const journeyStates = {
  submitted: 'application',
  incomplete: 'application',
  complete: 'application',
  eligible: 'application',
  ineligible: 'application',
  scored: 'application',
  waitlisted: 'application',
  offered: 'application',
  admitted: 'application',
  diagnosing: 'diagnosis',
  'plan-submitted': 'diagnosis',
  'plan-returned': 'diagnosis',
  'plan-approved': 'diagnosis',
  training: 'training',
  marketing: 'marketing',
  evaluated: 'marketing',
  graduated: 'closed',
  rejected: 'closed',
  appealed: 'closed',
  lapsed: 'closed',
  merged: 'closed',
  withdrawn: 'closed',
  excluded: 'closed',
} as const satisfies Record<string, Phase>;

export type JourneyStateName = keyof typeof journeyStates;
export const journeyStateNames = Object.keys(journeyStates) as JourneyStateName[];
export const phaseOf = (state: JourneyStateName): Phase => journeyStates[state];

/**
 * Where a command may be given (`new`: before the journey exists) and where it may lead (`same`: it stays where it is;
 * `before`: back to where it was when it was closed).
 */
export interface Transition {
  from: readonly (JourneyStateName | 'new')[];
  to: readonly (JourneyStateName | 'same' | 'before')[];
  /** May be given while the journey is suspended. */
  whileSuspended?: true;
}

const open = journeyStateNames.filter((name) => journeyStates[name] !== 'closed');
const accompanied = [
  'diagnosing',
  'plan-submitted',
  'plan-returned',
  'plan-approved',
  'training',
  'marketing',
] as const;
const inField = ['training', 'marketing'] as const;
/** Before the committee's decision: what may still be found to be somebody else's file, or a scorer's own affair. */
const undecided = ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'scored'] as const;
const appealable = ['rejected', 'lapsed', 'excluded'] as const;
const stay = ['same'] as const;

const moves = {
  'submit-application': { from: ['new'], to: ['submitted'] },
  'request-completion': { from: ['submitted', 'complete'], to: ['incomplete'] },
  'complete-file': { from: ['incomplete'], to: ['submitted'] },
  'declare-complete': { from: ['submitted', 'incomplete'], to: ['complete'] },
  'assess-eligibility': { from: ['complete', 'eligible', 'ineligible'], to: ['eligible', 'ineligible'] },
  score: { from: ['eligible', 'scored'], to: ['eligible', 'scored'] },
  'declare-conflict': { from: undecided, to: ['same', 'eligible'] },
  admit: { from: ['scored', 'waitlisted'], to: ['admitted'] },
  waitlist: { from: ['scored', 'waitlisted'], to: ['waitlisted'] },
  reject: { from: ['complete', 'eligible', 'ineligible', 'scored', 'waitlisted'], to: ['rejected'] },
  'offer-place': { from: ['waitlisted'], to: ['offered'] },
  'accept-place': { from: ['offered'], to: ['admitted'] },
  'decline-place': { from: ['offered'], to: ['waitlisted'] },
  'dismiss-duplicate': { from: open, to: stay },
  'merge-duplicate': { from: [...undecided, 'waitlisted'], to: ['merged'] },
  appeal: { from: appealable, to: ['appealed'] },
  'decide-appeal': {
    from: ['appealed'],
    to: ['admitted', 'waitlisted', 'complete', 'submitted', 'before', ...appealable],
  },
  'assign-consultant': { from: ['admitted', ...accompanied], to: stay },
  'start-diagnosis': { from: ['admitted'], to: ['diagnosing'] },
  'record-swot': { from: ['diagnosing', 'plan-returned'], to: stay },
  'submit-development-plan': { from: ['diagnosing', 'plan-returned'], to: ['plan-submitted'] },
  'return-development-plan': { from: ['plan-submitted'], to: ['plan-returned'] },
  'approve-development-plan': { from: ['plan-submitted'], to: ['plan-approved'] },
  'record-attendance': { from: accompanied, to: stay },
  'start-training': { from: ['plan-approved'], to: ['training'] },
  'record-coaching-session': { from: inField, to: stay },
  'record-technical-assistance': { from: inField, to: stay },
  'update-plan-action': { from: ['plan-approved', ...inField, 'evaluated'], to: stay },
  'start-marketing': { from: ['training'], to: ['marketing'] },
  'submit-marketing-plan': { from: ['marketing'], to: stay },
  'record-product-improvement': { from: ['marketing'], to: stay },
  'record-outlet': { from: ['marketing'], to: stay },
  'record-sale-support': { from: ['marketing'], to: stay },
  'record-evaluation': { from: ['marketing', 'evaluated'], to: ['evaluated'] },
  graduate: { from: ['evaluated'], to: ['evaluated', 'graduated'] },
  // The duty commands ask `duties(state)` instead: where none is listed they are moot, whatever the state.
  'issue-message': { from: journeyStateNames, to: stay, whileSuspended: true },
  escalate: { from: journeyStateNames, to: stay, whileSuspended: true },
  expire: { from: journeyStateNames, to: ['lapsed', 'waitlisted', 'same'], whileSuspended: true },
  'record-place-freed': { from: journeyStateNames, to: stay, whileSuspended: true },
  'apply-policy': { from: open, to: stay, whileSuspended: true },
  'replan-deadlines': { from: [...open, 'appealed', ...appealable], to: stay },
  'attach-document': { from: journeyStateNames, to: stay, whileSuspended: true },
  'add-note': { from: journeyStateNames, to: stay, whileSuspended: true },
  correct: { from: journeyStateNames, to: stay, whileSuspended: true },
  reassign: { from: open, to: stay, whileSuspended: true },
  'extend-deadline': { from: [...open, 'appealed', ...appealable], to: stay },
  suspend: { from: open, to: stay },
  resume: { from: open, to: stay, whileSuspended: true },
  withdraw: { from: open, to: ['withdrawn'], whileSuspended: true },
  exclude: { from: open, to: ['excluded'], whileSuspended: true },
} as const satisfies Record<string, Transition>;

export type JourneyCommandName = keyof typeof moves;
export const journeyCommandNames = Object.keys(moves) as JourneyCommandName[];
/** Command → from which states → to which; the only place where the path's shape is written. */
export const journeyTransitions: Readonly<Record<JourneyCommandName, Transition>> = moves;
