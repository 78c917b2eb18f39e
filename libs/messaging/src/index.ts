import { InboxEntity, InboxReadEntity } from './inbox/inbox.entity';
import { CreateMessaging1767485200000 } from './migrations/1767485200000-create-messaging';
import { CreateReportMails1767988800000 } from './migrations/1767988800000-create-report-mails';
import { ReportMailEntity } from './reports/report-mail.entity';
import { StaffEntity } from './staff/staff.entity';

/** To be handed to `migrate`. */
export const messagingEntities = [InboxEntity, InboxReadEntity, ReportMailEntity, StaffEntity];
export const messagingMigrations = [CreateMessaging1767485200000, CreateReportMails1767988800000];

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
export { OutboxGateway } from './development/outbox-gateway';
export { type SmsLength, smsLength, smsText } from './sms-length';
export { type MailSettings, SmtpGateway } from './mail/smtp-gateway';
export { HttpSmsGateway, type SmsSettings } from './sms/http-sms-gateway';
export { isMobile } from './sms/mobile';
export { type SmsReceipt, smsReceipt } from './sms/receipt';
export { isSigned, signatureHeaders } from './sms/signature';
export { Inbox, type InboxItem, type InboxReader } from './inbox/inbox';
export { InboxGateway } from './inbox/inbox-gateway';
export { mailboxesOf } from './inbox/mailboxes';
export { masked } from './masked';
export { ReportMails, type ReportMail } from './reports/report-mails';
export {
  type Colleague,
  type OwnContact,
  type ReportReader,
  type SeenPerson,
  type StaffContact,
  StaffDirectory,
} from './staff/staff-directory';
