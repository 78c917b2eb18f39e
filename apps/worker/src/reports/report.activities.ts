import { Injectable } from '@nestjs/common';
import type { ReportActivities, ReportPlan } from '@mourafaka/contracts/workflow';
import { calendarStream } from '@mourafaka/contracts';
import { type CalendarState, seedCalendar, workingDayOnOrAfter } from '@mourafaka/domain';
import { dateOf, Engine, instantOf } from '@mourafaka/engine';
import { monthAfter, MonthlyReports } from '@mourafaka/insights';
import {
  type Gateway,
  GatewayFor,
  NotTaken,
  type OutgoingParcel,
  type ReportMail,
  ReportMails,
  type ReportReader,
  StaffDirectory,
  Undeliverable,
} from '@mourafaka/messaging';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { ReportWriter } from './report-writer';

/** Tries of one mail that has trouble of its own; while the server takes none at all, no try counts. */
const mostAttempts = 12;

@Injectable()
export class ReportActivitiesService {
  constructor(
    private readonly settings: Settings,
    private readonly reports: MonthlyReports,
    private readonly writer: ReportWriter,
    private readonly mails: ReportMails,
    private readonly staff: StaffDirectory,
    private readonly gateways: GatewayFor,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  async planReports(asked?: string): ReturnType<ReportActivities['planReports']> {
    const { enabled, at } = this.settings.config.reports;
    const now = await this.clock.now();
    const month = asked ?? monthAfter(dateOf(now.toISOString()).slice(0, 7), -1);
    if (!enabled) return { month, mails: [] };
    const dueAt = instantOf(await this.firstWorkingDayAfter(month), at);
    if (now < new Date(dueAt)) return { month, wakeAt: this.clock.toTimer(dueAt), mails: [] };
    await this.mails.plan(await this.planned(month));
    return { month, mails: await this.mails.listOpen(month) } satisfies ReportPlan;
  }

  /** `attempt`: which try it is. */
  async sendReport(id: string, attempt: number): Promise<void> {
    const mail = await this.mails.find(id);
    const gateway = this.gateways.channel('email');
    if (mail?.status !== 'pending' && mail?.status !== 'sending') return;
    if (mail.status === 'sending') {
      // It may have left just before a crash: it is not sent again unless the gateway says that it did not.
      const left = await gateway.knows(id);
      if (left !== false) return this.mails.mark(id, left ? 'sent' : 'uncertain', 'CRASHED');
    }
    const outgoing = await this.writer.write(mail);
    if (!outgoing) return this.mails.mark(id, 'moot');
    await this.hand(mail, outgoing, gateway, attempt);
  }

  private async hand({ id }: ReportMail, outgoing: OutgoingParcel, gateway: Gateway, attempt: number): Promise<void> {
    await this.mails.mark(id, 'sending');
    try {
      await gateway.send(outgoing);
    } catch (error) {
      if (error instanceof Undeliverable) return this.mails.mark(id, 'failed', error.code);
      if (!(error instanceof NotTaken)) return this.mails.mark(id, 'uncertain', 'UNANSWERED');
      if (!error.away && attempt >= mostAttempts) return this.mails.mark(id, 'failed', error.code);
      await this.mails.mark(id, 'pending', error.code);
      throw error;
    }
    await this.mails.mark(id, 'sent');
  }

  /** Programme managers are told everything, regional managers each of their regions. */
  private async planned(month: string) {
    const [batches, readers] = await Promise.all([
      this.reports.listUnderWay(month),
      this.staff.listReportReaders(['programme-manager', 'regional-manager']),
    ]);
    return batches.flatMap(({ batch, regions }) =>
      readers.flatMap((reader) =>
        scopesOf(reader, regions).map((region) => ({ month, batch, region, person: reader.id })),
      ),
    );
  }

  private async firstWorkingDayAfter(month: string): Promise<string> {
    const found = await this.engine.state<CalendarState>(calendarStream('MA'));
    return workingDayOnOrAfter(found?.state.calendar ?? seedCalendar(), `${monthAfter(month)}-01`);
  }
}

/** Null: all regions. */
const scopesOf = ({ roles, regions }: ReportReader, there: readonly string[]): (string | null)[] =>
  roles.includes('programme-manager') ? [null] : regions.filter((region) => there.includes(region));
