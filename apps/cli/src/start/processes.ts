import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function ps(pid: number, field: string): string | undefined {
  try {
    return (
      execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * What tells a process from a later one with the same number: when it began. Undefined when there is no such process.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const began = beginningOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return began && `${boot}/${began}`;
  } catch {
    return undefined;
  }
}

/**
 * When the process of a /proc/<pid>/stat began. Undefined when it is over: a zombie without threads. While one thread lives,
 * even where the first of them is gone, the ports it listens on are in use.
 */
export function beginningOf(stat: string): string | undefined {
  const fields = stat.replace(/^.*\) /s, '').split(' ');
  const [state, threads, began] = [fields[0], fields[17], fields[19]];
  return state === 'Z' && threads === '1' ? undefined : began;
}

/** Its command line; undefined when there is no such process. */
export function processCommand(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Asks the process to end, waits until it is gone, and ends it by force after `graceMs`. */
export async function endProcess(pid: number, nicely: NodeJS.Signals, graceMs: number): Promise<void> {
  const identity = processIdentity(pid);
  if (!identity) return;
  signal(pid, nicely);
  const deadline = Date.now() + graceMs;
  while (processIdentity(pid) === identity) {
    if (Date.now() > deadline) signal(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A process may end by itself the moment before it is told to. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
