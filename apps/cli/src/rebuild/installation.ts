import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRoles } from '@mourafaka/platform';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { chooseDataFolder } from '../start/data-folder';
import { repositoryRoot } from '../start/repository-root';
import { readOrMakeSecrets } from '../start/secrets';

/** What a command needs that works on the database itself. */
export interface Installation {
  /** Connects as the role that owns the schemas. */
  ownerUrl: string;
  /** The key-encryption key. */
  kek: Buffer;
}

/** That of the environment (production), else the one `npm start` runs here; throws Explained where there is neither. */
export function findInstallation({ data, pgPort }: { data?: string; pgPort: number }): Installation {
  const { DATABASE_OWNER_URL: ownerUrl, MOURAFAKA_KEK: kek } = process.env;
  if (ownerUrl !== undefined && kek !== undefined) return { ownerUrl, kek: Buffer.from(kek, 'base64') };
  const { folder } = chooseDataFolder(data, repositoryRoot());
  if (!existsSync(join(folder, 'secrets'))) {
    throw new Explained(
      `There is no installation in ${folder}: choose its folder with --data, or set DATABASE_OWNER_URL and MOURAFAKA_KEK.`,
    );
  }
  const { databasePassword, keyEncryptionKey } = readOrMakeSecrets(folder);
  return {
    ownerUrl: `postgresql://${databaseRoles.owner}:${databasePassword}@127.0.0.1:${pgPort}/mourafaka`,
    kek: Buffer.from(keyEncryptionKey, 'base64'),
  };
}
