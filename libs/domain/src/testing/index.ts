export * from './context';
export * from './given-when-then';
export * from './journey-script';
export * from './journeys';
export * from './invented-application';
export * from './whole-path/whole-path';
export { sampleEvent } from './sample-event';
