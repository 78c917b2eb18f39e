import { hkdfSync, randomBytes } from 'node:crypto';
import { decrypt, encrypt } from '@mourafaka/journal';

/** A secret two sides share: `whsec_` and, in base64, the bytes that sign. */
const prefix = 'whsec_';
const bytes = 32;

/** Hours both the new secret and the one before it sign. */
export const overlapHours = 24;

interface Kept {
  secret: string;
  /** Milliseconds since 1970 of the system's clock; absent of the one in force. */
  until?: number;
  /** Of the request it was made by. */
  key?: string;
}

export const newSecret = (): string => prefix + randomBytes(bytes).toString('base64');

/** What signs. Throws for what is no secret of this form. */
export function signingKey(secret: string): Buffer {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  if (!secret.startsWith(prefix) || key.length < 24)
    throw new Error('a secret begins with whsec_ and has 24 bytes or more');
  return key;
}

const boxKey = (kek: Buffer): Buffer => Buffer.from(hkdfSync('sha256', kek, '', 'mourafaka webhook secrets', 32));

const keptIn = (key: Buffer, id: string, sealed: Buffer): Kept[] =>
  JSON.parse(decrypt(key, sealed, `webhook-${id}`).toString('utf8')) as Kept[];

/** Seals the secrets of subscriptions under a key of their own, made of the key-encryption key. */
export class SecretBox {
  private readonly keys: [Buffer, ...Buffer[]];

  /** `retired`: former key-encryption keys, under which older secrets may be sealed still. */
  constructor(kek: Buffer, retired: readonly Buffer[] = []) {
    this.keys = [boxKey(kek), ...retired.map(boxKey)];
  }

  /** The same secrets, under the key in force. Throws where somebody else sealed them. */
  reseal(id: string, sealed: Buffer): Buffer {
    return this.put(id, this.read(id, sealed));
  }

  /** A subscription's first. */
  seal(id: string, secret: string): Buffer {
    return this.put(id, [{ secret }]);
  }

  /**
   * A new one is in force; the one before goes on signing for a day, so that a partner changes it when they like. The same request
   * again (`key`) changes nothing.
   */
  rotate(id: string, sealed: Buffer, { key, now }: { key: string; now: number }): Buffer {
    const known = this.read(id, sealed);
    if (known[0]?.key === key) return sealed;
    const until = now + overlapHours * 3_600_000;
    const former = known.map((kept) => ({ ...kept, until: kept.until ?? until }));
    return this.put(id, [{ secret: newSecret(), key }, ...former.filter((kept) => kept.until > now)]);
  }

  /** Those that sign now, the one in force first. Throws where somebody else sealed them. */
  open(id: string, sealed: Buffer, now: number): string[] {
    return this.read(id, sealed).flatMap(({ secret, until }) => (until === undefined || until > now ? secret : []));
  }

  private read(id: string, sealed: Buffer): Kept[] {
    for (const key of this.keys.slice(0, -1)) {
      try {
        return keptIn(key, id, sealed);
      } catch {
        // Sealed under a former one.
      }
    }
    return keptIn(this.keys.at(-1) ?? this.keys[0], id, sealed);
  }

  private put(id: string, kept: Kept[]): Buffer {
    return encrypt(this.keys[0], Buffer.from(JSON.stringify(kept), 'utf8'), `webhook-${id}`);
  }
}
