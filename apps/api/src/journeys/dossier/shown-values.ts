import { isSealed, type Sealed } from '@mourafaka/contracts';
import type { PersonKeys } from '@mourafaka/journal';

/** What is read of data with sealed values: their text; null where the person is forgotten, absent where one may not know. */
export type Shown<T> = T extends Sealed
  ? string | null | undefined
  : T extends readonly (infer Item)[]
    ? Shown<Item>[]
    : T extends object
      ? { [K in keyof T]: Shown<T[K]> }
      : T;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every person some value around belongs to. */
function personsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (!isFields(value)) return found;
  if (typeof value.personId === 'string') found.add(value.personId);
  for (const inner of Object.values(value)) personsOf(inner, found);
  return found;
}

type Open = (value: Sealed, personId: string) => Promise<string | null>;

/** A sealed value belongs to the person of the nearest object around it; without `open` it is left out. */
async function show(value: unknown, open: Open | undefined, around = ''): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => show(item, open, around)));
  if (!isFields(value)) return value;
  if (isSealed(value)) return open?.(value, around);
  const personId = typeof value.personId === 'string' ? value.personId : around;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await show(inner, open, personId)] as const);
  return Object.fromEntries((await Promise.all(entries)).filter(([, inner]) => inner !== undefined));
}

/** A copy with its sealed values opened for whoever may know them, else without. */
export async function shown<T>(value: T, keys: Pick<PersonKeys, 'find' | 'open'>, mayKnow: boolean): Promise<Shown<T>> {
  if (!mayKnow) return (await show(value, undefined)) as Shown<T>;
  // One look-up for all; each is opened from memory then.
  await keys.find(personsOf(value));
  return (await show(value, async (sealed, personId) => (await keys.open(sealed, personId)) ?? null)) as Shown<T>;
}
