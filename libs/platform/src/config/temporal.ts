import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';

/** A key by which what Temporal keeps is sealed. `id`: stands beside what it sealed. */
export interface PayloadKey {
  id: string;
  key: Buffer;
}

/** `2026=<base64>,2025=<base64>`: the first seals, the others open what they sealed. */
const payloadKeys = z
  .string()
  .default('')
  .transform((text, context): PayloadKey[] => {
    const named = text.split(',').map((one) => /^\s*([A-Za-z0-9._-]{1,40})=([A-Za-z0-9+/]{43}=)\s*$/.exec(one));
    const keys = named.flatMap((found): PayloadKey[] => {
      const [, id = '', key = ''] = found ?? [];
      return found ? [{ id, key: Buffer.from(key, 'base64') }] : [];
    });
    const isWhole =
      keys.length === named.length &&
      new Set(keys.map(({ id }) => id)).size === keys.length &&
      keys.every(({ key }) => new Set(key).size >= 12);
    if (text.trim() === '' || isWhole) return keys;
    context.addIssue(
      'must be <name>=<32 bytes made by chance, in base64>, one or several between commas, each of another name',
    );
    return z.NEVER;
  });

/** Settings of what Temporal is shown. */
export const temporalSettings = {
  MOURAFAKA_TEMPORAL_KEYS: payloadKeys,
};

/** The key there is without a setting: of the key-encryption key, and telling nothing of it. */
function derivedPayloadKey(kek: Buffer): PayloadKey {
  const key = Buffer.from(hkdfSync('sha256', kek, '', 'mourafaka temporal payloads', 32));
  return { id: `kek-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`, key };
}

/** The first seals; each opens what it sealed. `keks`: the present one, and those before it. */
export const payloadKeysOf = (
  { MOURAFAKA_TEMPORAL_KEYS: keys }: z.infer<z.ZodObject<typeof temporalSettings>>,
  keks: readonly Buffer[],
): PayloadKey[] => [...keys, ...keks.map(derivedPayloadKey)];
