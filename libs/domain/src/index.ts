export * from './aggregate';
export * from './legal';
export * from './reference';
