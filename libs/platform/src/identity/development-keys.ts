import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { AppError } from '../errors';
import type { Config } from '../config';

export type IdentitySettings = Pick<Config, 'identity' | 'nodeEnv'>;

/** A private key of the issuer of development. `made`: ISO 8601. */
export interface DevelopmentKey extends JWK {
  kid: string;
  alg: 'ES256';
  made: string;
}

const day = 86_400_000;
/** After so long another key signs. */
const age = 30 * day;
/** So long after that, nothing the key signed is valid any more. */
const afterlife = day;

/** Whether this process hands out tokens to invented users. */
export const hasDevelopmentIssuer = ({ nodeEnv, identity }: IdentitySettings): boolean =>
  nodeEnv !== 'production' && identity.development;

/**
 * The private keys of the issuer of development, the one that signs first; made at first use. Throws `AppError` in
 * production and beside a real identity provider. Several processes may ask at once.
 */
export async function developmentKeys(config: IdentitySettings): Promise<[DevelopmentKey, ...DevelopmentKey[]]> {
  if (!hasDevelopmentIssuer(config)) throw new AppError('IDENTITY.NO_DEVELOPMENT_ISSUER', 'not-found');
  const { keyFile } = config.identity;
  const kept = await read(keyFile);
  if (kept) return kept;
  const content = JSON.stringify({ keys: [await newKey(new Date())] });
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, content, { flag: 'wx', mode: 0o600 }).catch(unless('EEXIST'));
  return developmentKeys(config);
}

/** Another key signs where the present one is old, and keys whose tokens have all ended are forgotten. At each start. */
export async function rotateDevelopmentKeys(config: IdentitySettings, now = new Date()): Promise<void> {
  const keys = await developmentKeys(config);
  const isOld = now.getTime() - Date.parse(keys[0].made) > age;
  const rotated = keysWorthKeeping(isOld ? [await newKey(now), ...keys] : keys, now);
  if (rotated.length === keys.length && !isOld) return;
  const { keyFile } = config.identity;
  const draft = `${keyFile}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify({ keys: rotated }), { mode: 0o600 });
  await rename(draft, keyFile);
}

/** What others verify with. */
export const publicJwks = (keys: readonly DevelopmentKey[]) => ({
  keys: keys.map(({ kty, crv, x, y, kid, alg }) => ({ kty, crv, x, y, kid, alg, use: 'sig' })),
});

/** The first, and each whose successor signs for less than a token lives. */
const keysWorthKeeping = (keys: DevelopmentKey[], now: Date): DevelopmentKey[] =>
  keys.filter((_, place) => {
    const successor = keys[place - 1];
    return !successor || now.getTime() - Date.parse(successor.made) <= afterlife;
  });

async function newKey(now: Date): Promise<DevelopmentKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig', made: now.toISOString() };
}

async function read(file: string): Promise<[DevelopmentKey, ...DevelopmentKey[]] | undefined> {
  const text = await readFile(file, 'utf8').catch(unless('ENOENT'));
  return text === undefined ? undefined : (JSON.parse(text) as { keys: [DevelopmentKey] }).keys;
}

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
  };
