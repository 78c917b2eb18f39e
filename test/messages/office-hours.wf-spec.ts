import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { JourneyEvent, StreamId } from '@mourafaka/contracts';
import { seedCalendar } from '@mourafaka/domain';
import type { Config } from '@mourafaka/platform';
import { listDevMessages, messageId } from '@mourafaka/read-models';
import { DevelopmentGateway } from '../../apps/worker/src/delivery/development-gateway';
import { Settings } from '../../apps/worker/src/settings';
import { people } from '../../libs/domain/src/testing';
import { DeliveryDesk } from '../support/delivery';
import { JourneyWorld } from '../support/journey-world';
import { sleepUntil, timeSkipping } from '../support/temporal';
import { clockFrom } from './clock';
import { instantAt, localTime } from './simulation';

type Issued = Extract<JourneyEvent, { type: 'MessageIssued' }>['data'];

/** Due on Friday at half past nine, otherwise on Monday; Friday is 27 November 2026. */
const reminder: Issued = {
  duty: 'yearly-assembly#1/remind-15-applicant',
  audience: 'applicant',
  channel: 'sms',
  template: 'yearly-assembly-soon',
  kind: 'yearly-assembly',
  notBefore: instantAt('2026-11-27 09:30'),
  otherwiseAt: instantAt('2026-11-30 09:30'),
};
const { otherwiseAt: _alone, ...rest } = reminder;
const urgent: Issued = { ...rest, duty: 'urgent', urgent: true };
const letter: Issued = { ...rest, duty: 'letter/admission#1', template: 'admission', kind: undefined };

describe('a message that could not leave when it was to', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let desk: DeliveryDesk;
  let stream: StreamId;

  beforeEach(async () => {
    environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: await clockFrom(environment, instantAt('2026-11-26 18:00')) });
    const settings = new Settings({ nodeEnv: 'test', identity: {} } as Config);
    desk = new DeliveryDesk(world, new DevelopmentGateway(world.journal.dataSource, world.clock, settings));
    stream = await world.apply();
    await world.journal.dataSource.query('DELETE FROM read.outbox');
  });
  afterEach(async () => {
    await world.close();
    await environment.teardown();
  });

  /** Nobody delivers before; then what is due leaves. */
  async function deliverAt(local: string): Promise<void> {
    await sleepUntil(environment, Date.parse(world.clock.toTimer(instantAt(local))));
    await desk.deliver();
  }
  const left = async () => (await listDevMessages(world.journal.dataSource, {})).map(({ template }) => template).sort();
  const waitsFor = async ({ duty }: Issued) => {
    const row = await desk.outbox.find(messageId(stream, duty));
    return row?.status === 'pending' ? localTime(row.notBefore.toISOString()) : row?.status;
  };

  it('in the evening waits for the morning: a reminder for the day’s messages, an urgent one for the opening', async () => {
    await desk.issue(stream, [reminder, urgent, letter]);
    await deliverAt('2026-11-27 22:00');
    expect(await left()).toEqual(['admission']);
    expect([await waitsFor(reminder), await waitsFor(urgent)]).toEqual(['2026-11-30 09:30', '2026-11-30 08:30']);
    await deliverAt('2026-11-30 09:31');
    await desk.deliver();
    expect([await waitsFor(reminder), await waitsFor(urgent)]).toEqual(['sent', 'sent']);
    expect((await desk.outbox.find(messageId(stream, reminder.duty)))?.attempts).toBe(1);
  });

  it('leaves in the same hours as ever, however late', async () => {
    await desk.issue(stream, [reminder]);
    await deliverAt('2026-11-27 16:00');
    expect(await waitsFor(reminder)).toBe('sent');
  });

  it('because its day became a holiday overnight waits for the next working day', async () => {
    await desk.issue(stream, [reminder, letter]);
    const seed = seedCalendar();
    const names = { ar: 'عطلة استثنائية', fr: 'Jour férié exceptionnel' };
    const holidays = [...seed.holidays, { on: '2026-11-27', names, certainty: 'exceptional' as const }];
    const calendar = { ...seed, holidays };
    await world.give('calendar-MA', 'adopt-calendar', { calendar }, people.programmeManager);
    await deliverAt('2026-11-27 09:30');
    expect(await left()).toEqual(['admission']);
    expect(await waitsFor(reminder)).toBe('2026-11-30 09:30');
    await deliverAt('2026-11-30 09:30');
    expect(await waitsFor(reminder)).toBe('sent');
  });
});
