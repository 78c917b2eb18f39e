import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { freePort } from '../support/free-port';
import { machine } from './machine';
import { startBenchServers } from './servers';
import { install } from './system/installation';
import { startOurApi } from './system/processes';

const targetMB = 10;
const megabyte = 1_048_576;
const documentBytes = 20 * megabyte;

/** Of a process, in MB; Linux only. `peak`: the most since `forgetPeak`. */
function resident(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

const pdf = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 15), Buffer.from('\n%%EOF')]);

/** As large as a picture of a telephone gets: 12 million points of noise. */
async function picture(): Promise<Buffer> {
  const [width, height] = [4_000, 3_000];
  const noise = randomBytes(width * height * 3);
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 96 })
    .toBuffer();
}

interface Sent {
  what: string;
  sentMB: number;
  seconds: number;
  /** Above what the process held before. */
  grownMB: number;
  /** Of that, what it still holds afterwards. */
  keptMB: number;
}

/**
 * What sending documents of 20 MB costs the API in memory: its resident memory at its peak during each of `--repeats` (10)
 * uploads, and after them, against before; after `--warm-up` (20) small ones. Pictures, which are drawn anew, are shown apart.
 */
export async function documents(args: string[]): Promise<void> {
  const options = { repeats: { type: 'string', default: '10' }, 'warm-up': { type: 'string', default: '20' } } as const;
  const { values } = parseArgs({ args, options });
  const servers = await startBenchServers();
  const installation = await install(servers.adminUrl, 'bench_documents');
  const { temporalAddress, folder: dataFolder } = servers;
  const api = await startOurApi({ installation, temporalAddress, port: await freePort(), dataFolder });
  try {
    const photo = await picture();
    for (let n = 0; n < Number(values['warm-up']); n += 1) await send(api.url, pdf(2_000));
    const rounds = Array.from({ length: Number(values.repeats) });
    const results: Sent[] = [];
    for (const _ of rounds) results.push(await measured(api, 'document', pdf(documentBytes)));
    for (const _ of rounds.slice(0, 3)) results.push(await measured(api, 'picture', photo));
    show(results);
  } finally {
    await api.stop();
    await servers.stop();
  }
}

async function measured({ pid, url }: { pid: number; url: string }, what: string, content: Buffer): Promise<Sent> {
  const before = resident(pid).now;
  forgetPeak(pid);
  const started = performance.now();
  await send(url, content);
  const seconds = (performance.now() - started) / 1000;
  const { now, peak } = resident(pid);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    what,
    sentMB: round(content.length / megabyte),
    seconds: round(seconds),
    grownMB: round(peak - before),
    keptMB: round(now - before),
  };
}

/** Into a draft of its own. */
async function send(url: string, content: Buffer): Promise<void> {
  const draft = await fetch(`${url}/v1/drafts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ batch: 'bench', application: {} }),
  });
  const { draftCode } = (await draft.json()) as { draftCode: string };
  const form = new FormData();
  form.append('kind', 'statutes');
  form.append('draftCode', draftCode);
  form.append('file', new Blob([new Uint8Array(content)]), 'statuts.pdf');
  const answer = await fetch(`${url}/v1/documents`, { method: 'POST', body: form });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
}

function show(results: readonly Sent[]): void {
  console.table(results);
  const most = Math.max(...results.filter(({ what }) => what === 'document').map(({ grownMB }) => grownMB));
  console.log(
    `\n${most <= targetMB ? 'met   ' : 'missed'}  20 MB sent, memory grows by at most ${targetMB} MB (${most} MB)\n`,
  );
  console.log(
    JSON.stringify({ bench: 'documents', machine: machine(), targetMB, mostGrownMB: most, results }, null, 2),
  );
}
