/**
 * What must stand before a command, beyond its state: the same table answers `decide` and the list of allowed actions, so
 * the two never disagree.
 */
import {
  type Actor,
  isHandOf,
  type JourneyCommandName,
  newestConsent,
  phaseOf,
  type Refusal,
} from '@mourafaka/contracts';
import { notNow, notYou } from './decide/handler';
import { normaliseRegistration } from '../legal';
import { type AssistanceCommand, assistanceCommands } from './assistance-moves';
import { type DataRequest, openRequests } from './privacy-state';
import { modulesAttended, trainingDelivered } from './progress';
import { isDisputed, openDeadlines, type JourneyState } from './state';

type Guard = (state: JourneyState, actor?: Actor) => Refusal | undefined | false;

/** Four eyes: the same person does not do both; the system's own hand is nobody's. */
const same = (actor: Actor | undefined, id: string | undefined): boolean => actor !== undefined && isHandOf(actor, id);

/** Nobody judges the cooperative they applied for, or have a part in. */
const isOwn = ({ applicant, cooperative: { court, registrationNumber } }: JourneyState, actor: Actor): boolean =>
  isHandOf(actor, applicant) ||
  (actor.affiliations?.includes(normaliseRegistration(court, registrationNumber).key) ?? false);

const inConflict: Guard = ({ conflicts }, actor) =>
  actor !== undefined && conflicts.includes(actor.id) && notYou('JOURNEY.CONFLICT_DECLARED');

/** What a plan's approval needs of the diagnosis: its analysis always, the rest as the policy says. */
function diagnosisUnfinished({ swotEntries, baseline, questionnaire, settings }: JourneyState): Refusal | undefined {
  const { requireBaseline = false, requireHeadings = [] } = settings.diagnosis ?? {};
  if (swotEntries === 0) return notNow('JOURNEY.NO_DIAGNOSIS_REPORT');
  if (requireBaseline && !baseline) return notNow('DIAGNOSIS.BASELINE_MISSING');
  const left = requireHeadings.filter((heading) => questionnaire[heading] === undefined);
  return left.length > 0 ? notNow('DIAGNOSIS.HEADINGS_MISSING', { headings: left.join(', ') }) : undefined;
}

/** What the cooperative is compared with at the end stays as it was when the plan was approved. */
const baselineSettled: Guard = ({ baseline, plan, state }) =>
  baseline !== undefined &&
  (plan?.approvedAt !== undefined || phaseOf(state) !== 'diagnosis') &&
  notNow('DIAGNOSIS.BASELINE_SETTLED');

/** The committee scores and selects: who decides by hand on a file they scored is not the only one who looked at it. */
const judgedAlone: Guard = ({ scores }, actor) => {
  const counting = scores.filter(({ counted }) => counted);
  return (
    counting.length > 0 &&
    counting.every(({ scorer }) => same(actor, scorer)) &&
    notYou('JOURNEY.DECISION_NEEDS_ANOTHER_PERSON')
  );
};

const amendmentJudged: Guard = ({ plan }, actor) => {
  if (!plan?.amendment) return notNow('DIAGNOSIS.NO_AMENDMENT');
  return same(actor, plan.amendment.author) && notYou('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON');
};

const noOpenRequest: Guard = ({ financing }) =>
  !financing.some(({ status }) => status === 'open') && notNow('JOURNEY.FINANCING_NOT_OPEN');

const noFunds: Guard = ({ financing }) =>
  !financing.some(({ status }) => status === 'granted') && notNow('JOURNEY.NO_FUNDS_GRANTED');
const mayBeAnswered: Guard = ({ sessions }) =>
  sessions.every(({ confirmedAt }) => confirmedAt !== undefined) && notNow('JOURNEY.NO_SESSION_TO_CONFIRM');

/** A request that never was is told apart by the command itself. */
const requestWaitsFor =
  (command: AssistanceCommand): Guard =>
  ({ assistance }) =>
    !assistance.some((request) => assistanceCommands(request).includes(command)) &&
    assistance.every(({ status }) => ['done', 'closed'].includes(status)) &&
    notNow('JOURNEY.NO_ASSISTANCE_WAITS');

const noneWaits =
  (kind: DataRequest['kind']): Guard =>
  (state) =>
    openRequests(state, kind).length === 0 && notNow('PRIVACY.NO_REQUEST');

/** Nobody consents for nobody, nor twice to one text. */
const consentUpToDate: Guard = ({ representative, consent: { given, textVersion } }) => {
  if (!representative) return notNow('PRIVACY.NOBODY_NAMED');
  return given && textVersion === newestConsent.version && notNow('PRIVACY.CONSENT_GIVEN', { version: textVersion });
};

const guards: Readonly<Partial<Record<JourneyCommandName, Guard>>> = {
  // Who could send only some of what was asked for sends the rest while the staff look at it.
  'complete-file': ({ state, missing }) =>
    state === 'submitted' && missing.length === 0 && notNow('JOURNEY.NOTHING_MISSING'),
  'declare-complete': ({ missing }) =>
    missing.length > 0 && notNow('JOURNEY.DOCUMENTS_MISSING', { documents: missing.join(', ') }),
  score: (state, actor) =>
    actor !== undefined && isOwn(state, actor) ? notYou('JOURNEY.OWN_COOPERATIVE') : inConflict(state, actor),
  'declare-conflict': inConflict,
  admit: judgedAlone,
  waitlist: judgedAlone,
  reject: judgedAlone,
  'offer-place': ({ passedOver }) => passedOver && notNow('JOURNEY.PASSED_OVER'),
  appeal: ({ closing }) => closing?.final === true && notNow('JOURNEY.APPEAL_CLOSED'),
  'decide-appeal': ({ closing }, actor) =>
    [closing?.by, ...(closing?.signedBy ?? [])].some((id) => same(actor, id)) &&
    notYou('JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON'),
  'start-diagnosis': ({ consultant }) => consultant === undefined && notNow('JOURNEY.NO_CONSULTANT'),
  'record-baseline': baselineSettled,
  // One that is over, and one that never was, are told apart by the command itself while another is planned.
  'cancel-visit': ({ visits }) =>
    !visits.some(({ status }) => status === 'planned') && notNow('DIAGNOSIS.NO_VISIT_PLANNED'),
  'approve-development-plan': (state, actor) =>
    diagnosisUnfinished(state) ?? (same(actor, state.plan?.author) && notYou('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON')),
  'amend-development-plan': ({ plan }) => plan?.amendment !== undefined && notNow('DIAGNOSIS.AMENDMENT_PENDING'),
  'return-plan-amendment': amendmentJudged,
  'approve-plan-amendment': amendmentJudged,
  'start-marketing': (state) =>
    !trainingDelivered(state) &&
    notNow('JOURNEY.TRAINING_NOT_DELIVERED', {
      modules: modulesAttended(state),
      modulesNeeded: state.settings.training.modules,
      sessions: state.sessions.length,
      sessionsNeeded: state.settings.training.sessions,
    }),
  'confirm-session': mayBeAnswered,
  'renew-session-code': mayBeAnswered,
  'dispute-session': mayBeAnswered,
  'settle-dispute': ({ sessions }) => !sessions.some(isDisputed) && notNow('JOURNEY.NO_DISPUTE'),
  'assign-technical-assistance': requestWaitsFor('assign-technical-assistance'),
  'record-technical-assistance-visit': requestWaitsFor('record-technical-assistance-visit'),
  'recommend-technical-assistance': requestWaitsFor('recommend-technical-assistance'),
  'close-technical-assistance': requestWaitsFor('close-technical-assistance'),
  'submit-marketing-plan': ({ marketingPlan }) => marketingPlan && notNow('JOURNEY.MARKETING_PLAN_EXISTS'),
  'revise-marketing-plan': ({ marketingPlan }) => !marketingPlan && notNow('JOURNEY.NO_MARKETING_PLAN'),
  'grant-financing': noOpenRequest,
  'decline-financing': noOpenRequest,
  'record-instalment': noFunds,
  'record-fund-use': noFunds,
  graduate: ({ waiver }, actor) => same(actor, waiver?.signedBy) && notYou('JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON'),
  'extend-deadline': (state) => openDeadlines(state).length === 0 && notNow('DEADLINE.NONE_OPEN'),
  'acknowledge-escalation': ({ escalations }) => escalations.length === 0 && notNow('DEADLINE.NONE_ESCALATED'),
  'settle-message': ({ undelivered = [] }) => undelivered.length === 0 && notNow('MESSAGES.NOTHING_TO_SETTLE'),
  'answer-access-request': noneWaits('access'),
  'decide-rectification': noneWaits('rectification'),
  'request-rectification': ({ representative }) => !representative && notNow('PRIVACY.NOBODY_NAMED'),
  'renew-consent': consentUpToDate,
  resume: ({ suspended }) => !suspended && notNow('JOURNEY.NOT_SUSPENDED'),
};

export const guard = (command: JourneyCommandName, state: JourneyState, actor?: Actor): Refusal | undefined =>
  guards[command]?.(state, actor) || undefined;
