import { readConfig } from './config';

const base64 = (first: number) => Buffer.from(Array.from({ length: 32 }, (_, n) => first + n)).toString('base64');
const keysOf = (given: Record<string, string>) =>
  readConfig({
    DATABASE_URL: 'postgres://app:invented@localhost:5433/mourafaka',
    MOURAFAKA_KEK: base64(1),
    ...given,
  }).temporal.keys.map(({ id }) => id);

describe('the keys of what Temporal keeps', () => {
  it.each([
    ['too short', `2026=${Buffer.alloc(8, 3).toString('base64')}`],
    ['made of one sign', `2026=${Buffer.alloc(32, 3).toString('base64')}`],
    ['without a name', base64(9)],
    ['of one name twice', `a=${base64(9)},a=${base64(10)}`],
  ])('are refused where they are %s', (_what, keys) => {
    expect(() => keysOf({ MOURAFAKA_TEMPORAL_KEYS: keys })).toThrow(/MOURAFAKA_TEMPORAL_KEYS: must be/);
  });

  it('are those that are named, the first of which seals, and then those made of the key-encryption keys', () => {
    const made = keysOf({});
    expect(made).toEqual([expect.stringMatching(/^kek-[0-9a-f]{8}$/)]);
    const named = keysOf({ MOURAFAKA_TEMPORAL_KEYS: `b=${base64(9)}, a=${base64(10)}` });
    expect(named).toEqual(['b', 'a', ...made]);
    const replaced = keysOf({ MOURAFAKA_KEK: base64(2), MOURAFAKA_KEK_RETIRED: base64(1) });
    expect(replaced.slice(1)).toEqual(made);
  });
});
