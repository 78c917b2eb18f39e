import { join } from 'node:path';
import type { Clock, DocumentsConfig } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Vault } from '../vault';
import { Admission } from './admission';
import type { BlobStore } from './blobs/blob-store';
import { DiskBlobs } from './blobs/disk-blobs';
import { S3Blobs } from './blobs/s3-blobs';
import type { DocumentStore } from './document-store';
import { DocumentsSweep } from './documents-sweep';
import { PostgresDocuments } from './postgres-documents';
import { Clamd } from './scan/clamd';
import { Scratch } from './scratch';

/** What receives, keeps and cleans up documents, as the settings say. */
export interface Documents {
  scratch: Scratch;
  admission: Admission;
  store: DocumentStore;
  sweep: DocumentsSweep;
}

export interface DocumentsOptions {
  config: DocumentsConfig;
  /** Days an applicant's document waits to be named by a command. */
  applicantDays: number;
  /** As for the sweep. */
  graceMs?: number;
  dataSource: DataSource;
  vault: Vault;
  clock: Pick<Clock, 'now'>;
}

export function openDocuments({ config, applicantDays, graceMs, ...common }: DocumentsOptions): Documents {
  const scratch = new Scratch(join(config.folder, 'incoming'));
  const blobs = blobsOf(config, scratch);
  const store = new PostgresDocuments({ ...common, blobs });
  return {
    scratch,
    admission: new Admission({
      scratch,
      ...(config.clamd !== undefined && { scanner: new Clamd(config.clamd) }),
      scanRequired: config.scanRequired,
    }),
    store,
    sweep: new DocumentsSweep({
      ...common,
      blobs,
      scratch,
      documents: store,
      unattachedHours: config.unattachedHours,
      applicantDays,
      graceMs,
    }),
  };
}

function blobsOf({ folder, s3 }: DocumentsConfig, scratch: Scratch): BlobStore {
  return s3 ? new S3Blobs(s3, scratch) : new DiskBlobs({ folder: join(folder, 'blobs'), scratch });
}
