import type { StoredDocument } from '@mourafaka/intake';
import { z } from 'zod';
import { name } from '../openapi/named';

/** A stored document, as answers show it. */
export const documentView = name(
  'Document',
  z.object({
    documentId: z.uuid().describe('For GET /v1/documents/{id}'),
    kind: z.string(),
    fileName: z.string(),
    size: z.int().describe('Bytes'),
    mediaType: z.string().describe('By its content, whatever it was called'),
    sha256: z.string(),
  }),
);

export const viewOfDocument = ({ documentId, kind, fileName, size, mediaType, sha256 }: StoredDocument) => ({
  documentId,
  kind,
  fileName,
  size,
  mediaType,
  sha256,
});
