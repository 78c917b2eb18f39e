import { z } from 'zod';
import { code, count, ice, line, localDate, money, paragraph, phone } from '../fields';

/** What a cooperative says of itself. At least one of the two names is needed; `validateApplication` checks it. */
export const cooperativeInput = z.strictObject({
  denominationFr: line(200).optional(),
  denominationAr: line(200).optional(),
  /** Court of first instance whose local register holds it. */
  court: line(120),
  /** Unique within its court; free text. */
  registrationNumber: line(30),
  registeredOn: localDate(),
  /** Common identifier of the enterprise: 15 digits, of which `validateApplication` checks the control. */
  ice: ice().optional(),
  /** Bank identity, 24 digits. */
  rib: z
    .string()
    .regex(/^\d{24}$/)
    .optional(),
  region: z.string().regex(/^(0[1-9]|1[0-2])$/),
  province: z.string().regex(/^\d{3}$/),
  commune: line(120).optional(),
  sector: code(),
  branch: line(120).optional(),
  members: count(),
  women: count(),
  youth: count(),
  youngGraduates: count(),
  disabled: count().optional(),
  womanLed: z.boolean(),
  /** Its seat is in a rural commune. */
  rural: z.boolean().optional(),
  turnoverMad: money(),
});
export type CooperativeInput = z.infer<typeof cooperativeInput>;

/** The legal representative: the only natural person an application names. */
export const representativeInput = z.strictObject({
  name: line(120),
  phone: phone(),
  email: z.email().max(254).optional(),
});
export type RepresentativeInput = z.infer<typeof representativeInput>;

export const projectInput = z.strictObject({ title: line(300), summary: paragraph(8000) });

/** In which the cooperative is written to. */
export const messageLanguages = ['ar', 'fr', 'en'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

/** Its name for whoever reads Arabic, or French and English: in their script where it has one there. */
export const denominationIn = (
  { denominationAr, denominationFr }: Pick<CooperativeInput, 'denominationAr' | 'denominationFr'>,
  language: MessageLanguage,
): string | undefined => (language === 'ar' ? (denominationAr ?? denominationFr) : (denominationFr ?? denominationAr));

export const applicationChannels = ['public', 'help-desk', 'import'] as const;

/** A document uploaded before the application was sent, attached to it as `attach-document` does. */
export const submittedDocument = z.strictObject({
  kind: code(),
  documentId: z.uuid(),
  fileName: line(200).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type SubmittedDocument = z.infer<typeof submittedDocument>;

/** One application to a batch's call: the payload of `submit-application`. */
export const applicationInput = z.strictObject({
  cooperative: cooperativeInput,
  representative: representativeInput.optional(),
  project: projectInput,
  /** The applicant's agreement to the processing of personal data (law 09-08). */
  consent: z.boolean(),
  consentTextVersion: line(40).optional(),
  channel: z.enum(applicationChannels),
  /** In which it was made, where that is known; the cooperative is written to in it until it says otherwise. */
  language: z.enum(messageLanguages).optional(),
  documents: z.array(submittedDocument).max(30).optional(),
});
export type ApplicationInput = z.infer<typeof applicationInput>;
