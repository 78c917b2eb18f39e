import { calendarStream } from '@mourafaka/contracts';
import { addDays, type CalendarState, seedCalendar, workingDayOrdinals } from '@mourafaka/domain';
import { Engine, instantOf } from '@mourafaka/engine';
import { InsightQueries, type FactsSource, type WorkingDayTable } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';

const country = 'MA';

/** Working days counted once for a stretch of days, by the calendar in force at the end of it. */
@Injectable()
export class WorkingDays {
  private last: { key: string; table: WorkingDayTable } | undefined;

  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(InsightQueries) private readonly insights: InsightQueries,
  ) {}

  /** From the first application there is to the day that is asked about. */
  async until({ at, today, past }: Pick<FactsSource, 'at' | 'today' | 'past'>): Promise<WorkingDayTable> {
    const asOf = past ? { asOf: at.toISOString() } : {};
    const [calendar, first] = await Promise.all([
      this.engine.state<CalendarState>(calendarStream(country), asOf),
      this.insights.firstApplication(),
    ]);
    const from = addDays(first?.toISOString().slice(0, 10) ?? today, -1);
    const key = [calendar?.version, from, today].join('|');
    if (this.last?.key !== key)
      this.last = { key, table: { ...tableOf(calendar?.state, from, today), calendar: calendar?.version ?? 0 } };
    return this.last.table;
  }
}

function tableOf(state: CalendarState | undefined, from: string, to: string): Omit<WorkingDayTable, 'calendar'> {
  const { regions, ordinals } = workingDayOrdinals(state?.calendar ?? seedCalendar(), from, to);
  const days = ordinals[0]?.length ?? 0;
  return {
    from,
    regions,
    ordinals,
    dayStarts: Array.from({ length: days }, (_, n) => instantOf(addDays(from, n), '00:00')),
  };
}
