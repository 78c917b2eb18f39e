import { batchStream, insightFigures, paperSentences, paperTitles, provinces, regions } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { dateOf, type Engine } from '@mourafaka/engine';
import { type Counted, type MonthlyReport, phaseFigures, reportedFigures, saidOf } from '@mourafaka/papers';
import { AppError, type Clock, type Language, type Reach } from '@mourafaka/platform';
import type { FactsSource, FiguresRow, InsightQueries } from '@mourafaka/read-models';
import { ranksOf } from './ranking';
import { endOfMonth, momentOf, monthAfter, monthsUpTo, type ReportMoment } from './report-month';

/** Months told before and with the one the report is of. */
const monthsTold = 12;
/** Those who owe the most are told; a line each of all would be read by nobody. */
const mostProviders = 15;

export interface ReportOrder {
  batch: string;
  /** One of those within reach; all of them unless told. */
  region?: string;
  /** `2026-11`. */
  month: string;
  reach: Reach;
}

/** What the monthly report says, counted as the insights count. */
export class MonthlyReports {
  constructor(
    private readonly queries: InsightQueries,
    private readonly engine: Pick<Engine, 'state'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Throws `AppError`: a month that is none to report (invalid), a batch that is not there or a region out of reach (not found). */
  async make(order: ReportOrder): Promise<MonthlyReport> {
    const now = await this.clock.now();
    const moment = momentOf(order.month, now);
    const told = regionsOf(order);
    const batch = await this.batch(order.batch);
    const source = sourceOf(order, moment);
    const [all] = await this.queries.figures(reportedFigures, source);
    return {
      paper: { id: idOf(order), issuedOn: moment.on, printedOn: dateOf(now.toISOString()) },
      batch: batch.names,
      regions: told?.map((code) => saidOf(regions, code)),
      month: order.month,
      asOf: { on: moment.on, at: moment.time, whole: moment.whole },
      figures: counted(reportedFigures, all),
      target: targetOf(await this.batchAt(batch, moment), told),
      history: await this.history(order, all, source),
      overdue: overdueOf(await this.queries.figures(['overdue', 'received'], source, 'region')),
      provinces: provincesOf(await this.queries.figures(insightFigures.regions, source, 'province')),
      ...providersOf(await this.queries.figures(insightFigures.providers, source, 'provider')),
    };
  }

  /** Batches with a cooperative on its way at the beginning or at the end of a month that is over, and the regions of each. */
  async listUnderWay(month: string): Promise<{ batch: string; regions: string[] }[]> {
    const open: Record<string, boolean> = {};
    for (const at of [endOfMonth(monthAfter(month, -1)), endOfMonth(month)]) {
      for (const { key, figures } of await this.queries.figures(phaseFigures, everythingAt(at), 'batch')) {
        const underWay = phaseFigures.some((phase) => phase !== 'closed' && (figures[phase] ?? 0) > 0);
        if (key !== null && underWay) open[key] = true;
      }
    }
    const listed: { batch: string; regions: string[] }[] = [];
    for (const batch of Object.keys(open)) {
      const rows = await this.queries.figures(
        ['received'],
        { ...everythingAt(endOfMonth(month)), filter: { batch } },
        'region',
      );
      listed.push({ batch, regions: rows.flatMap(({ key }) => key ?? []) });
    }
    return listed;
  }

  /** The month itself is counted already. */
  private async history(order: ReportOrder, last: FiguresRow | undefined, source: FactsSource) {
    const history: MonthlyReport['history'] = [];
    // One after the other: a report is in no hurry, and others wait for a connection.
    for (const month of monthsUpTo(order.month, monthsTold).slice(0, -1)) {
      const at = endOfMonth(month);
      const then = { ...source, at, today: dateOf(at.toISOString()), past: true };
      const [row] = await this.queries.figures(phaseFigures, then);
      history.push({ month, counts: counted(phaseFigures, row) });
    }
    return [...history, { month: order.month, counts: counted(phaseFigures, last) }];
  }

  private async batch(code: string): Promise<BatchState> {
    const found = await this.engine.state<BatchState>(batchStream(code));
    if (!found) throw new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: code } });
    return found.state;
  }

  /** As it was known then: its policy may have changed since. Undefined while there was none. */
  private async batchAt(batch: BatchState, { at, whole }: ReportMoment): Promise<BatchState | undefined> {
    if (!whole) return batch;
    return (await this.engine.state<BatchState>(batchStream(batch.code), { asOf: at.toISOString() }))?.state;
  }
}

const everythingAt = (at: Date): FactsSource => ({
  filter: {},
  reach: { all: true },
  at,
  today: dateOf(at.toISOString()),
  past: true,
});

/** What the file is called under which a report is kept or sent. */
export const reportFileName = ({ batch, month, region }: Omit<ReportOrder, 'reach'>, language: Language): string =>
  `${[paperTitles['monthly-report'][language], batch, month, ...(region === undefined ? [] : [region])].join('-')}.pdf`;

const idOf = ({ batch, region, month }: ReportOrder): string =>
  ['report', batch, month, ...(region === undefined ? [] : [region])].join('/');

/** Undefined: all there are. Throws `AppError` (not-found) for a region out of reach. */
function regionsOf({ region, reach }: ReportOrder): readonly string[] | undefined {
  if (reach.all) return region === undefined ? undefined : [region];
  if (region === undefined) return reach.regions;
  if (!reach.regions.includes(region)) throw new AppError('REPORT.NOT_FOUND', 'not-found', { params: { region } });
  return [region];
}

const sourceOf = ({ batch, region, reach }: ReportOrder, { at, on, whole }: ReportMoment): FactsSource => ({
  filter: { batch, ...(region !== undefined && { region }) },
  reach,
  at,
  today: on,
  past: whole,
});

const counted = <Keys extends typeof reportedFigures | typeof phaseFigures>(
  keys: Keys,
  row: FiguresRow | undefined,
): Counted<Keys> => Object.fromEntries(keys.map((key) => [key, row?.figures[key] ?? 0])) as Counted<Keys>;

/** Of regions only where every wave says how many each of them has. */
function targetOf(batch: BatchState | undefined, told: readonly string[] | undefined): number | undefined {
  const policy = batch?.policies[batch.policyVersion];
  if (!policy || !told) return policy?.target;
  const quotas = policy.waves.map((wave) => wave.quotas);
  if (quotas.length === 0 || quotas.some((ofWave) => ofWave === undefined)) return undefined;
  return quotas
    .flatMap((ofWave) => told.map((region) => ofWave?.[region] ?? 0))
    .reduce((sum, places) => sum + places, 0);
}

const overdueOf = (rows: readonly FiguresRow[]): MonthlyReport['overdue'] =>
  rows
    .map(({ key, figures: { overdue = 0, received = 0 } }) => ({
      region: saidOf(regions, key ?? ''),
      overdue,
      received,
    }))
    .sort((a, b) => b.overdue - a.overdue);

function provincesOf(rows: readonly FiguresRow[]): MonthlyReport['provinces'] {
  const some = rows.filter(({ figures: { selected = 0 } }) => selected > 0);
  const ranks = ranksOf(some);
  return some
    .map(({ key, figures }) => ({
      rank: ranks.get(key) ?? 0,
      province: saidOf(provinces, key ?? ''),
      selected: figures.selected ?? 0,
      none: figures['coaching-none'] ?? 0,
      done: figures['coaching-done'] ?? 0,
    }))
    .sort((a, b) => a.rank - b.rank);
}

function providersOf(rows: readonly FiguresRow[]): Pick<MonthlyReport, 'providers' | 'otherProviders'> {
  const owing = rows
    .filter(({ figures: { selected = 0 } }) => selected > 0)
    .map(({ key, figures }) => {
      const of = (what: 'sessions' | 'modules' | 'actions') => ({
        promised: figures[`${what}-promised`] ?? 0,
        delivered: figures[`${what}-delivered`] ?? 0,
      });
      return {
        provider: key ?? paperSentences['report.nobody'],
        selected: figures.selected ?? 0,
        ...{ sessions: of('sessions'), modules: of('modules'), actions: of('actions') },
      };
    })
    .sort((a, b) => missing(b.sessions) - missing(a.sessions));
  return { providers: owing.slice(0, mostProviders), otherProviders: Math.max(0, owing.length - mostProviders) };
}

const missing = ({ promised, delivered }: { promised: number; delivered: number }): number => promised - delivered;
