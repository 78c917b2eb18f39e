import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { ScheduleHandle } from '@temporalio/client';
import type { Role } from '@mourafaka/contracts';
import type { ReportActivities } from '@mourafaka/contracts/workflow';
import { MonthlyReports } from '@mourafaka/insights';
import { type Gateway, GatewayFor, ReportMails, SmtpGateway, StaffDirectory } from '@mourafaka/messaging';
import { type Config, readConfig } from '@mourafaka/platform';
import { InsightQueries } from '@mourafaka/read-models';
import { SetClock } from '../../../test/support/engine-fixture';
import { JourneyWorld } from '../../../test/support/journey-world';
import { missingWords, readPdf } from '../../../test/support/read-pdf';
import { devServer } from '../../../test/support/servers';
import { TestSmtp } from '../../../test/support/smtp';
import { connected } from '../../../test/support/temporal';
import { ReportActivitiesService } from '../src/reports/report.activities';
import { reportSchedule } from '../src/reports/report-schedule';
import { ReportWriter } from '../src/reports/report-writer';
import { dropSchedule, keepSchedule } from '../src/schedules/keep-schedule';
import { Settings } from '../src/settings';
import { until } from '../../../test/support/until';

class MailOnly extends GatewayFor {
  constructor(private readonly gateway: Gateway) {
    super();
  }

  channel(): Gateway {
    return this.gateway;
  }

  perSecond(): number {
    return 100;
  }
}

const november = '2026-11-12T09:00:00.000Z';
/** A Tuesday that is worked. */
const afterwards = '2026-12-01T09:30:00.000Z';

describe('the monthly report by e-mail', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;
  let smtp: TestSmtp;
  let gateway: SmtpGateway;
  const writers: ReportWriter[] = [];
  let staff: StaffDirectory;
  let service: ReportActivitiesService;
  let clock: SetClock;
  let schedule: ScheduleHandle;
  const scheduleId = `report-${randomUUID()}`;

  const config = (database: string, over: Record<string, string> = {}): Config =>
    readConfig({ DATABASE_URL: database, MOURAFAKA_KEK: Buffer.alloc(32, 7).toString('base64'), ...over });

  const person = (id: string, role: Role, regions: string[]) =>
    staff.see({ id, name: id, roles: [role], regions, lots: [], email: `${id}@odco.example` });

  const serviceWith = (over: Record<string, string> = {}): ReportActivitiesService => {
    const settings = new Settings(config(world.database.url, over));
    const reports = new MonthlyReports(new InsightQueries(world.journal.dataSource), world.engine, clock);
    const mails = new ReportMails(world.journal.dataSource, clock);
    const writer = new ReportWriter(settings, reports, staff);
    writers.push(writer);
    return new ReportActivitiesService(
      settings,
      reports,
      writer,
      mails,
      staff,
      new MailOnly(gateway),
      world.engine,
      clock,
    );
  };

  beforeAll(async () => {
    temporal = await connected((await devServer()).address);
    clock = new SetClock(november);
    world = await JourneyWorld.open({ temporal, clock });
    smtp = await TestSmtp.start();
    gateway = new SmtpGateway({ url: smtp.url, from: 'Mourafaka <no-reply@odco.example>', requireTls: false });
    staff = new StaffDirectory(world.journal.dataSource, clock);
    service = serviceWith();
    await world.apply();
    await world.apply();
    await person('manager', 'programme-manager', []);
    await person('souss', 'regional-manager', ['09']);
    await person('elsewhere', 'regional-manager', ['04']);
    await person('agent', 'agent', ['09']);
    await person('unwilling', 'programme-manager', []);
    const own = { email: null, phone: null, language: null };
    const unwilling = { id: 'unwilling', name: '', roles: ['programme-manager' as const], regions: [], lots: [] };
    await staff.keepOwn({ ...unwilling, email: 'unwilling@odco.example' }, { ...own, monthlyReport: false });
    const souss = { id: 'souss', name: '', roles: ['regional-manager' as const], regions: ['09'], lots: [] };
    await staff.keepOwn({ ...souss, email: 'souss@odco.example' }, { ...own, language: 'ar', monthlyReport: true });
    schedule = temporal.client.schedule.getHandle(scheduleId);
  });

  afterAll(async () => {
    await dropSchedule(temporal.client.schedule, scheduleId);
    for (const writer of writers) await writer.onApplicationShutdown();
    gateway.close();
    await smtp.stop();
    await world.close();
    await temporal.close();
  });

  it('is planned by nobody where it is switched off', async () => {
    clock.set(afterwards);
    const off = serviceWith({ MOURAFAKA_REPORTS: 'off' });
    expect(await off.planReports()).toEqual({ month: '2026-11', mails: [] });
  });

  it('waits for the hour of the first working day, which a holiday and a weekend put off', async () => {
    clock.set('2026-12-01T07:59:00.000Z');
    expect(await service.planReports()).toEqual({ month: '2026-11', wakeAt: '2026-12-01T08:00:00.000Z', mails: [] });
    // 1 January is a holiday and a Friday, so the first working day is Monday the 4th.
    clock.set('2027-01-01T09:00:00.000Z');
    expect(await service.planReports()).toMatchObject({ month: '2026-12', wakeAt: '2027-01-04T08:00:00.000Z' });
  });

  it('has one schedule, however many workers keep it, and stays paused where an operator paused it', async () => {
    const wanted = reportSchedule({ at: '09:00', scheduleId, taskQueue: world.taskQueue });
    await keepSchedule(temporal.client.schedule, wanted);
    await schedule.pause('by an operator');
    await keepSchedule(temporal.client.schedule, {
      ...wanted,
      ...reportSchedule({ at: '10:30', scheduleId, taskQueue: world.taskQueue }),
    });
    const { spec, state } = await schedule.describe();
    expect(state).toMatchObject({ paused: true, note: 'by an operator' });
    expect(spec.timezone).toBe('Africa/Casablanca');
    expect(spec.calendars?.[0]).toMatchObject({
      hour: [{ start: 10 }],
      minute: [{ start: 30 }],
      dayOfMonth: [{ start: 1 }],
    });
    await schedule.unpause();
  });

  it('reaches each manager once, whatever comes twice, with the figures of their scope and in their language', async () => {
    clock.set(afterwards);
    const activities: ReportActivities = {
      planReports: (month) => service.planReports(month),
      sendReport: (id) => service.sendReport(id, Context.current().info.attempt),
    };
    await world.worker({ activities });
    const ended = (runs: number) =>
      until(`run ${runs} to end`, async () => {
        const { info } = await schedule.describe();
        const last = info.recentActions[runs - 1]?.action.workflow;
        const handle = last && temporal.client.workflow.getHandle(last.workflowId, last.firstExecutionRunId);
        return (await handle?.describe())?.status.name === 'COMPLETED';
      });
    await schedule.trigger();
    await ended(1);
    await schedule.trigger();
    await ended(2);

    expect(smtp.mails.map(({ to }) => to).sort()).toEqual([['manager@odco.example'], ['souss@odco.example']]);
    const [all] = await smtp.to('manager@odco.example');
    expect(all?.subject).toBe('Mourafaka : rapport de novembre 2026, Tranche (Toutes les régions)');
    expect(all?.text).toContain('Vous le recevez une fois par mois en qualité de responsable');
    const [pdf] = all?.attachments ?? [];
    expect(pdf).toMatchObject({ contentType: 'application/pdf', filename: 'Rapport mensuel-B4-2026-11.pdf' });
    const [first = ''] = readPdf(pdf?.content ?? new Uint8Array());
    expect(first).toMatch(/2\s+Candidatures reçues/);
    expect(missingWords([first], 'Toutes les régions novembre 2026 au 30 novembre')).toEqual([]);

    const [regional] = await smtp.to('souss@odco.example');
    expect(regional?.text).toContain('مرة كل شهر');
    const pages = readPdf(regional?.attachments[0]?.content ?? new Uint8Array());
    expect(missingWords(pages, 'التقرير الشهري سوس نونبر')).toEqual([]);
  });

  it('is sent again where the server took it not, and no more once nobody can tell', async () => {
    clock.set('2027-01-04T09:30:00.000Z');
    const { mails } = await service.planReports();
    const before = smtp.mails.length;
    smtp.answer({ recipient: () => 451 });
    for (const id of mails) await expect(service.sendReport(id, 1)).rejects.toThrow('SMTP_451');
    smtp.answer({ content: () => 'hang-up' });
    for (const id of mails) await service.sendReport(id, 2);
    smtp.answer({});
    for (const id of mails) await service.sendReport(id, 3);
    expect(smtp.mails.length - before).toBe(mails.length);
    expect((await service.planReports()).mails).toEqual([]);
  });
});
