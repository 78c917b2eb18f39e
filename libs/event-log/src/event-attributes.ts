/**
 * What leaves of an event's data: codes, numbers and dates, one by one. A text somebody wrote may name somebody, and points
 * given by a member of the committee are secret for a time, so neither is here; what is not here does not leave.
 */
import type { JourneyEventData, JourneyEventName } from '@mourafaka/contracts';
import type { LogType, LogValue } from './log';

interface OwnAttribute<Data> {
  type: LogType;
  of: (data: Data) => LogValue | undefined;
}
type Own<N extends JourneyEventName> = Readonly<Record<string, OwnAttribute<JourneyEventData<N>>>>;

const text = <Data>(of: (data: Data) => string | undefined): OwnAttribute<Data> => ({ type: 'string', of });
const number = <Data>(of: (data: Data) => number | undefined): OwnAttribute<Data> => ({ type: 'integer', of });
const amount = <Data>(of: (data: Data) => number | undefined): OwnAttribute<Data> => ({ type: 'float', of });
const flag = <Data>(of: (data: Data) => boolean | undefined): OwnAttribute<Data> => ({ type: 'boolean', of });

const byList = {
  wave: text(({ wave }: { wave?: string }) => wave),
  rank: number(({ rank }: { rank?: number }) => rank),
};
const place = { wave: text(({ wave }: { wave: string }) => wave) };
const held = { occurredOn: text(({ occurredOn }: { occurredOn: string }) => occurredOn) };
const deadline = { kind: text(({ kind }: { kind: string }) => kind) };
const due = { ...deadline, dueOn: text(({ dueOn }: { dueOn: string }) => dueOn) };
const plan = { round: number(({ round }: { round: number }) => round) };
const sum = { amountMad: amount(({ amountMad }: { amountMad: number }) => amountMad) };

const own: { readonly [N in JourneyEventName]?: Own<N> } = {
  ApplicationSubmitted: {
    channel: text(({ channel }) => channel),
    submittedOn: text(({ submittedOn }) => submittedOn),
    late: text(({ late }) => late),
    onBehalf: flag(({ enteredBy }) => enteredBy !== undefined),
  },
  CompletionRequested: { ...plan, missing: number(({ missing }) => missing.length) },
  FileCompleted: { documents: number(({ documents }) => documents.length) },
  EligibilityAssessed: {
    eligible: flag(({ eligible }) => eligible),
    overridden: flag(({ override }) => override !== undefined),
    failed: number(({ results }) => results.filter(({ passed }) => !passed).length),
  },
  ApplicationScored: { complete: flag(({ complete }) => complete) },
  ApplicationAdmitted: { ...byList, beyondTarget: flag(({ beyondTarget }) => beyondTarget) },
  ApplicationWaitlisted: byList,
  ApplicationRejected: byList,
  OfferMade: place,
  OfferAccepted: place,
  OfferDeclined: place,
  AppealDecided: { outcome: text(({ outcome }) => outcome) },
  VisitPlanned: { plannedOn: text(({ plannedOn }) => plannedOn) },
  VisitMoved: { plannedOn: text(({ plannedOn }) => plannedOn) },
  VisitRecorded: held,
  QuestionnaireAnswered: { heading: text(({ heading }) => heading), form: number(({ form }) => form) },
  SwotRecorded: { entries: number(({ entries }) => entries.length) },
  DevelopmentPlanSubmitted: { ...plan, actions: number(({ actions }) => actions.length) },
  DevelopmentPlanReturned: plan,
  DevelopmentPlanApproved: plan,
  PlanAmendmentSubmitted: { ...plan, actions: number(({ actions }) => actions.length) },
  PlanAmendmentReturned: plan,
  PlanAmendmentApproved: plan,
  AttendanceRecorded: {
    ...held,
    module: text(({ module }) => module),
    participants: number(({ participants }) => participants.length),
  },
  CoachingSessionPlanned: { number: number(({ number: of }) => of), plannedOn: text(({ plannedOn }) => plannedOn) },
  CoachingSessionRecorded: {
    ...held,
    number: number(({ number: of }) => of),
    mode: text(({ mode }) => mode),
    durationMinutes: number(({ durationMinutes }) => durationMinutes),
  },
  SessionDisputeSettled: { outcome: text(({ outcome }) => outcome) },
  TechnicalAssistanceRequested: { area: text(({ area }) => area) },
  TechnicalAssistanceVisited: held,
  TechnicalAssistanceRecorded: held,
  PlanActionUpdated: { status: text(({ status }) => status) },
  ProductImprovementRecorded: { kind: text(({ kind }) => kind), deliveredOn: text(({ deliveredOn }) => deliveredOn) },
  OutletRecorded: { kind: text(({ kind }) => kind), openedOn: text(({ openedOn }) => openedOn) },
  MarketSegmentRecorded: { kind: text(({ kind }) => kind), wonOn: text(({ wonOn }) => wonOn) },
  SaleSupportRecorded: { ...held, kind: text(({ kind }) => kind) },
  SalesRecorded: sum,
  FinancingRequested: sum,
  FinancingGranted: sum,
  InstalmentRecorded: sum,
  FundUseRecorded: sum,
  AccompanimentRated: { satisfaction: number(({ satisfaction }) => satisfaction) },
  EvaluationRecorded: { satisfaction: number(({ satisfaction }) => satisfaction) },
  CooperativeGraduated: { waived: flag(({ waiver }) => waiver !== undefined) },
  MessageIssued: {
    template: text(({ template }) => template),
    audience: text(({ audience }) => audience),
    channel: text(({ channel }) => channel),
  },
  MessageWithheld: { template: text(({ template }) => template) },
  MessageUndelivered: { channel: text(({ channel }) => channel), outcome: text(({ outcome }) => outcome) },
  SessionNoticeGiven: { notice: text(({ notice }) => notice), module: text(({ module }) => module) },
  Escalated: { ...deadline, level: number(({ level }) => level), to: text(({ to }) => to) },
  EscalationAcknowledged: deadline,
  DeadlineExpired: deadline,
  DeadlinesReplanned: { calendarVersion: number(({ calendarVersion }) => calendarVersion) },
  DeadlineSet: due,
  DeadlineMoved: { ...due, why: text(({ why }) => why) },
  DeadlinePaused: deadline,
  DeadlineMet: { ...deadline, late: flag(({ late }) => late) },
  DeadlineCancelled: deadline,
  JourneyResumed: { pausedDays: number(({ pausedDays }) => pausedDays) },
};

const ownOf = (type: JourneyEventName): Own<JourneyEventName> => (own[type] ?? {}) as Own<JourneyEventName>;

/** The types of an event type's own attributes. */
export const ownTypes = (type: JourneyEventName): Readonly<Record<string, LogType>> =>
  Object.fromEntries(Object.entries(ownOf(type)).map(([name, attribute]) => [name, attribute.type]));

/** What leaves of one event's data. */
export function ownAttributes(type: JourneyEventName, data: unknown): Record<string, LogValue> {
  const values = Object.entries(ownOf(type)).map(([name, { of }]) => [name, of(data as never)] as const);
  return Object.fromEntries(values.filter((pair): pair is [string, LogValue] => pair[1] !== undefined));
}
