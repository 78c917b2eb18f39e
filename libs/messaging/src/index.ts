export {
  Gateway,
  GatewayFor,
  type MessageLanguage,
  NotTaken,
  type OutgoingParcel,
  type ParcelItem,
  Undeliverable,
} from './gateway';
