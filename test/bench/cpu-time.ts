import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of CPU time; `ended`: of its children that have ended. Zero where there is no such process or no /proc. */
function timesOf(pid: number | string): { own: number; ended: number; parent: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    );
    const tick = 10; // a hundred a second, on every Linux
    return { own: (user + system) * tick, ended: (endedUser + endedSystem) * tick, parent };
  } catch {
    return { own: 0, ended: 0, parent: 0 };
  }
}

/**
 * CPU time a process and its children have used, in milliseconds. While somebody else is at work on the machine this says
 * more of what something costs than the clock on the wall.
 */
export function cpuTimeOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const { own, ended } = timesOf(pid);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && timesOf(name).parent === pid);
  return children.reduce((sum, child) => sum + timesOf(child).own, own + ended);
}
