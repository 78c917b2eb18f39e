import { Gateway, HttpSmsGateway, Inbox, OutboxGateway, StaffDirectory } from '@mourafaka/messaging';
import { type Clock, type Config, hasDevelopmentIssuer } from '@mourafaka/platform';
import { Outbox } from '@mourafaka/read-models';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIG } from '../tokens';

/** What people are told, who they are, and what became of it, in this process. */
export const messagingProviders: Provider[] = [
  {
    // The way out of what cannot wait for a worker: a code somebody sits in front of.
    provide: Gateway,
    inject: [CONFIG, DataSource, CLOCK],
    useFactory: (config: Config, dataSource: DataSource, clock: Clock): Gateway =>
      config.messages.sms
        ? new HttpSmsGateway(config.messages.sms)
        : new OutboxGateway(dataSource, clock, hasDevelopmentIssuer(config)),
  },
  { provide: Inbox, inject: [DataSource], useFactory: (dataSource: DataSource) => new Inbox(dataSource) },
  { provide: Outbox, inject: [DataSource], useFactory: (dataSource: DataSource) => new Outbox(dataSource) },
  {
    provide: StaffDirectory,
    inject: [DataSource, CLOCK],
    useFactory: (dataSource: DataSource, clock: Clock) => new StaffDirectory(dataSource, clock),
  },
];
