import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { freePort } from '../../../../../test/support/free-port';
import { startS3, type TestS3 } from '../../../../../test/support/s3';
import { filesLeftOpen } from '../../testing/open-files';
import { Scratch } from '../scratch';
import type { BlobStore } from './blob-store';
import { DiskBlobs } from './disk-blobs';
import { S3Blobs } from './s3-blobs';

let folder: string;
let s3: TestS3;
let stores: Record<'disk' | 's3', BlobStore>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blobs-'));
  const scratch = new Scratch(join(folder, 'incoming'));
  s3 = await startS3();
  stores = {
    disk: new DiskBlobs({ folder: join(folder, 'blobs'), scratch }),
    s3: new S3Blobs(s3.settings, scratch),
  };
});
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const inPieces = (content: Buffer): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(content.length / 50_000) }, (_, n) =>
      content.subarray(n * 50_000, (n + 1) * 50_000),
    ),
  );
const unfinished = (): string[] => readdirSync(join(folder, 'incoming'));

/** Where nobody needs to know. */
const unannounced = async (): Promise<void> => undefined;

it('a bucket that does not answer is away, and nothing stays on its way to it', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const nobody = new S3Blobs({ ...s3.settings, endpoint }, new Scratch(join(folder, 'incoming')));
  const away = { code: 'DOCUMENT.STORE_AWAY', kind: 'unavailable' };
  await expect(nobody.put(inPieces(randomBytes(1_000)), unannounced)).rejects.toMatchObject(away);
  await expect(nobody.get('0'.repeat(64))).rejects.toMatchObject(away);
  expect([unfinished(), await filesLeftOpen(folder)]).toEqual([[], []]);
});

describe.each(['disk', 's3'] as const)('blobs on %s', (kind) => {
  it('that were never stored are not there, and removing them is no error', async () => {
    const store = stores[kind];
    expect(await store.get('0'.repeat(64))).toBeUndefined();
    await store.remove('0'.repeat(64));
  });

  it('of which the source breaks are not stored, and leave nothing on their way', async () => {
    const broken = async function* () {
      yield randomBytes(100_000);
      throw new Error('the line was cut');
    };
    const announced: string[] = [];
    const put = stores[kind].put(broken(), async (address) => void announced.push(address));
    await expect(put).rejects.toThrow('the line was cut');
    expect([announced, unfinished()]).toEqual([[], []]);
  });

  it('are stored only once their address is known to whoever stores them', async () => {
    let address = '';
    const put = stores[kind].put(inPieces(randomBytes(1_000)), async (announced) => {
      address = announced;
      throw new Error('the note could not be written');
    });
    await expect(put).rejects.toThrow('the note could not be written');
    expect([await stores[kind].get(address), unfinished()]).toEqual([undefined, []]);
  });

  it('come back byte by byte from the address that is their hash', async () => {
    const content = randomBytes(12_345_678);
    const { address, size } = await stores[kind].put(inPieces(content), unannounced);
    expect([address, size]).toEqual([sha256(content), content.length]);
    const stored = await stores[kind].get(address);
    expect(stored && (await buffer(stored)).equals(content)).toBe(true);
    expect(unfinished()).toEqual([]);
  });

  it('stored twice are there once, until they are removed', async () => {
    const content = randomBytes(1_000);
    const [one, other] = await Promise.all([
      stores[kind].put(inPieces(content), unannounced),
      stores[kind].put(inPieces(content), unannounced),
    ]);
    expect(other).toEqual(one);
    await stores[kind].remove(one.address);
    expect(await stores[kind].get(one.address)).toBeUndefined();
  });
});
