export * from './config';
export { type DocumentsConfig } from './documents';
export { type MessagesConfig } from './messages';
