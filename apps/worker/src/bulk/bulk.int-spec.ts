import { randomUUID } from 'node:crypto';
import {
  type Actor,
  batchStream,
  type BulkFilter,
  bulkStream,
  type JourneyEvent,
  journeyStream,
} from '@mourafaka/contracts';
import { type BatchState, type BulkState, defaultPolicy, type JourneyState } from '@mourafaka/domain';
import { Desk } from '@mourafaka/engine';
import { findDevelopmentUser, type Principal } from '@mourafaka/platform';
import { BulkItems, type ItemOutcome } from '@mourafaka/read-models';
import { people } from '../../../../libs/domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';
import { DutyPerformer } from '../streams/duty-performer';
import { BulkActivitiesService } from './bulk.activities';

let fixture: EngineFixture;
let items: BulkItems;
let activities: BulkActivitiesService;
beforeAll(async () => {
  fixture = await openEngine();
  items = new BulkItems(fixture.dataSource);
  activities = new BulkActivitiesService(
    fixture.engine,
    new Desk(fixture.engine),
    items,
    fixture.clock,
    new DutyPerformer(fixture.engine),
  );
});
afterAll(() => fixture.close());

const user = (name: string): Principal => {
  const found = findDevelopmentUser(name);
  if (!found) throw new Error(`no development user ${name}`);
  return found;
};

/** An application of region 09 (Agadir), or of 04 (Rabat). */
async function anotherIn(region: '09' | '04'): Promise<string> {
  const where = region === '09' ? {} : { region: '04', province: '421' };
  const { journeyId = '' } = await apply(fixture.engine, { payload: anApplication(where) });
  return journeyId;
}

type Asked = {
  command: string;
  payload?: Record<string, unknown>;
  journeyIds?: string[];
  filter?: BulkFilter;
  dryRun?: boolean;
};

const requestOf = (bulkId: string, requester: Principal | undefined, asked: Asked) =>
  anEnvelope(
    { category: 'bulk', name: 'request-bulk', entityId: bulkId, payload: { ...asked, requester }, key: 'request' },
    requester ? people.agent : people.system,
  );

async function request(requester: Principal | undefined, asked: Asked): Promise<string> {
  const bulkId = randomUUID();
  await accept(fixture.engine, requestOf(bulkId, requester, asked));
  return bulkId;
}

/** As its workflow does. */
async function handOut(bulkId: string): Promise<void> {
  for (const first of await activities.openChunks(bulkId, 25)) await activities.executeChunk(bulkId, first, 25);
  await activities.finishBulk(bulkId);
}

const receipts = async (bulkId: string) =>
  (await items.list(bulkId, { limit: 200 })).items.map(({ outcome: how, code }) => code ?? how);
const stateOf = async (journeyId: string) =>
  fixture.engine.state<JourneyState>(journeyStream(journeyId)).then((head) => head?.state);

describe('the items of a bulk', () => {
  it('are given with the rights of whoever asked: what they may not see does not exist', async () => {
    const [mine, theirs] = [await anotherIn('09'), await anotherIn('04')];
    const nobodys = randomUUID();
    const bulkId = await request(user('agent-09'), {
      command: 'declare-complete',
      journeyIds: [mine, theirs, nobodys],
    });
    await handOut(bulkId);
    expect(await receipts(bulkId)).toEqual(['accepted', 'JOURNEY.NOT_FOUND', 'JOURNEY.NOT_FOUND']);
    expect([(await stateOf(mine))?.state, (await stateOf(theirs))?.state]).toEqual(['complete', 'submitted']);
    expect((await stateOf(mine))?.version).toBeGreaterThan(1);
  });

  it('are not given where the person’s role does not hold the command', async () => {
    const mine = await anotherIn('09');
    const bulkId = await request(user('agent-09'), { command: 'admit', payload: {}, journeyIds: [mine] });
    await handOut(bulkId);
    expect(await receipts(bulkId)).toEqual(['IDENTITY.NOT_ALLOWED']);
  });

  it('meet the same rules as a single command, and one that is refused stops none', async () => {
    const ids = [await anotherIn('09'), await anotherIn('09'), await anotherIn('09')];
    const desk = new Desk(fixture.engine);
    const single = (journeyId: string, command: string) =>
      desk.give({
        principal: user('agent-09'),
        journeyId,
        command,
        payload: {},
        key: randomUUID(),
        correlationId: 'test',
      });
    expect(outcome(await single(ids[1] ?? '', 'declare-complete'))).toBe('accepted');
    const again = outcome(await single(ids[1] ?? '', 'declare-complete'));
    const bulkId = await request(user('agent-09'), { command: 'declare-complete', journeyIds: ids });
    await handOut(bulkId);
    expect(await receipts(bulkId)).toEqual(['accepted', again, 'accepted']);
  });

  it('change nothing when a chunk is executed again, even one whose receipts were lost', async () => {
    const ids = [await anotherIn('09'), await anotherIn('09')];
    const bulkId = await request(user('agent-09'), {
      command: 'add-note',
      payload: { text: 'Rappeler' },
      journeyIds: ids,
    });
    await activities.executeChunk(bulkId, 1, 25);
    const versions = async () => Promise.all(ids.map(async (id) => (await stateOf(id))?.version));
    const [before, first] = [await versions(), (await items.list(bulkId, { limit: 200 })).items];
    await activities.executeChunk(bulkId, 1, 25);
    expect((await items.list(bulkId, { limit: 200 })).items).toEqual(first);
    await fixture.dataSource.query(`UPDATE bulk.items SET outcome = NULL, at = NULL WHERE bulk_id = $1`, [bulkId]);
    await activities.executeChunk(bulkId, 1, 25);
    expect(await versions()).toEqual(before);
    expect((await items.list(bulkId, { limit: 200 })).items).toEqual(first);
  });

  it('of a dry run say what would happen, and nothing happens', async () => {
    const [mine, theirs] = [await anotherIn('09'), await anotherIn('04')];
    const asked = { command: 'declare-complete', journeyIds: [mine, theirs], dryRun: true };
    const bulkId = await request(user('agent-09'), asked);
    await handOut(bulkId);
    const { items: rows } = await items.list(bulkId, { limit: 200 });
    expect(rows.map((row) => [row.outcome, row.code])).toEqual([
      ['would-accept', null],
      ['would-refuse', 'JOURNEY.NOT_FOUND'],
    ]);
    expect((await stateOf(mine))?.state).toBe('submitted');
    expect(await items.counts(bulkId)).toEqual({ total: 2, accepted: 1, refused: 1, pending: 0 });
  });

  it('that owe a letter have it issued with them, once', async () => {
    const mine = await anotherIn('09');
    const asked = { command: 'request-completion', payload: { missing: ['statutes'] }, journeyIds: [mine] };
    const bulkId = await request(user('agent-09'), asked);
    await activities.executeChunk(bulkId, 1, 25);
    await fixture.dataSource.query(`UPDATE bulk.items SET outcome = NULL, at = NULL WHERE bulk_id = $1`, [bulkId]);
    await handOut(bulkId);
    const events = (await fixture.journal.read(journeyStream(mine))) as unknown as JourneyEvent[];
    const letters = events.flatMap((event) => (event.type === 'MessageIssued' ? event.data.template : []));
    expect(letters).toEqual(['receipt', 'completion-request']);
    expect((await stateOf(mine))?.letters).toEqual([]);
  });

  it('of the system act as the system', async () => {
    const theirs = await anotherIn('04');
    const bulkId = await request(undefined, { command: 'declare-complete', journeyIds: [theirs] });
    await handOut(bulkId);
    const [event] = (await fixture.journal.read(journeyStream(theirs))).slice(-1);
    expect([event?.meta.actor.role, event?.meta.command]).toEqual(['system', 'declare-complete']);
  });
});

describe('a bulk', () => {
  it('by a filter takes what its requester may see and no more', async () => {
    const [mine, theirs] = [await anotherIn('09'), await anotherIn('04')];
    const filter = { batch, state: 'submitted' as const };
    const bulkId = await request(user('agent-09'), { command: 'add-note', payload: { text: 'Rappeler' }, filter });
    const journeys = (await items.list(bulkId, { limit: 200 })).items.map(({ journeyId }) => journeyId);
    expect([journeys.includes(mine), journeys.includes(theirs)]).toEqual([true, false]);
    const all = await request(undefined, {
      command: 'add-note',
      payload: { text: 'Rappeler' },
      filter: { batch, open: true },
    });
    const everybody = (await items.list(all, { limit: 200 })).items.map(({ journeyId }) => journeyId);
    expect(everybody).toEqual(expect.arrayContaining([mine, theirs]));
  });

  it('of five thousand journeys is asked for at once, and pages', async () => {
    const journeyIds = Array.from({ length: 5_000 }, () => randomUUID());
    const bulkId = await request(user('programme-manager'), {
      command: 'add-note',
      payload: { text: 'Rappeler' },
      journeyIds,
    });
    expect(await items.counts(bulkId)).toEqual({ total: 5_000, accepted: 0, refused: 0, pending: 5_000 });
    const first = await items.list(bulkId, { limit: 200 });
    const second = await items.list(bulkId, { limit: 200, after: first.next });
    expect([...first.items, ...second.items].map(({ journeyId }) => journeyId)).toEqual(journeyIds.slice(0, 400));
    expect((await activities.openChunks(bulkId, 25)).length).toBe(200);
    const pages = async (which: ItemOutcome) => (await items.list(bulkId, { limit: 10, outcome: which })).items.length;
    expect([await pages('pending'), await pages('accepted'), await pages('refused')]).toEqual([10, 0, 0]);
  });

  it('asked for again under the same key is the same bulk', async () => {
    const mine = await anotherIn('09');
    const [bulkId, asked] = [randomUUID(), { command: 'declare-complete', journeyIds: [mine] }];
    const once = await accept(fixture.engine, requestOf(bulkId, user('agent-09'), asked));
    const twice = await accept(fixture.engine, requestOf(bulkId, user('agent-09'), asked));
    expect([once.replayed, twice.replayed, (await items.counts(bulkId)).total]).toEqual([false, true, 1]);
    const other = { command: 'declare-complete', journeyIds: [mine, randomUUID()] };
    expect(outcome(await fixture.engine.execute(requestOf(bulkId, user('agent-09'), other)))).toBe(
      'COMMAND.KEY_REUSED',
    );
  });

  it('is finished once, with its counts', async () => {
    const bulkId = await request(user('agent-09'), {
      command: 'declare-complete',
      journeyIds: [await anotherIn('09'), randomUUID()],
    });
    await activities.finishBulk(bulkId);
    const status = async () => (await fixture.engine.state<BulkState>(bulkStream(bulkId)))?.state;
    expect((await status())?.status).toBe('running');
    await handOut(bulkId);
    await activities.finishBulk(bulkId);
    expect(await status()).toMatchObject({ status: 'finished', version: 2, counts: { accepted: 1, refused: 1 } });
  });
});

describe('the list of a wave', () => {
  const give = (name: string, entityId: string, payload: unknown, actor: Actor) =>
    accept(fixture.engine, anEnvelope({ name, entityId, payload }, actor));
  const ofBatch = (name: string, payload: unknown, actor: Actor = people.programmeManager) =>
    accept(fixture.engine, anEnvelope({ category: 'batch', name, entityId: batch, payload }, actor));
  const scores = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));

  it('gives the place of whoever left before it was handed out to the batch, once', async () => {
    const leaver = await anotherIn('09');
    await give('declare-complete', leaver, {}, people.agent);
    await give('assess-eligibility', leaver, {}, people.agent);
    for (const member of [people.committee, people.secondMember]) await give('score', leaver, { scores }, member);
    await ofBatch('close-call', {});
    await ofBatch('rank', { wave: 'wave-1' });
    for (const member of [people.committee, people.secondMember])
      await ofBatch('approve-selection', { wave: 'wave-1' }, member);
    await give('withdraw', leaver, { reason: 'Autre année' }, people.applicant);
    await ofBatch('release-wave', { wave: 'wave-1' });

    const payload = {
      items: [{ journeyId: leaver, command: 'admit', payload: { wave: 'wave-1', ranking: 1, rank: 1 } }],
    };
    const bulkId = randomUUID();
    const asked = { category: 'bulk', name: 'request-bulk', entityId: bulkId, payload } as const;
    await accept(fixture.engine, anEnvelope(asked, people.system));
    for (const time of ['first', 'again, its receipt lost']) {
      await activities.executeChunk(bulkId, 1, 25);
      const head = await fixture.engine.state<BatchState>(batchStream(batch));
      expect([time, head?.state.places]).toMatchObject([time, [{ place: 1, wave: 'wave-1', status: 'freed' }]]);
      await fixture.dataSource.query(`UPDATE bulk.items SET outcome = NULL WHERE bulk_id = $1`, [bulkId]);
    }
  });
});
