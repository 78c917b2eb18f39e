import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journeyStream } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  kek,
  openCall,
  outcome,
  SetClock,
} from '../../../../test/support/engine-fixture';
import { copyDatabase, createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { Engine } from '../execute/engine';
import { verifyStreams } from '../verify/verify-streams';
import { type ErasableDocuments, Eraser } from './eraser';
import { ErasureRegister } from './register';

const invented = { name: 'Zoubida Inventée-Nulle-Part', phone: '+212699887766' };
const file = { documentId: '01900000-0000-7000-8000-0000000000d1', kind: 'members-list' };

/** Files by what is there of them. */
class KeptFiles implements ErasableDocuments {
  constructor(private there: { documentId: string; kind: string }[]) {}
  list = () => Promise.resolve(this.there);
  remove = (documentId: string) => {
    this.there = this.there.filter((one) => one.documentId !== documentId);
    return Promise.resolve();
  };
}

const clock = new SetClock('2026-11-02T09:00:00.000Z');

async function opened(database: TestDatabase) {
  const entities = [...journalEntities, ...readModelEntities];
  const options = { url: database.url, entities, applicationName: 'erasure-test', poolSize: 4 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, kek, { cacheMs: 0 }));
  const disconnect = async () => {
    await journal.close();
    await dataSource.destroy();
  };
  return { database, dataSource, journal, engine: new Engine({ journal, clock }), disconnect };
}
type Opened = Awaited<ReturnType<typeof opened>>;

let live: Opened;
/** From a backup of before anybody was erased. */
let restored: Opened;
let journeyId: string;
let stream: string;
const path = join(mkdtempSync(join(tmpdir(), 'mourafaka-erasures-')), 'erasures.jsonl');
const register = new ErasureRegister(path);
const asked = { why: 'asked' as const, actor: people.programmeManager, correlationId: 'test' };

beforeAll(async () => {
  const database = await createTestDatabase();
  const before = await opened(database);
  await openCall(before.engine);
  ({ journeyId = '' } = await apply(before.engine, { payload: { ...anApplication(), representative: invented } }));
  stream = journeyStream(journeyId);
  await before.disconnect();
  restored = await opened(await copyDatabase(database));
  live = await opened(database);
});
afterAll(async () => {
  for (const one of [live, restored]) {
    await one.disconnect();
    await one.database.drop();
  }
});

const eraserOf = (at: { engine: Engine; journal: Journal }, documents: ErasableDocuments = new KeptFiles([file])) =>
  new Eraser({ ...at, register, documents, clock });

/** The name the first event holds, as it can be read there. */
async function nameIn(journal: Journal) {
  const [event] = await journal.read(stream);
  const { representative } = event?.data as { representative: NonNullable<JourneyState['representative']> };
  return journal.keys.open(representative.name, representative.personId);
}

describe('somebody who is to be forgotten', () => {
  it('is not, where the file does not name them, and nothing is written', async () => {
    const personId = '01900000-0000-7000-8000-000000000001';
    const stranger = await eraserOf(live).erase({ ...asked, journeyId, personId });
    expect(stranger).toMatchObject({ refusal: { code: 'PRIVACY.PERSON_UNKNOWN' } });
    expect(await register.list()).toEqual([]);
  });

  it('is unreadable for ever, and again after a restore from a backup of before once the register is replayed', async () => {
    const documents = new KeptFiles([file]);
    const erased = await eraserOf(live, documents).erase({ ...asked, journeyId, reason: 'Demande écrite' });
    expect(erased).toMatchObject({ erasure: { journeyId, documents: [file.documentId] } });
    expect(await nameIn(live.journal)).toBeUndefined();
    expect(await documents.list()).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/Zoubida|\+212/);

    const { journal, engine } = restored;
    expect(await nameIn(journal)).toBe(invented.name);
    const back = new KeptFiles([file]);
    expect(await eraserOf({ journal, engine }, back).replay()).toEqual({ known: 1, erased: 1 });
    expect(await nameIn(journal)).toBeUndefined();
    expect(await back.list()).toEqual([]);
    expect((await engine.state<JourneyState>(stream))?.state.erased).toHaveLength(1);
    expect(await journal.verify(stream)).toBeUndefined();
    expect(await eraserOf({ journal, engine }, back).replay()).toEqual({ known: 1, erased: 0 });
  });

  it('is not erased twice, and leaves neither a digest of the telephone nor a message that waits', async () => {
    const again = await eraserOf(live).erase({ ...asked, journeyId });
    expect(again).toMatchObject({ refusal: { code: 'PRIVACY.NOBODY_NAMED' } });
    const rows = async (sql: string) => (await live.dataSource.query<unknown[]>(sql, [journeyId])).length;
    expect(await rows('SELECT 1 FROM read.duplicate_keys WHERE journey_id = $1::uuid')).toBe(0);
    const waiting = `SELECT 1 FROM read.outbox WHERE stream = 'journey-' || $1 AND status = 'pending' AND person <> $1`;
    expect(await rows(waiting)).toBe(0);
  });

  it('leaves a journal that agrees with itself and with its rows, and a file that goes on with somebody else', async () => {
    expect(await live.journal.verify(stream)).toBeUndefined();
    const { differences } = await verifyStreams({
      dataSource: live.dataSource,
      keys: live.journal.keys,
      selection: { stream },
    });
    expect(differences).toEqual([]);
    const representative = { name: 'Autre Inventée', phone: '+212655443322' };
    const named = { name: 'correct', entityId: journeyId, payload: { changes: { representative }, reason: 'Élue' } };
    expect(outcome(await live.engine.execute(anEnvelope(named, people.agent)))).toBe('accepted');
    await accept(
      live.engine,
      anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Suite.' } }, people.agent),
    );
  });
});
