export { Relay, type RelayOptions, type RelayStatus } from './relay';
