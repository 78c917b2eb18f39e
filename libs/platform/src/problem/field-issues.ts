import { type FieldIssue, isIdentityNumber } from '@mourafaka/contracts';
import type { z } from 'zod';

/** What is needed of an issue of a Standard Schema; zod's carry more. */
interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** A message that is a key of ours, put there by a schema of the contracts. */
const ownCode = /^[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)+$/;

/** What a schema found wrong → our field issues; `prefix` names where the value stood (`body` stays unnamed). */
export function fieldIssues(issues: readonly SchemaIssue[], prefix = ''): FieldIssue[] {
  const found = issues.flatMap((issue) => issuesOf(issue as z.core.$ZodIssue & SchemaIssue, prefix));
  return found.filter((issue) => !found.some((other) => asksMoreThan(other, issue)));
}

/** A text that may not be empty and needs ten letters is told of the ten. */
const asksMoreThan = (other: FieldIssue, { field, code, params }: FieldIssue): boolean =>
  code === 'FIELD.TOO_SHORT' &&
  other.code === code &&
  other.field === field &&
  Number(other.params?.minimum) > Number(params?.minimum);

function issuesOf(issue: z.core.$ZodIssue & SchemaIssue, prefix: string): FieldIssue[] {
  const field = pathOf(issue.path ?? [], prefix);
  if (ownCode.test(issue.message)) {
    const params = issue.code === 'custom' ? (issue.params as FieldIssue['params']) : undefined;
    return [{ field, code: issue.message, ...(params && { params }) }];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: pathOf([key], field), code: unknownCode(key) }));
  }
  if (issue.code === 'invalid_union') return unionIssues(issue, field);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') return fieldIssues(issue.issues, field);
  return [{ field, ...explain(issue) }];
}

/** The number of an identity card is refused with the reason, whatever it was sent to. */
const unknownCode = (key: string): string =>
  isIdentityNumber(key) ? 'FIELD.IDENTITY_NUMBER_NOT_KEPT' : 'FIELD.UNKNOWN';

/** Of the alternatives, the one that came nearest. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, field: string): FieldIssue[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  return nearest && nearest.length > 0 ? fieldIssues(nearest, field) : [{ field, code: 'FIELD.INVALID' }];
}

function explain(issue: z.core.$ZodIssue): Omit<FieldIssue, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
      // zod leaves the input out of its issues, so an absent value is told by the text of its English message alone.
      return issue.message.endsWith('received undefined')
        ? { code: 'FIELD.REQUIRED' }
        : { code: 'FIELD.WRONG_TYPE', params: { expected: issue.expected } };
    case 'too_small': {
      const params = { minimum: Number(issue.minimum) };
      return { code: isNumeric(issue.origin) ? 'FIELD.TOO_SMALL' : 'FIELD.TOO_SHORT', params };
    }
    case 'too_big': {
      const params = { maximum: Number(issue.maximum) };
      return { code: isNumeric(issue.origin) ? 'FIELD.TOO_BIG' : 'FIELD.TOO_LONG', params };
    }
    case 'invalid_format':
      return { code: 'FIELD.WRONG_FORMAT', params: { format: formatOf(issue) } };
    case 'not_multiple_of':
      return { code: 'FIELD.NOT_A_STEP', params: { step: issue.divisor } };
    case 'invalid_value':
      return { code: 'FIELD.NOT_ONE_OF', params: { values: issue.values.map(String).join(', ') } };
    default:
      return { code: 'FIELD.INVALID' };
  }
}

const isNumeric = (origin: string) => origin === 'number' || origin === 'int' || origin === 'bigint';

const examples: Readonly<Record<string, string>> = {
  date: '2026-11-24',
  datetime: '2026-11-24T10:00:00Z',
  e164: '+212612345678',
  email: 'nom@exemple.ma',
  uuid: '01935b9e-0000-7000-8000-000000000000',
};

/** Patterns of the contracts, by how they begin → what passes them: people are shown an example, never a pattern. */
const examplesOfPatterns: readonly [string, (pattern: string) => string][] = [
  ['/^[A-Za-z0-9][A-Za-z0-9._-]', () => 'lot-1'],
  ['/^([01]\\d|2[0-3]):', () => '09:30'],
  ['/^(0[1-9]|1[0-2])', () => '09'],
  ['/^criterion:', () => 'criterion:market'],
  ['/^[0-9a-f]{64}', () => '0123456789abcdef'.repeat(4)],
  ['/^\\d{4}-(0[1-9]|1[0-2])', () => '2026-10'],
  ['/^[a-z-]{1,20}\\.\\.', () => 'submitted..complete'],
  ['/^\\d{', (pattern) => '123456789'.repeat(3).slice(0, Number(/\d+/.exec(pattern)?.[0]))],
];
/** The id of an entry, e.g. `S3`: the letter of its kind first. */
const entryPattern = /^\/\^\[?([A-Z])/;

function formatOf({ format, pattern = '' }: z.core.$ZodIssueInvalidStringFormat): string {
  const example = examplesOfPatterns.find(([start]) => pattern.startsWith(start))?.[1](pattern);
  const letter = entryPattern.exec(pattern)?.[1];
  return examples[format] ?? example ?? (letter ? `${letter}1` : pattern.slice(0, 80) || format);
}

/** `actions.0.title`. */
function pathOf(path: readonly (PropertyKey | { readonly key: PropertyKey })[], prefix: string): string {
  const parts = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return (prefix ? [prefix, ...parts] : parts).join('.');
}
