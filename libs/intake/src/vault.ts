import { decrypt, encrypt, type PersonKeys } from '@mourafaka/journal';
import type { EntityManager } from 'typeorm';

/**
 * Seals what waits here, each thing under a key of its own (AES-256-GCM), wrapped and kept as persons' keys are: destroying the
 * key forgets the thing, in every backup as well.
 */
export class Vault {
  constructor(private readonly keys: PersonKeys) {}

  /** Makes and stores a new key in the caller's transaction. `at`: ISO 8601. */
  async newKey(manager: EntityManager, keyId: string, at: string): Promise<Buffer> {
    const { key, keep } = this.makeKey(keyId);
    await keep(manager, at);
    return key;
  }

  /** Makes a key that is gone with the process until `keep` stores it, so that something can be sealed before its row is written. */
  makeKey(keyId: string): { key: Buffer; keep: (manager: EntityManager, at: string) => Promise<void> } {
    const { key, stored } = this.keys.create(keyId);
    const keep = async (manager: EntityManager, at: string): Promise<void> => {
      await manager.query('SELECT intake.keep_key($1::uuid, $2::bytea, $3, $4::timestamptz)', [
        keyId,
        Buffer.from(stored.wrappedKey, 'base64'),
        stored.kekId,
        at,
      ]);
    };
    return { key, keep };
  }

  /** Undefined once the key is destroyed or was never there. */
  async keyOf(keyId: string): Promise<Buffer | undefined> {
    return (await this.keys.find([keyId])).get(keyId) ?? undefined;
  }

  /** Undefined when nobody can open it any more. */
  async open(keyId: string, sealed: Buffer): Promise<Buffer | undefined> {
    const key = await this.keyOf(keyId);
    return key && decrypt(key, sealed, keyId);
  }

  seal(key: Buffer, keyId: string, plain: Buffer): Buffer {
    return encrypt(key, plain, keyId);
  }

  /** For good. `at`: ISO 8601. */
  async destroy(keyIds: readonly string[], at: string): Promise<void> {
    for (const keyId of keyIds) await this.keys.destroy(keyId, at);
  }
}
