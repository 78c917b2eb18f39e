export * from './default-policy';
