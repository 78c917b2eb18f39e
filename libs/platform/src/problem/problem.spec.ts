import { batchPayloads, journeyPayloads, sessionPayloads } from '@mourafaka/contracts';
import { z } from 'zod';
import { AppError } from '../errors';
import { languages } from '../i18n';
import { fieldIssues, statusOf, toAppError, toProblem } from './index';

const wrong = (schema: z.ZodType, value: unknown) => fieldIssues(schema.safeParse(value).error?.issues ?? []);

/** Every pattern of commands' fields that has no name and no message of its own. */
function patternsOf(payloads: readonly Record<string, z.ZodType>[]): string[] {
  const found = new Set<string>();
  for (const schema of payloads.flatMap((named) => Object.values(named))) {
    z.toJSONSchema(schema, {
      io: 'input',
      override: ({ jsonSchema: { pattern, format } }) => {
        if (pattern !== undefined && format === undefined && !pattern.includes('\\p{')) found.add(pattern);
      },
    });
  }
  return [...found];
}

describe('a problem document', () => {
  it('shows nothing of an accident’s inside', () => {
    const error = toAppError(new Error('secret: connection string postgres://u:p@h/db'));
    expect(JSON.stringify(toProblem(error, 'en'))).not.toContain('secret');
    expect(toProblem(error, 'en')).toMatchObject({ status: 500, code: 'SERVICE.ACCIDENT' });
  });

  it.each(Object.keys(statusOf) as (keyof typeof statusOf)[])('has a title for %s in the three languages', (kind) => {
    const titles = languages.map((language) => toProblem(new AppError('SERVICE.ACCIDENT', kind), language).title);
    expect(titles.filter((title) => title.startsWith('TITLE.'))).toEqual([]);
    expect(new Set(titles).size).toBe(3);
  });

  it('explains each wrong field in the caller’s language', () => {
    const errors = [{ field: 'cooperative.ice', code: 'FIELD.REQUIRED' }];
    const problem = toProblem(new AppError('REQUEST.INVALID', 'invalid', { errors }), 'fr', 'c-1');
    expect(problem).toMatchObject({ type: 'urn:mourafaka:problem:REQUEST.INVALID', status: 400, correlationId: 'c-1' });
    expect(problem.errors).toEqual([
      { field: 'cooperative.ice', code: 'FIELD.REQUIRED', message: 'Ce champ est nécessaire : ajoutez-le.' },
    ]);
  });

  it('lists the commands allowed now at the wrong moment', () => {
    const refusal = { code: 'SERVICE.ACCIDENT', kind: 'wrong-moment' as const, allowed: ['score'] };
    expect(toProblem(AppError.ofRefusal(refusal), 'en')).toMatchObject({ status: 409, allowed: ['score'] });
  });

  it('is never overwritten by a further member', () => {
    const error = new AppError('SERVICE.ACCIDENT', 'internal', { extensions: { status: 200, code: 'X' } });
    expect(toProblem(error, 'en')).toMatchObject({ status: 500, code: 'SERVICE.ACCIDENT' });
  });
});

describe('a wrong field', () => {
  const schema = z.strictObject({
    ice: z.string().regex(/^\d{15}$/),
    members: z.int().min(0).max(9),
    mode: z.enum(['office', 'remote']),
    topics: z.array(z.strictObject({ title: z.string().min(1).max(3) })),
    note: z.string().regex(/^x$/, { error: 'FIELD.HIDDEN_CHARACTERS' }).optional(),
  });

  it.each([
    [{ ice: '1' }, 'ice', 'FIELD.WRONG_FORMAT'],
    [{ ice: 15 }, 'ice', 'FIELD.WRONG_TYPE'],
    [{}, 'members', 'FIELD.REQUIRED'],
    [{ members: 10 }, 'members', 'FIELD.TOO_BIG'],
    [{ members: -1 }, 'members', 'FIELD.TOO_SMALL'],
    [{ mode: 'beach' }, 'mode', 'FIELD.NOT_ONE_OF'],
    [{ topics: [{ title: 'long' }] }, 'topics.0.title', 'FIELD.TOO_LONG'],
    [{ topics: [{ title: 'a', extra: 1 }] }, 'topics.0.extra', 'FIELD.UNKNOWN'],
    [{ note: '\u202E' }, 'note', 'FIELD.HIDDEN_CHARACTERS'],
    [{ surprise: 1 }, 'surprise', 'FIELD.UNKNOWN'],
    [{ cin: 'X000000' }, 'cin', 'FIELD.IDENTITY_NUMBER_NOT_KEPT'],
  ])('of %j is %s: %s', (value, field, code) => {
    expect(wrong(schema, value)).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('of a wrong format is told an example, never a pattern', () => {
    const shown = patternsOf([journeyPayloads, sessionPayloads, batchPayloads]).map((pattern) => {
      const [issue] = wrong(z.string().regex(new RegExp(pattern)), '\n');
      return [pattern, issue?.params?.format];
    });
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(([, format]) => !/^[\w:-]+$/.test(String(format)))).toEqual([]);
  });

  it.each([/^\d{4}-(0[1-9]|1[0-2])$/, /^[a-z-]{1,20}\.\.[a-z-]{1,20}$/, /^\d{6}$/, /^([01]\d|2[0-3]):[0-5]\d$/])(
    'of the format %s is told an example that passes it',
    (pattern) => {
      const [issue] = wrong(z.string().regex(pattern), 'autumn');
      expect(String(issue?.params?.format)).toMatch(pattern);
    },
  );

  it('that is too short is told once how long it has to be', () => {
    const params = { minimum: 10 };
    expect(wrong(z.string().min(1).min(10), '')).toEqual([{ field: '', code: 'FIELD.TOO_SHORT', params }]);
  });

  it('has a text for every code', () => {
    const codes = wrong(schema, { topics: [{}], mode: 1 }).map((issue) => issue.code);
    const texts = toProblem(
      new AppError('REQUEST.INVALID', 'invalid', { errors: codes.map((code) => ({ field: 'f', code })) }),
      'en',
    ).errors;
    expect(texts?.filter((text) => text.message === text.code)).toEqual([]);
  });
});

describe('the database being away', () => {
  it('is a service away for a moment, not an accident', () => {
    const refused = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' });
    expect(toAppError(new Error('query failed', { cause: refused }))).toMatchObject({
      code: 'SERVICE.DATABASE_AWAY',
      kind: 'unavailable',
      retryAfter: 5,
    });
  });
});
