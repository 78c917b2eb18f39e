export * from './application-input';
export * from './commands';
export { consentTextOf, consentTexts, newestConsent } from './consent-texts';
export * from './entries';
export { entryFields } from './entry-fields';
export { entryKindOf } from './entry-kinds';
export {
  type DataChanges,
  policySettings,
  type PolicySettings,
  type Representative,
  representative,
  ruleResult,
  type RuleResult,
} from './event-shapes';
export * from './events';
export { type DeliveryFault, deliveryFaults, type ReminderWish, reminderWishes } from './messages/payloads';
export * from './payloads';
export { type ErasureWhy, erasureWhys } from './privacy/payloads';
export { type Authorised, disabilityField, isIdentityNumber, nothingAuthorised } from './sensitive';
export {
  correctionInput,
  decidedByList,
  documentInput,
  indicators,
  type SessionNotice,
  sessionNotices,
  type Indicators,
  planAction,
  planActionInput,
} from './shared';
export {
  accompanied,
  type JourneyStateName,
  journeyStateNames,
  journeyStates,
  phaseOf,
  type Transition,
} from './states';
export * from './transitions';
