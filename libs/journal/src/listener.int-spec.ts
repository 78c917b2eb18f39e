import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, postgresAdminUrl } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { JournalListener } from './listener';
import { ShareLock } from './share-lock';

let fixture: JournalFixture;
let superuser: Client;
beforeAll(async () => {
  fixture = await openJournal(createTestDatabase({ migrated: false }));
  superuser = new Client({ connectionString: postgresAdminUrl() });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await fixture.close();
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3_000 && !condition(); tries += 1) await pause(10);
  expect(condition()).toBe(true);
}

/** Ends the sessions of that name, as a crash of the process or a restart of PostgreSQL would. */
async function cutOff(applicationName: string): Promise<void> {
  await superuser.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
    applicationName,
  ]);
}

describe('who listens to the journal', () => {
  it('hears of many appends by few calls, and again after the connection was lost', async () => {
    const listener = new JournalListener({ url: fixture.database.url, applicationName: 'listener-test', poll: 60_000 });
    let calls = 0;
    const forget = listener.onWake(() => (calls += 1));
    await listener.start();
    await until(() => calls === 1); // connected: look whether there is something already

    const appends = Array.from({ length: 20 }, () => fixture.journal.append(anAppend(newStream(), 0)));
    await Promise.all(appends);
    await until(() => calls > 1);
    await fixture.journal.close();
    expect(calls).toBeLessThan(20);

    const before = calls;
    await cutOff('listener-test');
    await until(() => calls > before);
    const reconnected = calls;
    await fixture.journal.append(anAppend(newStream(), 0));
    await until(() => calls > reconnected);

    forget();
    await listener.stop();
  });

  it('looks by itself when no notification comes', async () => {
    const listener = new JournalListener({ url: fixture.database.url, applicationName: 'poll-test', poll: 20 });
    let calls = 0;
    listener.onWake(() => (calls += 1));
    await listener.start();
    await until(() => calls > 3);
    await listener.stop();
  });
});

describe('a share of the streams', () => {
  const holder = (name: string, events: string[]) =>
    new ShareLock({
      url: fixture.database.url,
      applicationName: name,
      share: { index: 1, of: 2 },
      onHeld: () => events.push(`${name} holds it`),
      onLost: () => events.push(`${name} lost it`),
    });

  it('is held by one at a time, and by the next when the first crashes', async () => {
    const events: string[] = [];
    const [first, second] = [holder('first', events), holder('second', events)];
    await first.start();
    await second.start();
    expect([first.held, second.held]).toEqual([true, false]);
    await cutOff('first');
    await until(() => first.held || second.held);
    await until(() => events.length >= 3);
    expect(events.slice(0, 2)).toEqual(['first holds it', 'first lost it']);
    await Promise.all([first.stop(), second.stop()]);
    expect([first.held, second.held]).toEqual([false, false]);
  });

  it('does not keep another share from anybody', async () => {
    const events: string[] = [];
    const one = holder('one', events);
    const other = new ShareLock({
      url: fixture.database.url,
      applicationName: 'other',
      share: { index: 0, of: 2 },
      onHeld: () => undefined,
      onLost: () => undefined,
    });
    await Promise.all([one.start(), other.start()]);
    expect([one.held, other.held]).toEqual([true, true]);
    await Promise.all([one.stop(), other.stop()]);
  });
});
