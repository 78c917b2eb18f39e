/** From the call to a file that can be judged. */
import type { JourneyEvent, ProgrammePolicy, Refusal } from '@mourafaka/contracts';
import type { CallWindow, DecisionContext, Decision } from '../../aggregate';
import { correctionOf } from './corrections';
import { assessEligibility } from '../eligibility';
import { validateApplication } from '../validate-application';
import { type CommandOf, type Handlers, invalid, invalidField, notNow } from './handler';
import { messageTime } from './messages';

/** Staff may enter paper and imported applications after the closing date, where the call allows it. */
function callRefusal(call: CallWindow | undefined, channel: string, today: string): Refusal | undefined {
  if (!call || call.status === 'planned' || today < call.opensOn) return notNow('BATCH.CALL_NOT_OPEN');
  const late = call.status === 'closed' || today > call.closesOn;
  const allowedLate = channel !== 'public' && call.lateAllowed;
  return late && !allowedLate ? notNow('BATCH.CALL_CLOSED', { closedOn: call.closesOn }) : undefined;
}

/** The part of a policy the journey keeps, so that its duties need nothing else. */
export const settingsOf = (policy: ProgrammePolicy) => ({
  modules: policy.modules.map(({ key }) => key),
  minParticipants: policy.minParticipants,
  sessionsPlanned: policy.sessions.planned,
  training: policy.training,
  automaticPhases: policy.automaticPhases,
});

/** The first command of a stream: the only one that meets no state. */
export function submitApplication(
  { journeyId, batch, payload }: CommandOf<'submit-application'>,
  context: DecisionContext,
): Decision<JourneyEvent> {
  if (!batch) return { refusal: invalidField('batch', 'FIELD.REQUIRED') };
  const { consent, consentTextVersion, representative, ...rest } = payload;
  const closed = callRefusal(context.call, payload.channel, context.today);
  if (closed) return { refusal: closed };
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
    },
  };
  const applied: JourneyEvent = {
    type: 'PolicyApplied',
    data: { version: context.policyVersion, settings: settingsOf(context.policy) },
  };
  // Whoever applies alone learns the follow-up code by message; an import is told to its importer.
  const told = payload.channel !== 'import' && representative !== undefined;
  return { events: [submitted, applied, ...(told ? [receipt(context)] : [])] };
}

const receipt = (context: DecisionContext): JourneyEvent => ({
  type: 'MessageIssued',
  data: {
    duty: 'receipt',
    audience: 'applicant',
    channel: 'sms',
    template: 'receipt',
    notBefore: messageTime(context),
  },
});

type Names = 'request-completion' | 'complete-file' | 'declare-complete' | 'assess-eligibility';

export const decideApplication: Handlers<Names> = {
  'request-completion': ({ missing, message }, state, { policy }) => {
    const unknown = missing.find((kind) => !policy.documents.some((document) => document.kind === kind));
    if (unknown !== undefined) return invalidField('missing', 'JOURNEY.DOCUMENT_UNKNOWN', { document: unknown });
    return [{ type: 'CompletionRequested', data: { missing, message, round: state.completionRounds + 1 } }];
  },
  'complete-file': ({ documents, corrections }, state, context) => {
    if (documents.length === 0 && !corrections) return invalidField('documents', 'FIELD.EMPTY');
    const changes = corrections && correctionOf(corrections, state, context, 'corrections');
    if (changes && 'refusal' in changes) return changes.refusal;
    return [{ type: 'FileCompleted', data: { documents, corrections: changes?.changes } }];
  },
  'declare-complete': () => [{ type: 'FileDeclaredComplete', data: {} }],
  'assess-eligibility': ({ override }, state, { policy, policyVersion, today }) => {
    const { eligible, results } = assessEligibility(state, policy, policyVersion);
    const data = { policyVersion, assessedOn: today, results, override };
    return [{ type: 'EligibilityAssessed', data: { eligible: override?.eligible ?? eligible, ...data } }];
  },
};
