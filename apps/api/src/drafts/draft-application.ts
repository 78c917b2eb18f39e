import { applicationInput, type Authorised } from '@mourafaka/contracts';
import { sensitiveIssues, validateApplication } from '@mourafaka/domain';
import type { Draft } from '@mourafaka/intake';
import { AppError, fieldIssues, type Language, languages, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { documentView } from '../documents/document-view';
import { name } from '../openapi/named';

/** Most bytes of what is written into a draft, as JSON; files are documents. */
const mostBytes = 65_536;
const mostLevels = 6;

const content = {
  application: z
    .record(z.string(), z.unknown())
    .describe('An application as far as it is written; anything may be missing'),
  language: z.enum(languages).optional(),
};
export const newDraft = name('NewDraft', z.strictObject({ batch: z.string().max(20), ...content }));
export const draftChange = name('DraftChange', z.strictObject(content));

const issue = z.object({ field: z.string(), code: z.string(), message: z.string() });
const stamp = {
  draftId: z.uuid(),
  version: z.int().describe('Also the ETag'),
  savedAt: z.string(),
  expiresAt: z.string().describe('From then on it is gone, unless saved again'),
  issues: z.array(issue).describe('What stands between it and its submission; never a reason not to save'),
};
export const draftCreated = name(
  'DraftCreated',
  z.object({ ...stamp, draftCode: z.string().describe('A secret: whoever has it has the draft. Shown this once') }),
);
export const draftSaved = name('DraftSaved', z.object(stamp));
export const draftView = name(
  'Draft',
  z.object({ ...stamp, batch: z.string(), ...content, documents: z.array(documentView) }),
);

/**
 * Refuses what is no application however unfinished, and what may not even be saved. Throws DRAFT.TOO_LARGE (413),
 * DRAFT.TOO_DEEP and what needs an authorisation (400).
 */
export function checkContent(application: Record<string, unknown>, authorised: Authorised): void {
  if (Buffer.byteLength(JSON.stringify(application)) > mostBytes) {
    throw new AppError('DRAFT.TOO_LARGE', 'too-large', { params: { max: `${mostBytes / 1_024} KB` } });
  }
  if (levelsOf(application) > mostLevels) {
    const errors = [{ field: 'application', code: 'DRAFT.TOO_DEEP' }];
    throw new AppError('REQUEST.INVALID', 'invalid', { errors });
  }
  const errors = sensitiveIssues(application, authorised, 'application');
  if (errors.length > 0) throw new AppError('REQUEST.INVALID', 'invalid', { errors });
}

function levelsOf(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > mostLevels) return level;
  return Math.max(level + 1, ...Object.values(value).map((inner) => levelsOf(inner, level + 1)));
}

const written = applicationInput.omit({ channel: true, documents: true });
const cooperativeOnly = z.object({ cooperative: applicationInput.shape.cooperative });

/** What would be refused were it submitted now, each field with what to do. `today`: local date. */
export function issuesOf(application: Record<string, unknown>, language: Language, today: string) {
  const found = fieldIssues(written.safeParse(application).error?.issues ?? []);
  if (application.consent === false) found.push({ field: 'consent', code: 'APPLICATION.CONSENT_NEEDED' });
  const cooperative = cooperativeOnly.safeParse(application);
  if (cooperative.success) found.push(...validateApplication(cooperative.data, today));
  return found.map(({ field, code, params }) => ({ field, code, message: translate(code, params ?? {}, language) }));
}

export const stampOf = ({ draftId, version, savedAt, expiresAt }: Omit<Draft, 'content' | 'batch'>) => ({
  draftId,
  version,
  savedAt: savedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
