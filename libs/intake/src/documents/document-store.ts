import type { MediaType } from './media-type';

/** Whose a document is: a draft's until it is submitted, then the journey's. */
export type DocumentOwner = { draftId: string } | { journeyId: string };

export interface NewDocument {
  owner: DocumentOwner;
  /** What it proves, by the policy's list of documents: `statutes` … */
  kind: string;
  fileName: string;
  mediaType: MediaType;
  content: Buffer;
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
  /** Of the content, hex. */
  sha256: string;
  storedAt: Date;
}

const megabyte = 1_048_576;

/** Most documents of one draft and of one journey, and their most bytes together. */
export const documentLimits = {
  draft: { count: 30, bytes: 60 * megabyte },
  journey: { count: 300, bytes: 300 * megabyte },
} as const;

/**
 * Where files are kept, sealed. PostgreSQL today; another store takes this place without its users noticing. Every method may throw
 * what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export abstract class DocumentStore {
  /** The same content of the same kind twice is one document. Throws DOCUMENT.TOO_MANY (409) beyond `documentLimits`. */
  abstract store(document: NewDocument): Promise<StoredDocument>;
  /** Undefined for one that is not there or was forgotten. */
  abstract find(documentId: string): Promise<StoredDocument | undefined>;
  /** Its bytes, opened. Undefined as with `find`. */
  abstract read(documentId: string): Promise<Buffer | undefined>;
  /** The oldest first. */
  abstract list(owner: DocumentOwner): Promise<StoredDocument[]>;
  /** Forgets it for good. */
  abstract remove(documentId: string): Promise<void>;
}
