export { Engine } from './execute/engine';
export { type Accepted, type CommandEnvelope, type Executed, refused, type Refused } from './execute/envelope';
export * from './relay';
export * from './temporal';
export { dateOf, endOfDay, instantOf, zoneDataVersion } from './time/zone';
