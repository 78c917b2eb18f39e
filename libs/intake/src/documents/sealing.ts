import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { buffersSpent } from './spent-buffers';

/**
 * Seals a stream in segments (AES-256-GCM), so that neither sealing nor opening holds it in memory: the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár, laid out like Tink's AES-GCM-HKDF streaming.
 *
 *   header   version (1) · salt (32) · nonce prefix (7)
 *   segment  up to 64 KiB sealed · tag (16)
 *   nonce    prefix (7) · number of the segment (4, big endian) · 1 for the last segment, else 0 (1)
 *
 * Each stream has a key of its own, derived from the document's key and the salt. A segment that was changed, moved, repeated or
 * left out does not open, and a stream that ends early lacks its last segment.
 */
const version = 1;
const saltLength = 32;
const prefixLength = 7;
const headerLength = 1 + saltLength + prefixLength;
const segmentLength = 65_536;
const tagLength = 16;
const algorithm = 'aes-256-gcm';

/** What was sealed was changed or cut short since, or belongs elsewhere. */
export class SealBroken extends Error {
  constructor(options?: ErrorOptions) {
    super('a sealed document does not open: it was changed or cut short, restore it from a backup', options);
    this.name = 'SealBroken';
  }
}

/** `context` must be the same to open it again, so that nothing sealed can be put in the place of something else. */
export async function* sealed(key: Buffer, context: string, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const header = Buffer.concat([Buffer.from([version]), randomBytes(saltLength + prefixLength)]);
  yield header;
  const stream = streamOf(key, context, header);
  let number = 0;
  for await (const { bytes, last } of blocks(plain, segmentLength)) {
    const cipher = createCipheriv(algorithm, stream.key, stream.nonce(number, last)).setAAD(stream.aad);
    const text = cipher.update(bytes);
    cipher.final();
    yield text;
    yield cipher.getAuthTag();
    number += 1;
  }
}

/** Gives out nothing that was not verified, but what was given out may end in `SealBroken`: only the whole is true. */
export async function* opened(key: Buffer, context: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let stream: ReturnType<typeof streamOf> | undefined;
  let number = 0;
  for await (const { bytes, last } of blocks(source, segmentLength + tagLength, headerLength)) {
    if (!stream) {
      if (last || bytes[0] !== version) throw new SealBroken();
      stream = streamOf(key, context, Buffer.from(bytes));
      continue;
    }
    yield openSegment(stream, { bytes, nonce: stream.nonce(number, last) });
    buffersSpent(2 * bytes.length);
    number += 1;
  }
}

function openSegment(stream: ReturnType<typeof streamOf>, { bytes, nonce }: { bytes: Buffer; nonce: Buffer }): Buffer {
  const end = bytes.length - tagLength;
  if (end < 0) throw new SealBroken();
  try {
    const decipher = createDecipheriv(algorithm, stream.key, nonce, { authTagLength: tagLength })
      .setAAD(stream.aad)
      .setAuthTag(bytes.subarray(end));
    const plain = decipher.update(bytes.subarray(0, end));
    decipher.final();
    return plain;
  } catch (cause) {
    throw new SealBroken({ cause });
  }
}

function streamOf(key: Buffer, context: string, header: Buffer) {
  const salt = header.subarray(1, 1 + saltLength);
  const prefix = header.subarray(1 + saltLength);
  return {
    key: Buffer.from(hkdfSync('sha256', key, salt, 'mourafaka document content', 32)),
    aad: Buffer.concat([header, Buffer.from(context, 'utf8')]),
    nonce: (number: number, last: boolean): Buffer => {
      const nonce = Buffer.alloc(12);
      prefix.copy(nonce);
      nonce.writeUInt32BE(number, prefixLength);
      nonce[11] = last ? 1 : 0;
      return nonce;
    },
  };
}

/**
 * The same bytes in blocks of `size` (the first of `first`), of which the last is known as such. A block stays as it is only until
 * the next is asked for: all of them lie in the same memory.
 */
async function* blocks(
  source: AsyncIterable<Uint8Array>,
  size: number,
  first = size,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  const block = Buffer.allocUnsafe(Math.max(size, first));
  let [held, wanted] = [0, first];
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      // A full block is given out once something follows it.
      if (held === wanted) {
        yield { bytes: block.subarray(0, held), last: false };
        [held, wanted] = [0, size];
      }
      const taken = piece.subarray(at, at + wanted - held);
      block.set(taken, held);
      held += taken.length;
      at += taken.length;
    }
  }
  yield { bytes: block.subarray(0, held), last: true };
}
