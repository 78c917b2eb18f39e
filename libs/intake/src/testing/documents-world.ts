/** Documents kept in a folder of a test's own. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { Clock, DocumentsConfig } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { DocumentOwner, StoredDocument } from '../documents/document-store';
import { type Documents, openDocuments } from '../documents/open-documents';
import type { Vault } from '../vault';

export interface DocumentsWorld extends Documents {
  /** As an upload does, once it is known to whom the document belongs. */
  send: (
    owner: DocumentOwner,
    content: Buffer,
    more?: { kind?: string; fileName?: string; storedBy?: string },
  ) => Promise<StoredDocument>;
  contentOf: (documentId: string) => Promise<Buffer | undefined>;
}

export function documentsWorld({
  folder,
  s3,
  clamd,
  scanRequired = true,
  ...common
}: {
  folder: string;
  s3?: DocumentsConfig['s3'];
  clamd?: string;
  scanRequired?: boolean;
  graceMs?: number;
  dataSource: DataSource;
  vault: Vault;
  clock: Pick<Clock, 'now'>;
}): DocumentsWorld {
  const config = { folder: join(folder, 'documents'), s3, clamd, scanRequired, unattachedHours: 24 };
  const documents = openDocuments({ config, applicantDays: 30, ...common });
  const { scratch, admission, store } = documents;
  return {
    ...documents,
    send: async (owner, content, { kind = 'statutes', fileName = 'statuts.pdf', storedBy } = {}) => {
      const received = await scratch.write(Readable.from([content]));
      try {
        return await admission.admit(received, (file) => store.store({ owner, kind, fileName, file, storedBy }));
      } finally {
        await scratch.remove(received.path);
      }
    },
    contentOf: async (documentId) => {
      const content = await store.read(documentId);
      return content && buffer(content);
    },
  };
}
