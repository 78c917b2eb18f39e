/**
 * How much memory importing a large file takes: 100,000 rows of distinct invented cooperatives, as CSV and as XLSX with
 * shared strings, each in a process of its own whose peak is read from the system. `node dist/test/bench/import-memory.js`.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { provinces, sectors } from '@mourafaka/contracts';
import { readRows, runImport } from '@mourafaka/import';
import ExcelJS from 'exceljs';
import { machine } from './machine';

const header = [
  ...['denomination_fr', 'denomination_ar', 'court', 'registration_no', 'registered_on', 'ice', 'rib', 'province'],
  ...['commune', 'sector', 'branch', 'members', 'women', 'youth', 'young_graduates', 'disabled', 'woman_led'],
  ...['turnover_mad', 'representative', 'phone', 'email', 'project_title', 'project_summary', 'consent'],
];

function cooperative(n: number): (string | number)[] {
  const place = provinces[n % provinces.length];
  const sector = sectors[n % sectors.length];
  return [
    ...[`Coopérative Exemple numéro ${n}`, `تعاونية المثال رقم ${n} للزربية والنسيج`, `TPI ${place?.fr}`, `${n}/2024`],
    ...['31/12/2024', '900400000000085', '700000000000000040000080', place?.fr ?? '', `Commune ${n % 1500}`],
    ...[sector?.fr ?? '', 'Tapis', 7, 4, 2, 1, 0, 'oui', `${n % 90} 000,50 DH`, `Khadija Exemple ${n}`],
    ...[`06${String(10_000_000 + n)}`, `coop-${n}@example.ma`, `Valorisation du tapis numéro ${n}`],
    ...[`Améliorer la production de l'atelier ${n}, emballer et étiqueter, vendre sur de nouveaux marchés.`, 'oui'],
  ];
}

function* lines(rows: number): Generator<string> {
  yield `${header.join(';')}\n`;
  for (let n = 1; n <= rows; n++) yield `${cooperative(n).join(';')}\n`;
}

async function writeFile(file: string, rows: number): Promise<void> {
  if (file.endsWith('.csv')) return pipeline(Readable.from(lines(rows)), createWriteStream(file));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet('Candidatures');
  sheet.addRow(header).commit();
  for (let n = 1; n <= rows; n++) sheet.addRow(cooperative(n)).commit();
  await book.commit();
}

interface Measure {
  accepted: number;
  seconds: number;
  peakMB: number;
  startMB: number;
}

async function measure(file: string): Promise<Measure> {
  const startMB = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const started = performance.now();
  const { accepted } = await runImport(await readRows(file), {
    today: '2026-11-24',
    language: 'fr',
    submit: async ({ row }) => ({ outcome: 'accepted', journeyId: `00000000-0000-7000-8000-${row}` }),
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { accepted, seconds, startMB, peakMB: Math.round(process.resourceUsage().maxRSS / 1024) };
}

const inChild = (...args: string[]): string =>
  execFileSync(process.execPath, [__filename, ...args], { encoding: 'utf8' });

function compare(rows: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'mourafaka-bench-'));
  try {
    const results = ['csv', 'xlsx'].map((format) => {
      const file = path.join(folder, `applications.${format}`);
      inChild('write', file, String(rows));
      const fileMB = Math.round(statSync(file).size / 2 ** 20);
      return { format, rows, fileMB, ...(JSON.parse(inChild('read', file)) as Measure) };
    });
    console.table(results);
    console.log(JSON.stringify({ bench: 'import-memory', machine: machine(), results }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main([task, file = '', rows = '']: string[]): Promise<void> {
  if (task === 'write') await writeFile(file, Number(rows));
  else if (task === 'read') process.stdout.write(JSON.stringify(await measure(file)));
  else compare(Number(task ?? 100_000));
}

if (require.main === module) void main(process.argv.slice(2));
