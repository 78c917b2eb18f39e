import { randomBytes, randomUUID } from 'node:crypto';
import { isSealed, personal, personalPaths, type Personal } from '@mourafaka/contracts';
import { z } from 'zod';
import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, kek, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { PersonForgotten, VersionConflict } from './errors';
import { PersonKeys } from './person-keys';

const person = z.strictObject({
  personId: z.string(),
  name: personal(z.string()),
  phone: personal(z.string()).optional(),
});
const paths = personalPaths(
  z.strictObject({ cooperative: z.string(), representative: person, members: z.array(person) }),
);

describe('personal fields', () => {
  let fixture: JournalFixture;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterAll(() => fixture.close());

  const application = () => ({
    cooperative: 'Arganeraie du Souss',
    representative: { personId: randomUUID(), name: 'Fatima Zahra Amrani', phone: '+212600000001' as Personal },
    members: [{ personId: randomUUID(), name: 'Brahim Ouhaddou' }],
  });

  async function submit(data: ReturnType<typeof application>, stream = newStream()): Promise<string> {
    const sealing = fixture.keys.sealing({ newPersons: true });
    const sealed = await sealing.sealPersonal(data, paths);
    const events = [{ eventId: randomUUID(), type: 'ApplicationSubmitted', schemaVersion: 1, data: sealed }];
    await fixture.journal.append(anAppend(stream, 0, { events, personKeys: sealing.newKeys }));
    return stream;
  }

  it('are sealed before they are stored, and nothing else is', async () => {
    const data = application();
    const [event] = await fixture.journal.read(await submit(data));
    const stored = event?.data as ReturnType<typeof application>;
    expect(stored.cooperative).toBe(data.cooperative);
    expect([stored.representative.name, stored.representative.phone, stored.members[0]?.name].every(isSealed)).toBe(
      true,
    );
    expect(JSON.stringify(stored)).not.toMatch(/Amrani|Ouhaddou|212600000001/);
    expect(data.representative.name).toBe('Fatima Zahra Amrani');
  });

  it('are opened again for who may see them', async () => {
    const data = application();
    const [event] = await fixture.journal.read(await submit(data));
    expect(await fixture.keys.openPersonal(event?.data, paths)).toEqual(data);
    const { representative } = event?.data as ReturnType<typeof application>;
    expect(await fixture.keys.open(representative.name, representative.personId)).toBe('Fatima Zahra Amrani');
    expect(await fixture.keys.open('never sealed', randomUUID())).toBe('never sealed');
  });

  it('use the key the person has already, and sealed values stay as they are', async () => {
    const data = application();
    const [event] = await fixture.journal.read(await submit(data));
    const sealing = fixture.keys.sealing();
    const { personId } = data.representative;
    const again = await sealing.sealPersonal(event?.data, paths);
    expect(again).toEqual(event?.data);
    const value = await sealing.seal(personId, 'Fatima Zahra El Amrani');
    expect(sealing.newKeys).toEqual([]);
    expect(await fixture.keys.open(value, personId)).toBe('Fatima Zahra El Amrani');
  });

  it('cannot be moved to another person or read under another key-encryption key', async () => {
    const data = application();
    const [event] = await fixture.journal.read(await submit(data));
    const { representative, members } = event?.data as ReturnType<typeof application>;
    await expect(fixture.keys.open(representative.name, members[0]?.personId ?? '')).rejects.toThrow();
    const stranger = new PersonKeys(fixture.dataSource, randomBytes(32));
    await expect(stranger.open(representative.name, representative.personId)).rejects.toThrow('is not configured');
    const rotated = new PersonKeys(fixture.dataSource, randomBytes(32), { retired: [kek] });
    expect(await rotated.open(representative.name, representative.personId)).toBe('Fatima Zahra Amrani');
  });

  it('make the second of two commands decide again when both made a key for the same person', async () => {
    const data = application();
    await submit(data);
    await expect(submit(data)).rejects.toBeInstanceOf(VersionConflict);
  });

  it('are refused in a schema whose person nobody could name', async () => {
    const nameless = personalPaths(z.strictObject({ name: personal(z.string()) }));
    await expect(fixture.keys.sealing().sealPersonal({ name: 'Fatima' }, nameless)).rejects.toThrow('personId');
  });

  it('are gone for ever once the key is destroyed, for that person alone, and the chain still verifies', async () => {
    const data = application();
    const stream = await submit(data);
    const { personId } = data.representative;
    expect(await fixture.keys.destroy(personId, '2028-03-02T09:00:00.000Z')).toBe(true);
    expect(await fixture.keys.destroy(personId, '2028-03-03T09:00:00.000Z')).toBe(false);
    const [event] = await fixture.journal.read(stream);
    const { representative } = event?.data as ReturnType<typeof application>;
    expect(await fixture.keys.open(representative.name, personId)).toBeUndefined();
    expect(await fixture.keys.openPersonal(event?.data, paths)).toEqual({
      ...data,
      representative: { personId, name: null, phone: null },
    });
    await expect(fixture.keys.sealing().seal(personId, 'again')).rejects.toBeInstanceOf(PersonForgotten);
    expect(await fixture.journal.verify(stream)).toBeUndefined();
  });
});
