import { writeFileSync } from 'node:fs';
import { machine } from '../machine';
import type { Summary } from '../statistics';
import type { Appends } from './appends';
import type { Loaded } from './data/load';
import type { Timed } from './http';
import { type Panel, plot } from './plot';
import { type Kind, targets } from './questions';
import type { Throughput } from './throughput';

export interface Answered extends Timed {
  who: string;
  kind: Kind;
  what: string;
}

export interface SizeResult {
  journeys: number;
  loaded: Loaded;
  answers: Answered[];
  /** Questions that this version of the API does not answer. */
  refused: string[];
  throughput?: Throughput;
}

export interface Results {
  sizes: SizeResult[];
  appends?: Appends;
}

const spread = ({ median, min, max }: Summary): string =>
  [median, min, max]
    .map((value) => Math.round(value).toLocaleString('en'))
    .reduce((one, other, n) => (n === 1 ? `${one} (${other}` : `${one}–${other})`));
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The slowest question of a kind. */
const worstOf = (answers: readonly Answered[], kind: Kind, by: 'p50' | 'p99' = 'p99'): Answered | undefined =>
  answers.filter((answer) => answer.kind === kind).sort((one, other) => other[by] - one[by])[0];

const kindsOf = (sizes: readonly SizeResult[]): Kind[] => [
  ...new Set(sizes.flatMap(({ answers }) => answers.map(({ kind }) => kind))),
];

function worstTable(sizes: readonly SizeResult[]): string {
  const rows = kindsOf(sizes).map((kind) => {
    const target = targets[kind];
    const cells = sizes.map(({ answers }) => {
      const worst = worstOf(answers, kind);
      return worst ? `${ms(worst.p99)} (${worst.what})` : '–';
    });
    const last = worstOf(sizes.at(-1)?.answers ?? [], kind);
    const verdict = target === undefined || !last ? '' : last.p99 < target ? 'met' : 'missed';
    return [kind, ...cells, target === undefined ? '–' : `under ${target}`, verdict];
  });
  return table(
    ['p99 of the slowest, ms', ...sizes.map(({ journeys }) => journeys.toLocaleString('en')), 'target', ''],
    rows,
  );
}

function answersTable(answers: readonly Answered[]): string {
  const whoever = [...new Set(answers.map(({ who }) => who))];
  const asked = [...new Map(answers.map((answer) => [`${answer.kind}|${answer.what}`, answer])).values()];
  const rows = asked.map(({ kind, what }) => [
    kind,
    what,
    ...whoever.flatMap((who) => {
      const found = answers.find((answer) => answer.who === who && answer.kind === kind && answer.what === what);
      return found ? [ms(found.p50), ms(found.p99), String(found.requests)] : ['–', '–', '–'];
    }),
  ]);
  return table(['', '', ...whoever.flatMap((who) => [`${who}: p50`, 'p99', 'n'])], rows);
}

const panelOf = (sizes: readonly SizeResult[], by: 'p50' | 'p99'): Panel => ({
  title: `${by} of each kind’s slowest question`,
  lines: kindsOf(sizes).map((kind) => ({
    name: targets[kind] === undefined ? kind : `${kind} (p99 under ${targets[kind]})`,
    points: sizes.flatMap(({ journeys, answers }) => {
      const worst = worstOf(answers, kind, by);
      return worst ? [{ journeys, ms: worst[by] }] : [];
    }),
  })),
});

const verdict = (met: boolean, what: string): string => `${met ? 'met   ' : 'missed'}  ${what}`;

/** Markdown as docs/reference/performance.md wants it, then everything as JSON; the plot goes into a file where one is named. */
export function printReport({ sizes, appends }: Results, files: { json?: string; plot?: string }): void {
  for (const { journeys, loaded, answers, refused, throughput } of sizes) {
    const { events, seconds, bytes } = loaded;
    const pace = Math.round(events / (seconds.rows + seconds.indexes));
    console.log(
      `\n## ${journeys.toLocaleString('en')} journeys, ${events.toLocaleString('en')} events, ${(bytes / 2 ** 30).toFixed(1)} GB; loaded with indexes at ${pace.toLocaleString('en')} events/s\n`,
    );
    console.log(answersTable(answers));
    if (refused.length > 0) console.log(`\nNot answered by this version: ${refused.join(', ')}`);
    if (throughput) {
      const { ours, bare, ratio } = throughput;
      console.log(`\nstatuses a second: ${spread(ours)}; the bare handler ${spread(bare)}`);
      console.log(verdict(ratio >= 0.7, `at least 0.7 of the bare handler: ${ratio.toFixed(2)}`));
    }
  }
  if (sizes.length > 0) console.log(`\n${worstTable(sizes)}`);
  if (appends) {
    const { ours, emmett, ratio, events, appends: count } = appends;
    console.log(
      `\n${events} events in ${count} appends a round, events a second: ${spread(ours)}; Emmett ${spread(emmett)}`,
    );
    console.log(verdict(ratio >= 1, `at least as fast as Emmett: ${ratio.toFixed(2)}`));
  }
  if (files.plot && sizes.length > 0) writeFileSync(files.plot, plot([panelOf(sizes, 'p50'), panelOf(sizes, 'p99')]));
  const json = JSON.stringify({ bench: 'queries', machine: machine(), sizes, appends }, null, 2);
  if (files.json) writeFileSync(files.json, `${json}\n`);
  else console.log(`\n${json}`);
}
