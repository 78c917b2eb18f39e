import { cpuTimeOf } from '../cpu-time';

/** Seconds of CPU time by process. */
export type CpuShare = Record<string, number>;

/** Starts counting; what it answers tells what each process has used since, whatever else the machine did meanwhile. */
export function countCpu(pids: Record<string, number>): () => CpuShare {
  const before = Object.entries(pids).map(([name, pid]) => [name, pid, cpuTimeOf(pid)] as const);
  return () => Object.fromEntries(before.map(([name, pid, used]) => [name, (cpuTimeOf(pid) - used) / 1000]));
}

export const showCpu = (share: CpuShare): string =>
  Object.entries(share)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`)
    .join(' · ');
