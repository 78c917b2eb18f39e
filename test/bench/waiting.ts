import { parseArgs } from 'node:util';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { machine } from './machine';
import { residentMB } from './resident-memory';
import { startBenchServers } from './servers';
import { allFollowed } from './system/followed';
import { install, openEngine } from './system/installation';
import { startOurWorker } from './system/processes';

const targetMB = 1_000;
const perSample = 1_000;

/** Runs that Temporal holds open, by its own list. */
async function openRuns(client: Client): Promise<number> {
  const { count } = await client.workflow.count(`ExecutionStatus = 'Running' AND WorkflowType = 'journey'`);
  return count;
}

/**
 * What it costs one worker that `--journeys` (50,000) wait for their deadlines: each applied for, acknowledged, and asleep
 * until its first reminder. They wait in Temporal; the worker keeps the last ones it saw.
 */
export async function waiting(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { journeys: { type: 'string', default: '50000' } } });
  const turns = Math.ceil(Number(values.journeys) / perSample);
  const servers = await startBenchServers();
  const { temporalAddress } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const installation = await install(servers.adminUrl, 'bench_waiting');
  const worker = await startOurWorker({ installation, temporalAddress, client });
  const engine = await openEngine(installation);
  const samples: number[] = [];
  try {
    for (let turn = 1; turn <= turns; turn += 1) {
      const journeys: string[] = [];
      for (let part = 0; part < perSample; part += 100)
        journeys.push(...(await Promise.all(Array.from({ length: 100 }, engine.apply))));
      await allFollowed(client, engine.journal, journeys);
      samples.push(residentMB(worker.pid));
      process.stderr.write(`${turn * perSample} journeys wait: ${samples.at(-1)?.toFixed(0)} MB\n`);
    }
    show(samples, await openRuns(client));
  } finally {
    await engine.close();
    await worker.stop();
    await connection.close();
    await servers.stop();
  }
}

function show(samples: number[], runs: number): void {
  const most = Math.max(...samples);
  console.log(`\n${runs} journeys wait in Temporal; the worker's resident memory: ${most.toFixed(0)} MB at most`);
  console.log(`${most < targetMB ? 'met   ' : 'missed'}  under ${targetMB} MB\n`);
  console.log(JSON.stringify({ bench: 'waiting', machine: machine(), runs, mostMB: most, samples }, null, 2));
}
