/** Shapes that commands and events of several areas share. */
import { z } from 'zod';
import { code, count, line, localDate, money, paragraph } from '../fields';
import { cooperativeInput, representativeInput } from './application-input';

export const nothing = z.strictObject({});
export const reason = paragraph(2000);
export const remark = paragraph(2000).optional();
export const dutyKey = z.string().min(1).max(120);

/** Where the cooperative stands: at the baseline and at the end. */
export const indicators = z.strictObject({
  members: count(),
  women: count(),
  youth: count(),
  youngGraduates: count().optional(),
  disabled: count().optional(),
  jobs: count(),
  jobsWomen: count().optional(),
  turnoverMad: money(),
  products: count().optional(),
  outlets: count().optional(),
  womanLed: z.boolean().optional(),
});
export type Indicators = z.infer<typeof indicators>;

/** What a cooperative is told of a collective training session. */
export const sessionNotices = ['invitation', 'waiting', 'place', 'reminder', 'moved', 'cancelled', 'catch-up'] as const;
export type SessionNotice = (typeof sessionNotices)[number];
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

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

export const swotEntry = z.strictObject({
  kind: z.enum(['strength', 'weakness', 'opportunity', 'threat']),
  text: paragraph(1000),
  evidence: paragraph(1000).optional(),
  /** 1 is the most pressing. */
  priority: z.int().min(1).max(5).optional(),
});

export const needs = z.strictObject({
  training: paragraph(2000).optional(),
  technicalSupport: paragraph(2000).optional(),
  production: paragraph(2000).optional(),
  marketing: paragraph(2000).optional(),
});

/** The id of one entry of a journey: a letter for its kind, and its number in the order of recording, from 1. */
export const entryOf = (letter: string) => z.string().regex(new RegExp(`^${letter}[1-9][0-9]{0,3}$`));

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

export const participantInput = z.strictObject({
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

export const sessionMode = z.enum(['on-site', 'office', 'remote']);
