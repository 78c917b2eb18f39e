import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { readConfig } from '../config';
import { developmentKeys, publicJwks, rotateDevelopmentKeys } from './development-keys';
import { issueDevelopmentToken } from './development-tokens';

const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
const configOf = (name: string) =>
  readConfig({
    DATABASE_URL: 'postgres://app:invented@localhost:5433/mourafaka',
    MOURAFAKA_KEK: Buffer.alloc(32, 7).toString('base64'),
    MOURAFAKA_ISSUER_KEY_FILE: join(folder, name, 'keys.json'),
  });
const kids = async (config: ReturnType<typeof configOf>) => (await developmentKeys(config)).map(({ kid }) => kid);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('the keys of the issuer of development', () => {
  it('are not there in production', async () => {
    await expect(developmentKeys({ ...configOf('none'), nodeEnv: 'production' })).rejects.toMatchObject({
      code: 'IDENTITY.NO_DEVELOPMENT_ISSUER',
    });
  });

  it('are read by no other user of the machine, and shown to others without what signs', async () => {
    const config = configOf('closed');
    const keys = await developmentKeys(config);
    expect(statSync(config.identity.keyFile).mode & 0o077).toBe(0);
    expect(keys[0]).toHaveProperty('d');
    expect(Object.keys(publicJwks(keys).keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('are the same for everybody who asks at once', async () => {
    const config = configOf('at-once');
    const asked = await Promise.all([1, 2, 3, 4].map(() => kids(config)));
    expect(new Set(asked.flat()).size).toBe(1);
  });

  it('change every month; the one before is kept until its last token has ended', async () => {
    const config = configOf('rotating');
    const [first] = await kids(config);
    await rotateDevelopmentKeys(config, inDays(29));
    expect(await kids(config)).toEqual([first]);
    await rotateDevelopmentKeys(config, inDays(31));
    const [second, ...earlier] = await kids(config);
    expect([second === first, earlier]).toEqual([false, [first]]);
    expect(decodeProtectedHeader(await issueDevelopmentToken(config, 'admin')).kid).toBe(second);
    await rotateDevelopmentKeys(config, inDays(32.5));
    expect(await kids(config)).toEqual([second]);
  });
});
