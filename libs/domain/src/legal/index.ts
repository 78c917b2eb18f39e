export * from './ice';
export * from './registration';
export * from './rib';
