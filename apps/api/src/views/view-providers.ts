import { Delegations, Openings, ReadAudit, Views } from '@mourafaka/desk';
import type { Clock } from '@mourafaka/platform';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '../tokens';

export const viewProviders: Provider[] = [
  {
    provide: Views,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new Views(dataSource, clock),
  },
  {
    provide: Delegations,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new Delegations(dataSource, clock),
  },
  {
    provide: Openings,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new Openings(dataSource, clock),
  },
  {
    provide: ReadAudit,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new ReadAudit(dataSource, clock),
  },
];
