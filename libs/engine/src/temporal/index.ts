export { TemporalConnection, type TemporalOptions } from './connection';
export { isTemporalAway, isUnanswered, TemporalAway } from './errors';
export { registerSearchAttributes } from './search-attributes';
export { followedCategories, isFollowed, StreamWorkflows } from './stream-workflows';
