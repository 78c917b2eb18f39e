/** What the timeline tells of each event: a message key (texts in contracts/messages) and what goes into it; nothing personal. */
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { DataOf } from './evolve-helpers';

export interface TimelineEntry {
  /** `TIMELINE.CoachingSessionRecorded`. */
  key: string;
  params: Record<string, string | number>;
}

type Params<N extends JourneyEventName> = (data: DataOf<N>) => TimelineEntry['params'];

/** Events whose text needs more than its name. */
const params: { [N in JourneyEventName]?: Params<N> } = {
  ApplicationSubmitted: ({ submittedOn, channel }) => ({ date: submittedOn, channel }),
  CompletionRequested: ({ missing }) => ({ documents: missing.join(', '), count: missing.length }),
  FileCompleted: ({ documents }) => ({ count: documents.length }),
  EligibilityAssessed: ({ eligible }) => ({ outcome: eligible ? 'eligible' : 'ineligible' }),
  ApplicationScored: ({ total }) => ({ total }),
  ApplicationAdmitted: ({ wave }) => ({ wave: wave ?? '' }),
  OfferMade: ({ wave }) => ({ wave }),
  OfferAccepted: ({ wave }) => ({ wave }),
  OfferDeclined: ({ reason }) => ({ reason: reason ?? '' }),
  DuplicateSuspected: ({ signals }) => ({
    signals: signals.map(({ kind, score }) => `${kind} ${Math.round(score * 100)} %`).join(', '),
  }),
  DuplicateDismissed: ({ reason }) => ({ reason }),
  DuplicateMerged: ({ reason }) => ({ reason }),
  ApplicationRejected: ({ reasons }) => ({ reasons: reasons.join(' · ') }),
  AppealDecided: ({ outcome, reason }) => ({ outcome, reason }),
  ConsultantAssigned: ({ consultant }) => ({ consultant }),
  VisitPlanned: ({ plannedOn }) => ({ date: plannedOn }),
  VisitMoved: ({ visit, plannedOn }) => ({ visit, date: plannedOn }),
  VisitCancelled: ({ visit, reason }) => ({ visit, reason }),
  VisitRecorded: ({ occurredOn }) => ({ date: occurredOn }),
  QuestionnaireAnswered: ({ heading, form }) => ({ heading, form }),
  SwotRecorded: ({ entries }) => ({ count: entries.length }),
  SwotRevised: ({ entry, reason }) => ({ entry, reason }),
  BaselineRecorded: ({ asOf }) => ({ date: asOf }),
  DevelopmentPlanSubmitted: ({ round, actions }) => ({ round, count: actions.length }),
  DevelopmentPlanReturned: ({ remarks }) => ({ remarks }),
  PlanAmendmentSubmitted: ({ round, reason }) => ({ round, reason }),
  PlanAmendmentReturned: ({ remarks }) => ({ remarks }),
  PlanAmendmentApproved: ({ round }) => ({ round }),
  AssemblyRecorded: ({ heldOn }) => ({ date: heldOn }),
  AccountsFiled: ({ filedOn }) => ({ date: filedOn }),
  CapitalPaymentRecorded: ({ paidOn, amountMad }) => ({ date: paidOn, amount: amountMad }),
  AttendanceRecorded: ({ module, occurredOn, participants }) => ({
    module,
    date: occurredOn,
    count: participants.length,
  }),
  CoachingSessionRecorded: ({ occurredOn, topics }) => ({ date: occurredOn, topics: topics.join(', ') }),
  CoachingScheduled: ({ sessions }) => ({ count: sessions.length, date: sessions[0]?.plannedOn ?? '' }),
  CoachingSessionPlanned: ({ number, plannedOn }) => ({ number, date: plannedOn }),
  CoachingSessionConfirmed: ({ session }) => ({ session }),
  SessionCodeRenewed: ({ session }) => ({ session }),
  CoachingSessionDisputed: ({ session, reason }) => ({ session, reason }),
  SessionDisputeSettled: ({ session, outcome, reason }) => ({ session, outcome, reason }),
  TechnicalAssistanceRequested: ({ area, topic }) => ({ area, topic }),
  TechnicalAssistanceAssigned: ({ request, expert }) => ({ request, expert }),
  TechnicalAssistanceVisited: ({ request, occurredOn }) => ({ request, date: occurredOn }),
  TechnicalAssistanceRecommended: ({ request, recommendations }) => ({ request, count: recommendations.length }),
  TechnicalAssistanceClosed: ({ request, reason }) => ({ request, reason }),
  TechnicalAssistanceRecorded: ({ occurredOn, topic }) => ({ date: occurredOn, topic }),
  PlanActionUpdated: ({ actionId, status }) => ({ action: actionId, status }),
  MarketingPlanRevised: ({ version, reason }) => ({ version, reason }),
  ProductImprovementRecorded: ({ product, deliveredOn }) => ({ product, date: deliveredOn }),
  OutletRecorded: ({ name, openedOn }) => ({ name, date: openedOn }),
  SaleSupportRecorded: ({ occurredOn, description }) => ({ date: occurredOn, description }),
  MarketSegmentRecorded: ({ name, wonOn }) => ({ name, date: wonOn }),
  SalesRecorded: ({ from, to, amountMad }) => ({ from, to, amount: amountMad }),
  FinancingRequested: ({ partner, amountMad }) => ({ partner, amount: amountMad }),
  FinancingGranted: ({ partner, amountMad, round, request }) => ({ partner, amount: amountMad, round, request }),
  FinancingDeclined: ({ round, request, reason }) => ({ round, request, reason }),
  InstalmentRecorded: ({ request, number, paidOn, amountMad }) => ({
    request,
    number,
    date: paidOn,
    amount: amountMad,
  }),
  FundUseRecorded: ({ spentOn, amountMad, actionId, purpose }) => ({
    date: spentOn,
    amount: amountMad,
    action: actionId,
    purpose,
  }),
  AccompanimentRated: ({ satisfaction }) => ({ satisfaction }),
  EvaluationRecorded: ({ satisfaction }) => ({ satisfaction }),
  GraduationWaiverSigned: ({ reason }) => ({ reason }),
  MessageIssued: ({ template, audience, channel }) => ({ template, audience, channel }),
  MessageWithheld: ({ template }) => ({ template }),
  MessageUndelivered: ({ channel, outcome, code }) => ({ channel, outcome, code }),
  MessageSettled: ({ note }) => ({ note }),
  PreferencesSet: ({ language, reminders }) => ({
    wishes: [language, reminders].filter((wish) => wish !== undefined).join(', '),
  }),
  AccessRequested: ({ request }) => ({ request }),
  AccessAnswered: ({ request, outcome, reason }) => ({ request, outcome, reason: reason ?? '' }),
  RectificationRequested: ({ request, reason }) => ({ request, reason }),
  ConsentRenewed: ({ textVersion }) => ({ version: textVersion }),
  PersonErased: ({ why }) => ({ why }),
  RectificationDecided: ({ request, outcome, reason }) => ({ request, outcome, reason }),
  SessionNoticeGiven: ({ heldOn, notice }) => ({ date: heldOn, notice }),
  Escalated: ({ kind, level, to }) => ({ deadline: kind, level, role: to }),
  EscalationAcknowledged: ({ kind, note }) => ({ deadline: kind, note }),
  DeadlineExpired: ({ kind }) => ({ deadline: kind }),
  PolicyApplied: ({ version }) => ({ version }),
  DeadlinesReplanned: ({ calendarVersion }) => ({ version: calendarVersion }),
  DeadlineSet: ({ kind, dueOn }) => ({ deadline: kind, date: dueOn }),
  DeadlineMoved: ({ kind, dueOn, previousDueOn, why }) => ({
    deadline: kind,
    date: dueOn,
    previous: previousDueOn,
    why,
  }),
  DeadlinePaused: ({ kind }) => ({ deadline: kind }),
  DeadlineMet: ({ kind }) => ({ deadline: kind }),
  DeadlineCancelled: ({ kind }) => ({ deadline: kind }),
  DocumentAttached: ({ name }) => ({ document: name }),
  NoteAdded: ({ text }) => ({ text }),
  DataCorrected: ({ reason }) => ({ reason }),
  EntryCorrected: ({ entry, reason }) => ({ entry, reason }),
  JourneyReassigned: ({ agent, consultant }) => ({ to: consultant ?? agent ?? '' }),
  JourneySuspended: ({ reason }) => ({ reason }),
  JourneyResumed: ({ pausedDays }) => ({ count: pausedDays }),
  JourneyWithdrawn: ({ reason }) => ({ reason }),
  JourneyExcluded: ({ reason }) => ({ reason }),
};

/** What takes an entry back is told in words of its own. */
const isWithdrawal = (event: JourneyEvent): boolean =>
  (event.type === 'EntryCorrected' || event.type === 'SwotRevised') && event.data.withdrawn === true;

/** The line of the timeline for one event. */
export function timelineOf(event: JourneyEvent): TimelineEntry {
  const paramsOf = params[event.type] as Params<JourneyEventName> | undefined;
  const text = isWithdrawal(event) ? 'EntryWithdrawn' : event.type;
  return { key: `TIMELINE.${text}`, params: paramsOf?.(event.data) ?? {} };
}
