import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, journeyStream } from '@mourafaka/contracts';
import { defaultPolicy, type JourneyState } from '@mourafaka/domain';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
} from '../../../../test/support/engine-fixture';
import { Eraser } from './eraser';
import { personsOf } from './persons-of';
import { ErasureRegister } from './register';
import { RetentionDesk } from './retention';

const folder = mkdtempSync(join(tmpdir(), 'mourafaka-retention-'));
const documents = { list: () => Promise.resolve([]), remove: () => Promise.resolve() };
const months = defaultPolicy.retention.notAdmittedMonths;
/** They withdraw on 2 November 2026. */
const lastDay = `${2026 + months / 12}-11-02`;
const dayAfter = `${2026 + months / 12}-11-03`;

let fixture: EngineFixture;
let desk: RetentionDesk;
let eraser: Eraser;
let register: ErasureRegister;
let gone: string[];
let open: string;

async function withdrawn(): Promise<string> {
  const { journeyId = '' } = await apply(fixture.engine);
  const named = { name: 'withdraw', entityId: journeyId, payload: { reason: 'À sa demande' } };
  await accept(fixture.engine, anEnvelope(named, people.applicant));
  return journeyId;
}
/** A cooperative whose diagnosis has begun. */
async function accompanied(): Promise<string> {
  const { journeyId = '' } = await apply(fixture.engine);
  const scores = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));
  const steps: [string, unknown, Actor][] = [
    ['declare-complete', {}, people.agent],
    ['assess-eligibility', {}, people.agent],
    ['score', { scores }, people.committee],
    ['score', { scores }, people.secondMember],
    ['admit', { lot: 'lot-1' }, people.committee],
    ['assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, people.manager],
    ['start-diagnosis', {}, people.consultant],
  ];
  for (const [name, payload, actor] of steps) {
    await accept(fixture.engine, anEnvelope({ name, entityId: journeyId, payload }, actor));
  }
  return journeyId;
}
const stateOf = async (id: string) => (await fixture.engine.state<JourneyState>(journeyStream(id)))?.state;
const idsOn = async (on: string) => (await desk.page(on, { limit: 10 })).items.map(({ journeyId }) => journeyId).sort();
const erasures = async (id: string) =>
  (await fixture.journal.read(journeyStream(id))).filter(({ type }) => type === 'PersonErased');

beforeAll(async () => {
  fixture = await openEngine();
  const { engine, journal, clock } = fixture;
  register = new ErasureRegister(join(folder, 'erasures.jsonl'));
  desk = new RetentionDesk(engine, journal);
  eraser = new Eraser({ engine, journal, documents, clock, register });
  gone = [await withdrawn(), await withdrawn(), await withdrawn()].sort();
  ({ journeyId: open = '' } = await apply(engine));
});
afterAll(async () => {
  await fixture.close();
  rmSync(folder, { recursive: true });
});

describe('what was kept as long as it may be', () => {
  it('is nothing on the last day, and all that ended on the day after, a page at a time', async () => {
    expect(await idsOn(lastDay)).toEqual([]);
    expect(await idsOn(dayAfter)).toEqual(gone);
    const { items, hasMore } = await desk.page(dayAfter, { limit: 2 });
    expect(hasMore).toBe(true);
    expect(items[0]).toMatchObject({ category: 'not-admitted', endedOn: '2026-11-02', keptUntil: lastDay });
    const rest = await desk.page(dayAfter, { after: items[1], limit: 2 });
    expect(rest.hasMore).toBe(false);
    expect([...items, ...rest.items].map(({ journeyId }) => journeyId).sort()).toEqual(gone);
    expect(JSON.stringify(items)).not.toMatch(/\+212/);
  });

  it('is not changed by looking at it', async () => {
    for (const id of gone) expect(await erasures(id)).toEqual([]);
  });

  it('is left alone while somebody waits for an answer about their data', async () => {
    const id = await withdrawn();
    await accept(fixture.engine, anEnvelope({ name: 'request-access', entityId: id, payload: {} }, people.applicant));
    expect(await idsOn(dayAfter)).toEqual(gone);
  });

  it('is erased up to the limit of a run and by the next, an event each, and never twice', async () => {
    expect(await desk.apply(eraser, { on: lastDay, limit: 2 })).toEqual({ erased: 0, refused: 0, more: false });
    expect(await desk.apply(eraser, { on: dayAfter, limit: 2 })).toEqual({ erased: 2, refused: 0, more: true });
    expect(await desk.apply(eraser, { on: dayAfter, limit: 2 })).toEqual({ erased: 1, refused: 0, more: false });
    expect(await desk.apply(eraser, { on: dayAfter, limit: 2 })).toEqual({ erased: 0, refused: 0, more: false });
    for (const id of gone) {
      expect(await erasures(id)).toMatchObject([{ data: { why: 'retention' }, meta: { actor: { role: 'system' } } }]);
      expect((await stateOf(id))?.representative).toBeUndefined();
      expect(await fixture.journal.verify(journeyStream(id))).toBeUndefined();
    }
    expect((await stateOf(open))?.representative).toMatchObject({ personId: expect.any(String) as string });
    expect(await register.list()).toHaveLength(3);
    expect(await idsOn(dayAfter)).toEqual([]);
  });

  it('counts what an earlier try of the same run had erased', async () => {
    const id = await withdrawn();
    expect(await desk.apply(eraser, { on: dayAfter, limit: 3, before: 3 })).toMatchObject({ erased: 3, more: true });
    expect(await idsOn(dayAfter)).toEqual([id]);
  });

  it('reaches whoever a training session alone names for a cooperative, and nobody of another', async () => {
    fixture.clock.set('2026-11-02T09:00:00.000Z');
    const [came, other] = [await accompanied(), await accompanied()];
    const sessionId = randomUUID();
    const session = (name: string, payload: unknown) =>
      accept(fixture.engine, anEnvelope({ category: 'session', entityId: sessionId, name, payload }));
    const where = { batch, module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple' };
    await session('schedule', { ...where, capacity: 2, heldOn: '2026-11-20', from: '09:30', to: '16:00' });
    await session('enrol', { journeyIds: [came, other] });
    fixture.clock.set('2026-11-20T17:00:00.000Z');
    for (const journeyId of [came, other]) {
      const participants = [{ name: 'Itto Exemple', role: 'president', sex: 'female', ageBand: '35-44' }];
      await session('record-attendance', { journeyId, participants });
    }
    // No worker hands the attendance on to the journey, which ends without it.
    const left = { name: 'withdraw', entityId: came, payload: { reason: 'À sa demande' } };
    await accept(fixture.engine, anEnvelope(left, people.applicant));
    const [representative, participant] = await personsOf(fixture.journal, came);
    const [mine] = (await desk.page('2199-01-01', { limit: 10 })).items.filter(({ journeyId }) => journeyId === came);
    expect(mine?.persons).toEqual([representative, participant]);
    expect(await desk.count('2199-01-01')).toBeGreaterThanOrEqual(2);
    await desk.apply(eraser, { on: '2199-01-01', limit: 100 });
    const keys = await fixture.journal.keys.find(await personsOf(fixture.journal, came));
    expect([...keys.values()]).toEqual([null, null]);
    const others = await fixture.journal.keys.find(await personsOf(fixture.journal, other));
    expect([...others.values()].filter((key) => key !== null)).toHaveLength(2);
  });
});
