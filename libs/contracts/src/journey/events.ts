/**
 * The events of a journey. Values of natural persons are marked `personal(...)` beside the `personId` they belong to; the
 * journal seals them before anything is stored or folded.
 */
import { z } from 'zod';
import { code, count, line, localDate, paragraph, texts } from '../fields';
import { roles } from '../meta';
import { personal } from '../personal';
import { channels, deadlineKinds } from '../policy/policy';
import { duplicateSignal } from '../selection/selection';
import { applicationChannels, cooperativeInput, projectInput } from './application';
import { decidedByList, journeyPayloads, planAction } from './payloads';
import { journeyStateNames } from './states';

const nothing = z.strictObject({});
const reason = paragraph(2000);
const remark = paragraph(2000).optional();
const instant = z.iso.datetime();
const key = z.string().min(1).max(120);
const role = z.enum(roles);
const state = z.enum(journeyStateNames);
const version = z.int().min(1);
const deadlineKind = z.enum(deadlineKinds);

/** The legal representative as events and states keep them; name, phone and e-mail are sealed once stored. */
export const representative = z.strictObject({
  personId: z.uuid(),
  name: personal(line(120)),
  phone: personal(z.e164()),
  email: personal(z.email().max(254)).optional(),
});
export type Representative = z.infer<typeof representative>;

const changes = z.strictObject({
  cooperative: cooperativeInput.partial().optional(),
  representative: representative.partial({ name: true, phone: true, email: true }).optional(),
});
export type DataChanges = z.infer<typeof changes>;

const participant = z.strictObject({
  personId: z.uuid(),
  name: personal(line(120)).optional(),
  role: z.string(),
  sex: z.enum(['female', 'male']),
  ageBand: z.string(),
});

/** One rule of eligibility as it was applied: which, on what, with which outcome. */
export const ruleResult = z.strictObject({
  rule: z.string(),
  passed: z.boolean(),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** What the rule of the policy asks for; absent in results of before rules were data. */
  expected: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
  kind: z.string().optional(),
  names: texts.optional(),
  policyVersion: count().optional(),
});
export type RuleResult = z.infer<typeof ruleResult>;

/** What a journey needs to know of its policy to plan its duties by itself. */
export const policySettings = z.strictObject({
  modules: z.array(code()),
  minParticipants: count(),
  sessionsPlanned: count(),
  training: z.strictObject({ modules: count(), sessions: count() }),
  automaticPhases: z.array(z.enum(['diagnosis', 'training', 'marketing'])),
  /** Absent in what was recorded before several members scored one file. */
  scoring: z.strictObject({ minScorers: count(), spreadLimit: z.number() }).optional(),
});
export type PolicySettings = z.infer<typeof policySettings>;

/** One planned act about a deadline, at a known instant. */
export const deadlineStep = z.strictObject({
  /** The duty's key: unique within the stream for ever. */
  key,
  kind: z.enum(['remind', 'escalate', 'expire']),
  /** Its name within the deadline, e.g. `remind-3`, the same after the deadline has moved. */
  name: z.string(),
  at: instant,
  /** Who is told, or to whom it is escalated. */
  audience: role.optional(),
  channel: z.enum(channels).optional(),
  template: code().optional(),
  /** 1, 2 … of an escalation. */
  level: count().optional(),
});
export type DeadlineStep = z.infer<typeof deadlineStep>;

const skippedStep = z.strictObject({ name: z.string(), at: instant });
const rule = z.strictObject({ days: count(), unit: z.enum(['working', 'calendar']) });
const plan = {
  revision: version,
  dueOn: localDate(),
  dueAt: instant,
  rule,
  calendarVersion: count(),
  policyVersion: count(),
  steps: z.array(deadlineStep),
  /** Steps whose moment was already past when planned: recorded, not performed. */
  skipped: z.array(skippedStep),
};

export const journeyEventSchemas = {
  ApplicationSubmitted: z.strictObject({
    journeyId: z.string(),
    batch: code(20),
    trackingCode: z.string(),
    submittedOn: localDate(),
    cooperative: cooperativeInput,
    representative: representative.optional(),
    project: projectInput,
    consent: z.strictObject({ given: z.boolean(), textVersion: line(40).optional() }),
    channel: z.enum(applicationChannels),
    /** The member of staff who typed it on the cooperative's behalf. */
    enteredBy: z.string().optional(),
    /** After the call was closed: since the call allows it to staff, or by name. */
    late: z.enum(['allowed', 'granted']).optional(),
  }),
  CompletionRequested: z.strictObject({
    missing: z.array(code()),
    message: paragraph(2000).optional(),
    round: version,
  }),
  FileCompleted: z.strictObject({
    documents: journeyPayloads['complete-file'].shape.documents,
    corrections: changes.optional(),
  }),
  FileDeclaredComplete: nothing,
  EligibilityAssessed: z.strictObject({
    eligible: z.boolean(),
    policyVersion: count(),
    assessedOn: localDate(),
    results: z.array(ruleResult),
    override: z.strictObject({ eligible: z.boolean(), reason }).optional(),
  }),
  ApplicationScored: z.strictObject({
    scorer: z.string(),
    scores: z.record(code(), z.number()),
    /** Weighted, out of 100. */
    total: z.number(),
    /** A score given in a conflict of interest is kept and not counted. */
    counted: z.boolean(),
    remark,
    policyVersion: count(),
    /** The scorers the policy asks for have all scored. */
    complete: z.boolean(),
    /** Points between the highest and the lowest counted total; more than the policy's limit asks for a further scorer. */
    spread: z.number().optional(),
    exceeded: z.boolean().optional(),
  }),
  ConflictDeclared: z.strictObject({
    member: z.string(),
    reason,
    /** Whether the scores that count are still as many as asked for. */
    complete: z.boolean(),
  }),
  ApplicationAdmitted: z.strictObject({
    ...decidedByList,
    lot: code().optional(),
    reason: reason.optional(),
    /** By hand, from the waiting list of a wave that had been released. */
    beyondTarget: z.literal(true).optional(),
  }),
  ApplicationWaitlisted: z.strictObject({ ...decidedByList, reason }),
  ApplicationRejected: z.strictObject({ ...decidedByList, reasons: z.array(reason) }),
  OfferMade: z.strictObject({ wave: code(), place: version, offer: version }),
  OfferAccepted: z.strictObject({ wave: code(), place: version, offer: version }),
  OfferDeclined: z.strictObject({ wave: code(), place: version, offer: version, reason: reason.optional() }),
  OfferLapsed: z.strictObject({ deadline: key }),
  FreedPlaceRecorded: z.strictObject({ duty: key }),
  DuplicateSuspected: z.strictObject({ of: z.uuid(), signals: z.array(duplicateSignal).min(1) }),
  DuplicateDismissed: z.strictObject({ of: z.uuid(), reason }),
  DuplicateMerged: z.strictObject({ into: z.uuid(), reason }),
  AppealLodged: z.strictObject({ grounds: paragraph(4000), against: state }),
  AppealDecided: z.strictObject({
    outcome: z.enum(['admit', 'reassess', 'dismiss']),
    reason,
    to: state,
    /** Its place comes on top of the wave's target: the list was given out without it. */
    beyondTarget: z.literal(true).optional(),
  }),
  ConsultantAssigned: journeyPayloads['assign-consultant'],
  DiagnosisStarted: nothing,
  SwotRecorded: journeyPayloads['record-swot'],
  DevelopmentPlanSubmitted: z.strictObject({ round: version, actions: z.array(planAction) }),
  DevelopmentPlanReturned: z.strictObject({ round: version, remarks: paragraph(4000) }),
  DevelopmentPlanApproved: z.strictObject({ round: version }),
  AttendanceRecorded: z.strictObject({
    module: code(),
    occurredOn: localDate(),
    sessionId: code().optional(),
    participants: z.array(participant),
  }),
  TrainingStarted: nothing,
  CoachingSessionRecorded: journeyPayloads['record-coaching-session'],
  TechnicalAssistanceRecorded: journeyPayloads['record-technical-assistance'],
  PlanActionUpdated: journeyPayloads['update-plan-action'],
  MarketingStarted: nothing,
  MarketingPlanSubmitted: journeyPayloads['submit-marketing-plan'],
  ProductImprovementRecorded: journeyPayloads['record-product-improvement'],
  OutletRecorded: journeyPayloads['record-outlet'],
  SaleSupportRecorded: journeyPayloads['record-sale-support'],
  EvaluationRecorded: journeyPayloads['record-evaluation'],
  GraduationWaiverSigned: z.strictObject({ reason, unmet: z.array(z.string()) }),
  CooperativeGraduated: z.strictObject({
    waiver: z.strictObject({ reason, unmet: z.array(z.string()), firstSignature: z.string() }).optional(),
  }),
  MessageIssued: z.strictObject({
    duty: key,
    audience: role,
    channel: z.enum(channels),
    template: code(),
    deadline: key.optional(),
    dueOn: localDate().optional(),
    notBefore: instant,
  }),
  Escalated: z.strictObject({
    duty: key,
    deadline: key,
    kind: deadlineKind,
    level: version,
    to: role,
    template: code(),
  }),
  DeadlineExpired: z.strictObject({ duty: key, deadline: key, kind: deadlineKind }),
  FileLapsed: z.strictObject({ deadline: key }),
  AppealWindowClosed: z.strictObject({ deadline: key }),
  PolicyApplied: z.strictObject({ version, settings: policySettings }),
  DeadlinesReplanned: z.strictObject({ calendarVersion: count() }),
  DeadlineSet: z.strictObject({
    key,
    kind: deadlineKind,
    owner: role,
    /** The local date the days are counted from. */
    anchorOn: localDate(),
    ...plan,
  }),
  DeadlineMoved: z.strictObject({
    key,
    kind: deadlineKind,
    why: z.enum(['extended', 'resumed', 'calendar', 'policy']),
    reason: reason.optional(),
    previousDueOn: localDate(),
    /** Set by an extension: the days are no longer counted. */
    fixedOn: localDate().optional(),
    /** Days the clock stood still since the anchor or the extension. */
    pausedDays: count(),
    ...plan,
  }),
  /** Its clock stands still, until it is moved by the days that passed (`resumed`). */
  DeadlinePaused: z.strictObject({ key, kind: deadlineKind, pausedOn: localDate() }),
  DeadlineMet: z.strictObject({ key, kind: deadlineKind, late: z.boolean() }),
  DeadlineCancelled: z.strictObject({ key, kind: deadlineKind }),
  DocumentAttached: journeyPayloads['attach-document'],
  NoteAdded: journeyPayloads['add-note'],
  DataCorrected: z.strictObject({ changes, reason }),
  JourneyReassigned: journeyPayloads.reassign,
  JourneySuspended: journeyPayloads.suspend,
  JourneyResumed: z.strictObject({ pausedDays: count() }),
  JourneyWithdrawn: z.strictObject({ reason }),
  JourneyExcluded: z.strictObject({ reason }),
} as const;

export type JourneyEventName = keyof typeof journeyEventSchemas;
export const journeyEventNames = Object.keys(journeyEventSchemas) as JourneyEventName[];
export type JourneyEventData<N extends JourneyEventName> = z.infer<(typeof journeyEventSchemas)[N]>;
export type JourneyEvent = { [N in JourneyEventName]: { type: N; data: JourneyEventData<N> } }[JourneyEventName];
