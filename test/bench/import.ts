import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { developmentToken } from '../../apps/cli/src/api';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { freePort } from '../support/free-port';
import { machine } from './machine';
import { startBenchServers } from './servers';
import { summarise } from './statistics';
import { install, openCall, openEngine } from './system/installation';
import { startOurApi, startOurWorker } from './system/processes';

const targetSeconds = 10;

interface Report {
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
}

/** The file of batch 4 through HTTP, every time into a new batch, and once more into the last: `--repeats` (5). */
export async function importFile(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { repeats: { type: 'string', default: '5' } },
  });
  const repeats = Math.min(20, Math.max(1, Number(values.repeats)));
  const servers = await startBenchServers();
  const { temporalAddress, folder } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const installation = await install(servers.adminUrl, 'bench_import');
  const port = await freePort();
  const worker = await startOurWorker({ installation, temporalAddress, client: new Client({ connection }) });
  const api = await startOurApi({ installation, temporalAddress, port, dataFolder: folder });
  const { give, close } = await openEngine(installation);
  try {
    const token = await developmentToken(api.url, 'programme-manager');
    const send = (batch: string, key: string): Promise<[number, Report]> =>
      timed(() => post(api.url, batch, token, key));
    const seconds: number[] = [];
    let report: Report | undefined;
    for (let round = 1; round <= repeats; round += 1) {
      await openCall(give, `file-${round}`);
      await servers.checkpoint();
      const [took, answer] = await send(`file-${round}`, `first-${round}`);
      seconds.push(took);
      report = answer;
    }
    const [againSeconds, again] = await send(`file-${repeats}`, 'again');
    const result = { bench: 'import', machine: machine(), seconds: summarise(seconds), report, againSeconds, again };
    const { median, min, max } = result.seconds;
    console.log(
      `\n${report?.rows} rows: ${median.toFixed(1)} s (${min.toFixed(1)}–${max.toFixed(1)}), ${repeats} times`,
    );
    console.log(
      `the same file again: ${againSeconds.toFixed(1)} s, ${again.accepted} accepted, ${again.duplicates} duplicates`,
    );
    console.log(`${median < targetSeconds ? 'met   ' : 'missed'}  under ${targetSeconds} s\n`);
    console.log(JSON.stringify(result, null, 2));
  } finally {
    await close();
    await api.stop();
    await worker.stop();
    await connection.close();
    await servers.stop();
  }
}

async function timed<T>(task: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const answer = await task();
  return [(performance.now() - started) / 1000, answer];
}

async function post(url: string, batch: string, token: string, key: string): Promise<Report> {
  const body = new FormData();
  body.append('file', await openAsBlob(join(repositoryRoot(), 'test/fixtures/applications-batch4.csv')), 'batch4.csv');
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': key };
  const answer = await fetch(`${url}/v1/batches/${batch}/imports`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`The import was answered ${answer.status}: ${await answer.text()}`);
  const { rows, accepted, rejected, duplicates } = (await answer.json()) as Report;
  return { rows, accepted, rejected, duplicates };
}
