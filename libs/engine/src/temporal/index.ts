export { TemporalConnection, type TemporalOptions } from './connection';
export { isTemporalAway, TemporalAway } from './errors';
export { registerSearchAttributes } from './search-attributes';
export { followedCategories, isFollowed, StreamWorkflows } from './stream-workflows';
