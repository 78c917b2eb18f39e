import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { opened, SealBroken, sealed } from './sealing';

const key = randomBytes(32);
const header = 40;
const segment = 65_536 + 16;

const seal = (plain: Buffer, context = 'statutes'): Promise<Buffer> =>
  buffer(Readable.from(sealed(key, context, Readable.from([plain]))));
const open = (content: Buffer, { context = 'statutes', with: other = key } = {}): Promise<Buffer> =>
  buffer(Readable.from(opened(other, context, Readable.from([content]))));

/** A sealed stream of three segments, the last of which is short. */
const plain = randomBytes(2 * 65_536 + 100);
const segmentsOf = (content: Buffer): Buffer[] => [
  content.subarray(0, header),
  content.subarray(header, header + segment),
  content.subarray(header + segment, header + 2 * segment),
  content.subarray(header + 2 * segment),
];

describe('what was sealed does not open', () => {
  it.each<[string, (parts: Buffer[]) => (Buffer | undefined)[]]>([
    ['cut after a segment', ([head, one, two]) => [head, one, two]],
    ['cut within a segment', ([head, one, two, last]) => [head, one, two, last?.subarray(0, 50)]],
    ['cut to its header', ([head]) => [head]],
    ['cut within its header', ([head]) => [head?.subarray(0, 20)]],
    ['emptied', () => []],
    ['with two segments in each other’s place', ([head, one, two, last]) => [head, two, one, last]],
    ['with a segment repeated', ([head, one, two, last]) => [head, one, one, two, last]],
    ['with a segment left out', ([head, one, , last]) => [head, one, last]],
    ['with something behind it', (parts) => [...parts, Buffer.from([0])]],
    [
      'of another version',
      ([head, ...rest]) => [Buffer.concat([Buffer.from([2]), (head ?? Buffer.alloc(0)).subarray(1)]), ...rest],
    ],
  ])('%s', async (_what, change) => {
    const changed = change(segmentsOf(await seal(plain))).filter((part) => part !== undefined);
    await expect(open(Buffer.concat(changed))).rejects.toThrow(SealBroken);
  });

  it('with any one bit another', async () => {
    const content = await seal(Buffer.from('Statuts de la coopérative'));
    for (let at = 0; at < content.length; at += 1) {
      const changed = Buffer.from(content);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(open(changed)).rejects.toThrow(SealBroken);
    }
  });

  it('under another key, or in the place of another document', async () => {
    const content = await seal(plain);
    await expect(open(content, { with: randomBytes(32) })).rejects.toThrow(SealBroken);
    await expect(open(content, { context: 'accounts' })).rejects.toThrow(SealBroken);
  });
});

describe('what was sealed opens', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])('as it was, of %d bytes', async (size) => {
    const content = randomBytes(size);
    expect((await open(await seal(content))).equals(content)).toBe(true);
  });

  it('in whatever pieces it comes', async () => {
    const content = await seal(plain);
    const pieces = Array.from({ length: Math.ceil(content.length / 777) }, (_, n) =>
      content.subarray(n * 777, (n + 1) * 777),
    );
    expect((await buffer(Readable.from(opened(key, 'statutes', Readable.from(pieces))))).equals(plain)).toBe(true);
  });

  it('and never twice the same, so that nothing is told by comparing', async () => {
    expect((await seal(plain)).equals(await seal(plain))).toBe(false);
  });
});
