import fc from 'fast-check';
import { validate, version } from 'uuid';
import { newTrackingCode, requestHash, uuidOf } from './ids';

describe('ids', () => {
  it('of the same command are the same, of another another', () => {
    expect(uuidOf('agent-09|journey-1|key|0')).toBe(uuidOf('agent-09|journey-1|key|0'));
    expect(uuidOf('agent-09|journey-1|key|0')).not.toBe(uuidOf('agent-09|journey-1|key|1'));
    expect([validate(uuidOf('a')), version(uuidOf('a'))]).toEqual([true, 8]);
  });

  it('given to the public hold no symbols that are mistaken for one another', () => {
    const codes = Array.from({ length: 200 }, newTrackingCode);
    for (const code of codes)
      expect(code).toMatch(/^[^01258BILOSUVZ-]{4}(-[^01258BILOSUVZ-]{3}){2}-[^01258BILOSUVZ-]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });
});

describe('the hash of a request', () => {
  it('does not mind the order of names, nor what is undefined', () => {
    expect(requestHash('score', { a: 1, b: { c: [1, 2], d: 'x' } })).toBe(
      requestHash('score', { b: { d: 'x', e: undefined, c: [1, 2] }, a: 1 }),
    );
  });

  it('minds the command, every value and the order of lists', () => {
    const given = requestHash('score', { a: [1, 2] });
    for (const other of [requestHash('admit', { a: [1, 2] }), requestHash('score', { a: [2, 1] })]) {
      expect(other).not.toBe(given);
    }
  });

  it('tells any two different bodies apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const sameText = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(requestHash('any', a) === requestHash('any', b)).toBe(sameText);
      }),
    );
  });
});

/** The same value with the names of all its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
