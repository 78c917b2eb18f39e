import { writeFileSync } from 'node:fs';
import { machine } from '../machine';
import type { Summary } from '../statistics';
import type { Load, Measured } from './measure';

export interface ContenderResult extends Record<keyof Measured, Summary> {
  name: string;
  title: string;
  rounds: Measured[];
}

interface Run {
  load: Load;
  repeats: number;
  seed: number;
}

interface Target {
  what: string;
  ours: keyof Measured;
  /** At least so many times this contender's figure, or at most … */
  times?: { factor: number; of: string; atMost?: true };
  /** … or below so many milliseconds. */
  below?: number;
}

/** Issue A, "How fast"; issue F: encryption costs at most a tenth. */
const targets: Target[] = [
  { what: 'accepted, against DBOS', ours: 'acceptedPerSecond', times: { factor: 3, of: 'dbos' } },
  { what: 'followed, against DBOS', ours: 'followedPerSecond', times: { factor: 1.3, of: 'dbos' } },
  { what: 'followed, against the usual way', ours: 'followedPerSecond', times: { factor: 5, of: 'usual' } },
  { what: 'accepted, against ourselves unsealed', ours: 'acceptedPerSecond', times: { factor: 0.9, of: 'unsealed' } },
  { what: 'followed, against ourselves unsealed', ours: 'followedPerSecond', times: { factor: 0.9, of: 'unsealed' } },
  { what: 'CPU time, against ourselves unsealed', ours: 'cpu', times: { factor: 1.1, of: 'unsealed', atMost: true } },
  { what: 'one caller alone, p50', ours: 'singleP50', below: 10 },
];

interface Verdict {
  what: string;
  value: number;
  target: number;
  met: boolean;
}

function verdicts(results: ContenderResult[]): Verdict[] {
  const find = (name: string): ContenderResult | undefined => results.find((result) => result.name === name);
  const ours = find('ours');
  if (!ours) return [];
  return targets.flatMap(({ what, ours: figure, times, below }) => {
    const mine = ours[figure].median;
    if (below !== undefined) return [{ what, value: mine, target: below, met: mine < below }];
    const other = times && find(times.of);
    if (!other) return [];
    const value = mine / other[figure].median;
    const met = times.atMost ? value <= times.factor : value >= times.factor;
    return [{ what, value, target: times.factor, met }];
  });
}

const spread = (digits: number, { median, min, max }: Summary): string =>
  `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

function table(results: ContenderResult[]): string {
  const head = ['', 'accepted/s', 'followed/s', 'p50 ms', 'p99 ms', 'alone p50 ms', 'alone p99 ms', 'CPU ms'];
  const rows = results.map((result) => [
    result.name,
    spread(0, result.acceptedPerSecond),
    spread(0, result.followedPerSecond),
    spread(1, result.p50),
    spread(1, result.p99),
    spread(1, result.singleP50),
    spread(1, result.singleP99),
    spread(1, result.cpu),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
    .join('\n');
}

/** Where the CPU time of one command goes, in milliseconds. */
function shares(results: ContenderResult[]): string {
  const parts = ['cpuCaller', 'cpuWorker', 'cpuPostgres', 'cpuTemporal'] as const;
  const line = (result: ContenderResult): string =>
    parts.map((part) => `${part.slice(3).toLowerCase()} ${result[part].median.toFixed(2)}`).join(' · ');
  return results.map((result) => `${result.name}: ${line(result)}`).join('\n');
}

/** Prints medians with the least and the most, the targets, and everything as JSON (to the file where one is named). */
export function printReport(run: Run, results: ContenderResult[], file?: string): void {
  const { journeys, commands, atOnce } = run.load;
  const checked = verdicts(results);
  console.log(
    `\n${journeys} journeys × ${commands} commands, ${atOnce} at once, ${run.repeats} rounds; median (least–most)\n`,
  );
  console.log(table(results));
  console.log(`\n${results.map(({ name, title }) => `${name}: ${title}`).join('\n')}\n`);
  console.log(`CPU ms of one command, until it is followed:\n${shares(results)}\n`);
  for (const { what, value, target, met } of checked) {
    console.log(`${met ? 'met   ' : 'missed'}  ${what}: ${value.toFixed(2)} (target ${target})`);
  }
  const json = JSON.stringify({ bench: 'advance', machine: machine(), ...run, results, targets: checked }, null, 2);
  if (file) writeFileSync(file, `${json}\n`);
  else console.log(`\n${json}`);
}
