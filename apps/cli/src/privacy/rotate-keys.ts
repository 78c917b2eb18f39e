import { journalEntities, KekMissing, rotateKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { resealSecrets, SecretBox } from '@mourafaka/webhooks';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { findInstallation, type Whereabouts } from '../installation';

/** Wraps every key anew and seals the secrets of webhooks anew; it goes on where it was cut off. */
export async function rotateAllKeys(where: Whereabouts): Promise<void> {
  const { databaseUrl: url, kek, retiredKeks: retired } = findInstallation(where, 'owner');
  const options = { url, entities: journalEntities, applicationName: 'mourafaka-keys', poolSize: 2 };
  const dataSource = await createDataSource(options).initialize();
  try {
    const onProgress = (rewrapped: number) => console.error(`${rewrapped} keys …`);
    const rewrapped = await rotateKeys(dataSource, { kek, retired, onProgress });
    const secrets = await resealSecrets(dataSource, new SecretBox(kek, retired));
    console.log(`${rewrapped} keys are wrapped anew, and the secrets of ${secrets} webhooks are sealed anew.`);
    console.log(
      'MOURAFAKA_KEK_RETIRED is needed until `mourafaka rebuild` has made the digests again, and no run is open in Temporal that began under it.',
    );
  } catch (error) {
    if (!(error instanceof KekMissing)) throw error;
    throw new Explained(`${error.message}: add that key to MOURAFAKA_KEK_RETIRED and give the command again.`);
  } finally {
    await dataSource.destroy();
  }
}
