import { randomBytes, randomUUID } from 'node:crypto';
import { journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, schemaDifferences } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import type { DataSource } from 'typeorm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../test/support/servers';
import { SetClock } from '../../../test/support/engine-fixture';
import { type DocumentStore, Drafts, intakeEntities, IntakeSweep, keyOfDraft, ScoreDrafts, Vault } from '.';
import { type DocumentsWorld, documentsWorld } from './testing/documents-world';
import { pdf } from './testing/files';

const monday = '2026-11-02T09:00:00.000Z';
const in31Days = '2026-12-03T09:00:00.000Z';
const content = { application: { representative: { name: 'Fadma Exemple', phone: '+212600000009' } }, language: 'ar' };

let database: TestDatabase;
let dataSource: DataSource;
let keys: PersonKeys;
let drafts: Drafts;
let world: DocumentsWorld;
let documents: DocumentStore;
let folder: string;
let scores: ScoreDrafts;
let sweeper: IntakeSweep;
const clock = new SetClock(monday);

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource({
    url: database.url,
    entities: [],
    applicationName: 'intake-test',
  }).initialize();
  keys = new PersonKeys(dataSource, randomBytes(32), { cacheMs: 0 });
  const vault = new Vault(keys);
  drafts = new Drafts({ dataSource, vault, clock, days: 30 });
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
  world = documentsWorld({ folder, dataSource, vault, clock });
  documents = world.store;
  scores = new ScoreDrafts({ dataSource, vault, clock, days: 30 });
  sweeper = new IntakeSweep({ dataSource, vault, drafts, clock });
});
beforeEach(() => clock.set(monday));
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Every row of the intake as text, bytes as hex and as what they spell. */
async function everythingStored(): Promise<string> {
  const texts: string[] = [];
  for (const table of ['drafts', 'documents', 'score_drafts']) {
    const rows = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM intake.${table}`);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      texts.push(Buffer.isBuffer(value) ? value.toString('latin1') : String(value));
    }
  }
  return texts.join('\n');
}

const refusal = (given: Promise<unknown>): Promise<string> =>
  given.then(
    () => 'accepted',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const store = (draftId: string, words = 'Statuts') => world.send({ draftId }, pdf(words), { fileName: 'Fadma.pdf' });

describe('the migrations of the intake', () => {
  it('make the tables the entities describe', async () => {
    const entities = [...journalEntities, ...readModelEntities, ...intakeEntities];
    expect(await schemaDifferences(database.ownerUrl, entities)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is not found by another code', async () => {
    await drafts.create('4', content);
    expect(await refusal(drafts.get('AAAA-AAA-AAA-AAAA'))).toBe('DRAFT.NOT_FOUND');
  });

  it('is not saved over a newer one, and says which is the newer', async () => {
    const { draftCode } = await drafts.create('4', content);
    await drafts.save(draftCode, content, 1);
    const late = drafts.save(draftCode, { application: {} }, 1);
    await expect(late).rejects.toMatchObject({ code: 'DRAFT.VERSION_CONFLICT', extensions: { version: 2 } });
    expect(await drafts.get(draftCode)).toMatchObject({ version: 2, content });
  });

  it('is saved once by two that save the same version at once', async () => {
    const { draftCode } = await drafts.create('4', content);
    const both = await Promise.all([1, 2].map(() => refusal(drafts.save(draftCode, content, 1))));
    expect(both.sort()).toEqual(['DRAFT.VERSION_CONFLICT', 'accepted']);
  });

  it('is found by its code however it is typed', async () => {
    const { draftCode } = await drafts.create('4', content);
    const typed = draftCode.toLowerCase().replaceAll('-', ' ').replaceAll('4', '٤');
    expect((await drafts.get(typed)).content).toEqual(content);
  });

  it('stands in no table as it was written, nor does its code', async () => {
    const { draftCode } = await drafts.create('4', content);
    const stored = await everythingStored();
    expect(stored).not.toMatch(/Fadma|600000009|Exemple/);
    expect(stored).not.toContain(draftCode);
    expect(stored).not.toContain(draftCode.replaceAll('-', ''));
  });

  it('cannot be read any more once its key is destroyed', async () => {
    const { draftId, draftCode } = await drafts.create('4', content);
    await keys.destroy(draftId, monday);
    expect(await refusal(drafts.get(draftCode))).toBe('DRAFT.EXPIRED');
  });

  it('is gone 30 days after it was last saved, by business time, and erased by being looked at', async () => {
    const { draftId, draftCode } = await drafts.create('4', content);
    const { documentId } = await store(draftId);
    clock.set('2026-12-02T08:59:59.000Z');
    expect((await drafts.save(draftCode, content)).expiresAt.toISOString()).toBe('2027-01-01T08:59:59.000Z');
    clock.set('2027-01-01T08:59:59.000Z');
    expect(await refusal(drafts.get(draftCode))).toBe('DRAFT.EXPIRED');
    expect(await refusal(drafts.save(draftCode, content))).toBe('DRAFT.EXPIRED');
    expect(await documents.find(documentId)).toBeUndefined();
    expect(await keys.find([draftId, documentId])).toEqual(new Map([draftId, documentId].map((id) => [id, null])));
  });

  it('given up leaves nothing', async () => {
    const { draftId, draftCode } = await drafts.create('4', content);
    await store(draftId);
    await drafts.remove(draftCode);
    expect(await refusal(drafts.get(draftCode))).toBe('DRAFT.NOT_FOUND');
    expect(await documents.list({ draftId })).toEqual([]);
  });

  it('submitted hands its documents over and keeps nothing but where it went', async () => {
    const { draftId, draftCode } = await drafts.create('4', content);
    const { documentId } = await store(draftId);
    const journeyId = randomUUID();
    await drafts.settle({ draftId, journeyId, journeyVersion: 3 });
    expect(await drafts.find(draftCode)).toEqual({ draftId, journeyId, journeyVersion: 3 });
    expect(await refusal(drafts.get(draftCode))).toBe('DRAFT.SUBMITTED');
    expect((await documents.list({ journeyId })).map((document) => document.documentId)).toEqual([documentId]);
    expect(await world.contentOf(documentId)).toEqual(pdf());
  });
});

describe('a document', () => {
  it('stands in no table as it was sent, nor does its name', async () => {
    const { draftId } = await drafts.create('4', content);
    await store(draftId, 'Assemblée constitutive');
    expect(await everythingStored()).not.toMatch(/Fadma|%PDF|constitutive/);
  });

  it('is forgotten with its key', async () => {
    const { draftId } = await drafts.create('4', content);
    const { documentId } = await store(draftId);
    await keys.destroy(documentId, monday);
    expect([await documents.find(documentId), await documents.read(documentId)]).toEqual([undefined, undefined]);
    expect(await documents.list({ draftId })).toEqual([]);
  });
});

describe('scores not given yet', () => {
  const journeyId = randomUUID();

  it('are the person’s own', async () => {
    await scores.save(journeyId, 'committee', { scores: { innovation: 7 } });
    expect(await scores.find(journeyId, 'committee-2')).toBeUndefined();
    expect(await scores.find(journeyId, 'committee')).toMatchObject({ content: { scores: { innovation: 7 } } });
  });

  it('saved again take the place of those before, and stand nowhere in the clear', async () => {
    await scores.save(journeyId, 'committee', { scores: { innovation: 3 }, remark: 'Marché flou' });
    expect(await scores.find(journeyId, 'committee')).toMatchObject({ content: { scores: { innovation: 3 } } });
    expect(await everythingStored()).not.toMatch(/innovation|flou/);
  });

  it('given up are gone', async () => {
    await scores.remove(journeyId, 'committee');
    expect(await scores.find(journeyId, 'committee')).toBeUndefined();
  });
});

describe('the sweep', () => {
  it('erases what nobody came back for and leaves the rest, whose code is told so for a while', async () => {
    const old = await drafts.create('4', content);
    await store(old.draftId);
    clock.set('2026-11-20T09:00:00.000Z');
    const young = await drafts.create('4', content);
    clock.set(in31Days);
    await sweeper.sweep(1_000);
    expect(await documents.list({ draftId: old.draftId })).toEqual([]);
    expect(await refusal(drafts.get(old.draftCode))).toBe('DRAFT.EXPIRED');
    expect((await drafts.get(young.draftCode)).content).toEqual(content);
    expect(await sweeper.sweep(1_000)).toEqual({ forgotten: 0, settled: 0 });
    clock.set('2027-02-10T09:00:00.000Z');
    await sweeper.sweep(1_000);
    expect(await refusal(drafts.get(old.draftCode))).toBe('DRAFT.NOT_FOUND');
  });

  it('gives the documents of a draft that was accepted, and not noted as such, to its journey', async () => {
    const { draftId, draftCode } = await drafts.create('4', content);
    const { documentId } = await store(draftId);
    await drafts.submitting(draftId, 'anonymous');
    const journeyId = randomUUID();
    const owner = await createDataSource({
      url: database.ownerUrl,
      entities: [],
      applicationName: 'owner',
    }).initialize();
    await owner.query(
      `INSERT INTO journal.commands (id, stream_id, request_hash, answer, recorded_at) VALUES ($1, $2, '', $3, $4)`,
      [`anonymous|batch-4|${keyOfDraft(draftId)}`, `journey-${journeyId}`, { journeyId, version: 5 }, monday],
    );
    await owner.destroy();
    clock.set(in31Days);
    expect((await sweeper.sweep(1_000)).settled).toBe(1);
    expect(await drafts.find(draftCode)).toEqual({ draftId, journeyId, journeyVersion: 5 });
    expect((await documents.list({ journeyId })).map((document) => document.documentId)).toEqual([documentId]);
  });

  it('does not take more at once than it is told', async () => {
    for (let n = 0; n < 3; n += 1) await drafts.create('4', content);
    clock.set(in31Days);
    expect((await sweeper.sweep(2)).forgotten).toBe(2);
  });
});
