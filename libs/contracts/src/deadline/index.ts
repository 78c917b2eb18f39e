export { type DeadlineEvent, type DeadlineEventData, type DeadlineEventName, deadlineEvents } from './events';
export { deadlineStep, type DeadlineStep } from './shapes';
