export { bulkIdOf, sessionIdOf } from './entity-ids';
export { Desk, type JourneyOrder } from './desk';
