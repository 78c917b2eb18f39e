export { Engine } from './execute/engine';
export type { Accepted, CommandEnvelope, Executed } from './execute/envelope';
export * from './relay';
export * from './temporal';
export { dateOf, endOfDay } from './time/zone';
