export * from './clock';
export * from './clock-setting';
