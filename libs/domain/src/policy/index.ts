export * from './default-policy';
export * from './upcast-policy';
export * from './waves';
