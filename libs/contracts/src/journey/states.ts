/** The states of a journey, and how a move between them is written; see `transitions`. */
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

export const open = journeyStateNames.filter((name) => journeyStates[name] !== 'closed');
export const accompanied = [
  'diagnosing',
  'plan-submitted',
  'plan-returned',
  'plan-approved',
  'training',
  'marketing',
] as const;
export const inField = ['training', 'marketing'] as const;
/** Before the committee's decision: what may still be found to be somebody else's file, or a scorer's own affair. */
export const undecided = ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'scored'] as const;
export const appealable = ['rejected', 'lapsed', 'excluded'] as const;
export const stay = ['same'] as const;
