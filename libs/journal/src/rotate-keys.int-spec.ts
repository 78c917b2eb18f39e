import { randomBytes, randomUUID } from 'node:crypto';
import type { Sealed } from '@mourafaka/contracts';
import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { until } from '../../../test/support/until';
import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, kek, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { journalEntities } from '.';
import { PersonForgotten } from './errors';
import { PersonKeys } from './person-keys';
import { KekMissing, rotateKeys } from './rotate-keys';

const next = randomBytes(32);
const persons = Array.from({ length: 7 }, () => randomUUID());
const name = (personId: string) => `Inventée ${personId}`;

let fixture: JournalFixture;
let owner: DataSource;
const sealed = new Map<string, Sealed>();
const stream = newStream();

beforeAll(async () => {
  fixture = await openJournal(createTestDatabase({ migrated: false }));
  const url = fixture.database.ownerUrl;
  const options = { url, entities: journalEntities, applicationName: 'rotation-test', poolSize: 2 };
  owner = await createDataSource(options).initialize();
  const sealing = fixture.keys.sealing({ newPersons: true });
  for (const personId of persons) sealed.set(personId, await sealing.seal(personId, name(personId)));
  await fixture.journal.append(anAppend(stream, 0, { personKeys: sealing.newKeys }));
});
afterAll(async () => {
  await owner.destroy();
  await fixture.close();
});

const wrappedUnder = async (): Promise<Record<string, number>> => {
  const sql = 'SELECT kek_id, count(*)::int AS keys FROM journal.person_keys WHERE wrapped_key IS NOT NULL GROUP BY 1';
  const rows = await owner.query<{ kek_id: string; keys: number }[]>(sql);
  return Object.fromEntries(rows.map(({ kek_id: id, keys }) => [id, keys]));
};
const readBy = (keys: PersonKeys) =>
  Promise.all(persons.map((personId) => keys.open(sealed.get(personId) ?? '', personId)));
const under = (...keks: [Buffer, ...Buffer[]]) =>
  new PersonKeys(fixture.dataSource, keks[0], { retired: keks.slice(1), cacheMs: 0 });

describe('keys that are wrapped anew', () => {
  it('are not, while the key they are wrapped under is given to nobody, nor by the role that serves', async () => {
    await expect(rotateKeys(owner, { kek: next, retired: [] })).rejects.toBeInstanceOf(KekMissing);
    await expect(rotateKeys(fixture.dataSource, { kek: next, retired: [kek] })).rejects.toThrow('permission denied');
    expect(await readBy(under(kek))).toEqual(persons.map(name));
  });

  it('go on where they were cut off, are read all the while, and need the old one no more at the end', async () => {
    const before = await fixture.journal.read(stream);
    await fixture.keys.destroy(persons[6] ?? '', '2026-11-03T09:00:00.000Z');
    const alive = persons.map((personId, n) => (n === 6 ? undefined : name(personId)));
    const cut = new AbortController();
    const onProgress = () => cut.abort();
    const first = { kek: next, retired: [kek], atOnce: 2, onProgress, signal: cut.signal };
    await expect(rotateKeys(owner, first)).rejects.toThrow();
    expect(Object.values(await wrappedUnder()).sort()).toEqual([2, 4]);
    expect(await readBy(under(next, kek))).toEqual(alive);
    expect(await rotateKeys(owner, { kek: next, retired: [kek] })).toBe(4);
    expect(await readBy(under(next))).toEqual(alive);
    await expect(under(kek).open(sealed.get(persons[0] ?? '') ?? '', persons[0] ?? '')).rejects.toThrow();
    expect(await rotateKeys(owner, { kek: next, retired: [kek] })).toBe(0);
    expect(await fixture.journal.read(stream)).toEqual(before);
    expect(await fixture.journal.verify(stream)).toBeUndefined();
    await expect(
      under(next)
        .sealing()
        .seal(persons[6] ?? '', 'again'),
    ).rejects.toBeInstanceOf(PersonForgotten);
  });
});

describe('keys in memory', () => {
  it('are there for a moment, and then for nobody', async () => {
    const keys = new PersonKeys(fixture.dataSource, next, { cacheMs: 30 });
    await readBy(keys);
    expect(keys.remembered).toBeGreaterThan(0);
    await until('keys to leave the memory', () => Promise.resolve(keys.remembered === 0));
  });
});
