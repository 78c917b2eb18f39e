export * from './field-issues';
export * from './problem';
