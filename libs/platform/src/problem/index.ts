export * from './database-away';
export * from './field-issues';
export * from './problem';
