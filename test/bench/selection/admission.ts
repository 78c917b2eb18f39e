import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { applicationInput, bulkStream, systemActor } from '@mourafaka/contracts';
import { inventedApplication, people } from '@mourafaka/domain';
import { BulkItems } from '@mourafaka/read-models';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { BenchServers } from '../servers';
import { countCpu, type CpuShare } from '../system/cpu-share';
import { plannedSteps, type Step } from '../system/commands';
import { converterOf } from '../system/converter';
import { allFollowed, checkFollowed, lastTaskAt } from '../system/followed';
import { type EngineInProcess, install, openEngine } from '../system/installation';
import { startOurWorker } from '../system/processes';

export interface AdmissionResult {
  journeys: number;
  admitted: number;
  refused: number;
  /** From the request to the last receipt, seconds. */
  receipts: number;
  /** From the request until the bulk says that it is finished. */
  finished: number;
  /** From the request to the last task of the last journey's workflow. */
  followed: number;
  /** CPU time of each process until then. */
  cpu: CpuShare;
}

const batch = 'bench';
const preparing = new Set(['declare-complete', 'assess-eligibility', 'score']);
const steps: readonly Step[] = plannedSteps.filter(({ name }) => preparing.has(name));
const prepareAtOnce = 24;

/** Of a cooperative whose name, like its telephone, is nobody else's. */
async function apply(give: EngineInProcess['give'], n: number): Promise<string> {
  const names = { denominationFr: randomUUID(), denominationAr: undefined };
  const payload = applicationInput.parse(inventedApplication(n, { ...names, registrationNumber: `${n}/2025` }));
  const actor = people.applicant;
  const { journeyId = '' } = await give({ category: 'journey', name: 'submit-application', batch, payload, actor });
  return journeyId;
}

/** Applications that only await the decision. */
async function scoredApplications({ give }: EngineInProcess, count: number): Promise<string[]> {
  const journeys: string[] = [];
  const prepare = async (): Promise<void> => {
    for (let left = count - journeys.length; left > 0; left = count - journeys.length) {
      const index = journeys.push('') - 1;
      const entityId = await apply(give, index);
      journeys[index] = entityId;
      for (const { name, payload, actor } of steps) await give({ category: 'journey', entityId, name, payload, actor });
    }
  };
  await Promise.all(Array.from({ length: prepareAtOnce }, prepare));
  return journeys;
}

/** A released wave: one bulk admits all of them, while their workflows follow. */
export async function measureAdmission(servers: BenchServers, count: number): Promise<AdmissionResult> {
  const { temporalAddress } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const installation = await install(servers.adminUrl, 'bench_admission');
  const client = new Client({ connection, dataConverter: converterOf(installation) });
  const worker = await startOurWorker({ installation, temporalAddress, client });
  const engine = await openEngine(installation);
  try {
    const journeys = await scoredApplications(engine, count);
    await allFollowed(client, engine.journal, journeys);
    await servers.checkpoint();
    const cpuUsed = countCpu({ ...servers.pids, worker: worker.pid });
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    const { bulkId, receipts, counts } = await admit(engine, journeys, seconds);
    while (!(await isFinished(engine, bulkId))) await pause(10);
    const finished = seconds();
    await allFollowed(client, engine.journal, journeys);
    const cpu = cpuUsed();
    const last = await lastTaskAt(client, journeys);
    await checkFollowed(client, engine.journal, journeys);
    const followed = (last - (performance.timeOrigin + started)) / 1000;
    return { journeys: count, admitted: counts.accepted, refused: counts.refused, receipts, finished, followed, cpu };
  } finally {
    await engine.close();
    await worker.stop();
    await connection.close();
  }
}

/** Asks for the bulk as the batch's own duty does, and waits for the last receipt. */
async function admit({ give, journal }: EngineInProcess, journeys: string[], seconds: () => number) {
  const bulkId = randomUUID();
  const payload = {
    items: journeys.map((journeyId) => ({ journeyId, command: 'admit', payload: { wave: 'wave-1', lot: 'lot-1' } })),
  };
  await give({ category: 'bulk', entityId: bulkId, name: 'request-bulk', payload, actor: systemActor });
  const items = new BulkItems(journal.dataSource);
  let counts = await items.counts(bulkId);
  for (; counts.pending > 0; counts = await items.counts(bulkId)) await pause(20);
  return { bulkId, receipts: seconds(), counts };
}

async function isFinished({ engine }: EngineInProcess, bulkId: string): Promise<boolean> {
  const head = await engine.state<{ status: string }>(bulkStream(bulkId));
  return head?.state.status === 'finished';
}
