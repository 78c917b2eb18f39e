export { alignDeadlines } from './align';
export { withDeadlines } from './aligned';
export { type Deadline, nextDeadline, openDeadlines, type WithDeadlines } from './deadline';
export { evolveDeadlines, performStep } from './evolve';
export { extendDeadline } from './extend';
export { type Move, moveDeadline, replanDeadlines, resumeDeadlines } from './move';
export { planOf } from './plan';
export { type Anchor, type DeadlineSpec, type Wanted } from './spec';
export { deadlineDuties, escalateStep, expireStep, remindStep, stepOf } from './steps';
