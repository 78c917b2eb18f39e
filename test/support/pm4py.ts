import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';

const run = promisify(execFile);

/** Ways between states: as one follows the other, and as events say where they come from. */
interface FoundMoves {
  follows: Record<string, number>;
  said: Record<string, number>;
}

export interface FoundXes {
  traces: number;
  events: number;
  activities: string[];
  roles: string[];
  regions: string[];
  columns: string[];
  kinds: Record<string, string>;
  moves: FoundMoves;
}

export interface FoundOcel {
  /** Why it is no valid log. */
  faults: string[];
  events: number;
  /** By type. */
  objects: Record<string, number>;
  relations: number;
  between: number;
  changes: number;
  /** What the file says, whatever pm4py makes of it. */
  stated: { events: number; objects: number; relations: number; between: number };
  qualifiers: string[];
  moves: FoundMoves;
}

/**
 * What pm4py finds in a file (scripts/pm4py.mjs finds or fetches it). Throws, saying what to install, where there is no
 * Python: a log nobody has read back is not known to be one.
 */
export async function readByPm4py<Found extends FoundXes | FoundOcel>(format: string, file: string): Promise<Found> {
  const root = repositoryRoot();
  const script = join(root, 'scripts/pm4py.mjs');
  const python = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const { stdout } = await run(python.trim(), [join(root, 'test/pm4py/read_log.py'), format, file], {
    maxBuffer: 64 * 1_048_576,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Found;
}
