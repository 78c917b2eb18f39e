import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { formatPlace, parsePlace } from '@mourafaka/feed';
import { verify } from '../../../../test/support/partner';
import { PostWorld, hours, upTo } from '../../../../test/support/post-world';
import { until } from '../../../../test/support/until';

describe('a subscription that is changed while it is served', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await PostWorld.open();
  });
  afterEach(async () => {
    await world.close();
    expect(world.failures).toEqual([]);
  });

  it('sends again from a place, in order, with the same ids', async () => {
    const { id } = await world.subscribe();
    await world.start();
    const journeyId = await world.applied();
    await world.delivered(journeyId);
    const first = [...world.partner.taken];
    await world.passed(id);
    const from = String(first[1]?.data.place);
    await world.subscriptions.replay(id, parsePlace(from) ?? { transactionId: '', position: '' }, world.by, from);
    await until('it again', () => world.partner.taken.length === first.length * 2 - 2);
    expect(world.partner.taken.slice(first.length).map((letter) => [letter.id, letter.body])).toEqual(
      first.slice(2).map((letter) => [letter.id, letter.body]),
    );
    const ahead = { ...(await world.fixture.journal.tailEnd()) };
    await world.note(journeyId);
    await world.delivered(journeyId);
    const refusals = [
      world.subscriptions.replay(id, { transactionId: '1', position: '1' }, world.by, '1-1'),
      world.subscriptions.replay(randomUUID(), ahead, world.by, formatPlace(ahead)),
    ];
    await expect(refusals[0]).rejects.toMatchObject({ errors: [{ field: 'from', code: 'STREAM.PLACE_UNKNOWN' }] });
    await expect(refusals[1]).rejects.toMatchObject({ code: 'WEBHOOK.NOT_FOUND' });
  });

  it('replays a journey that is held in its order as well', async () => {
    const { id } = await world.subscribe();
    const start_ = await world.fixture.journal.tailEnd();
    await world.start();
    const journeyId = await world.applied();
    world.partner.answer = ({ version = 0 }) => (version >= 4 ? 500 : 200);
    await world.note(journeyId);
    await until('it to be held', async () => (await world.heldStreams(id)).length === 1);
    await world.subscriptions.replay(id, start_, world.by, formatPlace(start_));
    await until('it again', () => world.partner.taken.filter(({ version }) => version === 1).length === 2);
    world.partner.answer = () => 200;
    await world.later(hours(1));
    await world.delivered(journeyId);
    const versions = world.partner.versionsOf(journeyId);
    expect(versions.slice(0, 3)).toEqual([1, 2, 3]);
    expect(versions.slice(3)).toEqual(upTo(await world.versionOf(journeyId)));
  });

  it('stops while it is paused, and sends all of it afterwards', async () => {
    const { id } = await world.subscribe();
    await world.start();
    await world.delivered(await world.applied());
    await world.subscriptions.pause(id, world.by);
    await until('it to stop', async () => {
      const before = world.partner.received.length;
      await world.applied();
      await pause(100);
      return world.partner.received.length === before;
    });
    const journeyId = await world.applied();
    await world.subscriptions.resume(id, world.by);
    await world.delivered(journeyId);
    expect(world.partner.versionsOf(journeyId)).toEqual(upTo(await world.versionOf(journeyId)));
  });

  it('sends a test where it is asked to, paused or not, and says what became of it', async () => {
    const { id, secret } = await world.subscribe();
    await world.subscriptions.pause(id, world.by);
    await world.start();
    await world.subscriptions.test(id);
    await until('the test', async () => (await world.subscriptions.history(id, 1))[0]?.kind === 'tested');
    expect((await world.subscriptions.history(id, 1))[0]).toMatchObject({
      by: null,
      details: { taken: true, status: 200 },
    });
    expect(world.partner.taken).toMatchObject([{ type: 'webhook.test', data: { subscriptionId: id } }]);
    world.partner.taken.forEach((letter) => verify(letter, secret));
    world.partner.answer = () => 'break';
    await world.subscriptions.test(id);
    await until('the other', async () => (await world.subscriptions.history(id, 1))[0]?.details.taken === false);
    expect((await world.subscriptions.history(id, 1))[0]).toMatchObject({
      kind: 'tested',
      details: { error: 'CONNECTION_LOST' },
    });
    expect(world.partner.received).toHaveLength(2);
  });

  it('signs with both secrets for a day after one was changed', async () => {
    const { id, secret } = await world.subscribe();
    const another = await world.subscriptions.rotate(id, world.by, 'key');
    await world.start();
    await world.delivered(await world.applied());
    for (const letter of world.partner.taken)
      for (const one of [secret, another]) expect(() => verify(letter, one)).not.toThrow();
  });

  it('sends nothing more once it is removed, and its history stays and cannot be rewritten', async () => {
    const { id } = await world.subscribe();
    await world.start();
    await world.delivered(await world.applied());
    await world.subscriptions.remove(id, world.by);
    await expect(world.subscriptions.get(id)).rejects.toMatchObject({ code: 'WEBHOOK.NOT_FOUND' });
    expect((await world.subscriptions.history(id, 9)).map(({ kind, by }) => [kind, by])).toEqual([
      ['removed', 'admin'],
      ['created', 'admin'],
    ]);
    for (const sql of ['UPDATE webhooks.history SET by = NULL', 'DELETE FROM webhooks.history']) {
      await expect(world.fixture.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });
});
