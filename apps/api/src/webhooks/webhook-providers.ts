import { Journal } from '@mourafaka/journal';
import type { Clock, Config } from '@mourafaka/platform';
import { SecretBox, Subscriptions } from '@mourafaka/webhooks';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIG } from '../tokens';
import { WebhookDesk } from './webhook-desk';

export const webhookProviders: Provider[] = [
  {
    provide: Subscriptions,
    inject: [DataSource, Journal, CONFIG, CLOCK],
    useFactory: (dataSource: DataSource, journal: Journal, config: Config, clock: Clock) =>
      new Subscriptions(dataSource, journal, new SecretBox(config.kek, config.retiredKeks), clock),
  },
  WebhookDesk,
];
