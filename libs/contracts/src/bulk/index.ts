export * from './bulk';
export * from './suitable';
