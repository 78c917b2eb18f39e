/**
 * The programme's rules as data. Every number here is a setting of the programme, not an official rule: a batch adopts a
 * version of it, and a journey follows the version applied to it.
 */
import { z } from 'zod';
import { code, count, line, localDate, money, texts } from '../fields';
import { roles } from '../meta';
import { selectionRules } from '../selection/selection';
import { eligibilityRule } from './eligibility';
import { diagnosisRules, legalRules, questionnaire } from './questionnaire';

/** Of a journey: what a cooperative, or somebody for it, must do by a day. */
export const journeyDeadlineKinds = [
  'completeness-check',
  'file-completion',
  'eligibility',
  'decision',
  'duplicate-check',
  'consultant-assignment',
  'diagnosis-start',
  'plan',
  'plan-approval',
  'plan-amendment',
  'training-start',
  'coaching-session',
  'session-dispute',
  'assistance-assignment',
  'assistance-visit',
  'assistance-recommendation',
  'assistance-conclusion',
  /** What the training phase must have delivered before marketing opens. */
  'training-delivery',
  'marketing-plan',
  /** A grant's next part that is not paid yet. */
  'instalment',
  'evaluation',
  'graduation',
  'appeal-window',
  'appeal-decision',
  /** How long a place on the waiting list is kept open. */
  'waiting-list',
  /** A place offered to the next on the waiting list: the cooperative's answer. */
  'place-answer',
  /** A suspended journey: on the day it was suspended until, else so long after it was. */
  'resumption',
  /** Set by law: the cooperative's own calendar, never moved to a working day nor counted in days of the policy. */
  'yearly-assembly',
  'accounts-filing',
  'capital-payment',
  /** Somebody asked what is held on them, or for its rectification. */
  'data-request',
] as const;
export const batchDeadlineKinds = [
  /** A batch with a policy and no call yet. */
  'call-planning',
  'ranking',
  'selection-approval',
  'wave-release',
  'financing-ranking',
  'financing-approval',
] as const;
/** `session-enrolment`: nobody is enrolled yet. */
export const sessionDeadlineKinds = ['session-enrolment', 'attendance-record', 'catch-up'] as const;
export const deadlineKinds = [...journeyDeadlineKinds, ...batchDeadlineKinds, ...sessionDeadlineKinds] as const;
export type JourneyDeadlineKind = (typeof journeyDeadlineKinds)[number];
export type BatchDeadlineKind = (typeof batchDeadlineKinds)[number];
export type SessionDeadlineKind = (typeof sessionDeadlineKinds)[number];
export type DeadlineKind = (typeof deadlineKinds)[number];

export const channels = ['sms', 'email', 'inbox'] as const;
export type Channel = (typeof channels)[number];
const days = count(3660);
const role = z.enum(roles);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const reminderRule = z.strictObject({
  /** Days before (negative), on (0) or after (positive) the due date. */
  offsetDays: z.int().min(-365).max(365),
  audience: role,
  channel: z.enum(channels),
  template: code(),
  /** Leaves by itself as soon as it may, and not with the other messages of the day. */
  urgent: z.literal(true).optional(),
});
const escalationRule = z.strictObject({
  daysOverdue: days,
  to: role,
  template: code(),
  /** Absent: the inbox. */
  channel: z.enum(channels).optional(),
});

export const deadlineRule = z.strictObject({
  kind: z.enum(deadlineKinds),
  days,
  unit: z.enum(['working', 'calendar']),
  /** Who has to act. */
  owner: role,
  reminders: z.array(reminderRule).max(20),
  escalations: z.array(escalationRule).max(10),
  /** Days after the due date at which the system itself draws the consequence. */
  expiresAfterDays: days.optional(),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

const criterion = z.strictObject({
  key: code(),
  names: texts,
  weight: z.number().min(0).max(100),
  max: z.number().positive(),
});
const documentRule = z.strictObject({ kind: code(), names: texts, required: z.boolean() });
const wave = z.strictObject({
  code: code(),
  target: count(),
  /** Codes; empty means every region. */
  regions: z.array(z.string().regex(/^\d{2}$/)),
  /** Region code → at most so many places. */
  quotas: z.record(z.string().regex(/^\d{2}$/), count()).optional(),
  /** The day on which the system ranks, or releases, by itself what people have not yet; absent: people do it. */
  rankOn: localDate().optional(),
  releaseOn: localDate().optional(),
});
export type PolicyWave = z.infer<typeof wave>;

/** What a policy says of its call; reminders are counted in working days up to the closing day. */
const callRules = z.strictObject({
  reminders: z.array(reminderRule.extend({ offsetDays: z.int().min(-365).max(0) })).max(20),
});

/** What a policy says of collective training sessions. How many people make a module count is `minParticipants`. */
const collectiveRules = z.strictObject({
  /** Days before a session on which the enrolled cooperatives are reminded; on a working day. */
  remindDaysBefore: z.array(z.int().min(1).max(60)).max(5),
  /** Days after a session during which attendance is recorded without a reason; then it closes by itself. */
  closeAfterDays: count(60),
  /** What participants are asked, each to be answered from 1 to 5. */
  evaluation: z.array(z.strictObject({ key: code(), names: texts })).max(20),
});
export type CollectiveRules = z.infer<typeof collectiveRules>;

/** What decides between requests for a partner's funds, in the order a policy states; nothing is ever left to chance. */
export const financingOrders = ['score', 'own-contribution', 'women-share', 'smaller-amount', 'earlier'] as const;
export type FinancingOrder = (typeof financingOrders)[number];

const percent = z.int().min(1).max(100);
const financingRules = z.strictObject({
  /** Compared one after the other until two requests differ; the registration, which is unique, ends every tie. */
  order: z.array(z.enum(financingOrders)).min(1).max(financingOrders.length),
  /** Most that one request may ask for; absent: what its actions cost. */
  maxAmountMad: money().optional(),
  /** How a grant is paid: so many days after the approval, so much of it. */
  instalments: z
    .array(z.strictObject({ afterDays: days, percent }))
    .min(1)
    .max(12),
});
export type FinancingRules = z.infer<typeof financingRules>;

/** From which share on, in per cent, what is not wholly done counts as well under way. */
const completionRules = z.strictObject({ training: percent, coaching: percent, actions: percent });
export type CompletionRules = z.infer<typeof completionRules>;

/** Assumptions by which managers' figures are made; settings, never official. */
export const reportingRules = z.strictObject({
  /** People of a household: each member's counts among the indirect beneficiaries. */
  householdSize: z.number().min(1).max(20),
  /** Days without anything recorded by a person after which an open journey counts as dormant. */
  dormantAfterDays: z.int().min(1).max(3660),
});
export type ReportingRules = z.infer<typeof reportingRules>;

/** A policy as it is recorded: rules that were added later judge none that was adopted before. */
export const policyShape = z.strictObject({
  name: line(120),
  /** Eligible is who passes all of them. */
  eligibility: z.array(eligibilityRule).max(30),
  criteria: z.array(criterion).min(1).max(30),
  /** Scorers needed before the committee may decide. */
  minScorers: z.int().min(1).max(20),
  selection: selectionRules,
  call: callRules,
  documents: z.array(documentRule).max(50),
  target: count(),
  waves: z.array(wave).max(20),
  modules: z
    .array(z.strictObject({ key: code(), names: texts }))
    .min(1)
    .max(20),
  /** Participants who make a module count as attended. */
  minParticipants: z.int().min(1).max(50),
  collective: collectiveRules,
  questionnaire,
  diagnosis: diagnosisRules.optional(),
  legal: legalRules,
  /** Individual sessions; their spacing is the `coaching-session` deadline's days. */
  sessions: z.strictObject({ planned: z.int().min(1).max(100) }),
  /** What the training phase must have delivered before marketing opens. */
  training: z.strictObject({ modules: count(20), sessions: count(100) }),
  /** What graduation needs, unless two people waive it. */
  graduation: z.strictObject({
    modules: count(20),
    sessions: count(100),
    /** Share of the plan's actions done, in per cent. */
    actionsDonePercent: count(100),
    productImprovements: count(100),
    outlets: count(100),
  }),
  financing: financingRules,
  completion: completionRules,
  /** Absent: the assumptions of `reportingByDefault`. */
  reporting: reportingRules.optional(),
  deadlines: z.array(deadlineRule).max(deadlineKinds.length),
  /** Phases the system opens by itself as soon as their condition stands. */
  automaticPhases: z.array(z.enum(['diagnosis', 'training', 'marketing'])),
  /** Months; personal data of applicants not admitted, and of finished journeys. */
  retention: z.strictObject({ notAdmittedMonths: count(600), finishedMonths: count(600) }),
  /**
   * Local times between which messages leave; reminders are planned for the first, and all a person is reminded of on a
   * day leaves together at `digestAt` (absent: half an hour after `sendAt`), both within the hours kept on that day.
   */
  messages: z.strictObject({ sendAt: timeOfDay, quietFrom: timeOfDay, digestAt: timeOfDay.optional() }),
});
export type ProgrammePolicy = z.infer<typeof policyShape>;
