export { bulkIdOf, delegationIdOf, sessionIdOf, webhookIdOf } from './entity-ids';
export { Desk, type JourneyOrder } from './desk';
