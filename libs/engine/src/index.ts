export { bulkIdOf, sessionIdOf, Desk, type JourneyOrder } from './desk';
export { codeOf } from './execute/codes';
export { Engine } from './execute/engine';
export type { Accepted, CommandEnvelope, Executed } from './execute/envelope';
export { readHead, readHeads } from './execute/heads';
export type { ChangedJourney, MovedDeadline, PolicyPreview } from './execute/policy-preview';
export * from './relay';
export * from './temporal';
export { dateOf, endOfDay, instantOf } from './time/zone';
