export { alignDeadlines } from './align';
export { type Deadline, nextDeadline, openDeadlines, type WithDeadlines } from './deadline';
export { evolveDeadlines } from './evolve';
export { type Move, moveDeadline, replanDeadlines, resumeDeadlines } from './move';
export { planOf } from './plan';
export { type Anchor, type DeadlineSpec, type Wanted } from './spec';
export { deadlineDuties, escalateStep, expireStep, remindStep, stepOf } from './steps';
