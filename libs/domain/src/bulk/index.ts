export * from './bulk-aggregate';
export * from './bulk-items';
export * from './process-view';
