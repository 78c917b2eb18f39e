import { setTimeout as pause } from 'node:timers/promises';
import { journeyStream } from '@mourafaka/contracts';
import { schemaDifferences } from '@mourafaka/platform';
import { accept, anEnvelope } from '../../../../test/support/engine-fixture';
import { Partner, type Received, verify } from '../../../../test/support/partner';
import { hours, PostWorld, upTo } from '../../../../test/support/post-world';
import { webhookEntities } from '../index';
import { until } from '../../../../test/support/until';

describe('the post to partners', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await PostWorld.open();
  });
  afterEach(async () => {
    await world.close();
    expect(world.failures).toEqual([]);
  });

  it('has the tables its entities say', async () => {
    expect(await schemaDifferences(world.fixture.database.ownerUrl, webhookEntities)).toEqual([]);
  });

  it('sends nothing that is not asked for, nor what happened before', async () => {
    const before = await world.applied();
    await until('it to be read', async () => (await world.fixture.journal.lag({ index: 0, of: 1 })).held === 0);
    await world.subscribe({ categories: ['journey'], types: ['NoteAdded'], region: '09', phase: 'application' });
    await world.start();
    const elsewhere = (
      await accept(
        world.fixture.engine,
        anEnvelope({
          name: 'correct',
          entityId: before,
          payload: { changes: { cooperative: { region: '04', province: '421' } }, reason: 'Siège' },
        }),
      )
    ).stream.slice('journey-'.length);
    await world.note(elsewhere);
    const here = await world.applied();
    await world.note(here);
    await until('the note', () => world.partner.taken.length > 0);
    expect(world.partner.taken.map(({ type, journeyId }) => ({ type, journeyId }))).toEqual([
      { type: 'NoteAdded', journeyId: here },
    ]);
  });

  it('says what happened, where the journey stands since, and nothing of a person', async () => {
    const { secret } = await world.subscribe();
    await world.start();
    const journeyId = await world.applied();
    await world.delivered(journeyId);
    const [first] = world.partner.taken;
    expect(JSON.parse(first?.body ?? '')).toEqual({
      type: 'ApplicationSubmitted',
      timestamp: '2026-11-02T09:00:00.000Z',
      data: {
        category: 'journey',
        journeyId,
        batch: 'batch-test',
        version: 1,
        by: 'applicant',
        phase: 'application',
        state: 'submitted',
        suspended: false,
        region: '09',
        province: '541',
        place: expect.stringMatching(/^\d+-\d+$/) as string,
      },
    });
    for (const letter of world.partner.taken) expect(() => verify(letter, secret)).not.toThrow();
    expect(world.partner.taken.map(({ body }) => body).join()).not.toMatch(/Exemple|\+212|Fatima/);
  });

  it('keeps the order of a journey that is not taken, holds back its later events, and no other journey', async () => {
    const { id } = await world.subscribe();
    const [bad, good] = [await world.applied(), await world.applied()];
    world.partner.answer = ({ journeyId, version = 0 }) => (journeyId === bad && version >= 3 ? 500 : 200);
    await world.start();
    await world.delivered(good);
    await until('the journey to be held', async () => (await world.heldStreams(id)).length === 1);
    for (let n = 0; n < 3; n += 1) await world.note(bad);
    await world.note(good);
    await world.delivered(good);
    const [held] = await world.subscriptions.listHeld(id, 10);
    expect(held).toMatchObject({ stream: journeyStream(bad), version: 3, attempts: 1, lastError: 'HTTP_500' });
    expect(held?.nextAt.getTime()).toBeGreaterThan(held?.heldSince.getTime() ?? Infinity);
    await world.passed(id);
    expect((await world.subscriptions.listHeld(id, 10))[0]?.waiting).toBe((await world.versionOf(bad)) - 2);
    expect(world.partner.received.filter(({ journeyId, version = 0 }) => journeyId === bad && version > 3)).toEqual([]);

    world.partner.answer = () => 200;
    await world.later(hours(1));
    await world.delivered(bad);
    expect(world.partner.versionsOf(bad)).toEqual(upTo(await world.versionOf(bad)));
    expect(world.partner.versionsOf(good)).toEqual(upTo(await world.versionOf(good)));
    await until('nothing to be held', async () => (await world.heldStreams(id)).length === 0);
    await world.note(bad);
    await world.delivered(bad);
    expect(world.partner.versionsOf(bad)).toEqual(upTo(await world.versionOf(bad)));
  });

  it('tries for three days, then gives an event up, says so, and goes on with the journey', async () => {
    const { id } = await world.subscribe();
    await world.start();
    const [bad, good] = [await world.applied(), await world.applied()];
    await world.delivered(good);
    await world.delivered(bad);
    const refused = (await world.versionOf(bad)) + 1;
    world.partner.answer = ({ journeyId, version }) => (journeyId === bad && version === refused ? 422 : 200);
    await world.note(bad);
    await world.note(bad);
    const began = (await world.fixture.clock.now()).getTime();
    const tries = (): Received[] =>
      world.partner.received.filter(({ journeyId, version }) => journeyId === bad && version === refused);
    await until('the first try', () => tries().length === 1);
    let gaveUp = false;
    for (let now = began; !gaveUp && now < began + hours(80);) {
      const [held] = await world.subscriptions.listHeld(id, 1);
      if (!held || held.attempts === 0) {
        await pause(5);
        gaveUp = (await world.subscriptions.history(id, 1))[0]?.kind === 'gave-up';
        continue;
      }
      const { attempts } = held;
      now = held.nextAt.getTime();
      world.fixture.clock.set(new Date(now).toISOString());
      if (now - began > hours(71)) await world.note(good);
      await until('the next try', async () => {
        const [next] = await world.subscriptions.listHeld(id, 1);
        return next?.attempts !== attempts || next.version !== refused;
      });
    }
    const [given] = await world.subscriptions.history(id, 5);
    expect(given).toMatchObject({
      kind: 'gave-up',
      by: null,
      details: {
        stream: journeyStream(bad),
        version: refused,
        type: 'NoteAdded',
        error: 'HTTP_422',
        attempts: tries().length,
      },
    });
    expect(given?.at.getTime()).toBe(began + hours(72));
    expect(tries().length).toBeGreaterThan(70);
    expect(new Set(tries().map((letter) => letter.id)).size).toBe(1);
    expect(new Set(tries().map(({ body }) => body)).size).toBe(1);
    expect(world.notices).toMatchObject([
      { kind: 'gave-up', subscriptionId: id, description: 'Fondation Exemple', stream: journeyStream(bad) },
    ]);
    await world.delivered(bad);
    expect(world.partner.versionsOf(bad)).toEqual(
      upTo(await world.versionOf(bad)).filter((version) => version !== refused),
    );
    await until('nothing to be held', async () => (await world.heldStreams(id)).length === 0);
    expect((await world.subscriptions.get(id)).status).toBe('active');
  });

  it('pauses a subscription of which nothing was taken for three days, says so, loses nothing, and goes on when it is told', async () => {
    const { id } = await world.subscribe();
    world.partner.answer = () => 503;
    await world.start();
    const journeys = [await world.applied(), await world.applied(), await world.applied()];
    await until('them to be held', async () => (await world.heldStreams(id)).length === 3);
    for (let day = 0; (await world.subscriptions.get(id)).status === 'active'; day += 1) {
      if (day > 200) throw new Error('it never gave up');
      const before = world.partner.received.length;
      await world.later(hours(1.2));
      await until(
        'a try',
        async () => world.partner.received.length > before || (await world.subscriptions.get(id)).status === 'paused',
      );
    }
    expect(await world.subscriptions.get(id)).toMatchObject({
      status: 'paused',
      pausedBecause: 'silent',
      lastError: 'HTTP_503',
    });
    expect((await world.subscriptions.history(id, 1))[0]).toMatchObject({
      kind: 'paused',
      details: { because: 'silent', error: 'HTTP_503' },
    });
    expect(world.notices).toMatchObject([{ kind: 'paused', because: 'silent', subscriptionId: id }]);

    for (const journeyId of journeys) await world.note(journeyId);
    world.partner.answer = () => 200;
    await world.subscriptions.resume(id, world.by);
    for (const journeyId of journeys) {
      await world.delivered(journeyId);
      expect(world.partner.versionsOf(journeyId)).toEqual(upTo(await world.versionOf(journeyId)));
    }
  });

  it('pauses where the address says that it is gone', async () => {
    const { id } = await world.subscribe();
    world.partner.answer = () => 410;
    await world.start();
    const journeyId = await world.applied();
    await until('the pause', async () => (await world.subscriptions.get(id)).status === 'paused');
    expect(await world.subscriptions.get(id)).toMatchObject({ pausedBecause: 'gone' });
    expect(world.notices).toMatchObject([{ kind: 'paused', because: 'gone' }]);
    const { length } = world.partner.received;
    expect(length).toBeLessThanOrEqual(4);
    world.partner.answer = () => 200;
    await world.subscriptions.resume(id, world.by);
    await world.delivered(journeyId);
    expect(world.partner.versionsOf(journeyId)).toEqual(upTo(await world.versionOf(journeyId)));
  });

  it('asks by one try at a time while nobody answers, and sends all that waited once somebody does', async () => {
    const { id } = await world.subscribe();
    await world.start();
    await world.partner.stop();
    const url = new URL((await world.subscriptions.get(id)).url);
    const journeys = await Promise.all(Array.from({ length: 30 }, () => world.applied()));
    await until('it to be found away', async () => (await world.subscriptions.get(id)).failingSince !== null);
    await until('it to be quiet', async () => (await world.heldStreams(id)).length >= 10);
    expect((await world.heldStreams(id)).length).toBeLessThan(20);
    world.partner = await Partner.start();
    await world.subscriptions.change(id, { url: world.partner.url }, world.by);
    for (const journeyId of journeys) {
      await world.delivered(journeyId);
      expect(world.partner.versionsOf(journeyId)).toEqual(upTo(await world.versionOf(journeyId)));
    }
    expect(url.href).not.toBe(world.partner.url);
    await until('nothing to be held', async () => (await world.heldStreams(id)).length === 0);
    expect((await world.subscriptions.get(id)).failingSince).toBeNull();
  });

  it('keeps only so many journeys that wait, and loses none of those behind them', async () => {
    const { id } = await world.subscribe();
    const journeys: string[] = [];
    for (let n = 0; n < 8; n += 1) journeys.push(await world.applied());
    // The first event of each is taken: the other side is not away.
    world.partner.answer = ({ version }) => (version === 2 ? 500 : 200);
    await world.start({ lanes: 1, mostHeld: 3 });
    await until('as many to be held as may be', async () => (await world.heldStreams(id)).length === 3);
    await world.later(hours(1));
    await until('all of them to be tried again', async () =>
      (await world.subscriptions.listHeld(id, 10)).every(({ attempts }) => attempts === 2),
    );
    expect(await world.heldStreams(id)).toHaveLength(3);
    world.partner.answer = () => 200;
    await world.later(hours(1));
    for (const journeyId of journeys) {
      await world.delivered(journeyId);
      expect(world.partner.versionsOf(journeyId)).toEqual(upTo(await world.versionOf(journeyId)));
    }
    await until('nothing to be held', async () => (await world.heldStreams(id)).length === 0);
  });

  it('goes on where it stood after the process was ended, sending again only what it cannot know of', async () => {
    await world.subscribe();
    world.partner.latency = 3;
    const first = await world.start();
    const journeys = await Promise.all(Array.from({ length: 20 }, () => world.applied()));
    await until('some of it', () => world.partner.taken.length > 20);
    await world.stop(first);
    for (const journeyId of journeys) await world.note(journeyId);
    await world.start();
    for (const journeyId of journeys) await world.delivered(journeyId);
    for (const journeyId of journeys)
      expect(firstsOf(world.partner.versionsOf(journeyId))).toEqual(upTo(await world.versionOf(journeyId)));
  });

  it('is served by one process at a time, and by another when that ends', async () => {
    await world.subscribe();
    const [one] = [await world.start(), await world.start()];
    const before = await world.applied();
    await world.delivered(before);
    expect(world.partner.versionsOf(before)).toEqual(upTo(await world.versionOf(before)));
    await one.stop();
    const after = await world.applied();
    await world.delivered(after);
    expect(world.partner.versionsOf(after)).toEqual(upTo(await world.versionOf(after)));
  });
});

/** Without what came again: an at-least-once delivery may repeat, but never skip or turn around. */
function firstsOf(versions: number[]): number[] {
  let highest = 0;
  return versions.filter((version) => {
    expect(version).toBeLessThanOrEqual(highest + 1);
    const isNew = version > highest;
    highest = Math.max(highest, version);
    return isNew;
  });
}
