import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { batchStream, paperSentences, regions } from '@mourafaka/contracts';
import { MonthlyReports, reportFileName } from '@mourafaka/insights';
import { type OutgoingParcel, type ReportMail, StaffDirectory } from '@mourafaka/messaging';
import { type MonthlyReport, PaperPrinter, type Said, saidOf } from '@mourafaka/papers';
import { type Language, type Reach, translate } from '@mourafaka/platform';
import { Settings } from '../settings';

const inLanguage = (said: Said, language: Language): string => (typeof said === 'string' ? said : said[language]);

function monthName(month: string, language: Language): string {
  const [year, number] = month.split('-');
  return `${paperSentences.months[language].split(' ')[Number(number) - 1]} ${year}`;
}

/** Makes one report and the mail it goes with, in the language of whoever gets it. */
@Injectable()
export class ReportWriter implements OnApplicationShutdown {
  private readonly printer = new PaperPrinter();

  constructor(
    private readonly settings: Settings,
    private readonly reports: MonthlyReports,
    private readonly staff: StaffDirectory,
  ) {}

  /** Undefined where the person has no address any more, or wants none. */
  async write({ id, month, batch, region, person }: ReportMail): Promise<OutgoingParcel | undefined> {
    const reader = await this.staff.find(person);
    if (!reader?.monthlyReport || reader.email === null) return undefined;
    const language = reader.language ?? this.settings.config.reports.language;
    const reach: Reach = region === null ? { all: true } : { all: false, regions: [region], lots: [] };
    const order = { batch, month, ...(region !== null && { region }) };
    const report = await this.reports.make({ ...order, reach });
    const audience = region === null ? 'programme-manager' : 'regional-manager';
    const words = { ...wordsOf(report, region, language), role: translate(`REPORT.TO.${audience}`, {}, language) };
    return {
      ...{ parcelId: id, channel: 'email', audience, person, recipient: reader.email, language },
      subject: translate('REPORT.MAIL_SUBJECT', words, language),
      text: translate('REPORT.MAIL_TEXT', words, language),
      template: 'monthly-report',
      items: [{ messageId: id, stream: batchStream(batch), template: 'monthly-report', params: { month } }],
      attachments: [
        {
          fileName: reportFileName(order, language),
          mediaType: 'application/pdf',
          content: await this.printer.printPaper('monthly-report', report, language),
        },
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.printer.close();
  }
}

function wordsOf({ batch, month }: MonthlyReport, region: string | null, language: Language) {
  const scope = region === null ? paperSentences['report.everywhere'] : saidOf(regions, region);
  return {
    month: monthName(month, language),
    batch: inLanguage(batch, language),
    scope: inLanguage(scope, language),
  };
}
