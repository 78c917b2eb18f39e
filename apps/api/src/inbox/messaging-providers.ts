import { Inbox, StaffDirectory } from '@mourafaka/messaging';
import type { Clock } from '@mourafaka/platform';
import { Outbox } from '@mourafaka/read-models';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '../tokens';

/** What people are told, who they are, and what became of it, in this process. */
export const messagingProviders: Provider[] = [
  { provide: Inbox, inject: [DataSource], useFactory: (dataSource: DataSource) => new Inbox(dataSource) },
  { provide: Outbox, inject: [DataSource], useFactory: (dataSource: DataSource) => new Outbox(dataSource) },
  {
    provide: StaffDirectory,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new StaffDirectory(dataSource, clock),
  },
];
