/** JSON Schema, as far as the commands of the API use it. */
export interface JsonSchema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  format?: string;
  enum?: readonly string[];
  const?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  description?: string;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

export type FieldKind =
  | 'object'
  | 'list'
  | 'words'
  | 'choices'
  | 'choice'
  | 'date'
  | 'email'
  | 'long'
  | 'text'
  | 'number'
  | 'flag'
  | 'unknown';

/** Texts longer than this are given several lines. */
const oneLine = 300;

/** How a field is filled in. A union is filled in by its richest form. */
export function kindOf(schema: JsonSchema): FieldKind {
  if (schema.enum) return 'choice';
  if (schema.const === true || schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'object') return schema.properties ? 'object' : 'unknown';
  if (schema.type === 'array') return kindOfList(schema.items ?? {});
  if (schema.type !== 'string') return 'unknown';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'email') return 'email';
  return (schema.maxLength ?? 0) > oneLine ? 'long' : 'text';
}

function kindOfList(items: JsonSchema): FieldKind {
  const kind = kindOf(chosen(items));
  if (kind === 'object') return 'list';
  return kind === 'choice' ? 'choices' : 'words';
}

/** Of several forms of one value, the one with most to say. */
export function chosen(schema: JsonSchema): JsonSchema {
  const forms = schema.anyOf ?? schema.oneOf;
  if (!forms) return schema;
  return forms.find(({ type }) => type === 'object') ?? forms.find(({ type }) => type === 'string') ?? forms[0] ?? {};
}

/** Technical values that a person never types: a file that is chosen brings them along, as what is there already brings its `id`. */
const brought = new Set(['size', 'sha256']);

/** What the system says of a command that it gives by itself; people who give it leave it out. */
const told = new Set(['sessionId', 'ranking', 'rank', 'signedBy']);

/** A list that has to be there, and may hold nothing. */
const mayBeEmpty = ({ type, minItems = 0 }: JsonSchema): boolean => type === 'array' && minItems === 0;

/** The fields of an object, what must be filled in first. */
export function fieldsOf({
  properties = {},
  required = [],
}: JsonSchema): { name: string; schema: JsonSchema; isRequired: boolean }[] {
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema: chosen(schema),
    // A file brings its name along.
    isRequired:
      (required.includes(name) || (name === 'documentId' && required.includes('name'))) && !mayBeEmpty(schema),
  }));
  const hasFile = 'documentId' in properties;
  return fields
    .filter(
      ({ name, schema }) =>
        !brought.has(name) &&
        !(told.has(name) && !required.includes(name)) &&
        !(name === 'id' && !required.includes(name)) &&
        !(hasFile && /^(name|fileName)$/.test(name)) &&
        kindOf(schema) !== 'unknown',
    )
    .sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

/** Whether everything the schema asks for can be filled in by a form made from it. */
export function canBeFilled(schema: JsonSchema): boolean {
  const { properties = {}, required = [] } = schema;
  return required.every((name) => {
    const field = chosen(properties[name] ?? {});
    const kind = kindOf(field);
    return kind !== 'unknown' && (kind !== 'object' || canBeFilled(field));
  });
}

/** What was filled in, as the API takes it: nothing that was left empty. Undefined where nothing is left. */
export function filledIn(value: unknown, schema: JsonSchema): unknown {
  const kind = kindOf(chosen(schema));
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'object') return filledObject(value as Record<string, unknown>, chosen(schema));
  if (Array.isArray(value)) {
    const items = value.map((one) => filledIn(one, schema.items ?? {})).filter((one) => one !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return value === false && chosen(schema).const === true ? undefined : value;
}

function filledObject(
  value: Record<string, unknown>,
  { properties = {}, required = [] }: JsonSchema,
): object | undefined {
  const pairs = Object.entries(value)
    .map(([name, one]): [string, unknown] => [name, filledIn(one, properties[name] ?? {})])
    .filter(([name, one]) => one !== undefined && !(one === false && !required.includes(name)));
  if (pairs.length === 0) return undefined;
  const empty = required.filter((name) => mayBeEmpty(properties[name] ?? {})).map((name) => [name, []]);
  return Object.fromEntries([...empty, ...pairs]) as object;
}

/** A list whose items are of a few kinds is filled in kind by kind. Undefined where they are not. */
export function groupsOf({ properties = {}, required = [] }: JsonSchema): readonly string[] | undefined {
  const kinds = properties.kind?.enum;
  return kinds && required.includes('kind') && required.includes('text') && kinds.length <= 4 ? kinds : undefined;
}
