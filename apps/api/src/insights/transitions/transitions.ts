import { moveKind, moveName } from '@mourafaka/domain';
import type { Clock } from '@mourafaka/platform';
import {
  type Arc,
  InsightQueries,
  mostMovesAtOnce,
  MoveQueries,
  type MovesSource,
  type OnArc,
} from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { pageAsOf } from '../../http/as-of';
import type { Caller } from '../../http/caller';
import { CLOCK } from '../../tokens';
import { sourceOf } from '../insight-query';
import { WorkingDays } from '../working-days';
import { endsOf, fenceOfArc, showTransitions } from './show-transitions';
import { arcNamed, type MovedQuery, type TransitionsQuery } from './transitions-query';
import type { MovedView, TransitionsView } from './transitions-view';

type MovedRow = MovedView['items'][number];
type Unpaged = Omit<MovedQuery, 'cursor' | 'limit'>;

/** Where journeys move, how long they wait before, where they are sent back, and where they stick. */
@Injectable()
export class Transitions {
  constructor(
    @Inject(MoveQueries) private readonly moves: MoveQueries,
    @Inject(InsightQueries) private readonly insights: InsightQueries,
    @Inject(WorkingDays) private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async map(query: TransitionsQuery, caller: Caller): Promise<TransitionsView> {
    const { source, facts, table } = await this.asked(query, caller);
    const [waits, standing] = await Promise.all([
      this.moves.waits(source, table),
      this.insights.standing(facts, table),
    ]);
    const back = waits.filter(({ from, to }) => moveKind(from, to) === 'back');
    const arcs = [...new Map(back.map(({ from, to }): [string, Arc] => [moveName(from, to), { from, to }])).values()];
    const rounds = await this.moves.rounds(source, table, arcs, facts.today);
    const asOf = source.at.toISOString();
    return showTransitions({ asOf, waits, rounds, standing }, openingOf(query), caller.language);
  }

  /** A page of the journeys on an arc. */
  async journeys({ cursor, limit, ...query }: MovedQuery, caller: Caller): Promise<MovedView> {
    const paged = query.asOf === undefined ? undefined : pageAsOf(query.asOf, await this.clock.now(), cursor);
    const list = await this.listOf({ ...query, ...(paged && { asOf: paged.at.toISOString() }) }, caller);
    const { items, nextCursor } = await list.page({ cursor: paged ? paged.cursor : cursor, limit });
    const { from, to, above, asOf } = list;
    const next = nextCursor && paged ? paged.marked(nextCursor) : nextCursor;
    return { asOf, ...endsOf({ from, to }, caller.language), above, items, ...(next && { nextCursor: next }) };
  }

  /** All of them, read many at a time as they are asked for. */
  async *allJourneys({ cursor: start, limit: _limit, ...query }: MovedQuery, caller: Caller): AsyncGenerator<MovedRow> {
    const { page } = await this.listOf(query, caller);
    for (let cursor = start, more = true; more;) {
      const { items, nextCursor } = await page({ cursor, limit: mostMovesAtOnce });
      yield* items;
      cursor = nextCursor;
      more = nextCursor !== undefined;
    }
  }

  private async listOf({ arc: named, outliers = false, again, ...filter }: Unpaged, caller: Caller) {
    const arc = arcNamed(named);
    const { source, table } = await this.asked(filter, caller);
    const above = fenceOfArc(await this.moves.waits(source, table, arc));
    const wanted: OnArc = { ...arc, again, ...(outliers && { longerThan: above ?? Infinity }) };
    const page = async (place: { cursor?: string; limit?: number }) => {
      const { items, nextCursor } = await this.moves.journeysOn(wanted, source, table, {
        ...place,
        language: caller.language,
      });
      const shown = items.map((item): MovedRow => ({
        ...item,
        outlier: above !== null && (item.workingDays ?? 0) > above,
      }));
      return { items: shown, nextCursor };
    };
    return { ...arc, above, asOf: source.at.toISOString(), page };
  }

  private async asked(query: TransitionsQuery, caller: Caller) {
    const { from, to, ...filter } = query;
    const facts = await sourceOf(filter, caller, this.clock);
    const { reach, at, past } = facts;
    const { asOf: _asOf, ...narrowed } = filter;
    const source: MovesSource = { filter: { ...narrowed, from, to }, reach, at, past };
    return { source, facts, table: await this.workingDays.until(facts) };
  }
}

const textOf = (pairs: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
};

function openingOf(query: TransitionsQuery): Parameters<typeof showTransitions>[1] {
  const { from: _from, to: _to, ...standing } = query;
  return {
    arc: ({ from, to }, only) =>
      `/v1/insights/transitions/journeys?${textOf({ ...query, arc: moveName(from, to), ...(only && { [only]: 'true' }) })}`,
    state: (state) => `/v1/journeys?${textOf({ ...standing, state })}`,
  };
}
