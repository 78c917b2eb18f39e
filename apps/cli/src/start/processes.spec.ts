import { beginningOf } from './processes';

/** /proc/<pid>/stat of a program whose name tries to look like more fields. */
const stat = (state: string, threads: number): string =>
  `4711 (temporal) Z 1) ${state} 1 4711 4711 0 -1 4227084 2144 0 4 0 5 1 0 0 20 0 ${threads} 0 59468 0 0\n`;

describe('a process', () => {
  it('is over when it is a zombie without threads', () => {
    expect(beginningOf(stat('Z', 1))).toBeUndefined();
  });

  it('is not over, and holds its ports, while one of its threads lives', () => {
    expect(beginningOf(stat('Z', 2))).toBe('59468');
  });

  it('is told from a later one with its number by when it began', () => {
    expect(beginningOf(stat('S', 9))).toBe('59468');
  });
});
