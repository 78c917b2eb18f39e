import { Engine } from '@mourafaka/engine';
import { MonthlyReports } from '@mourafaka/insights';
import type { Clock } from '@mourafaka/platform';
import { InsightQueries, MoveQueries } from '@mourafaka/read-models';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '../tokens';
import { EventLogs } from './event-log/event-logs';
import { Insights } from './insights';
import { Transitions } from './transitions/transitions';
import { WorkingDays } from './working-days';

/** What managers ask of many journeys at once, in this process. */
export const insightProviders: Provider[] = [
  {
    provide: InsightQueries,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => new InsightQueries(dataSource),
  },
  { provide: MoveQueries, inject: [DataSource], useFactory: (dataSource: DataSource) => new MoveQueries(dataSource) },
  {
    provide: MonthlyReports,
    inject: [InsightQueries, Engine, CLOCK],
    useFactory: (queries: InsightQueries, engine: Engine, clock: Clock) => new MonthlyReports(queries, engine, clock),
  },
  WorkingDays,
  Insights,
  Transitions,
  EventLogs,
];
