import {
  batchStream,
  type DeadlineKind,
  deadlineNames,
  type FigureKey,
  figures,
  indicatorKeys,
  indicatorNames,
  type InsightName,
  insightFigures,
  insightShares,
  milestoneAfter,
  milestones,
  type PolicyWave,
  type Role,
  stateNames,
  type JourneyStateName,
} from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { dateOf, Engine } from '@mourafaka/engine';
import { share } from '@mourafaka/insights';
import { AppError, type Clock, type Language, translate } from '@mourafaka/platform';
import {
  type Dimension,
  type FactsSource,
  type Figures,
  type FiguresRow,
  InsightQueries,
  toCents,
  type WorkingDayTable,
} from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isBatchCode } from '../batches/get-batch';
import type { Caller } from '../http/caller';
import { CLOCK } from '../tokens';
import { nameOfValue } from './insight-names';
import { type InsightQuery, openedBy, sourceOf } from './insight-query';
import type { DelaysView, FunnelView, GroupedView, indicatorsView, LeavingView, TargetsView } from './insight-views';
import { percentile } from './percentiles';
import { sharesOf, showRows } from './show-grouped';
import { WorkingDays } from './working-days';

/** What managers ask: everything from the facts, in the words of the caller, within what the caller may see. */
@Injectable()
export class Insights {
  constructor(
    @Inject(InsightQueries) private readonly queries: InsightQueries,
    @Inject(WorkingDays) private readonly workingDays: WorkingDays,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async funnel(query: InsightQuery, caller: Caller): Promise<FunnelView> {
    const source = await sourceOf(query, caller, this.clock);
    const [[all], waits] = await Promise.all([
      this.queries.figures(insightFigures.funnel, source),
      this.workingDays.until(source).then((table) => this.queries.waits(source, table)),
    ]);
    const counted = all?.figures ?? {};
    const received = counted.received ?? 0;
    return {
      ...asked(source, query),
      received,
      steps: milestones.map((step) => {
        const own = waits.filter((wait) => wait.step === step);
        const count = counted[step] ?? 0;
        return {
          step,
          name: figures[step].names[caller.language],
          count,
          ofReceived: share(count, received),
          after: milestoneAfter[step],
          wait: {
            count: own.reduce((sum, wait) => sum + wait.count, 0),
            median: percentile(own, 0.5) ?? null,
            p90: percentile(own, 0.9) ?? null,
          },
        };
      }),
      left: counted.left ?? 0,
    };
  }

  async grouped(
    insight: InsightName,
    query: InsightQuery,
    by: Dimension | undefined,
    caller: Caller,
  ): Promise<GroupedView> {
    const source = await sourceOf(query, caller, this.clock);
    const keys = insightFigures[insight];
    const rows = await this.queries.figures(keys, source, by);
    const total = sumOf(keys, rows);
    return {
      ...asked(source, query),
      by: by ?? null,
      total,
      ...(insight in insightShares && { shares: sharesOf(insight, total) }),
      items: by === undefined ? [] : showRows(insight, rows, by, caller.language),
    };
  }

  async indicators(
    query: InsightQuery,
    by: Dimension | undefined,
    caller: Caller,
  ): Promise<z.infer<typeof indicatorsView>> {
    const grouped = await this.grouped('indicators', query, by, caller);
    const changes = indicatorKeys.map((indicator) => {
      const [then = 0, now = 0] = [grouped.total[`${indicator}-then`], grouped.total[`${indicator}-now`]];
      const name = indicatorNames[indicator][caller.language];
      return { indicator, name, then, now, change: now - then, share: share(now - then, then) };
    });
    return { ...grouped, changes, notes: [figures['beneficiaries-indirect'].formula[caller.language]] };
  }

  async delays(query: InsightQuery, caller: Caller): Promise<DelaysView> {
    const { language } = caller;
    const source = await sourceOf(query, caller, this.clock);
    const [rows, [overdue], table] = await Promise.all([
      this.queries.delays(source),
      this.queries.figures(['overdue'], source),
      this.workingDays.until(source),
    ]);
    const open = openedBy({ ...query, region: undefined });
    return {
      ...asked(source, query),
      deadlines: rows.reduce((sum, row) => sum + row.deadlines, 0),
      journeys: overdue?.figures.overdue ?? 0,
      items: rows.map((row) => ({
        ...row,
        name: deadlineNames[row.kind as DeadlineKind][language],
        ownerName: translate(`ROLE.${row.owner as Role}`, {}, language),
        regionName: nameOfValue('region', row.region, language),
        workingDays: workingDaysSince(row.oldest, source, row.region, table),
        open: `${open}overdue&${new URLSearchParams({
          region: row.region,
          deadline: row.kind,
          owner: row.owner,
          ...(row.person !== null && { assignee: row.person }),
        }).toString()}`,
      })),
    };
  }

  async leaving(query: InsightQuery, caller: Caller): Promise<LeavingView> {
    const source = await sourceOf(query, caller, this.clock);
    const [[all], reasons] = await Promise.all([
      this.queries.figures(insightFigures.leaving, source),
      this.queries.reasons(source),
    ]);
    return {
      ...asked(source, query),
      figures: all?.figures ?? {},
      reasons: reasons.map((row) => ({ ...row, name: stateNames[row.state as JourneyStateName][caller.language] })),
    };
  }

  /** What the policy of a batch asks for beside what there is. Throws `AppError` (not-found, invalid). */
  async targets(query: InsightQuery & { batch: string }, caller: Caller): Promise<TargetsView> {
    const source = await sourceOf(query, caller, this.clock);
    const { code, policyVersion, policies } = await this.batchAt(query.batch, source);
    const policy = policies[policyVersion];
    const waves = policy?.waves ?? [];
    const [[all], shown] = await Promise.all([
      this.queries.figures(['selected', 'left-after-selection'], source),
      Promise.all(waves.map((wave) => this.wave(wave, query, source, caller.language, policy?.selection.shares ?? []))),
    ]);
    return {
      ...asked(source, query),
      batch: code,
      policyVersion,
      target: policy?.target ?? 0,
      selected: staying(all?.figures),
      waves: shown,
    };
  }

  private async wave(
    { code, target, quotas = {} }: PolicyWave,
    query: InsightQuery,
    source: FactsSource,
    language: Language,
    shares: BatchState['policies'][number]['selection']['shares'],
  ): Promise<TargetsView['waves'][number]> {
    const within = { ...source, filter: { ...source.filter, wave: code } };
    const keys = ['selected', 'left-after-selection', 'women-led'] as const;
    const [[all], byRegion] = await Promise.all([
      this.queries.figures(keys, within),
      this.queries.figures(keys, within, 'region'),
    ]);
    const selectedIn = (region: string): number => staying(byRegion.find(({ key }) => key === region)?.figures);
    const open = `${openedBy({ ...query, wave: code })}selected`;
    return {
      key: code,
      name: code,
      target,
      selected: staying(all?.figures),
      open,
      quotas: Object.entries(quotas).map(([region, places]) => ({
        key: region,
        name: nameOfValue('region', region, language),
        target: places,
        selected: selectedIn(region),
        open: `${open}&region=${region}`,
      })),
      shares: shares
        .filter(({ of }) => of === 'woman-led')
        .map(({ key, names, percent }) => ({
          key,
          name: names[language],
          percent,
          actual: share(all?.figures['women-led'] ?? 0, all?.figures.selected ?? 0),
        })),
    };
  }

  private async batchAt(code: string, { at, past }: FactsSource): Promise<BatchState> {
    const asOf = past ? { asOf: at.toISOString() } : {};
    const found = isBatchCode(code) ? await this.engine.state<BatchState>(batchStream(code), asOf) : undefined;
    if (!found) throw new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: code } });
    return found.state;
  }
}

/** Each cooperative is in one row. */
const sumOf = (keys: readonly FigureKey[], rows: readonly FiguresRow[]): Figures =>
  Object.fromEntries(
    keys.map((key) => [key, toCents(rows.reduce((sum, { figures: counted }) => sum + (counted[key] ?? 0), 0))]),
  );

const asked = ({ at }: FactsSource, query: InsightQuery) => ({ asOf: at.toISOString(), open: openedBy(query) });

/** Admitted, and not left since. */
const staying = (counted: Partial<Record<'selected' | 'left-after-selection', number>> = {}): number =>
  (counted.selected ?? 0) - (counted['left-after-selection'] ?? 0);

function workingDaysSince(
  since: string,
  { today }: FactsSource,
  region: string,
  { dayStarts, regions, ordinals }: WorkingDayTable,
): number {
  const row = ordinals[Math.max(0, regions.indexOf(region))] ?? [];
  const first = Math.max(
    0,
    dayStarts.findLastIndex((start) => start <= since),
  );
  return dateOf(since) > today ? 0 : (row.at(-1) ?? 0) - (row[first] ?? 0);
}
