import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { SetClock } from '../../../../test/support/engine-fixture';
import { answering, eicar, startScanner, type TestScanner } from '../../../../test/support/clamd';
import { startS3 } from '../../../../test/support/s3';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { type DocumentsWorld, documentsWorld } from '../testing/documents-world';
import { jpeg, pdf, png, webp } from '../testing/files';
import { filesLeftOpen, openFiles } from '../testing/open-files';
import { Vault } from '../vault';
import { DiskBlobs } from './blobs/disk-blobs';
import { DocumentsSweep } from './documents-sweep';

const monday = '2026-11-02T09:00:00.000Z';
const clock = new SetClock(monday);
let database: TestDatabase;
let dataSource: DataSource;
let owner: DataSource;
let keys: PersonKeys;
let vault: Vault;
let folder: string;
let world: DocumentsWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  const connect = (url: string) =>
    createDataSource({ url, entities: [], applicationName: 'documents-test' }).initialize();
  dataSource = await connect(database.url);
  owner = await connect(database.ownerUrl);
  keys = new PersonKeys(dataSource, randomBytes(32), { cacheMs: 0 });
  vault = new Vault(keys);
});
beforeEach(async () => {
  clock.set(monday);
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  world = documentsWorld({ folder, dataSource, vault, clock });
});
afterEach(async () => {
  await owner.query('DELETE FROM intake.documents');
  await owner.query('DELETE FROM intake.loose_blobs');
  rmSync(folder, { recursive: true });
});
afterAll(async () => {
  await dataSource.destroy();
  await owner.destroy();
  await database.drop();
});

const journey = () => ({ journeyId: randomUUID() });
const refusal = (given: Promise<unknown>): Promise<string> =>
  given.then(
    () => 'accepted',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

/** Every file below the folder of documents. */
const files = (): string[] =>
  readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const onlyFile = (): string => files()[0] ?? '';

/** A sweep at which every upload is long over. */
const sweep = (given: Partial<Parameters<typeof documentsWorld>[0]> = {}) =>
  documentsWorld({ folder, dataSource, vault, clock, graceMs: -60_000, ...given }).sweep.sweep();

describe('a document is not kept', () => {
  it('when its content is not admitted, whatever it is called', async () => {
    const page = Buffer.from('<html><script>alert(1)</script>');
    expect(await refusal(world.send(journey(), page))).toBe('DOCUMENT.TYPE_NOT_ADMITTED');
    expect(files()).toEqual([]);
  });

  it.each([
    ['cut short', () => jpeg().subarray(0, 200)],
    ['of a hundred thousand points a side', () => hugePng()],
  ])('when it is a picture %s', async (_what, content) => {
    expect(await refusal(world.send(journey(), content()))).toBe('DOCUMENT.PICTURE_UNREADABLE');
    expect(files()).toEqual([]);
  });

  it('when a journey has too many', async () => {
    const { journeyId } = journey();
    await owner.query(
      `INSERT INTO intake.documents (document_id, journey_id, kind, media_type, size, sha256, sealed_name, blob, stored_at)
       SELECT gen_random_uuid(), $1, 'photo', 'image/png', 1, n::text, '', n::text, now() FROM generate_series(1, 300) AS n`,
      [journeyId],
    );
    expect(await refusal(world.send({ journeyId }, pdf()))).toBe('DOCUMENT.TOO_MANY');
  });
});

describe('a virus scanner', () => {
  let scanner: TestScanner;
  beforeAll(async () => {
    scanner = await startScanner();
  });
  afterAll(() => scanner.stop());
  const scannedBy = (clamd: string, scanRequired = true) =>
    documentsWorld({ folder, dataSource, vault, clock, clamd, scanRequired });

  it('has what is infected refused, and nothing of it kept', async () => {
    const infected = Buffer.concat([pdf(), Buffer.from(`${eicar}\n%%EOF`)]);
    expect(await refusal(scannedBy(scanner.address).send(journey(), infected))).toBe('DOCUMENT.INFECTED');
    expect(files()).toEqual([]);
  });

  it('that is away has documents refused where scanning is demanded, and noted as not scanned where it is not', async () => {
    const away = await answering(() => 'out of order');
    expect(await refusal(scannedBy(away.address).send(journey(), pdf()))).toBe('DOCUMENT.NOT_SCANNED');
    expect(files()).toEqual([]);
    expect(await scannedBy(away.address, false).send(journey(), pdf())).toMatchObject({ scan: 'not-scanned' });
    await away.stop();
  });

  it('has what is clean noted so', async () => {
    expect(await scannedBy(scanner.address).send(journey(), pdf())).toMatchObject({ scan: 'clean' });
  });
});

describe('a document', () => {
  it('stands in no file as it was sent, and leaves none on its way', async () => {
    await world.send(journey(), pdf('Assemblée constitutive'));
    expect(
      files()
        .map((file) => readFileSync(file, 'latin1'))
        .join(),
    ).not.toMatch(/%PDF|constitutive/);
    expect(readdirSync(join(folder, 'documents', 'incoming'))).toEqual([]);
  });

  it('sent twice, or twice at once, is one document and one file', async () => {
    const mine = journey();
    const sent = await Promise.all([1, 2, 3].map(() => world.send(mine, pdf())));
    const again = await world.send(mine, pdf());
    expect(new Set([...sent, again].map(({ documentId }) => documentId)).size).toBe(1);
    expect(files()).toHaveLength(1);
  });

  it('of twenty megabytes comes back as it was sent, with its hash', async () => {
    const content = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      randomBytes(20 * 1_048_576 - 15),
      Buffer.from('\n%%EOF'),
    ]);
    const { documentId, size, sha256 } = await world.send(journey(), content, { storedBy: 'agent-09' });
    expect([size, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
    expect((await world.contentOf(documentId))?.equals(content)).toBe(true);
    expect(await world.store.find(documentId)).toMatchObject({ storedBy: 'agent-09' });
  });

  it('that nobody stays to read is closed', async () => {
    const { documentId } = await world.send(journey(), pdf());
    const content = await world.store.read(documentId);
    expect(openFiles(folder)).toHaveLength(1);
    content?.destroy();
    expect(await filesLeftOpen(folder)).toEqual([]);
  });

  it('whose file was changed, cut short or exchanged is not given out', async () => {
    const mine = journey();
    const { documentId } = await world.send(mine, pdf('Statuts'));
    const path = onlyFile();
    const stored = readFileSync(path);
    const { documentId: other } = await world.send(mine, pdf('Procès-verbal'));
    const otherStored = readFileSync(files().find((file) => file !== path) ?? '');
    for (const changed of [stored.subarray(0, -1), Buffer.concat([stored, Buffer.from([0])]), otherStored]) {
      writeFileSync(path, changed);
      expect(await refusal(world.contentOf(documentId))).toMatch(/changed or cut short/);
    }
    expect(await world.contentOf(other)).toEqual(pdf('Procès-verbal'));
  });

  it('that is removed, or whose key is destroyed, is gone', async () => {
    const [one, other] = [await world.send(journey(), pdf()), await world.send(journey(), pdf())];
    await world.store.remove(one.documentId);
    await keys.destroy(other.documentId, monday);
    for (const { documentId } of [one, other]) {
      expect([await world.store.find(documentId), await world.contentOf(documentId)]).toEqual([undefined, undefined]);
    }
    expect(files()).toHaveLength(1);
  });

  it('of a training session belongs to it alone', async () => {
    const sessionId = randomUUID();
    const { documentId } = await world.send({ sessionId }, pdf());
    expect(await world.store.find(documentId)).toMatchObject({ owner: { sessionId } });
    expect(await world.store.list({ sessionId })).toHaveLength(1);
    expect(await world.store.list({ journeyId: sessionId })).toEqual([]);
  });

  it('is kept in a bucket as it is on disk', async () => {
    const s3 = await startS3();
    const bucket = documentsWorld({ folder, dataSource, vault, clock, s3: s3.settings });
    const { documentId } = await bucket.send(journey(), pdf());
    expect(await bucket.contentOf(documentId)).toEqual(pdf());
    expect(files()).toEqual([]);
    await bucket.store.remove(documentId);
    expect(await bucket.contentOf(documentId)).toBeUndefined();
    await s3.stop();
  });
});

describe('a picture', () => {
  const where = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 58/1 0/1' }, IFD0: { Make: 'Exemple' } };
  const taken = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#275' } });

  it('comes back without the place and the camera, upright and at most 2,000 pixels a side', async () => {
    const sent = await taken(3_000, 1_500).withExif(where).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeInstanceOf(Buffer);
    const { documentId, sha256, size } = await world.send(journey(), sent);
    const kept = (await world.contentOf(documentId)) ?? Buffer.alloc(0);
    const { width, height, exif, xmp, orientation } = await sharp(kept).metadata();
    expect({ width, height, exif, xmp, orientation }).toEqual({ width: 1_000, height: 2_000 });
    expect(kept.includes('Exemple')).toBe(false);
    expect([size, sha256]).toEqual([kept.length, createHash('sha256').update(kept).digest('hex')]);
  });

  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
  ])('of %s stays one, and is not made larger', async (mediaType, content) => {
    const { documentId, ...document } = await world.send(journey(), content());
    expect(document.mediaType).toBe(mediaType);
    expect(await sharp(await world.contentOf(documentId)).metadata()).toMatchObject({ width: 2, height: 2 });
  });

  it('loses whatever is hidden behind it', async () => {
    const { documentId } = await world.send(journey(), Buffer.concat([jpeg(), Buffer.from('hidden words')]));
    expect((await world.contentOf(documentId))?.includes('hidden words')).toBe(false);
  });
});

describe('the sweep', () => {
  const nameInEvent = (streamId: string, documentId: string) =>
    owner.query(
      `INSERT INTO journal.events (stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
       VALUES ($1, 1, $2, 'DocumentAttached', 1, $3, '{}', $4, '', '')`,
      [streamId, randomUUID(), { documentId }, monday],
    );

  it('removes a file without a row once its upload is over, and none before', async () => {
    const { documentId } = await world.send(journey(), pdf());
    await world.send(journey(), pdf('Comptes'));
    await owner.query('DELETE FROM intake.documents WHERE document_id = $1', [documentId]);
    expect(await world.sweep.sweep()).toMatchObject({ orphans: 0 });
    expect(await sweep()).toMatchObject({ orphans: 1, unnamed: 0 });
    expect(files()).toHaveLength(1);
  });

  it('removes a part each time, until nothing is left', async () => {
    for (let n = 0; n < 5; n += 1) await world.send(journey(), pdf(String(n)));
    await owner.query('DELETE FROM intake.documents');
    const { sweep: sweeper } = documentsWorld({ folder, dataSource, vault, clock, graceMs: -60_000 });
    const found: number[] = [];
    for (let n = 0; n < 3; n += 1) found.push((await sweeper.sweep(2)).orphans);
    expect([found, files()]).toEqual([[2, 2, 1], []]);
  });

  it('removes a file whose row could not be written, and no file it knows nothing of', async () => {
    await refusal(world.send(journey(), pdf(), { kind: null as never }));
    const foreign = join(folder, 'documents', 'blobs', '00');
    mkdirSync(foreign, { recursive: true });
    writeFileSync(join(foreign, '1'.repeat(62)), 'of another installation');
    expect(files()).toHaveLength(2);
    expect(await sweep()).toMatchObject({ orphans: 1 });
    expect(files()).toEqual([join(foreign, '1'.repeat(62))]);
  });

  it('removes what a process left on its way in', async () => {
    await world.scratch.write((async function* () {})());
    expect(await world.sweep.sweep()).toMatchObject({ unfinished: 0 });
    expect(await sweep()).toMatchObject({ unfinished: 1 });
    expect(files()).toEqual([]);
  });

  it('forgets after a day what staff sent and no event names, after thirty what an applicant sent', async () => {
    const [byStaff, byApplicant] = [
      await world.send(journey(), pdf(), { storedBy: 'agent-09' }),
      await world.send(journey(), pdf()),
    ];
    clock.set('2026-11-03T08:59:59.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 0 });
    clock.set('2026-11-03T09:00:00.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 1 });
    expect(await world.store.find(byStaff.documentId)).toBeUndefined();
    expect(await keys.find([byStaff.documentId])).toEqual(new Map([[byStaff.documentId, null]]));
    expect(await world.contentOf(byApplicant.documentId)).toEqual(pdf());
    clock.set('2026-12-02T09:00:00.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 1 });
    expect(files()).toEqual([]);
  });

  it('counts from the last time it was sent: who sends it again has as long to name it', async () => {
    const owner = journey();
    const { documentId } = await world.send(owner, pdf(), { storedBy: 'agent-09' });
    clock.set('2026-11-03T08:59:59.000Z');
    expect(await world.send(owner, pdf(), { storedBy: 'agent-09' })).toMatchObject({ documentId });
    clock.set('2026-11-03T09:00:00.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 0 });
    clock.set('2026-11-04T09:00:00.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 1 });
  });

  it('keeps what is named while it is under way', async () => {
    const later = journey();
    await world.send(journey(), pdf(), { storedBy: 'agent-09' });
    clock.set('2026-11-02T09:00:01.000Z');
    const { documentId } = await world.send(later, pdf('Comptes'), { storedBy: 'agent-09' });
    clock.set('2026-11-04T09:00:00.000Z');
    const remove = async (id: string): Promise<void> => {
      await nameInEvent(`journey-${later.journeyId}`, documentId);
      await world.store.remove(id);
    };
    const { scratch } = world;
    const blobs = new DiskBlobs({ folder: join(folder, 'documents', 'blobs'), scratch });
    const common = { dataSource, vault, clock, scratch, blobs, unattachedHours: 24, applicantDays: 30 };
    expect(await new DocumentsSweep({ ...common, documents: { remove } }).sweep()).toMatchObject({ unnamed: 1 });
    expect(await world.contentOf(documentId)).toEqual(pdf('Comptes'));
  });

  it('keeps for ever what an event of the journey or of the session names', async () => {
    const [{ journeyId }, sessionId] = [journey(), randomUUID()];
    const attached = await world.send({ journeyId }, pdf(), { storedBy: 'agent-09' });
    const sheet = await world.send({ sessionId }, pdf(), { storedBy: 'agent-09' });
    await nameInEvent(`journey-${journeyId}`, attached.documentId);
    await nameInEvent(`session-${sessionId}`, sheet.documentId);
    clock.set('2027-11-02T09:00:00.000Z');
    expect(await sweep()).toMatchObject({ unnamed: 0, orphans: 0 });
    for (const { documentId } of [attached, sheet]) expect(await world.contentOf(documentId)).toEqual(pdf());
  });

  it('moves what older versions kept in the table, which can be read before and after', async () => {
    const [{ journeyId }, ids] = [journey(), [randomUUID(), randomUUID()]];
    for (const id of ids) await storeInTable(id, journeyId);
    const read = () => Promise.all(ids.map((id) => world.contentOf(id)));
    expect(await read()).toEqual([pdf(), pdf()]);
    const both = await Promise.all(
      [1, 2].map(() => documentsWorld({ folder, dataSource, vault, clock }).sweep.sweep()),
    );
    expect(both.reduce((sum, { moved }) => sum + moved, 0)).toBe(2);
    expect(await read()).toEqual([pdf(), pdf()]);
    await sweep();
    expect(files()).toHaveLength(2);
    const [left] = await dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM intake.documents WHERE content IS NOT NULL',
    );
    expect(left?.count).toBe(0);
  });

  /** As a version before the blobs did. */
  async function storeInTable(documentId: string, journeyId: string): Promise<void> {
    await dataSource.transaction(async (manager) => {
      const key = await vault.newKey(manager, documentId, monday);
      const [name, content] = [Buffer.from('statuts.pdf'), pdf()].map((bytes) => vault.seal(key, documentId, bytes));
      await manager.query(
        `INSERT INTO intake.documents (document_id, journey_id, kind, media_type, size, sha256, sealed_name, content, named_at, stored_at)
         VALUES ($1::uuid, $2, 'statutes', 'application/pdf', $3, $1::text, $4, $5, $6, $6)`,
        [documentId, journeyId, pdf().length, name, content, monday],
      );
    });
  }
});

/** A picture that claims a hundred thousand points a side. */
function hugePng(): Buffer {
  const picture = Buffer.from(png());
  picture.writeUInt32BE(100_000, 16);
  picture.writeUInt32BE(100_000, 20);
  return picture;
}
