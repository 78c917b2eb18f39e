import { parseArgs } from 'node:util';
import { machine } from '../machine';
import { type BenchServers, startBenchServers } from '../servers';
import { type AdmissionResult, measureAdmission } from './admission';
import { showCpu } from '../system/cpu-share';
import { measureRanking, type RankingResult } from './ranking';
import { measureSubmission, type SubmissionResult } from './submission';

/** Milliseconds within which 99 of a hundred applications are answered. */
const targetP99 = 1_000;

const verdict = (met: boolean, target: string): string => `${met ? 'met   ' : 'missed'}  ${target}`;

function showSubmission({ submitted, atOnce, accepted, stored, seconds, latency, cpu }: SubmissionResult): void {
  const rate = Math.round(submitted / seconds);
  console.log(`\n${submitted} applications, ${atOnce} at once: ${seconds.toFixed(1)} s, ${rate} a second`);
  const figures = Object.entries(latency).map(([name, value]) => `${name} ${value.toFixed(0)} ms`);
  console.log(`an answer takes: ${figures.join(' · ')}`);
  console.log(`CPU time: ${showCpu(cpu)}`);
  console.log(verdict(accepted === submitted && stored === submitted, `none lost (${stored} in the journal)`));
  console.log(verdict(latency.p99 < targetP99, `p99 under ${targetP99} ms\n`));
}

/** Seconds from the release of a wave to the last receipt, and until every workflow has followed. */
const targetReceipts = 5;
const targetFollowed = 15;

function showAdmission({ journeys, admitted, receipts, finished, followed, cpu }: AdmissionResult): void {
  const [given, over, known] = [receipts, finished, followed].map((seconds) => `${seconds.toFixed(1)} s`);
  console.log(`\n${journeys} admissions by one bulk: receipts ${given} · finished ${over} · followed ${known}`);
  console.log(`CPU time: ${showCpu(cpu)}`);
  console.log(verdict(admitted === journeys, `all admitted (${admitted})`));
  console.log(verdict(receipts < targetReceipts, `receipts within ${targetReceipts} s`));
  console.log(verdict(followed < targetFollowed, `followed within ${targetFollowed} s\n`));
}

/** Seconds for one list of ten thousand. */
const targetRanking = 2;

function showRanking({ candidates, filled, seconds: { median, min, max }, timesSorting }: RankingResult): void {
  const span = `${min.toFixed(2)}–${max.toFixed(2)}`;
  console.log(`\n${candidates} applications ranked for ${filled} places: ${median.toFixed(2)} s (${span})`);
  console.log(`${timesSorting.toFixed(0)} times as long as sorting them by total`);
  console.log(verdict(median < targetRanking, `under ${targetRanking} s\n`));
}

interface Options {
  ranked: number;
  applications: number;
  atOnce: number;
  admissions: number;
}

/** A part measured on servers of its own. */
const onServers =
  <Result>(measure: (servers: BenchServers, options: Options) => Promise<Result>, show: (result: Result) => void) =>
  async (options: Options): Promise<Result> => {
    const servers = await startBenchServers();
    try {
      const result = await measure(servers, options);
      show(result);
      return result;
    } finally {
      await servers.stop();
    }
  };

/** Parts by name, in the order in which they are run. */
const parts: Record<string, (options: Options) => Promise<unknown>> = {
  ranking: ({ ranked }) => {
    const result = measureRanking(ranked);
    showRanking(result);
    return Promise.resolve(result);
  },
  submission: onServers(
    (servers, { applications: count, atOnce }) => measureSubmission(servers, { count, atOnce }),
    showSubmission,
  ),
  admission: onServers((servers, { admissions }) => measureAdmission(servers, admissions), showAdmission),
};

/** `--parts ranking,…` (all), `--ranked` (10000), `--applications` (2000), `--at-once` (50), `--admissions` (600). */
export async function selection(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      parts: { type: 'string', default: Object.keys(parts).join(',') },
      ranked: { type: 'string', default: '10000' },
      applications: { type: 'string', default: '2000' },
      'at-once': { type: 'string', default: '50' },
      admissions: { type: 'string', default: '600' },
    },
  });
  const options = {
    ranked: Number(values.ranked),
    applications: Number(values.applications),
    atOnce: Number(values['at-once']),
    admissions: Number(values.admissions),
  };
  const results: Record<string, unknown> = {};
  for (const name of values.parts.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`Which part? One or more of: ${Object.keys(parts).join(', ')}`);
    results[name] = await part(options);
  }
  console.log(JSON.stringify({ bench: 'selection', machine: machine(), ...results }, null, 2));
}
