export * from './ids';
export * from './meta';
export * from './personal';
export * from './refusal';
export * from './workflow';
