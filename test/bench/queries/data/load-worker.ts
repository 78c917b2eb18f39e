/** A thread that makes rows and loads them; started by path (`load.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { Client } from 'pg';
import { copyRows } from './copy';
import { Inventor } from './invented';
import { CopyRows, Stamper } from './stamp';
import type { Template } from './template';

export interface LoadPart {
  /** Superuser's, of the database. */
  url: string;
  /** Base64. */
  kek: string;
  templates: Template[];
  /** Days since 1970. */
  today: number;
  journeys: number;
  /** This thread takes every `of`-th chunk, from `index` on. */
  index: number;
  of: number;
}

/** Journeys loaded at once: some 20 MB of rows. */
const chunk = 250;

async function load({ url, kek, templates, today, journeys, index, of }: LoadPart): Promise<void> {
  // Keys are made, never looked up: no connection is opened for them.
  const never = createDataSource({ url, entities: [], applicationName: 'bench-keys' });
  const keys = new PersonKeys(never, Buffer.from(kek, 'base64'));
  const stamper = new Stamper(templates, new Inventor(templates, today), keys);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  for (let first = index * chunk; first < journeys; first += of * chunk) {
    const rows = new CopyRows();
    const last = Math.min(journeys, first + chunk);
    let events = 0;
    for (let n = first; n < last; n += 1) events += await stamper.add(n, rows);
    await copyRows(client, rows);
    parentPort?.postMessage({ journeys: last - first, events });
  }
  await client.end();
}

void load(workerData as LoadPart);
