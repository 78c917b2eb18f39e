import { parseArgs } from 'node:util';
import { fold, foldDossier, journeyAggregate, wholeJourney } from '@mourafaka/domain';
import { machine } from './machine';
import { percentile } from './statistics';

/** Milliseconds within which a journey's events are folded. */
const target = 1;
const events = 150;

/** Milliseconds. */
interface Times {
  median: number;
  p99: number;
  /** CPU time of one fold, with its share of collecting garbage; whoever else works on the machine does not count. */
  cpu: number;
}

/** The first so many events of the whole accompaniment. */
function journeyOf(count: number): ReturnType<typeof wholeJourney> {
  const whole = wholeJourney();
  if (whole.length < count) throw new Error(`the whole path has ${whole.length} events, ${count} are needed`);
  return whole.slice(0, count);
}

function timesOf(work: () => unknown, repeats: number): Times {
  for (let n = 0; n < repeats / 10; n += 1) work();
  const before = process.cpuUsage();
  const times = Array.from({ length: repeats }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  const { user, system } = process.cpuUsage(before);
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99), cpu: (user + system) / 1000 / repeats };
}

const verdict = (time: number): string => `${time < target ? 'met   ' : 'missed'}  ${time.toFixed(3)} ms`;

function show(what: string, { median, p99, cpu }: Times): void {
  console.log(`${what}, under ${target} ms:`);
  console.log(`  median ${verdict(median)}\n  p99    ${verdict(p99)}\n  CPU    ${verdict(cpu)}`);
}

/** `--repeats` (5000): a journey of 150 events as the journal gives them, folded to its state and to its dossier. */
export function foldJourney(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { repeats: { type: 'string', default: '5000' } } });
  const repeats = Number(values.repeats);
  // As read from the journal: nothing is shared between the events.
  const recorded = journeyOf(events).map((event) => structuredClone(event));
  const state = timesOf(() => fold(journeyAggregate, recorded), repeats);
  const dossier = timesOf(() => foldDossier(recorded), repeats);
  console.log(`\n${recorded.length} events of one journey, folded ${repeats} times`);
  show('the state', state);
  show('the dossier', dossier);
  console.log(
    JSON.stringify({ bench: 'fold', machine: machine(), events: recorded.length, repeats, state, dossier }, null, 2),
  );
  return Promise.resolve();
}
