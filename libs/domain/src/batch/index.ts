export * from './batch-aggregate';
