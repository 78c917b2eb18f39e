import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { seededRandom, shuffled, type Summary, summarise } from '../statistics';
import type { Installation } from '../system/installation';
import { Asker, timeCalls } from './http';

export interface Throughput {
  /** Requests a second. */
  ours: Summary;
  bare: Summary;
  /** Of the medians. */
  ratio: number;
}

const atOnce = 16;

/** A process of the bare handler, with the same settings as the API's. */
async function startBare({ urls }: Installation): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: urls.url,
    DATABASE_POOL: '20',
    PORT: String(port),
  };
  const child = fork(join(__dirname, 'bare-status.js'), [], { env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error('The bare handler ended.')));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Statuses a second of the API and of the bare handler, each alone, in turns whose order is drawn anew for every round. */
export async function compareStatus(
  installation: Installation,
  api: { url: string; token: string },
  journeys: readonly string[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Throughput> {
  const bare = await startBare(installation);
  const askers = { ours: new Asker(api.url, api.token), bare: new Asker(bare.url) };
  const random = seededRandom(7);
  const results: Record<keyof typeof askers, number[]> = { ours: [], bare: [] };
  try {
    for (let round = 0; round <= rounds; round += 1)
      for (const name of shuffled(['ours', 'bare'] as const, random)) {
        const call = (turn: number) => askers[name].get(`/v1/journeys/${journeys[turn % journeys.length]}`);
        const { perSecond } = await timeCalls(call, { requests: Infinity, atOnce, seconds });
        // The first round warms up.
        if (round > 0) results[name].push(perSecond);
      }
  } finally {
    askers.ours.close();
    askers.bare.close();
    await bare.stop();
  }
  const [ours, theirs] = [summarise(results.ours), summarise(results.bare)];
  return { ours, bare: theirs, ratio: ours.median / theirs.median };
}
