import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run build` puts the console: beside the built api, or in dist/ of the checkout that runs from source. */
const candidates = ['../../../../console', '../../../../dist/console'].map((path) => join(__dirname, path));

export interface ConsoleFiles {
  folder: string;
  /** Relative, e.g. `assets/index-….js`; what is beside them compressed is left out. */
  names: ReadonlySet<string>;
}

/** The built console; undefined where it was never built. */
export function findConsole(folders: readonly string[] = candidates): ConsoleFiles | undefined {
  const folder = folders.find((one) => existsSync(join(one, 'index.html')));
  if (folder === undefined) return undefined;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return { folder, names: new Set(names) };
}
