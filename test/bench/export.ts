/**
 * How much memory and time a file of the whole list takes: a thousand rows and 100,000, as CSV and as XLSX, each in a process
 * of its own whose peak is read from the system. Rows are made as they are asked for, as the database gives them.
 */
import { execFileSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { localTimeOf } from '@mourafaka/engine';
import { type JourneyStatus, statusOfState } from '@mourafaka/read-models';
import { csvOf, xlsxOf } from '@mourafaka/tables';
import { journeysTable } from '../../apps/api/src/journeys/list/journeys-table';
import { inventedApplication, journeyIn, stateOf } from '../../libs/domain/src/testing';
import { machine } from './machine';

/** Megabytes that the large file may take beyond the small one. */
const mostGrowth = 64;
const formats = ['csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

interface Measure {
  fileMB: number;
  seconds: number;
  peakMB: number;
}

async function* journeys(count: number): AsyncGenerator<JourneyStatus> {
  const status = statusOfState(stateOf(journeyIn('training')), new Date('2027-06-01T09:00:00Z'));
  for (let n = 0; n < count; n += 1) {
    const { cooperative } = inventedApplication(n);
    yield await Promise.resolve({
      ...status,
      journeyId: `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`,
      cooperative,
    });
  }
}

async function write(format: Format, rows: number): Promise<Measure> {
  let bytes = 0;
  // Takes its time like a network: what is written ahead of it would pile up.
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      setImmediate(done);
    },
  });
  const table = journeysTable(journeys(rows), 'ar');
  const options = { language: 'ar' as const, localTime: localTimeOf };
  const started = performance.now();
  await pipeline(format === 'csv' ? csvOf(table, options) : xlsxOf([table], options), sink);
  return {
    fileMB: Math.round(bytes / 2 ** 20),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    peakMB: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

const inChild = (format: Format, rows: number): Measure =>
  JSON.parse(execFileSync(process.execPath, [__filename, format, String(rows)], { encoding: 'utf8' })) as Measure;

/** `npm run bench -- export`; `--rows` (100,000). Fails where memory grows with the rows. */
export function exportFiles(args: string[]): Promise<void> {
  const rows = Number(args[args.indexOf('--rows') + 1] ?? 100_000) || 100_000;
  const results = formats.map((format) => {
    const [small, large] = [inChild(format, 1_000), inChild(format, rows)];
    return { format, rows, ...large, grownMB: large.peakMB - small.peakMB };
  });
  console.table(results);
  console.log(JSON.stringify({ bench: 'export', machine: machine(), results }));
  const over = results.filter(({ grownMB }) => grownMB > mostGrowth).map(({ format }) => format);
  if (over.length > 0) throw new Error(`memory grows with the rows: ${over.join(', ')}`);
  return Promise.resolve();
}

if (require.main === module) {
  const [format, rows] = process.argv.slice(2);
  void write(format as Format, Number(rows)).then((measure) => process.stdout.write(JSON.stringify(measure)));
}
