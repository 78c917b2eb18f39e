import 'reflect-metadata';
import { advance } from './advance/advance';
import { consolePages } from './console';
import { documents } from './documents';
import { exportFiles } from './export';
import { foldJourney } from './fold';
import { importFile } from './import';
import { papers } from './papers';
import { rebuildReadTables } from './rebuild';
import { reminders } from './reminders';
import { queries } from './queries/queries';
import { selection } from './selection/selection';
import { waiting } from './waiting';
import { workerMemory } from './worker-memory';

const benches: Record<string, (args: string[]) => Promise<void>> = {
  advance,
  console: consolePages,
  documents,
  export: exportFiles,
  fold: foldJourney,
  import: importFile,
  papers,
  queries,
  rebuild: rebuildReadTables,
  reminders,
  selection,
  waiting,
  'worker-memory': workerMemory,
};

/** `npm run bench -- <name> [options]`. */
export async function main([name = '', ...args]: string[]): Promise<void> {
  const bench = benches[name];
  if (!bench) throw new Error(`Which bench? One of: ${Object.keys(benches).join(', ')}`);
  await bench(args);
}
