import type { Readable } from 'node:stream';
import type { AdmittedFile, Scan } from './admission';

/** Whose a document is: a draft's until it is submitted, then the journey's; or a training session's. */
export type DocumentOwner = { draftId: string } | { journeyId: string } | { sessionId: string };

export interface NewDocument {
  owner: DocumentOwner;
  /** What it proves, by the policy's list of documents: `statutes` … */
  kind: string;
  fileName: string;
  file: AdmittedFile;
  /** Who of the staff; absent: the applicant. */
  storedBy?: string;
}

/** What is known of a stored document besides its content. */
export interface StoredDocument {
  documentId: string;
  owner: DocumentOwner;
  kind: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Of the content as it is kept, hex. */
  sha256: string;
  scan: Scan;
  storedBy?: string;
  storedAt: Date;
}

const megabyte = 1_048_576;

/** Most documents of one owner, and their most bytes together. */
export const documentLimits = {
  draft: { count: 30, bytes: 60 * megabyte },
  journey: { count: 300, bytes: 600 * megabyte },
  session: { count: 60, bytes: 120 * megabyte },
} as const;

/**
 * What is known of documents, and the way to their content. Every method may throw what PostgreSQL says when it is away
 * (`isDatabaseAway`), and what the blobs say when they are.
 */
export abstract class DocumentStore {
  /** The same content of the same kind twice is one document. Throws DOCUMENT.TOO_MANY (409) beyond `documentLimits`. */
  abstract store(document: NewDocument): Promise<StoredDocument>;
  /** Undefined for one that is not there or was forgotten. */
  abstract find(documentId: string): Promise<StoredDocument | undefined>;
  /** Its bytes, opened on the way; fails with `SealBroken` where they are not what was stored. Undefined as with `find`. */
  abstract read(documentId: string): Promise<Readable | undefined>;
  /** The oldest first. */
  abstract list(owner: DocumentOwner): Promise<StoredDocument[]>;
  /** Forgets it for good. */
  abstract remove(documentId: string): Promise<void>;
}
