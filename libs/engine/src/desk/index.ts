export { bulkIdOf } from './bulk-id';
export { Desk, type JourneyOrder } from './desk';
