import { createHash } from 'node:crypto';
import { type Channel, channels } from '@mourafaka/contracts';
import { createDataSource, readConfig } from '@mourafaka/platform';
import { listDevMessages, readModelEntities } from '@mourafaka/read-models';
import type { DataSource } from 'typeorm';
import { parcel } from '../../../../libs/messaging/src/testing/parcel';
import { SetClock } from '../../../../test/support/engine-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { TestSmsGateway } from '../../../../test/support/sms-gateway';
import { TestSmtp } from '../../../../test/support/smtp';
import { Settings } from '../settings';
import { DevelopmentGateway } from './development-gateway';
import { Gateways } from './gateways';

const clock = new SetClock('2026-11-24T09:30:00.000Z');
const code = '12345678';
const kek = Buffer.alloc(32, 7).toString('base64');
const contacts: Record<Channel, string> = {
  sms: '+212612345678',
  email: 'amina@cooperative.example',
  inbox: 'agent/09',
};
let database: TestDatabase;
let dataSource: DataSource;
let sms: TestSmsGateway;
let smtp: TestSmtp;
beforeEach(async () => {
  database = await createTestDatabase();
  const options = { url: database.url, entities: readModelEntities, applicationName: 'gateways-test' };
  dataSource = await createDataSource(options).initialize();
  [sms, smtp] = await Promise.all([TestSmsGateway.start(), TestSmtp.start()]);
});
afterEach(async () => {
  await Promise.all([sms.stop(), smtp.stop(), dataSource.destroy()]);
  await database.drop();
});

/** One message by each channel, through the gateways these settings name. */
async function sendAll(environment: Record<string, string> = {}, to = contacts): Promise<void> {
  const config = readConfig({
    DATABASE_URL: database.url,
    MOURAFAKA_KEK: kek,
    ...environment,
  });
  const settings = new Settings(config);
  const gateways = new Gateways(settings, new DevelopmentGateway(dataSource, clock, settings), dataSource, clock);
  for (const [index, channel] of channels.entries()) {
    const params = { batch: '4', trackingCode: 'SECRET-CODE' };
    const item = { messageId: `${index}`.repeat(64), stream: 'journey-1', template: 'session-code', params };
    const ofChannel = { channel, parcelId: item.messageId, recipient: to[channel], items: [item] };
    await gateways.channel(channel).send(parcel({ ...ofChannel, subject: 'Code', text: `Code ${code}` }));
  }
  gateways.onApplicationShutdown();
}

const real = () => ({
  MOURAFAKA_SMS_URL: sms.url,
  MOURAFAKA_SMS_SECRET: sms.secret,
  MOURAFAKA_SMS_SENDER: 'ODCO',
  MOURAFAKA_SMTP_URL: smtp.url,
  MOURAFAKA_MAIL_FROM: 'no-reply@odco.example',
});
const inbox = () =>
  dataSource.query<{ mailbox: string; params: object }[]>('SELECT mailbox, params FROM messaging.inbox');

it('a landline takes no SMS, whether the gateway is set up or that of development', async () => {
  const atHome = { ...contacts, sms: '+212528000003' };
  await expect(sendAll({}, atHome)).rejects.toMatchObject({ code: 'NOT_MOBILE' });
  await expect(sendAll(real(), atHome)).rejects.toMatchObject({ code: 'NOT_MOBILE' });
  expect([sms.messages.size, await listDevMessages(dataSource)]).toEqual([0, []]);
});

it('without settings nothing leaves: all of it stands in the outbox of development, contacts masked', async () => {
  await sendAll();
  const shown = await listDevMessages(dataSource);
  const recipients = shown.map(({ channel, recipient }) => [channel, recipient]);
  expect(Object.fromEntries(recipients)).toEqual({
    sms: '+2126•••••78',
    email: 'a•••@cooperative.example',
    inbox: 'agent/09',
  });
  expect(shown.map(({ text }) => text)).toEqual(channels.map(() => `Code ${code}`));
  expect(await listDevMessages(dataSource, { stream: 'journey-1', channel: 'sms' })).toHaveLength(1);
  expect(await listDevMessages(dataSource, { stream: 'journey-2' })).toEqual([]);
});

it('of what goes with a mail development shows the name and the size', async () => {
  const settings = new Settings(readConfig({ DATABASE_URL: database.url, MOURAFAKA_KEK: kek }));
  const attachments = [{ fileName: 'rapport.pdf', mediaType: 'application/pdf', content: Buffer.alloc(12_345) }];
  const gateway = new DevelopmentGateway(dataSource, clock, settings);
  await gateway.send(parcel({ channel: 'email', recipient: contacts.email, text: 'Bonjour', attachments }));
  const [shown] = await listDevMessages(dataSource);
  expect(shown?.text).toBe('Bonjour\n\n[rapport.pdf, 13 kB]');
});

it('beside a real identity provider neither texts nor tracking codes are kept', async () => {
  await sendAll({ OIDC_ISSUER: 'https://identity.example.org' });
  const rows = JSON.stringify(await dataSource.query('SELECT * FROM read.dev_outbox'));
  expect(rows).not.toContain(code);
  expect(rows).not.toContain('SECRET-CODE');
});

it('what is set up is used, and only the inbox is shown in development', async () => {
  await sendAll(real());
  expect(sms.to(contacts.sms)).toMatchObject([{ text: `Code ${code}`, from: 'ODCO' }]);
  expect(await smtp.to(contacts.email)).toMatchObject([{ subject: 'Code' }]);
  expect((await listDevMessages(dataSource)).map(({ channel }) => channel)).toEqual(['inbox']);
  expect(await inbox()).toEqual([{ mailbox: 'agent/09', params: { batch: '4' } }]);
});

it('each channel is set up by itself', async () => {
  const { MOURAFAKA_SMTP_URL, MOURAFAKA_MAIL_FROM } = real();
  await sendAll({ MOURAFAKA_SMTP_URL, MOURAFAKA_MAIL_FROM });
  expect(await smtp.to(contacts.email)).toHaveLength(1);
  const shown = (await listDevMessages(dataSource)).map(({ channel }) => channel);
  expect(shown.sort()).toEqual(['inbox', 'sms']);
});

it('in production nothing is shown of what was sent', async () => {
  await sendAll({
    ...real(),
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://identity.example.org',
    DATABASE_URL: 'postgres://app:4be0c7d2f1936a58@localhost:5432/nowhere',
    MOURAFAKA_KEK: createHash('sha256').update('invented').digest('base64'),
  });
  expect([sms.messages.size, smtp.mails.length, (await inbox()).length]).toEqual([1, 1, 1]);
  expect(await listDevMessages(dataSource)).toEqual([]);
});
