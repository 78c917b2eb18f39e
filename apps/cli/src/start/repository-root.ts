import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout's folder: the nearest one above this file with a package.json, whether run from source or from `dist/`. */
export function repositoryRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('No package.json above the command: run it from a checkout of Mourafaka.');
  return repositoryRoot(parent);
}
