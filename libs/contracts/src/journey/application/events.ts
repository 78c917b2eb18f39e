/** Events of the application: from its submission to its eligibility. */
import { z } from 'zod';
import { code, count, line, localDate, paragraph } from '../../fields';
import { duplicateSignal } from '../../selection/selection';
import { applicationChannels, cooperativeInput, messageLanguages, projectInput } from '../application-input';
import { key, version, representative, changes, ruleResult } from '../event-shapes';
import { nothing, reason } from '../shared';
import { applicationPayloads } from './payloads';

export const applicationEvents = {
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
    language: z.enum(messageLanguages).optional(),
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
    documents: applicationPayloads['complete-file'].shape.documents,
    corrections: changes.optional(),
  }),
  FileDeclaredComplete: nothing,
  EligibilityAssessed: z.strictObject({
    eligible: z.boolean(),
    policyVersion: count(),
    assessedOn: localDate(),
    results: z.array(ruleResult),
    override: z.strictObject({ eligible: z.boolean(), reason }).optional(),
    /** Scores given before stand, and whether they are as many as needed. Absent: there are none, or they are given anew. */
    scored: z.boolean().optional(),
  }),
  DuplicateSuspected: z.strictObject({ of: z.uuid(), signals: z.array(duplicateSignal).min(1) }),
  DuplicateDismissed: z.strictObject({ of: z.uuid(), reason }),
  DuplicateMerged: z.strictObject({ into: z.uuid(), reason }),
  FileLapsed: z.strictObject({ deadline: key }),
} as const;
