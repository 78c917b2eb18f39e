/** The steps of the path managers count by, in their order; each is reached once and its first time is kept. */
export const milestones = [
  'complete',
  'eligible',
  'selected',
  'diagnosed',
  'plan-approved',
  'trained',
  'coached',
  'marketed',
  'graduated',
] as const;
export type Milestone = (typeof milestones)[number];
/** When each was first reached: ISO 8601. */
export type Milestones = Partial<Record<Milestone, string>>;

/** From which step the wait for each is counted: the last one that must have come before it. */
export const milestoneAfter: Readonly<Record<Milestone, Milestone | 'received'>> = {
  complete: 'received',
  eligible: 'complete',
  selected: 'eligible',
  diagnosed: 'selected',
  'plan-approved': 'diagnosed',
  trained: 'selected',
  coached: 'plan-approved',
  marketed: 'plan-approved',
  graduated: 'selected',
};
