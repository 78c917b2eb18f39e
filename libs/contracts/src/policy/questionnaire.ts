/**
 * The questionnaire of the diagnosis, as a policy states it: a form is data, and its version is written with every answer,
 * so that a file keeps the form it was filled with.
 */
import { z } from 'zod';
import { code, count, texts } from '../fields';

const named = { key: code(), names: texts };
const asked = { ...named, required: z.boolean().optional() };

export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked }),
  z.strictObject({ kind: z.literal('number'), ...asked }),
  z.strictObject({ kind: z.literal('yes-no'), ...asked }),
  /** Answered by the key of one choice. */
  z.strictObject({ kind: z.literal('choice'), ...asked, choices: z.array(z.strictObject(named)).min(2).max(30) }),
  /** Answered from 1 (poor) to 5 (very good). */
  z.strictObject({ kind: z.literal('scale'), ...asked }),
]);
export type Question = z.infer<typeof question>;
export type QuestionKind = Question['kind'];

export const questionnaire = z.strictObject({
  /** Raised with every change of the form. */
  version: z.int().min(1).max(10_000),
  headings: z.array(z.strictObject({ ...named, questions: z.array(question).min(1).max(60) })).max(40),
});
export type Questionnaire = z.infer<typeof questionnaire>;

/** What the diagnosis must hold before a development plan is approved, beside strengths and weaknesses. */
export const diagnosisRules = z.strictObject({
  requireBaseline: z.boolean().optional(),
  /** Keys of headings of the questionnaire. */
  requireHeadings: z.array(code()).max(40).optional(),
});
export type DiagnosisRules = z.infer<typeof diagnosisRules>;

/** What the law leaves open, or the programme has to assume, about the cooperative's own calendar. */
export const legalRules = z.strictObject({
  /** Years after that of its registration in which a cooperative holds its first yearly assembly; an assumption. */
  firstAssemblyAfterYears: count(5),
});
export type LegalRules = z.infer<typeof legalRules>;
