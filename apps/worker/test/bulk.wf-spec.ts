import { randomUUID } from 'node:crypto';
import { CancelledFailure, Context } from '@temporalio/activity';
import { bulkStream, entityOf, journeyStream, type StreamId, systemActor, workflowIdOf } from '@mourafaka/contracts';
import type { BulkActivities } from '@mourafaka/contracts/workflow';
import { Desk } from '@mourafaka/engine';
import { systemClock } from '@mourafaka/platform';
import { BulkItems } from '@mourafaka/read-models';
import { people } from '../../../libs/domain/src/testing';
import { activityFunctions, JourneyWorld } from '../../../test/support/journey-world';
import { devServer } from '../../../test/support/servers';
import { connected } from '../../../test/support/temporal';
import { BulkActivitiesService } from '../src/bulk/bulk.activities';
import { DutyPerformer } from '../src/streams/duty-performer';
import { until } from '../../../test/support/until';

describe('the run of a bulk', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;
  let items: BulkItems;
  let bulks: BulkActivitiesService;

  beforeAll(async () => {
    temporal = await connected((await devServer()).address);
  });

  beforeEach(async () => {
    world = await JourneyWorld.open({ temporal, clock: systemClock });
    items = new BulkItems(world.journal.dataSource);
    bulks = new BulkActivitiesService(
      world.engine,
      new Desk(world.engine),
      items,
      systemClock,
      new DutyPerformer(world.engine),
    );
  });

  afterEach(() => world.close());
  afterAll(() => temporal.close());

  const functions = (over: Partial<BulkActivities> = {}) => ({
    ...activityFunctions(world.activities),
    openChunks: (bulkId: string, size: number) => bulks.openChunks(bulkId, size),
    executeChunk: (bulkId: string, first: number, size: number) => bulks.executeChunk(bulkId, first, size),
    finishBulk: (bulkId: string) => bulks.finishBulk(bulkId),
    ...over,
  });

  const worker = (over: Partial<BulkActivities> = {}, options = {}) =>
    world.worker({ activities: functions(over), ...options });

  /** Cooperatives whose journeys take the items in turn. */
  const applications = async (count: number): Promise<string[]> =>
    (await Promise.all(Array.from({ length: count }, () => world.apply()))).map(entityOf);

  const textOf = (n: number): string => `Note ${n}`;

  /** So many notes, each another. */
  async function request(journeyIds: string[], count: number): Promise<string> {
    const bulkId = randomUUID();
    const items = Array.from({ length: count }, (_, n) => ({
      journeyId: journeyIds[n % journeyIds.length],
      command: 'add-note',
      payload: { text: textOf(n) },
    }));
    await world.give(bulkStream(bulkId), 'request-bulk', { items }, systemActor);
    world.streams.push(bulkStream(bulkId));
    return bulkId;
  }

  const finished = (bulkId: string) =>
    until('the bulk to be finished', async () =>
      (await world.journal.read(bulkStream(bulkId))).some(({ type }) => type === 'BulkFinished'),
    );

  const ended = (stream: StreamId) =>
    until('the run to end', async () => {
      const { status } = await temporal.client.workflow.getHandle(workflowIdOf(stream)).describe();
      return status.name === 'COMPLETED';
    });

  /** Numbers of the notes the journeys hold: none is missing and none is there twice where it is each number once. */
  async function notes(journeyIds: string[]): Promise<number[]> {
    const events = await Promise.all(journeyIds.map((id) => world.journal.read(journeyStream(id), { limit: 1_000 })));
    return events
      .flat()
      .filter(({ type }) => type === 'NoteAdded')
      .map(({ data }) => Number((data as { text: string }).text.slice(textOf(0).length - 1)))
      .sort((one, other) => one - other);
  }
  const eachOnce = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

  it('gives every item, with a receipt each, and ends', async () => {
    await worker();
    await world.relay({ restMs: 0 });
    const journeyIds = await applications(9);
    const bulkId = await request([...journeyIds, randomUUID()], 250);
    await finished(bulkId);
    await ended(bulkStream(bulkId));
    expect(await items.counts(bulkId)).toEqual({ total: 250, accepted: 225, refused: 25, pending: 0 });
    expect(await notes(journeyIds)).toEqual(eachOnce(250).filter((n) => n % 10 !== 9));
  });

  it('gives nothing while it is paused, and goes on when it is resumed', async () => {
    const journeyIds = await applications(5);
    const bulkId = await request(journeyIds, 60);
    await world.give(bulkStream(bulkId), 'pause-bulk', {}, people.programmeManager);
    await worker();
    await world.relay({ restMs: 0 });
    await world.caughtUp(bulkStream(bulkId));
    expect(await world.workflows.status(bulkStream(bulkId))).toMatchObject({
      phase: 'paused',
      waitingFor: ['resume-bulk'],
    });
    expect((await items.counts(bulkId)).pending).toBe(60);
    await world.give(bulkStream(bulkId), 'resume-bulk', {}, people.programmeManager);
    await finished(bulkId);
    expect(await notes(journeyIds)).toEqual(eachOnce(60));
  });

  it('finishes what has begun when it is paused in the middle, and leaves the rest', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    // A chunk tried again is one all the same.
    const begun = new Set<number>();
    const executeChunk = async (bulkId: string, first: number, size: number): Promise<void> => {
      begun.add(first);
      await gate;
      await bulks.executeChunk(bulkId, first, size);
    };
    await worker({ executeChunk });
    await world.relay({ restMs: 0 });
    const journeyIds = await applications(10);
    const bulkId = await request(journeyIds, 520);
    await until('a window of chunks to have begun', () => Promise.resolve(begun.size === 4));
    await world.give(bulkStream(bulkId), 'pause-bulk', {}, people.programmeManager);
    await world.caughtUp(bulkStream(bulkId));
    open();
    await until('those to be over', async () => (await items.counts(bulkId)).pending === 120);
    await world.give(bulkStream(bulkId), 'resume-bulk', {}, people.programmeManager);
    await finished(bulkId);
    expect(await notes(journeyIds)).toEqual(eachOnce(520));
    expect(begun.size).toBe(6);
  });

  it('loses nothing and gives nothing twice when a worker is stopped before its receipts are written', async () => {
    let reached = 0;
    const executeChunk = async (bulkId: string, first: number, size: number): Promise<void> => {
      const lost = new BulkActivitiesService(
        world.engine,
        new Desk(world.engine),
        withoutReceipts(items),
        systemClock,
        new DutyPerformer(world.engine),
      );
      await lost.executeChunk(bulkId, first, size);
      reached += 1;
      await Context.current().cancelled; // the worker stops after the commands, before the receipts
      throw new CancelledFailure('stopped');
    };
    const first = await worker({ executeChunk }, { shutdownGraceTime: 0, maxCachedWorkflows: 0 });
    await world.relay({ restMs: 0 });
    const journeyIds = await applications(10);
    const bulkId = await request(journeyIds, 450);
    await until('the first worker to be in the middle of it', () => Promise.resolve(reached === 4));
    await first.stop();
    expect((await items.counts(bulkId)).pending).toBe(450);
    await worker();
    await finished(bulkId);
    expect(await notes(journeyIds)).toEqual(eachOnce(450));
    expect(await items.counts(bulkId)).toEqual({ total: 450, accepted: 450, refused: 0, pending: 0 });
  });

  it('is followed by another that begins where the receipts end when it was terminated', async () => {
    await world.relay({ restMs: 0 });
    const journeyIds = await applications(5);
    const bulkId = await request(journeyIds, 220);
    await bulks.executeChunk(bulkId, 1, 100);
    const given: number[] = [];
    const executeChunk = (id: string, first: number, size: number): Promise<void> => {
      given.push(first);
      return bulks.executeChunk(id, first, size);
    };
    const handle = temporal.client.workflow.getHandle(workflowIdOf(bulkStream(bulkId)));
    await until('a run to be there', () => handle.describe().catch(() => undefined));
    await world.terminate(bulkStream(bulkId));
    await worker({ executeChunk });
    await world.follow(bulkStream(bulkId));
    await finished(bulkId);
    expect(given.sort((one, other) => one - other)).toEqual([101, 201]);
    expect(await notes(journeyIds)).toEqual(eachOnce(220));
  });

  it('tries a chunk again that failed, and the others go on', async () => {
    let failures = 0;
    const executeChunk = async (bulkId: string, first: number, size: number): Promise<void> => {
      if (first === 101 && failures++ < 2) throw new Error('the database is away');
      await bulks.executeChunk(bulkId, first, size);
    };
    await worker({ executeChunk });
    await world.relay({ restMs: 0 });
    const journeyIds = await applications(5);
    const bulkId = await request(journeyIds, 220);
    await finished(bulkId);
    expect([failures, await notes(journeyIds)]).toEqual([3, eachOnce(220)]);
  });
});

/** A worker that dies before it writes receipts. */
function withoutReceipts(items: BulkItems): BulkItems {
  const dead = Object.create(items) as BulkItems;
  dead.record = () => Promise.resolve();
  return dead;
}
