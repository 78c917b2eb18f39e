import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Signer } from '@mourafaka/journal';
import { type Config, ConfigError, databaseRoles, readConfig, type PayloadKey } from '@mourafaka/platform';
import { Explained } from '../../../scripts/lib/progress.mjs';
import { chooseDataFolder } from './start/data-folder';
import { repositoryRoot } from './start/repository-root';
import { readOrMakeSecrets } from './start/secrets';

/** Where the installation is that `npm start` runs on this machine, unless the environment names one. */
export interface Whereabouts {
  data?: string;
  pgPort: number;
}

/** What a command needs that works on the database itself. */
export interface Installation {
  /** Of the role that was asked for. */
  databaseUrl: string;
  /** The key-encryption key. */
  kek: Buffer;
  /** Former ones, from the environment. */
  retiredKeks: Buffer[];
  documents: Config['documents'];
  /** The register of erasures, outside the database. */
  erasuresFile: string;
  temporal: { address: string; namespace: string; keys: readonly PayloadKey[] };
  /** By what signed checkpoints are checked, and where they stand outside the database. */
  checkpoints?: { publicKey: Buffer; file: string };
}

/** As whom a command comes: what only reads comes as the application, what replaces tables as the owner of the schemas. */
type Role = 'application' | 'owner';

const variables = { application: 'DATABASE_URL', owner: 'DATABASE_OWNER_URL' } as const;

/** That of the environment (production), else the one `npm start` runs here; throws Explained where there is neither. */
export function findInstallation(where: Whereabouts, role: Role): Installation {
  const named = Object.values(variables).some((name) => process.env[name] ?? process.env[`${name}_FILE`]);
  return named ? ofEnvironment(role) : ofDataFolder(where, role);
}

/** Only what is said above is needed of all settings; the owner's address does for both where it is the only one. */
function ofEnvironment(role: Role): Installation {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_OWNER_URL_FILE: ownerFile } = process.env;
  const env = { DATABASE_URL: ownerUrl, DATABASE_URL_FILE: ownerFile, ...process.env, NODE_ENV: 'development' };
  try {
    const { database, kek, retiredKeks, temporal, checkpoints, documents, erasuresFile } = readConfig(env);
    const { key, publicKey = key && new Signer(key).publicKey, file } = checkpoints;
    const databaseUrl = role === 'owner' ? database.ownerUrl : database.url;
    if (databaseUrl === undefined)
      throw new ConfigError([`${variables[role]}: is missing: set it, or ${variables[role]}_FILE`]);
    return {
      databaseUrl,
      kek,
      retiredKeks,
      documents,
      erasuresFile,
      temporal,
      ...(publicKey && { checkpoints: { publicKey, file } }),
    };
  } catch (error) {
    throw error instanceof ConfigError ? new Explained(error.message, { cause: error }) : error;
  }
}

function ofDataFolder({ data, pgPort }: Whereabouts, role: Role): Installation {
  const { folder } = chooseDataFolder(data, repositoryRoot());
  if (!existsSync(join(folder, 'secrets'))) {
    throw new Explained(
      `There is no installation in ${folder}: choose its folder with --data, or set ${variables[role]} and MOURAFAKA_KEK.`,
    );
  }
  const { databasePassword, keyEncryptionKey, checkpointKey } = readOrMakeSecrets(folder);
  const { publicKey } = new Signer(Buffer.from(checkpointKey, 'base64'));
  const address = process.env.TEMPORAL_ADDRESS ?? `127.0.0.1:${process.env.MOURAFAKA_TEMPORAL_PORT ?? 7233}`;
  const databaseUrl = `postgresql://${databaseRoles[role]}:${databasePassword}@127.0.0.1:${pgPort}/mourafaka`;
  const {
    documents,
    erasuresFile,
    retiredKeks,
    temporal: { keys },
  } = readConfig({
    ...process.env,
    ...{ NODE_ENV: 'development', DATABASE_URL: databaseUrl, MOURAFAKA_KEK: keyEncryptionKey, MOURAFAKA_DATA: folder },
  });
  return {
    ...{ databaseUrl, documents, erasuresFile, retiredKeks },
    kek: Buffer.from(keyEncryptionKey, 'base64'),
    temporal: { address, namespace: 'default', keys },
    checkpoints: { publicKey, file: join(folder, 'checkpoints.jsonl') },
  };
}
