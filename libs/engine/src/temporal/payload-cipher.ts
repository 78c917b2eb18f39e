import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayloadKey } from '@mourafaka/platform';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const { Payload: PayloadMessage } = temporal.api.common.v1;

const encoding = Buffer.from('binary/encrypted');
const cipherName = 'aes-256-gcm';
/** Bytes. */
const [ivLength, tagLength] = [12, 16];

/** A payload was sealed with a key that is not among those given. */
export class PayloadKeyUnknown extends Error {
  constructor(readonly keyId: string) {
    super(`a payload was sealed with the key ${keyId}: add it to MOURAFAKA_TEMPORAL_KEYS behind the present one`);
    this.name = 'PayloadKeyUnknown';
  }
}

/**
 * Seals what Temporal keeps: AES-256-GCM over the whole payload, the key's name beside it and bound to it. What is not sealed
 * is read as it is: runs that began before go on. Throws when made without a key.
 */
export class PayloadCipher implements PayloadCodec {
  private readonly sealing: PayloadKey;
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor(keys: readonly PayloadKey[]) {
    const [first] = keys;
    if (!first) throw new Error('payloads are sealed with a key');
    this.sealing = first;
    this.keys = new Map(keys.map(({ id, key }) => [id, key]));
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.seal(payload)));
  }

  /** Throws PayloadKeyUnknown, and what the cipher says of one that was changed. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads).then((all) => all.map((payload) => this.open(payload)));
  }

  private seal(payload: Payload): Payload {
    const { id, key } = this.sealing;
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(cipherName, key, iv).setAAD(Buffer.from(id));
    const sealed = Buffer.concat([cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()]);
    return {
      metadata: { encoding, 'encryption-key-id': Buffer.from(id) },
      data: Buffer.concat([iv, cipher.getAuthTag(), sealed]),
    };
  }

  private open(payload: Payload): Payload {
    const { metadata, data } = payload;
    if (!metadata?.encoding || !data || !encoding.equals(metadata.encoding)) return payload;
    const id = Buffer.from(metadata['encryption-key-id'] ?? []).toString();
    const key = this.keys.get(id);
    if (!key) throw new PayloadKeyUnknown(id);
    const decipher = createDecipheriv(cipherName, key, data.subarray(0, ivLength)).setAAD(Buffer.from(id));
    decipher.setAuthTag(data.subarray(ivLength, ivLength + tagLength));
    return PayloadMessage.decode(
      Buffer.concat([decipher.update(data.subarray(ivLength + tagLength)), decipher.final()]),
    );
  }
}
