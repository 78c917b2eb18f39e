import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  /** Base64 of 32 bytes: wraps every person's own key. Losing it loses the personal data. */
  keyEncryptionKey: string;
  /** Base64 of 32 bytes: signs the journal's daily checkpoints. */
  checkpointKey: string;
  /** Of the PostgreSQL roles of this folder's cluster. */
  databasePassword: string;
  /** Where the development issuer keeps its private keys; it makes the file itself. */
  issuerKeyFile: string;
}

function once(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The secrets of a data folder, made once and readable by its owner alone. */
export function readOrMakeSecrets(dataFolder: string): Secrets {
  const folder = join(dataFolder, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    keyEncryptionKey: once(join(folder, 'key-encryption-key'), () => randomBytes(32).toString('base64')),
    checkpointKey: once(join(folder, 'checkpoint-key'), () => randomBytes(32).toString('base64')),
    databasePassword: once(join(folder, 'database-password'), () => randomBytes(18).toString('base64url')),
    issuerKeyFile: join(folder, 'issuer-keys.json'),
  };
}
