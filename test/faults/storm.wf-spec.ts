import { randomBytes } from 'node:crypto';
import type { StreamId } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { systemClock } from '@mourafaka/platform';
import type { MessageRow } from '@mourafaka/read-models';
import { createNamespace } from '../support/namespace';
import { DeliveryDesk, messageOf } from '../support/delivery';
import { JourneyWorld } from '../support/journey-world';
import { devServer } from '../support/servers';
import { TestSmsGateway } from '../support/sms-gateway';
import { TestSmtp } from '../support/smtp';
import { connected } from '../support/temporal';
import { TroubledGateway } from '../support/troubled-gateway';
import { WorkerProcess } from '../support/worker-process';
import { until } from '../support/until';

jest.setTimeout(480_000);

const cooperatives = 200;
/** Of each to every cooperative. */
const each = { sms: 6, email: 4 };
/** When the worker dies: after so many have reached each gateway. */
const fatal = { sms: 450, email: 300 };

type Row = Pick<MessageRow, 'messageId' | 'stream' | 'channel' | 'status'>;

describe('a storm of 2,000 messages, the worker killed twice in the middle of it', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;
  let sms: TestSmsGateway;
  let smtp: TestSmtp;
  let rows: Row[] = [];
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    const { address } = await devServer();
    const namespace = await createNamespace(address);
    const kek = randomBytes(32);
    temporal = await connected(address, namespace);
    world = await JourneyWorld.open({ temporal, clock: systemClock, kek });
    [sms, smtp] = [await TestSmsGateway.start({ latency: 20 }), await TestSmtp.start()];
    for (let n = 0; n < cooperatives; n += 1) await world.apply();
    await world.journal.dataSource.query('DELETE FROM read.outbox');

    const start = async (): Promise<WorkerProcess> => {
      const worker = await WorkerProcess.start({
        DATABASE_URL: world.database.url,
        MOURAFAKA_KEK: kek.toString('base64'),
        TEMPORAL_ADDRESS: address,
        TEMPORAL_NAMESPACE: namespace,
        MOURAFAKA_SMS_URL: sms.url,
        MOURAFAKA_SMS_SECRET: sms.secret,
        MOURAFAKA_SMS_SENDER: 'ODCO',
        MOURAFAKA_SMS_PER_SECOND: '100',
        MOURAFAKA_SMTP_URL: smtp.url,
        MOURAFAKA_MAIL_FROM: 'Mourafaka <no-reply@mourafaka.example>',
        MOURAFAKA_MAIL_PER_SECOND: '100',
      });
      workers.push(worker);
      return worker;
    };
    await issue('sms');
    await killedAt(await start(), 'the SMS gateway', (kill) =>
      sms.answer(() => {
        if (sms.messages.size < fatal.sms) return 'take';
        kill();
        return 'take-and-hang';
      }),
    );
    sms.answer('take');
    await issue('email');
    await killedAt(await start(), 'the mail server', (kill) =>
      smtp.answer({ content: () => void (smtp.mails.length >= fatal.email && kill()) }),
    );
    smtp.answer({});
    const last = await start();
    rows = await until('every message to be accounted for', () => (last.check(), settled()), 240_000).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}: ${JSON.stringify(await unsettled())} ${last.check()}`);
      },
    );
  });

  afterAll(async () => {
    for (const worker of workers) await worker.stop();
    await Promise.all([sms.stop(), smtp.stop()]);
    await world.close();
    await temporal.close();
  });

  /** Messages of a channel to everybody, due now. */
  async function issue(channel: 'sms' | 'email'): Promise<void> {
    const desk = new DeliveryDesk(world, new TroubledGateway());
    const now = new Date().toISOString();
    const messages = Array.from({ length: each[channel] }, (_, n) => messageOf(`${channel}-${n}`, now, { channel }));
    for (const stream of world.streams.filter((one) => one.startsWith('journey-'))) await desk.issue(stream, messages);
  }

  /** Kills the worker from within a gateway, while that has taken a message and not said so. */
  async function killedAt(worker: WorkerProcess, what: string, arm: (kill: () => void) => void): Promise<void> {
    let killed = false;
    arm(() => {
      killed = true;
      worker.kill();
    });
    await until(`enough to reach ${what}`, () => Promise.resolve(killed || (worker.check(), false)));
    await worker.stop();
  }

  /** What waits, or what its journey does not know of. */
  const unsettled = (): Promise<object[]> =>
    world.journal.dataSource.query<object[]>(
      `SELECT channel, status, code, attempts, min(not_before), max(updated_at), count(*)::int FROM read.outbox
        WHERE status <> 'sent' AND told_at IS NULL GROUP BY channel, status, code, attempts`,
    );

  async function settled(): Promise<Row[] | undefined> {
    if ((await unsettled()).length > 0) return undefined;
    return world.journal.dataSource.query<Row[]>(
      'SELECT message_id AS "messageId", stream, channel, status FROM read.outbox',
    );
  }

  const of = (channel: string, status: string) =>
    rows.filter((row) => row.channel === channel && row.status === status);

  it('every SMS has arrived, and none twice, at a gateway that knows ids', () => {
    expect(of('sms', 'sent')).toHaveLength(cooperatives * each.sms);
    expect([...sms.messages.keys()].sort()).toEqual(
      rows
        .filter(({ channel }) => channel === 'sms')
        .map(({ messageId }) => messageId)
        .sort(),
    );
    expect([...sms.messages.values()].filter(({ times }) => times > 1)).toEqual([]);
  });

  it('no mail has arrived twice, and each is known to have been sent, or is uncertain', () => {
    const arrived = smtp.mails.map(({ messageId }) => messageId.split('@')[0] ?? '');
    expect(new Set(arrived).size).toBe(arrived.length);
    const [sent, uncertain] = [of('email', 'sent'), of('email', 'uncertain')];
    expect(sent.length + uncertain.length).toBe(cooperatives * each.email);
    expect(sent.filter(({ messageId }) => !arrived.includes(messageId))).toEqual([]);
    // The mail the server had taken when the worker died, and what was in flight beside it.
    expect(uncertain.filter(({ messageId }) => arrived.includes(messageId)).length).toBeGreaterThan(0);
  });

  it('each that is uncertain waits on its journey for somebody to see to it', async () => {
    const uncertain = of('email', 'uncertain').map(({ stream }) => stream);
    const streams = [...new Set(rows.map(({ stream }) => stream))] as StreamId[];
    const known: string[] = [];
    for (const stream of streams) {
      const { state } = (await world.engine.state<JourneyState>(stream)) ?? {};
      known.push(...(state?.undelivered ?? []).map(() => stream));
    }
    expect(known.sort()).toEqual(uncertain.sort());
  });
});
