import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** An Ed25519 private key in PKCS #8 is this and its 32 bytes. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Names a public key. */
const nameOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/** Signs checkpoints by an Ed25519 key made of 32 bytes. */
export class Signer {
  private readonly key;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  readonly keyId: string;

  constructor(seed: Buffer) {
    this.key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = Buffer.from(createPublicKey(this.key).export({ format: 'jwk' }).x ?? '', 'base64url');
    this.keyId = nameOf(this.publicKey);
  }

  sign(text: string): Buffer {
    return sign(null, Buffer.from(text, 'utf8'), this.key);
  }
}

/** Whether the holder of a public key (32 bytes) signed a text. */
export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text, 'utf8'), key, signature);
}
