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
