import { CreateWebhooks1767657600000 } from './migrations/1767657600000-create-webhooks';
import { HeldEntity, HistoryEntity, SubscriptionEntity } from './subscriptions/entities';

/** To be handed to `createDataSource` and `migrate` together with those of the journal, on which they stand. */
export const webhookEntities = [SubscriptionEntity, HeldEntity, HistoryEntity];
export const webhookMigrations = [CreateWebhooks1767657600000];

export { SubscriptionEntity };
export type { Notice, Notices } from './post/notices';
export { Post, type PostOptions } from './post/post';
export { type Territory, territoryOf, urlFault } from './sending/address';
export { type HistoryKind, historyKinds, type PauseReason } from './subscriptions/entities';
export { resealSecrets } from './subscriptions/reseal';
export { SecretBox } from './subscriptions/secrets';
export { type HeldStream, type Past, Subscriptions, type Wanted } from './subscriptions/subscriptions';
