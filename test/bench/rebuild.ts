import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rebuild, type RebuildReport } from '@mourafaka/engine';
import { cpuTimeOf } from './cpu-time';
import { machine } from './machine';
import { openQueryData, type QueryData } from './queries/data/database';
import { type Summary, summarise } from './statistics';

/** Events a second, of the whole rebuild: rows, indexes, comparison and swap. */
const target = 20_000;

const options = {
  journeys: { type: 'string', default: '2000' },
  rounds: { type: 'string', default: '3' },
  threads: { type: 'string' },
  keep: { type: 'string' },
} as const;

interface Round extends RebuildReport {
  /** Seconds of CPU time, of this process with its threads and of PostgreSQL. */
  cpu: { rebuild: number; postgres: number };
}

async function measure({ installation, folder }: QueryData, threads?: number): Promise<Round> {
  const { urls, kek } = installation;
  const postgres = parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
  const [own, theirs] = [process.cpuUsage(), cpuTimeOf(postgres)];
  const report = await rebuild({ ownerUrl: urls.ownerUrl, kek: Buffer.from(kek, 'base64'), threads });
  const { user, system } = process.cpuUsage(own);
  if (report.differing.length > 0) throw new Error(`what was made differs: ${JSON.stringify(report.differing)}`);
  return { ...report, cpu: { rebuild: (user + system) / 1e6, postgres: (cpuTimeOf(postgres) - theirs) / 1000 } };
}

const paceOf = (rounds: readonly Round[], of: (round: Round) => number): Summary =>
  summarise(rounds.map((round) => Math.round(round.events / of(round))));

function show(rounds: readonly Round[]): void {
  const whole = paceOf(rounds, ({ seconds }) => seconds.total);
  const rows = paceOf(rounds, ({ seconds }) => seconds.fill);
  // What two idle cores would reach that did nothing else.
  const core = paceOf(rounds, ({ cpu }) => cpu.rebuild + cpu.postgres);
  const waited = summarise(rounds.map(({ waitedMs = 0 }) => Math.round(waitedMs)));
  const range = ({ median, min, max }: Summary) => `${median} (${min}–${max})`;
  console.log(`\n${rounds[0]?.events} events of ${rounds[0]?.streams} streams, made again ${rounds.length} times`);
  console.log(
    `  the whole rebuild   ${range(whole)} events/s, ${whole.median >= target ? 'met' : 'missed'}: ${target}`,
  );
  console.log(`  making the rows     ${range(rows)} events/s`);
  console.log(`  a second of CPU     ${range(core)} events`);
  console.log(`  commands waited     ${range(waited)} ms`);
}

/**
 * `--journeys` (2000), of 60 events each on average, loaded as for `queries`; `--rounds` (3); `--threads`, by default as many as
 * there are cores; `--keep`: a folder in which the data stays for the next run.
 */
export async function rebuildReadTables(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const data = await openQueryData(Number(values.journeys), values.keep);
  const rounds: Round[] = [];
  try {
    const threads = values.threads === undefined ? undefined : Number(values.threads);
    for (let round = 0; round < Number(values.rounds); round++) rounds.push(await measure(data, threads));
  } finally {
    await data.stop();
  }
  show(rounds);
  console.log(JSON.stringify({ bench: 'rebuild', machine: machine(), rounds }, null, 2));
}
