import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of where documents are kept and by whom they are scanned. */
export const documentSettings = {
  MOURAFAKA_DOCUMENTS_FOLDER: z.string().optional(),
  MOURAFAKA_DOCUMENTS_S3_ENDPOINT: z.url().optional(),
  MOURAFAKA_DOCUMENTS_S3_BUCKET: z.string().optional(),
  MOURAFAKA_DOCUMENTS_S3_REGION: z.string().default('us-east-1'),
  MOURAFAKA_DOCUMENTS_S3_ACCESS_KEY: z.string().optional(),
  MOURAFAKA_DOCUMENTS_S3_SECRET_KEY: z.string().optional(),
  MOURAFAKA_DOCUMENTS_CLAMD: z
    .string()
    .regex(/^(\/.+|[^/\s]+:\d+)$/, 'must be host:port or the absolute path of a socket')
    .optional(),
  MOURAFAKA_DOCUMENTS_SCAN: z.enum(['required', 'wanted']).default('required'),
  MOURAFAKA_DOCUMENTS_UNATTACHED_HOURS: z.coerce.number().int().min(1).max(8760).default(24),
};

export interface DocumentsConfig {
  /** Absolute. Contents on disk, and files on their way in wherever contents are kept. */
  folder: string;
  /** Contents are kept in a bucket instead. */
  s3?: { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };
  /** ClamAV's daemon: host:port or the path of a socket. Nothing is scanned when absent. */
  clamd?: string;
  /** Whether a document is refused while the scanner does not answer. */
  scanRequired: boolean;
  /** Hours after which what staff sent and no command names is removed. */
  unattachedHours: number;
}

type Settings = z.infer<z.ZodObject<typeof documentSettings>>;

const s3Names = ['ENDPOINT', 'BUCKET', 'ACCESS_KEY', 'SECRET_KEY'] as const;

/** A bucket is set as a whole or not at all: a part of it would quietly keep documents on disk. */
export function documentProblems(settings: Settings): string[] {
  const missing = s3Names.filter((name) => settings[`MOURAFAKA_DOCUMENTS_S3_${name}`] === undefined);
  if (missing.length === 0 || missing.length === s3Names.length) return [];
  return missing.map(
    (name) => `MOURAFAKA_DOCUMENTS_S3_${name}: is missing: a bucket is set by all four of its settings`,
  );
}

export function toDocumentsConfig(settings: Settings, dataFolder: string): DocumentsConfig {
  const endpoint = settings.MOURAFAKA_DOCUMENTS_S3_ENDPOINT;
  return {
    folder: resolve(settings.MOURAFAKA_DOCUMENTS_FOLDER ?? resolve(dataFolder, 'documents')),
    ...(endpoint !== undefined && {
      s3: {
        endpoint,
        bucket: settings.MOURAFAKA_DOCUMENTS_S3_BUCKET ?? '',
        region: settings.MOURAFAKA_DOCUMENTS_S3_REGION,
        accessKey: settings.MOURAFAKA_DOCUMENTS_S3_ACCESS_KEY ?? '',
        secretKey: settings.MOURAFAKA_DOCUMENTS_S3_SECRET_KEY ?? '',
      },
    }),
    clamd: settings.MOURAFAKA_DOCUMENTS_CLAMD,
    scanRequired: settings.MOURAFAKA_DOCUMENTS_SCAN === 'required',
    unattachedHours: settings.MOURAFAKA_DOCUMENTS_UNATTACHED_HOURS,
  };
}
