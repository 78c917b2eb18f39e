import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { endProcess, processIdentity } from './processes';

export interface DataFolderChoice {
  folder: string;
  /** Why it is not the usual one; one line for the reader. */
  note?: string;
}

/** True when any user of the machine may pass through the folder and those above it. */
function openToOthers(folder: string): boolean {
  const open = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || openToOthers(dirname(folder)));
}

/**
 * The folder that holds everything `mourafaka start` keeps. As root, PostgreSQL runs as the user `postgres`, who must be
 * able to reach it: where the checkout is closed to others, the default moves to /var/lib, always the same for the same
 * checkout. Throws Explained for a chosen folder that cannot work.
 */
export function chooseDataFolder(chosen: string | undefined, checkout: string, name = '.mourafaka'): DataFolderChoice {
  const folder = resolve(checkout, chosen ?? name);
  if (process.getuid?.() !== 0 || openToOthers(folder)) return { folder };
  if (chosen !== undefined) {
    throw new Explained(
      `As root, PostgreSQL runs as the user \`postgres\`, who cannot reach ${folder}: choose another folder with --data or MOURAFAKA_DATA, or run as another user.`,
    );
  }
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  const moved = join('/var/lib/mourafaka', `${basename(checkout)}-${key}`);
  return { folder: moved, note: `Data is kept in ${moved}, because user \`postgres\` cannot reach ${folder}.` };
}

interface RunningProcess {
  name: string;
  pid: number;
  identity: string;
}

interface LockFile {
  owner: RunningProcess;
  children: RunningProcess[];
}

/** One running system per data folder, and a note of its processes, so that what a crash left can be ended. */
export class DataFolderLock {
  private readonly children = new Map<string, RunningProcess>();

  private constructor(private readonly file: string) {}

  /** Throws Explained when another instance runs on the folder; ends what a crashed one left behind. */
  static async take(folder: string): Promise<DataFolderLock> {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'running.json');
    const before = read(file);
    if (before && isRunning(before.owner)) {
      throw new Explained(
        `Mourafaka is already running on ${folder} (process ${before.owner.pid}): stop it, or choose another folder with --data or MOURAFAKA_DATA.`,
      );
    }
    for (const child of (before?.children ?? []).filter(isRunning).reverse()) {
      await endProcess(child.pid, 'SIGTERM', 15_000);
    }
    const lock = new DataFolderLock(file);
    lock.write();
    return lock;
  }

  /** Notes a process of ours under its name, in place of an earlier one. */
  note(name: string, pid: number): void {
    this.children.set(name, { name, pid, identity: processIdentity(pid) ?? '' });
    this.write();
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private write(): void {
    const owner = { name: 'mourafaka', pid: process.pid, identity: processIdentity(process.pid) ?? '' };
    const content: LockFile = { owner, children: [...this.children.values()] };
    writeFileSync(`${this.file}.new`, JSON.stringify(content, null, 2));
    renameSync(`${this.file}.new`, this.file); // whoever is killed here leaves a note that can be read
  }
}

const isRunning = ({ pid, identity }: RunningProcess): boolean => processIdentity(pid) === identity;

function read(file: string): LockFile | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  } catch {
    return undefined;
  }
}
