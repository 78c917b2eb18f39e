import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type PaperData, type PaperName, PaperPrinter } from '@mourafaka/papers';
import { planOf, samples } from '../../libs/papers/src/testing/samples';
import { machine } from './machine';
import { percentile } from './statistics';

/** Milliseconds within which a paper is printed. */
const target = 500;

type Printed = <Name extends PaperName>(name: Name, data: PaperData[Name], n: number) => Promise<number>;

/** Prints one paper and answers how long it took; the name differs each time, so that nothing is known from before. */
const printing =
  (printer: PaperPrinter): Printed =>
  async (name, data, n) => {
    const started = performance.now();
    const fresh = { ...data, paper: { ...data.paper, id: `${n}/${data.paper.id}` } };
    await printer.printPaper(name, fresh, n % 2 === 0 ? 'ar' : 'fr');
    return performance.now() - started;
  };

/** Of this process and of those it has started. */
function megabytes(): number {
  const rss = execFileSync('ps', ['-o', 'rss=', '--pid', String(process.pid), '--ppid', String(process.pid)]);
  const sizes = rss.toString().trim().split(/\s+/).map(Number);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 2 ** 10);
}

const row = (times: readonly number[]) => ({
  p50: Math.round(percentile(times, 0.5)),
  p99: Math.round(percentile(times, 0.99)),
  target: percentile(times, 0.99) < target ? 'met' : 'missed',
});

/** `--repeats` (30): each paper so many times, one after another, Arabic and French in turns; then memory after 200 and 1,000 papers. */
export async function papers(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { repeats: { type: 'string', default: '30' } } });
  const printer = new PaperPrinter();
  const print = printing(printer);
  const before = megabytes();
  const first = await print('certificate', samples.certificate, 0);
  const results: Record<string, ReturnType<typeof row>> = {};
  const measure = async <Name extends PaperName>(what: string, name: Name, data: PaperData[Name]) => {
    const times: number[] = [];
    for (let n = 0; n < Number(values.repeats); n += 1) times.push(await print(name, data, n));
    results[what] = row(times);
  };
  for (const name of Object.keys(samples) as PaperName[]) await measure(name, name, samples[name]);
  await measure('development-plan of 100 actions', 'development-plan', planOf(100));
  console.table(results);

  const memory = { before, after: megabytes(), after200: 0, after1000: 0 };
  const names = Object.keys(samples) as PaperName[];
  for (let n = 0; n < 1_000; n += 4) {
    const four = Array.from({ length: 4 }, (_, k) => names[(n + k) % names.length] ?? 'certificate');
    await Promise.all(four.map((name, k) => print(name, samples[name], 1_000 + n + k)));
    if (n === 196) memory.after200 = megabytes();
  }
  memory.after1000 = megabytes();
  await printer.close();
  console.log(`first paper ${Math.round(first)} ms; memory ${JSON.stringify(memory)} MB`);
  console.log(JSON.stringify({ bench: 'papers', machine: machine(), first, results, memory }));
}
