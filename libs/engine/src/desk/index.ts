export { bulkIdOf, delegationIdOf, openingIdOf, sessionIdOf, webhookIdOf } from './entity-ids';
export { Desk, type JourneyOrder } from './desk';
