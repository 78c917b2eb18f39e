import { randomUUID } from 'node:crypto';
import { provinces } from '@mourafaka/contracts';
import { sampleApplication } from '@mourafaka/domain';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { freePort } from '../../support/free-port';
import type { BenchServers } from '../servers';
import { percentile } from '../statistics';
import { countCpu, type CpuShare } from '../system/cpu-share';
import { install, openEngine } from '../system/installation';
import { startOurApi, startOurWorker } from '../system/processes';

export interface SubmissionResult {
  submitted: number;
  atOnce: number;
  /** Answered with 201. */
  accepted: number;
  /** Journeys the journal holds afterwards. */
  stored: number;
  seconds: number;
  /** Milliseconds from the request to its answer. */
  latency: { median: number; p95: number; p99: number; max: number };
  /** CPU time of each process until the last answer. */
  cpu: CpuShare;
}

/** One application of an invented cooperative, as the public form sends it; they come from everywhere. */
function bodyOf(n: number): string {
  const { code: province = '541', region = '09' } = provinces[n % provinces.length] ?? {};
  const { channel: _, ...application } = sampleApplication({
    registrationNumber: `B${n}/${randomUUID().slice(0, 8)}`,
    denominationFr: `Coopérative ${randomUUID().slice(0, 13)}`,
    denominationAr: undefined,
    region,
    province,
  });
  const phone = `+2126${String(10_000_000 + n)}`;
  return JSON.stringify({ ...application, representative: { ...application.representative, phone } });
}

/** The last minutes of a call: `count` applications over HTTP, so many at once, while workflows follow. */
export async function measureSubmission(
  servers: BenchServers,
  { count, atOnce }: { count: number; atOnce: number },
): Promise<SubmissionResult> {
  const { temporalAddress, folder } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const installation = await install(servers.adminUrl, 'bench_submission');
  const worker = await startOurWorker({ installation, temporalAddress, client: new Client({ connection }) });
  const api = await startOurApi({ installation, temporalAddress, port: await freePort(), dataFolder: folder });
  const { journal, close } = await openEngine(installation);
  try {
    const bodies = Array.from({ length: count }, (_, n) => bodyOf(n));
    const latencies: number[] = [];
    let accepted = 0;
    const left = bodies.values();
    const submit = async (): Promise<void> => {
      for (const body of left) {
        const started = performance.now();
        const status = await post(`${api.url}/v1/batches/bench/applications`, body);
        latencies.push(performance.now() - started);
        if (status === 201) accepted += 1;
      }
    };
    const cpuUsed = countCpu({ ...servers.pids, api: api.pid, worker: worker.pid });
    const started = performance.now();
    await Promise.all(Array.from({ length: atOnce }, submit));
    const seconds = (performance.now() - started) / 1000;
    const cpu = cpuUsed();
    const [row] = await journal.dataSource.query<{ stored: number }[]>(
      `SELECT count(*)::integer AS stored FROM journal.heads WHERE category = 'journey'`,
    );
    return {
      submitted: count,
      atOnce,
      accepted,
      stored: row?.stored ?? 0,
      seconds,
      latency: {
        median: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        p99: percentile(latencies, 0.99),
        max: percentile(latencies, 1),
      },
      cpu,
    };
  } finally {
    await close();
    await api.stop();
    await worker.stop();
    await connection.close();
  }
}

async function post(url: string, body: string): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const answer = await fetch(url, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  return answer.status;
}
