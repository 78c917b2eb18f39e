import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/reference/bounds.md'), 'utf8');

/** What lives with a process. The domain and the contracts are pure: what they gather ends with the call. */
const kept = ['apps/api/src', 'apps/worker/src', ...libraries('domain', 'contracts')];

function libraries(...pure: string[]): string[] {
  const names = readdirSync(join(root, 'libs')).filter((name) => !pure.includes(name));
  return names.map((name) => `libs/${name}/src`);
}

const sources = kept.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.ts') && !/\bspec\b|\/testing\/|\/test-/.test(file)),
);

/** Fields of classes, and variables of modules, that begin empty and are filled while the process runs. */
const field =
  /^ {2}(?:(?:private|protected|public|static|readonly) )+(\w+)(?:: .+)? = (?:new (?:Map|Set|LRUCache)\b|\[\];)/;
const variable = /^(?:export )?(?:const|let) (\w+)(?:: .+)? = (?:new (?:Map|Set)(?:<.*>)?\(\);|new LRUCache\b|\[\];)/;

const filled = sources.flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const name = (field.exec(line) ?? variable.exec(line))?.[1];
      return name === undefined ? [] : [`${file} ${name}`];
    }),
);

/** Each line of the page: its file, and the fields it speaks of. */
const told = [...page.matchAll(/^\| `([^`]+\.ts)` \| ((?:`\w+`(?:, )?)+) \|.*\| (.+) \|$/gm)].flatMap(
  ([, file = '', names = '', bound = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => ({ what: `${file} ${name ?? ''}`, bound })),
);

describe('whatever waits or is kept in memory', () => {
  it('stands in docs/reference/bounds.md with its bound, and nothing else does', () => {
    expect(filled.length).toBeGreaterThan(40);
    expect(told.map(({ what }) => what).sort()).toEqual(filled.sort());
    expect(told.filter(({ bound }) => bound.trim() === '')).toEqual([]);
  });
});
