export * from './config';
export { type DocumentsConfig } from './documents';
