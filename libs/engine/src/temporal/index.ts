export { TemporalConnection, type TemporalOptions } from './connection';
export { isTemporalAway, TemporalAway } from './errors';
export { JourneyWorkflows } from './journey-workflows';
export { registerSearchAttributes } from './search-attributes';
