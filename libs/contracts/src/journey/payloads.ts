/** The payload of every journey command. Unknown fields are errors everywhere. */
import { z } from 'zod';
import { code, count, line, localDate, money, paragraph } from '../fields';
import { applicationInput, cooperativeInput, representativeInput } from './application';
import type { JourneyCommandName } from './states';

const nothing = z.strictObject({});
const reason = paragraph(2000);
const remark = paragraph(2000).optional();
const dutyKey = z.string().min(1).max(120);

/** Where the cooperative stands: at the baseline and at the end. */
export const indicators = z.strictObject({
  members: count(),
  women: count(),
  youth: count(),
  disabled: count().optional(),
  jobs: count(),
  turnoverMad: money(),
});
export type Indicators = z.infer<typeof indicators>;

export const documentInput = z.strictObject({
  kind: code(),
  name: line(200),
  /** Bytes. */
  size: count(100_000_000).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Of the stored bytes. */
  documentId: z.uuid().optional(),
});

export const correctionInput = z.strictObject({
  cooperative: cooperativeInput.partial().optional(),
  representative: representativeInput.partial().optional(),
});

const swotEntry = z.strictObject({
  kind: z.enum(['strength', 'weakness', 'opportunity', 'threat']),
  text: paragraph(1000),
  evidence: paragraph(1000).optional(),
  /** 1 is the most pressing. */
  priority: z.int().min(1).max(5).optional(),
});

const planActionFields = {
  objective: line(300),
  title: line(300),
  service: z.enum(['diagnosis', 'collective-training', 'coaching', 'technical-assistance', 'marketing']),
  owner: line(120),
  startOn: localDate(),
  dueOn: localDate(),
  costMad: money(),
  fundingSource: line(200).optional(),
  indicator: line(300),
  target: line(300),
};
/** One action of a development plan as the journal keeps it; a plan submitted without ids is numbered A1, A2 … */
export const planAction = z.strictObject({ id: code(20), ...planActionFields });
export const planActionInput = z.strictObject({ id: code(20).optional(), ...planActionFields });

const participantInput = z.strictObject({
  name: line(120).optional(),
  role: z.enum(['president', 'manager', 'board', 'member', 'employee', 'other']),
  sex: z.enum(['female', 'male']),
  ageBand: z.enum(['under-25', '25-34', '35-44', '45-59', '60-plus']),
});

/** Where a decision comes from when it is handed out with a wave: the list and who signed it. The system's to say. */
export const decidedByList = {
  wave: code().optional(),
  /** Which list of the wave. */
  ranking: z.int().min(1).optional(),
  /** Place in that list; of a waiting one, on the waiting list. */
  rank: z.int().min(1).max(100_000).optional(),
  /** Ids of the people who signed the list. */
  signedBy: z.array(code(120)).max(10).optional(),
};

const sessionMode = z.enum(['on-site', 'office', 'remote']);

export const journeyPayloads = {
  'submit-application': applicationInput,
  'request-completion': z.strictObject({
    missing: z.array(code()).min(1).max(30),
    message: paragraph(2000).optional(),
  }),
  'complete-file': z.strictObject({
    documents: z.array(documentInput).max(30),
    corrections: correctionInput.optional(),
  }),
  'declare-complete': nothing,
  'assess-eligibility': z.strictObject({ override: z.strictObject({ eligible: z.boolean(), reason }).optional() }),
  score: z.strictObject({
    scores: z.record(code(), z.number().min(0).max(1000)),
    conflictOfInterest: z.boolean().optional(),
    remark,
  }),
  'declare-conflict': z.strictObject({ reason }),
  admit: z.strictObject({ ...decidedByList, lot: code().optional(), reason: reason.optional() }),
  waitlist: z.strictObject({ ...decidedByList, reason }),
  reject: z.strictObject({ ...decidedByList, reasons: z.array(reason).min(1).max(10) }),
  /** `batchPlace` is the batch's freed seat, `offer` counts to whom it was offered. */
  'offer-place': z.strictObject({ wave: code(), batchPlace: z.int().min(1), offer: z.int().min(1) }),
  'accept-place': nothing,
  'decline-place': z.strictObject({ reason: reason.optional() }),
  'dismiss-duplicate': z.strictObject({ of: z.uuid(), reason }),
  'merge-duplicate': z.strictObject({ into: z.uuid(), reason }),
  appeal: z.strictObject({ grounds: paragraph(4000) }),
  'decide-appeal': z.strictObject({ outcome: z.enum(['admit', 'reassess', 'dismiss']), reason }),
  'assign-consultant': z.strictObject({
    consultant: code(),
    provider: line(120).optional(),
    lot: code().optional(),
  }),
  'start-diagnosis': nothing,
  'record-swot': z.strictObject({
    entries: z.array(swotEntry).min(1).max(100),
    needs: z
      .strictObject({
        training: paragraph(2000).optional(),
        technicalSupport: paragraph(2000).optional(),
        production: paragraph(2000).optional(),
        marketing: paragraph(2000).optional(),
      })
      .optional(),
    baseline: indicators.optional(),
  }),
  'submit-development-plan': z.strictObject({ actions: z.array(planActionInput).min(1).max(100) }),
  'return-development-plan': z.strictObject({ remarks: paragraph(4000) }),
  'approve-development-plan': nothing,
  'record-attendance': z.strictObject({
    module: code(),
    occurredOn: localDate(),
    sessionId: code().optional(),
    participants: z.array(participantInput).min(1).max(50),
  }),
  'start-training': nothing,
  'record-coaching-session': z.strictObject({
    occurredOn: localDate(),
    mode: sessionMode,
    durationMinutes: z.int().min(1).max(1440),
    topics: z.array(line(200)).min(1).max(20),
    agreedActions: z.array(line(300)).max(50),
    attended: z.int().min(1).max(1000),
    report: paragraph(8000).optional(),
    reason: reason.optional(),
  }),
  'record-technical-assistance': z.strictObject({
    occurredOn: localDate(),
    topic: line(300),
    provider: line(120).optional(),
    durationMinutes: z.int().min(1).max(10_080).optional(),
    outcome: paragraph(2000),
  }),
  'update-plan-action': z.strictObject({
    actionId: code(20),
    status: z.enum(['planned', 'in-progress', 'done', 'dropped']),
    remark,
  }),
  'start-marketing': nothing,
  'submit-marketing-plan': z.strictObject({
    products: z.array(line(200)).min(1).max(50),
    targetMarkets: z.array(line(200)).min(1).max(50),
    summary: paragraph(4000),
  }),
  'record-product-improvement': z.strictObject({
    product: line(200),
    kind: z.enum(['packaging', 'wrapping', 'labelling', 'quality', 'certification', 'other']),
    description: paragraph(2000),
    deliveredOn: localDate(),
  }),
  'record-outlet': z.strictObject({
    name: line(200),
    kind: z.enum(['shop', 'supermarket', 'fair', 'online', 'export', 'institution', 'other']),
    openedOn: localDate(),
    place: line(200).optional(),
  }),
  'record-sale-support': z.strictObject({
    occurredOn: localDate(),
    kind: z.enum(['fair', 'meeting', 'campaign', 'catalogue', 'online', 'other']),
    description: paragraph(2000),
    salesMad: money().optional(),
  }),
  'record-evaluation': z.strictObject({
    indicators,
    /** 1 (poor) to 5 (very good). */
    satisfaction: z.int().min(1).max(5),
    remark,
  }),
  graduate: z.strictObject({ waiverReason: reason.optional() }),
  'issue-message': z.strictObject({ duty: dutyKey }),
  escalate: z.strictObject({ duty: dutyKey }),
  expire: z.strictObject({ duty: dutyKey }),
  'record-place-freed': z.strictObject({ duty: dutyKey }),
  'apply-policy': z.strictObject({ version: z.int().min(1) }),
  'replan-deadlines': nothing,
  'attach-document': documentInput,
  'add-note': z.strictObject({ text: paragraph(4000) }),
  correct: z.strictObject({ changes: correctionInput, reason }),
  reassign: z.strictObject({ agent: code().optional(), consultant: code().optional(), reason }),
  'extend-deadline': z.strictObject({ deadline: z.string().min(1).max(80), dueOn: localDate(), reason }),
  suspend: z.strictObject({ reason, until: localDate().optional() }),
  resume: nothing,
  withdraw: z.strictObject({ reason }),
  exclude: z.strictObject({ reason }),
} as const satisfies Record<JourneyCommandName, z.ZodType>;

export type JourneyPayload<N extends JourneyCommandName = JourneyCommandName> = z.infer<(typeof journeyPayloads)[N]>;
