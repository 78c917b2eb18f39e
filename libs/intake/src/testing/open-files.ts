import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const descriptors = '/proc/self/fd';

/** Files below a folder that this process holds open, those removed since as well; none where the system does not tell. */
export function openFiles(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(descriptors).flatMap((name) => {
    try {
      const path = readlinkSync(`${descriptors}/${name}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
}

/** The same once whatever is being closed had a second for it. */
export async function filesLeftOpen(folder: string): Promise<string[]> {
  for (let n = 0; n < 20 && openFiles(folder).length > 0; n += 1) await pause(50);
  return openFiles(folder);
}
