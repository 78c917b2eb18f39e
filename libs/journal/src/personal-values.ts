import { isSealed, type Personal } from '@mourafaka/contracts';

/** Where a personal value stands within event data, and whose it is. */
export interface PersonalValue {
  personId: string;
  value: Personal;
  replace: (value: unknown) => void;
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Every personal value the paths lead to; absent ones are passed over. The person is the `personId` of the nearest object
 * around the value. Throws when there is none: that schema could never be forgotten.
 */
export function personalValues(data: unknown, paths: readonly string[][]): PersonalValue[] {
  return paths.flatMap((path) => walk(data, path, undefined, path));
}

function walk(
  node: unknown,
  [step, ...rest]: string[],
  around: string | undefined,
  path: readonly string[],
): PersonalValue[] {
  if (!isObject(node) || step === undefined) return [];
  if (step === '*') return Object.keys(node).flatMap((key) => walk(node, [key, ...rest], around, path));
  const personId = typeof node.personId === 'string' ? node.personId : around;
  const child = node[step];
  if (rest.length > 0) return walk(child, rest, personId, path);
  if (typeof child !== 'string' && !isSealed(child)) return [];
  if (personId === undefined)
    throw new Error(`'${path.join('.')}' is personal, but no object around it has a personId`);
  return [{ personId, value: child, replace: (value) => void (node[step] = value) }];
}
