import type { Refusal } from '@mourafaka/contracts';
import type { JourneyState } from '../state';
import { invalid } from './handler';

/** Refuses ids of documents that are not attached to the journey; fields that are absent ask for nothing. */
export function notAttached(
  { documents }: Pick<JourneyState, 'documents'>,
  named: Readonly<Record<string, string | undefined>>,
): Refusal | undefined {
  const known = new Set(documents.map(({ documentId }) => documentId));
  const errors = Object.entries(named)
    .filter(([, documentId]) => documentId !== undefined && !known.has(documentId))
    .map(([field]) => ({ field, code: 'JOURNEY.DOCUMENT_NOT_ATTACHED' }));
  return errors.length > 0 ? invalid('COMMAND.INVALID', errors) : undefined;
}
