import { parseArgs } from 'node:util';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { machine } from './machine';
import { residentMB } from './resident-memory';
import { startBenchServers } from './servers';
import { summarise } from './statistics';
import { letterSteps } from './system/commands';
import { allFollowed } from './system/followed';
import { install, openEngine, type EngineInProcess } from './system/installation';
import { startOurWorker } from './system/processes';

const targetPercent = 10;
const perSample = 100;

/** `count` journeys from application to admission, their letters issued, all of it followed. */
async function advanceJourneys(
  client: Client,
  { journal, apply, give }: EngineInProcess,
  count: number,
): Promise<void> {
  const journeys = await Promise.all(Array.from({ length: count }, apply));
  await allFollowed(client, journal, journeys);
  for (const step of letterSteps) {
    await Promise.all(journeys.map((entityId) => give({ category: 'journey', entityId, ...step })));
  }
  await allFollowed(client, journal, journeys);
}

/**
 * Whether a worker's memory stays flat over many journeys: `--journeys` (2000) after `--warm-up` (1000), which fills its
 * cache of workflows. Compares the first fifth of the samples with the last.
 */
export async function workerMemory(args: string[]): Promise<void> {
  const options = {
    journeys: { type: 'string', default: '2000' },
    'warm-up': { type: 'string', default: '1000' },
  } as const;
  const { values } = parseArgs({ args, options });
  const servers = await startBenchServers();
  const { temporalAddress } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const installation = await install(servers.adminUrl, 'bench_memory');
  const worker = await startOurWorker({ installation, temporalAddress, client });
  const engine = await openEngine(installation);
  const samples: number[] = [];
  try {
    const warmUp = Math.ceil(Number(values['warm-up']) / perSample);
    const measured = Math.ceil(Number(values.journeys) / perSample);
    for (let turn = 1; turn <= warmUp + measured; turn += 1) {
      await advanceJourneys(client, engine, perSample);
      const megabytes = residentMB(worker.pid);
      if (turn > warmUp) samples.push(megabytes);
      process.stderr.write(
        `${turn * perSample} journeys${turn > warmUp ? '' : ' (warm-up)'}: ${megabytes.toFixed(0)} MB\n`,
      );
    }
    show(samples);
  } finally {
    await engine.close();
    await worker.stop();
    await connection.close();
    await servers.stop();
  }
}

function show(samples: number[]): void {
  const fifth = Math.max(1, Math.floor(samples.length / 5));
  const [first, last] = [summarise(samples.slice(0, fifth)), summarise(samples.slice(-fifth))];
  const growth = (last.median / first.median - 1) * 100;
  const { min, median, max } = summarise(samples);
  console.log(
    `\nresident memory: ${median.toFixed(0)} MB (${min.toFixed(0)}–${max.toFixed(0)}), ${samples.length} samples`,
  );
  console.log(`from the first fifth to the last: ${growth.toFixed(1)} %`);
  console.log(`${growth <= targetPercent ? 'met   ' : 'missed'}  flat within ${targetPercent} %\n`);
  console.log(JSON.stringify({ bench: 'worker-memory', machine: machine(), growthPercent: growth, samples }, null, 2));
}
