import { Engine, Eraser, ErasureRegister } from '@mourafaka/engine';
import { openDocuments, Vault } from '@mourafaka/intake';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, systemClock } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { findInstallation, type Whereabouts } from '../installation';

/** Erases again everybody of the register that a restored database has back; the worker does the same when it starts. */
export async function replayErasures(where: Whereabouts): Promise<void> {
  const {
    databaseUrl: url,
    kek,
    retiredKeks: retired,
    documents: config,
    erasuresFile,
  } = findInstallation(where, 'application');
  const entities = [...journalEntities, ...readModelEntities];
  const dataSource = await createDataSource({
    url,
    entities,
    applicationName: 'mourafaka-erasures',
    poolSize: 4,
  }).initialize();
  const keys = new PersonKeys(dataSource, kek, { retired });
  const journal = new Journal(dataSource, keys);
  try {
    const clock = systemClock;
    const documents = openDocuments({ config, applicantDays: 30, dataSource, vault: new Vault(keys), clock }).store;
    const engine = new Engine({ journal, clock });
    const register = new ErasureRegister(erasuresFile);
    const { known, erased } = await new Eraser({ engine, journal, register, documents, clock }).replay();
    console.log(`${known} in the register ${erasuresFile}; ${erased} erased again.`);
  } finally {
    await journal.close();
    await dataSource.destroy();
  }
}
