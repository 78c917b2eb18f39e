export * from './config';
export { type DocumentsConfig } from './documents';
export { type RatesConfig } from './edges';
export { type IdentityConfig } from './identity';
export { type MessagesConfig } from './messages';
export { type PayloadKey } from './temporal';
export { type StreamConfig } from './stream';
export { type WebhooksConfig } from './webhooks';
