/** From the call to a file that can be judged. */
import type {
  Actor,
  ApplicationInput,
  JourneyEvent,
  ProgrammePolicy,
  Refusal,
  SubmittedDocument,
} from '@mourafaka/contracts';
import type { CallWindow, DecisionContext, Decision } from '../../aggregate';
import { messageTime } from '../../message-time';
import { normaliseRegistration } from '../../legal';
import { correctionOf } from './corrections';
import { suspicions } from './duplicates';
import { assessEligibility } from '../eligibility';
import { scoringOf } from '../scoring';
import type { JourneyState } from '../state';
import { validateApplication } from '../validate-application';
import { type CommandOf, type Handlers, invalid, invalidField, notNow } from './handler';

/**
 * After the closing date staff enter paper and imported applications where the call allows it, and a cooperative the
 * administrator named may still apply; everybody else is told the date.
 */
function entryOf(
  { channel, cooperative: { court, registrationNumber } }: ApplicationInput,
  { call, today, dateOf }: DecisionContext,
): { refusal: Refusal } | { late?: 'allowed' | 'granted' } {
  if (!call || call.status === 'planned' || today < call.opensOn) return { refusal: notNow('BATCH.CALL_NOT_OPEN') };
  if (call.status === 'open' && today <= call.closesOn) return {};
  if (channel !== 'public' && call.lateAllowed) return { late: 'allowed' };
  const { key } = normaliseRegistration(court, registrationNumber);
  const granted = call.lateGrants?.some(({ registration, until }) => registration === key && today <= until);
  return granted
    ? { late: 'granted' }
    : { refusal: notNow('BATCH.CALL_CLOSED', { closedOn: lastDayOf(call, dateOf) }) };
}

/** By itself a call closes at the midnight after its last day; by people it may close before. */
function lastDayOf({ closesOn, closedAt }: CallWindow, dateOf: DecisionContext['dateOf']): string {
  const closedOn = closedAt === undefined ? closesOn : dateOf(closedAt);
  return closedOn < closesOn ? closedOn : closesOn;
}

/** The part of a policy the journey keeps, so that its duties need nothing else. */
export const settingsOf = (policy: ProgrammePolicy) => ({
  modules: policy.modules.map(({ key }) => key),
  minParticipants: policy.minParticipants,
  sessionsPlanned: policy.sessions.planned,
  training: policy.training,
  automaticPhases: policy.automaticPhases,
  scoring: { minScorers: policy.minScorers, spreadLimit: policy.selection.spreadLimit },
  completion: policy.completion,
  graduation: policy.graduation,
  ...(policy.diagnosis && { diagnosis: policy.diagnosis }),
  ...(policy.reporting && { reporting: policy.reporting }),
});

/** The first command of a stream: the only one that meets no state. */
export function submitApplication(
  { journeyId, batch, payload }: CommandOf<'submit-application'>,
  context: DecisionContext,
): Decision<JourneyEvent> {
  if (!batch) return { refusal: invalidField('batch', 'FIELD.REQUIRED') };
  const { consent, consentTextVersion, representative, documents = [], ...rest } = payload;
  const entry = entryOf(payload, context);
  if ('refusal' in entry) return entry;
  const errors = validateApplication(payload, context.today);
  if (errors.length > 0) return { refusal: invalid('APPLICATION.INVALID', errors) };
  const submitted: JourneyEvent = {
    type: 'ApplicationSubmitted',
    data: {
      journeyId,
      batch,
      trackingCode: context.trackingCode,
      submittedOn: context.today,
      ...rest,
      ...(representative && { representative: { personId: context.id(0), ...representative } }),
      consent: { given: consent, ...(consentTextVersion && { textVersion: consentTextVersion }) },
      ...(isStaff(context.actor) && { enteredBy: context.actor.id }),
      ...entry,
    },
  };
  const applied: JourneyEvent = {
    type: 'PolicyApplied',
    data: { version: context.policyVersion, settings: settingsOf(context.policy) },
  };
  // Whoever applies alone learns the follow-up code by message; an import is told to its importer.
  const told = payload.channel !== 'import' && representative !== undefined;
  const found = suspicions({ journeyId, duplicates: [], state: 'submitted' }, context);
  return {
    events: [submitted, applied, ...documents.map(attached), ...found, ...(told ? [receipt(context, payload)] : [])],
  };
}

const isStaff = ({ role }: Actor): boolean => role !== 'applicant' && role !== 'system';

const attached = ({ kind, documentId, fileName, sha256 }: SubmittedDocument): JourneyEvent => ({
  type: 'DocumentAttached',
  data: { kind, name: fileName ?? kind, documentId, ...(sha256 && { sha256 }) },
});

const receipt = (context: DecisionContext, { language = 'ar' }: ApplicationInput): JourneyEvent => ({
  type: 'MessageIssued',
  data: {
    duty: 'receipt',
    audience: 'applicant',
    channel: 'sms',
    template: 'receipt',
    notBefore: messageTime(context),
    language,
  },
});

/**
 * Assessed again, a file keeps the scores it has: they wait while it is ineligible and count once it is eligible. One that
 * comes back to the check of its papers, as an appeal can ask, is scored anew.
 */
const scoresKept = (state: JourneyState, policy: ProgrammePolicy): { scored?: boolean } =>
  state.state === 'complete' || state.scores.length === 0 ? {} : { scored: scoringOf(state, policy).complete };

type Names = 'request-completion' | 'complete-file' | 'declare-complete' | 'assess-eligibility';

export const decideApplication: Handlers<Names> = {
  'request-completion': ({ missing, message }, state, { policy }) => {
    const unknown = missing.find((kind) => !policy.documents.some((document) => document.kind === kind));
    if (unknown !== undefined) return invalidField('missing', 'JOURNEY.DOCUMENT_UNKNOWN', { document: unknown });
    const kinds = [...new Set(missing)];
    return [{ type: 'CompletionRequested', data: { missing: kinds, message, round: state.completionRounds + 1 } }];
  },
  'complete-file': ({ documents, corrections }, state, context) => {
    if (documents.length === 0 && !corrections) return invalidField('documents', 'FIELD.EMPTY');
    const changes = corrections && correctionOf(corrections, state, context, 'corrections');
    if (changes && 'refusal' in changes) return changes.refusal;
    return [
      { type: 'FileCompleted', data: { documents, corrections: changes?.changes } },
      ...suspicions(state, context),
    ];
  },
  'declare-complete': () => [{ type: 'FileDeclaredComplete', data: {} }],
  'assess-eligibility': ({ override }, state, context) => {
    const { policy, policyVersion, today } = context;
    const { eligible, results } = assessEligibility(state, policy, policyVersion);
    const data = { policyVersion, assessedOn: today, results, override, ...scoresKept(state, policy) };
    return [
      { type: 'EligibilityAssessed', data: { eligible: override?.eligible ?? eligible, ...data } },
      ...suspicions(state, context),
    ];
  },
};
