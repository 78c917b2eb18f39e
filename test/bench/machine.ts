import os from 'node:os';

/** What the figures were taken on. */
export function machine(): Record<string, unknown> {
  const cpus = os.cpus();
  return {
    cores: cpus.length,
    cpu: cpus[0]?.model.trim(),
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    at: new Date().toISOString(),
    /** Above the number of cores at the start, somebody else was working as well. */
    loadAverage: os.loadavg().map((load) => Number(load.toFixed(1))),
  };
}
