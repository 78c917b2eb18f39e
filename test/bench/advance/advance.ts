import { parseArgs } from 'node:util';
import { startBenchServers } from '../servers';
import { seededRandom, shuffled, summarise, type Summary } from '../statistics';
import { bare } from './bare';
import type { ContenderKind } from './contender';
import { dbos } from './dbos/contender';
import { measure, warmUp, type Load, type Measured } from './measure';
import { ours, oursUnsealed, oursWithLetters } from './ours';
import { printReport, type ContenderResult } from './report';
import { local, usual } from './temporal/contender';

const kinds: readonly ContenderKind[] = [bare, usual, local, dbos, ours, oursUnsealed, oursWithLetters];

const options = {
  journeys: { type: 'string', default: '200' },
  commands: { type: 'string', default: '8' },
  'at-once': { type: 'string', default: '48' },
  single: { type: 'string', default: '200' },
  repeats: { type: 'string', default: '5' },
  only: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'string' },
  profile: { type: 'string' },
} as const;

function whole(text: string, name: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} must be a whole number from 1 to ${most}`);
}

function chosen(only: string | undefined): readonly ContenderKind[] {
  const names = only?.split(',');
  const unknown = names?.find((name) => !kinds.some((kind) => kind.name === name));
  if (unknown) throw new Error(`--only: ${unknown} is none of ${kinds.map((kind) => kind.name).join(', ')}`);
  return kinds.filter((kind) => names?.includes(kind.name) ?? true);
}

/** Who advances journeys fastest, all on the same PostgreSQL and Temporal server: docs/reference/performance.md. */
export async function advance(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const load: Load = {
    journeys: whole(values.journeys, 'journeys', 10_000),
    commands: whole(values.commands, 'commands', 8),
    atOnce: whole(values['at-once'], 'at-once', 1000),
    single: whole(values.single, 'single', 10_000),
  };
  const repeats = whole(values.repeats, 'repeats', 50);
  const contenders = chosen(values.only);
  if (values.profile) process.env.MOURAFAKA_BENCH_PROFILES = values.profile;
  const random = seededRandom(Number(values.seed));
  const servers = await startBenchServers();
  try {
    const prepared = new Map<ContenderKind, Awaited<ReturnType<ContenderKind['prepare']>>>();
    for (const kind of contenders) prepared.set(kind, await kind.prepare(servers));
    const rounds = new Map<ContenderKind, Measured[]>(contenders.map((kind) => [kind, []]));
    for (let round = 1; round <= repeats; round += 1) {
      for (const kind of shuffled(contenders, random)) {
        await servers.checkpoint();
        const contender = await prepared.get(kind)?.();
        if (!contender) continue;
        await warmUp(contender, load);
        const measured = await measure(servers, contender, load);
        await contender.close();
        rounds.get(kind)?.push(measured);
        const { acceptedPerSecond, followedPerSecond } = measured;
        const figures = `${acceptedPerSecond.toFixed(0)} accepted/s, ${followedPerSecond.toFixed(0)} followed/s`;
        process.stderr.write(`round ${round} of ${repeats}: ${kind.name} ${figures}\n`);
      }
    }
    printReport({ load, repeats, seed: Number(values.seed) }, summary(rounds), values.json);
  } finally {
    await servers.stop();
  }
}

function summary(rounds: Map<ContenderKind, Measured[]>): ContenderResult[] {
  return [...rounds].map(([{ name, title }, measured]) => ({
    name,
    title,
    rounds: measured,
    ...summariseAll(measured),
  }));
}

/** Every figure over all rounds. */
function summariseAll(measured: Measured[]): Record<keyof Measured, Summary> {
  const figures = Object.keys(measured[0] ?? {}) as (keyof Measured)[];
  const summaries = figures.map((figure) => [figure, summarise(measured.map((round) => round[figure]))]);
  return Object.fromEntries(summaries) as Record<keyof Measured, Summary>;
}
