export { bulkIdOf, delegationIdOf, openingIdOf, sessionIdOf, webhookIdOf, Desk, type JourneyOrder } from './desk';
export type { CalendarPreview, MovedByCalendar } from './execute/calendar-preview';
export { codeOf } from './execute/codes';
export { Engine } from './execute/engine';
export type { Accepted, CommandEnvelope, Executed } from './execute/envelope';
export { readHead, readHeads } from './execute/heads';
export { journeyHistory } from './execute/history';
export type { ChangedJourney, MovedDeadline, PolicyPreview } from './execute/policy-preview';
export {
  rebuild,
  type RebuildOptions,
  type RebuildProgress,
  RebuildRefused,
  type RebuildReport,
  type RebuildStep,
} from './rebuild/rebuild';
export type { RowDifference } from './rebuild/compare';
export { Eraser, type ErasableDocuments } from './erasure/eraser';
export { attendancesOf } from './erasure/persons-of';
export { type Erasure, ErasureRegister } from './erasure/register';
export { type PastRetention, RetentionDesk } from './erasure/retention';
export * from './relay';
export { loadTemplates } from './templates';
export * from './temporal';
export { type Difference, inWords, notes as verifyNotes } from './verify/difference';
export type { Selection as VerifySelection } from './verify/streams';
export { type VerifyReport, verifyStreams } from './verify/verify-streams';
export { dateOf, endOfDay, instantOf, localTimeOf } from './time/zone';
