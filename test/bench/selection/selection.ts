import { parseArgs } from 'node:util';
import { machine } from '../machine';
import { startBenchServers } from '../servers';
import { measureSubmission, type SubmissionResult } from './submission';

/** Milliseconds within which 99 of a hundred applications are answered. */
const targetP99 = 1_000;

const verdict = (met: boolean, target: string): string => `${met ? 'met   ' : 'missed'}  ${target}`;

function showSubmission({ submitted, atOnce, accepted, stored, seconds, latency }: SubmissionResult): void {
  const rate = Math.round(submitted / seconds);
  console.log(`\n${submitted} applications, ${atOnce} at once: ${seconds.toFixed(1)} s, ${rate} a second`);
  const figures = Object.entries(latency).map(([name, value]) => `${name} ${value.toFixed(0)} ms`);
  console.log(`an answer takes: ${figures.join(' · ')}`);
  console.log(verdict(accepted === submitted && stored === submitted, `none lost (${stored} in the journal)`));
  console.log(verdict(latency.p99 < targetP99, `p99 under ${targetP99} ms\n`));
}

/** Parts by name, in the order in which they are run. */
const parts: Record<string, (options: { applications: number; atOnce: number }) => Promise<unknown>> = {
  submission: async ({ applications, atOnce }) => {
    const servers = await startBenchServers();
    try {
      const result = await measureSubmission(servers, { count: applications, atOnce });
      showSubmission(result);
      return result;
    } finally {
      await servers.stop();
    }
  },
};

/** `--parts submission,…` (all), `--applications` (2000), `--at-once` (50). */
export async function selection(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      parts: { type: 'string', default: Object.keys(parts).join(',') },
      applications: { type: 'string', default: '2000' },
      'at-once': { type: 'string', default: '50' },
    },
  });
  const options = { applications: Number(values.applications), atOnce: Number(values['at-once']) };
  const results: Record<string, unknown> = {};
  for (const name of values.parts.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`Which part? One or more of: ${Object.keys(parts).join(', ')}`);
    results[name] = await part(options);
  }
  console.log(JSON.stringify({ bench: 'selection', machine: machine(), ...results }, null, 2));
}
