import type { FieldIssue } from '@mourafaka/contracts';
import type { z } from 'zod';

const ownCode = /^[A-Z]+\.[A-Z_]+$/;

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, in words of our own catalogue. */
const named: Partial<Record<Issue['code'], (issue: never) => Omit<FieldIssue, 'field'>>> = {
  too_small: (issue: z.core.$ZodIssueTooSmall) =>
    issue.origin === 'string' || issue.origin === 'array'
      ? { code: issue.minimum === 1 ? 'FIELD.EMPTY' : 'FIELD.TOO_SHORT', params: { minimum: Number(issue.minimum) } }
      : { code: 'FIELD.TOO_SMALL', params: { minimum: Number(issue.minimum) } },
  too_big: (issue: z.core.$ZodIssueTooBig) => ({
    code: issue.origin === 'string' || issue.origin === 'array' ? 'FIELD.TOO_LONG' : 'FIELD.TOO_BIG',
    params: { maximum: Number(issue.maximum) },
  }),
  not_multiple_of: () => ({ code: 'FIELD.TOO_MANY_DECIMALS' }),
  invalid_value: (issue: z.core.$ZodIssueInvalidValue) => ({
    code: 'FIELD.NOT_ONE_OF',
    params: { values: issue.values.map(String).join(', ') },
  }),
  invalid_format: (issue: z.core.$ZodIssueInvalidStringFormat) => ({
    code:
      issue.format === 'date'
        ? 'FIELD.DATE'
        : issue.format === 'email'
          ? 'FIELD.EMAIL'
          : issue.format === 'e164'
            ? 'FIELD.PHONE'
            : 'FIELD.FORMAT',
  }),
  invalid_type: (issue: z.core.$ZodIssueInvalidType) =>
    issue.message.endsWith('received undefined') // zod leaves the input itself out of its issues
      ? { code: 'FIELD.REQUIRED' }
      : { code: 'FIELD.TYPE', params: { expected: String(issue.expected) } },
};

function issueOf(issue: Issue, prefix: readonly PropertyKey[]): FieldIssue[] {
  const field = [...prefix, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: field ? `${field}.${key}` : key, code: 'FIELD.UNKNOWN' }));
  }
  if (ownCode.test(issue.message)) return [{ field, code: issue.message }];
  const name = named[issue.code] as ((issue: Issue) => Omit<FieldIssue, 'field'>) | undefined;
  return [{ field, ...(name?.(issue) ?? { code: 'FIELD.INVALID' }) }];
}

/** Zod's issues as field paths and message keys; `prefix` is put before every path. */
export const fieldIssuesOf = (error: z.ZodError, prefix: readonly PropertyKey[] = []): FieldIssue[] =>
  error.issues.flatMap((issue) => issueOf(issue, prefix));
