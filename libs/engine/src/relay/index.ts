export { followAll, type FollowAllOptions } from './follow-all';
export { Relay, type RelayOptions, type RelayStatus } from './relay';
