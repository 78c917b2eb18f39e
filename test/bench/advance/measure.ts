import { cpuTimeOf } from '../cpu-time';
import type { BenchServers } from '../servers';
import { percentile } from '../statistics';
import type { Contender } from './contender';

export interface Load {
  journeys: number;
  commands: number;
  atOnce: number;
  /** Commands of the single caller, one after another. */
  single: number;
}

export interface Measured {
  acceptedPerSecond: number;
  followedPerSecond: number;
  /** Milliseconds, at full load. */
  p50: number;
  p99: number;
  /** Milliseconds, one caller alone. */
  singleP50: number;
  singleP99: number;
  /** Milliseconds of CPU time for one command, from its acceptance until it is followed. */
  cpu: number;
  cpuCaller: number;
  cpuWorker: number;
  cpuPostgres: number;
  cpuTemporal: number;
}

const elapsed = (since: number): number => performance.now() - since;

/**
 * `atOnce` callers take the commands in rounds (the first of every journey, then the second …), each journey's in order.
 * Answers each command's latency in milliseconds.
 */
async function drive(
  contender: Contender,
  journeys: string[],
  { commands, atOnce }: Pick<Load, 'commands' | 'atOnce'>,
): Promise<number[]> {
  const latencies: number[] = [];
  const last = new Map<string, Promise<void>>();
  let next = 0;
  const call = async (): Promise<void> => {
    for (;;) {
      const turn = next;
      next += 1;
      const step = Math.floor(turn / journeys.length);
      const journey = journeys[turn % journeys.length];
      if (step >= commands || journey === undefined) return;
      const before = last.get(journey);
      const mine = (async () => {
        await before;
        const started = performance.now();
        await contender.advance(journey, step);
        latencies.push(elapsed(started));
      })();
      last.set(journey, mine);
      await mine;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, call));
  return latencies;
}

/** Lets both sides compile their hot paths, so that the first contender of a round is no colder than the last. */
export async function warmUp(contender: Contender, load: Load): Promise<void> {
  const journeys = await contender.open(Math.min(48, load.journeys));
  await drive(contender, journeys, load);
  await contender.followed?.(journeys);
}

/** CPU time used so far, by process. */
const cpuTimes = ({ pids }: BenchServers, { pid }: Contender): number[] => {
  const { user, system } = process.cpuUsage();
  return [(user + system) / 1000, ...[pid, pids.postgres, pids.temporal].map(cpuTimeOf)];
};

export async function measure(servers: BenchServers, contender: Contender, load: Load): Promise<Measured> {
  const journeys = await contender.open(load.journeys);
  const cpuBefore = cpuTimes(servers, contender);
  const started = performance.now();
  const latencies = await drive(contender, journeys, load);
  const accepted = elapsed(started);
  await contender.followed?.(journeys);
  const total = load.journeys * load.commands;
  const cpu = cpuTimes(servers, contender).map((time, index) => (time - (cpuBefore[index] ?? 0)) / total);
  const [cpuCaller = 0, cpuWorker = 0, cpuPostgres = 0, cpuTemporal = 0] = cpu;
  const followedAt = await contender.followedAt?.(journeys);
  const followed = followedAt === undefined ? accepted : followedAt - (performance.timeOrigin + started);
  const alone = await contender.open(Math.ceil(load.single / load.commands));
  const single = await drive(contender, alone, { commands: load.commands, atOnce: 1 });
  await contender.followed?.(alone);
  return {
    acceptedPerSecond: (total / accepted) * 1000,
    followedPerSecond: (total / followed) * 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    singleP50: percentile(single, 0.5),
    singleP99: percentile(single, 0.99),
    cpu: cpuCaller + cpuWorker + cpuPostgres + cpuTemporal,
    cpuCaller,
    cpuWorker,
    cpuPostgres,
    cpuTemporal,
  };
}
