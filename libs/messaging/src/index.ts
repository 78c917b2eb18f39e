export { compose, type Composed, type Manner, type Message } from './compose/compose';
export { composeDigest } from './compose/digest';
export type { OwnNames } from './compose/wording';
export {
  Gateway,
  GatewayFor,
  type MessageLanguage,
  NotTaken,
  type OutgoingParcel,
  type ParcelItem,
  Undeliverable,
} from './gateway';
export { type SmsLength, smsLength, smsParts, smsText } from './sms-length';
