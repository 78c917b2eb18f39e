import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Explained } from '../../../scripts/lib/progress.mjs';
import { askApi, developmentToken } from './api';

export interface ImportOptions {
  url: string;
  /** e.g. `2026-b4`. */
  batch: string;
  /** Reports without storing anything. */
  dryRun: boolean;
  /** Development user in whose name it is done. */
  user: string;
  /** Prints the totals only. */
  quiet?: boolean;
}

interface Report {
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  items: { row: number; outcome: string; errors?: { column?: string; field?: string; message?: string }[] }[];
}

/** Sends a CSV or XLSX file of applications to the API and prints its report; throws Explained when it is refused. */
export async function importFile(file: string, { url, batch, dryRun, user, quiet }: ImportOptions): Promise<void> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Explained(`${file} cannot be read (${error.code}): check the path.`, { cause: error });
  });
  const form = new FormData();
  form.append('file', await openAsBlob(file), basename(file));
  const report = await askApi(`${url}/v1/batches/${encodeURIComponent(batch)}/imports?dryRun=${dryRun}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await developmentToken(url, user)}`,
      'Idempotency-Key': createHash('sha256').update(content).digest('hex'),
    },
    body: form,
  });
  show(report as Report, quiet);
}

function show({ rows, accepted, rejected, duplicates, items }: Report, quiet = false): void {
  for (const { row, errors = [] } of quiet ? [] : items) {
    for (const { column, field, message } of errors)
      console.log(`row ${row}, ${column ?? field ?? ''}: ${message ?? ''}`);
  }
  console.log(`${rows} rows: ${accepted} accepted, ${rejected} rejected, ${duplicates} duplicates`);
}
