import { createHash } from 'node:crypto';
import { leafHash, pathOf, rootBy, rootOf } from './merkle';

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, n) =>
    leafHash(`journey-${n}`, n + 1, createHash('sha256').update(`${n}`).digest()),
  );

describe('a tree over streams', () => {
  it.each([1, 2, 3, 7, 8, 9, 100])('of %i is worked out by any one leaf and its path', (count) => {
    const leaves = leavesOf(count);
    const root = rootOf(leaves);
    for (const [n, leaf] of leaves.entries()) expect(rootBy(leaf, n, count, pathOf(leaves, n))).toEqual(root);
  });

  it('is another with any leaf changed, left out, added or in another place', () => {
    const leaves = leavesOf(9);
    const [first, second, ...others] = leaves as [Buffer, Buffer, ...Buffer[]];
    const roots = [leaves, leaves.slice(1), leavesOf(10), [second, first, ...others]].map((some) =>
      rootOf(some).toString('hex'),
    );
    expect(new Set(roots).size).toBe(4);
  });

  it('takes no leaf for a node, nor a path of another place or length', () => {
    const leaves = leavesOf(5);
    const root = rootOf(leaves);
    const [leaf] = leaves as [Buffer];
    const path = pathOf(leaves, 0);
    expect(rootBy(leaf, 1, 5, path)).not.toEqual(root);
    expect(rootBy(leaf, 5, 5, path)).toBeUndefined();
    expect(rootBy(leaf, 0, 5, path.slice(1))).toBeUndefined();
    expect(rootBy(leaf, 0, 1, path)).toBeUndefined();
  });
});
