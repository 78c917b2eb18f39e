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
export { type MailSettings, SmtpGateway } from './mail/smtp-gateway';
export { HttpSmsGateway, type SmsSettings } from './sms/http-sms-gateway';
export { isMobile } from './sms/mobile';
export { type SmsReceipt, smsReceipt } from './sms/receipt';
export { isSigned, signatureHeaders } from './sms/signature';
