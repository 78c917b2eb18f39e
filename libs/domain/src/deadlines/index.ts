export { acknowledgeEscalation, escalationsWithout } from './acknowledge';
export { withDeadlines } from './aligned';
export { type Deadline, type Escalation, nextDeadline, openDeadlines, type WithDeadlines } from './deadline';
export { evolveDeadlines, performStep } from './evolve';
export {
  type DeadlineMove,
  explainDeadlines,
  type ExplainedDeadline,
  type ExplainedStep,
  type Explaining,
} from './explain';
export { extendDeadline } from './extend';
export { replanDeadlines, resumeDeadlines } from './move';
export { type Anchor, type DeadlineSpec, runningDeadlines, type Wanted } from './spec';
export { type SkippedDay } from './skipped-days';
export { deadlineDuties, escalateStep, expireStep, remindStep } from './steps';
