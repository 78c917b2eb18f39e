/** A policy as a list of settings: what a comparison tells apart and a form changes, each by a path that keeps its meaning. */

export type Scalar = string | number | boolean;
export type Value = Scalar | readonly Scalar[] | Texts | undefined;
export interface Texts {
  ar: string;
  fr: string;
  en: string;
}

/** One step of what a setting is called: a field of ours, a thing that has a name, or the n-th of a list. */
export type Step = { field: string } | { names: Texts } | { kind: string } | { code: string } | { number: number };

export interface Setting {
  /** The same in every version: by keys and kinds, not by where a list holds it. */
  id: string;
  /** The first field of its path. */
  section: string;
  /** What follows the section. */
  steps: readonly Step[];
  /** Where it stands in the policy. */
  path: readonly (string | number)[];
  value: Value;
}

type Json = unknown;
type Place = Pick<Setting, 'steps' | 'path'> & { id: string };

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);
const isTexts = (value: Json): value is Texts =>
  isObject(value) && 'ar' in value && 'fr' in value && Object.values(value).every((text) => typeof text === 'string');

/** What tells the things of a list apart; they are names, and no settings. */
const identity = ['key', 'kind', 'code'] as const;
const identityOf = (item: Record<string, Json>): string | undefined =>
  identity.map((name) => item[name]).find((value): value is string => typeof value === 'string');

/** A reminder has no key: it is told by the text it sends and to whom. */
const unnamed = (item: Record<string, Json>, index: number): string => {
  const { template, audience, to } = item;
  const told = [template, audience ?? to].filter((value) => typeof value === 'string');
  return told.length > 0 ? told.join('>') : String(index + 1);
};

function stepOf(item: Record<string, Json>, index: number): Step {
  const id = identityOf(item);
  if (isTexts(item.names)) return { names: item.names };
  if (id === undefined) return { number: index + 1 };
  return item.kind === id ? { kind: id } : { code: id };
}

function settingsIn(value: Json, { id, steps, path }: Place): Setting[] {
  const section = String(path[0]);
  const setting = (shown: Value): Setting[] => [{ id, section, steps, path, value: shown }];
  if (isScalar(value)) return setting(value);
  if (isTexts(value)) return setting({ ar: value.ar, fr: value.fr, en: value.en });
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return setting(value);
    return itemsIn(value.filter(isObject), { id, steps, path });
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    settingsIn(inner, { id: `${id}/${field}`, steps: [...steps, { field }], path: [...path, field] }),
  );
}

/** Two that are told alike are told apart by their order. */
function itemsIn(items: readonly Record<string, Json>[], place: Place): Setting[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const own = identityOf(item) ?? unnamed(item, index);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return itemIn(item, index, before === 0 ? own : `${own}#${before + 1}`, place);
  });
}

function itemIn(item: Record<string, Json>, index: number, own: string, { id, steps, path }: Place): Setting[] {
  const place = { id: `${id}/${own}`, steps: [...steps, stepOf(item, index)], path: [...path, index] };
  const inner = Object.entries(item).filter(([field]) => !(identity as readonly string[]).includes(field));
  return settingsIn(Object.fromEntries(inner), place);
}

/** All settings of a policy, in its order. */
export const settingsOf = (policy: Readonly<Record<string, Json>>): Setting[] =>
  Object.entries(policy).flatMap(([field, value]) => settingsIn(value, { id: field, steps: [], path: [field] }));

export interface Difference {
  setting: Setting;
  before: Value;
  after: Value;
}

const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What differs between two policies; a setting that one does not have is undefined there. */
export function differencesOf(
  before: Readonly<Record<string, Json>>,
  after: Readonly<Record<string, Json>>,
): Difference[] {
  const [old, now] = [settingsOf(before), settingsOf(after)];
  const was = new Map(old.map((setting) => [setting.id, setting.value]));
  const is = new Set(now.map(({ id }) => id));
  return [
    ...now
      .filter(({ id, value }) => !isSame(was.get(id), value))
      .map((setting) => ({ setting, before: was.get(setting.id), after: setting.value })),
    ...old.filter(({ id }) => !is.has(id)).map((setting) => ({ setting, before: setting.value, after: undefined })),
  ];
}

/** The policy with some settings otherwise. */
export function withSettings(
  policy: Readonly<Record<string, Json>>,
  edits: readonly Pick<Setting, 'path' | 'value'>[],
): Record<string, Json> {
  const copy = structuredClone(policy) as Record<string, Json>;
  for (const { path, value } of edits) {
    const holder = path.slice(0, -1).reduce<Json>((at, step) => (at as Record<string | number, Json>)[step], copy);
    (holder as Record<string | number, Json>)[path.at(-1) ?? ''] = value;
  }
  return copy;
}
