/**
 * The programme's rules as data. Every number here is a setting of the programme, not an official rule: a batch adopts a
 * version of it, and a journey follows the version applied to it.
 */
import { z } from 'zod';
import { code, count, line, texts } from '../fields';
import { roles } from '../meta';

export const deadlineKinds = [
  'completeness-check',
  'file-completion',
  'decision',
  'consultant-assignment',
  'plan',
  'plan-approval',
  'training-start',
  'coaching-session',
  'marketing-plan',
  'evaluation',
  'graduation',
  'appeal-window',
  'appeal-decision',
] as const;
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
});
const escalationRule = z.strictObject({ daysOverdue: days, to: role, template: code() });

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
  regions: z.array(z.string().regex(/^\d{2}$/)),
  quotas: z.record(z.string().regex(/^\d{2}$/), count()).optional(),
});

export const programmePolicy = z
  .strictObject({
    name: line(120),
    /** The age of a cooperative is counted to this day. */
    referenceDate: z.iso.date(),
    ageCeilingMonths: count(600),
    minMembers: count(1000),
    /** Codes; empty means all. */
    sectors: z.array(code()),
    regions: z.array(z.string().regex(/^\d{2}$/)),
    criteria: z.array(criterion).min(1).max(30),
    /** Scorers needed before the committee may decide. */
    minScorers: z.int().min(1).max(20),
    documents: z.array(documentRule).max(50),
    target: count(),
    waves: z.array(wave).max(20),
    modules: z
      .array(z.strictObject({ key: code(), names: texts }))
      .min(1)
      .max(20),
    /** Participants who make a module count as attended. */
    minParticipants: z.int().min(1).max(50),
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
    deadlines: z.array(deadlineRule).max(deadlineKinds.length),
    /** Phases the system opens by itself as soon as their condition stands. */
    automaticPhases: z.array(z.enum(['diagnosis', 'training', 'marketing'])),
    /** Months; personal data of applicants not admitted, and of finished journeys. */
    retention: z.strictObject({ notAdmittedMonths: count(600), finishedMonths: count(600) }),
    /** Local times between which messages leave; reminders are planned for the first. */
    messages: z.strictObject({ sendAt: timeOfDay, quietFrom: timeOfDay }),
  })
  .refine((policy) => new Set(policy.deadlines.map((rule) => rule.kind)).size === policy.deadlines.length, {
    path: ['deadlines'],
    error: 'POLICY.DEADLINE_TWICE',
  })
  .refine((policy) => policy.training.modules <= policy.modules.length, {
    path: ['training', 'modules'],
    error: 'POLICY.MORE_MODULES_THAN_OFFERED',
  })
  .refine((policy) => policy.training.sessions <= policy.sessions.planned, {
    path: ['training', 'sessions'],
    error: 'POLICY.MORE_SESSIONS_THAN_PLANNED',
  })
  .refine((policy) => policy.messages.sendAt < policy.messages.quietFrom, {
    path: ['messages', 'quietFrom'],
    error: 'POLICY.QUIET_BEFORE_SENDING',
  });
export type ProgrammePolicy = z.infer<typeof programmePolicy>;
