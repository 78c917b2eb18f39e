import { Journal } from '@mourafaka/journal';
import { Post, SecretBox, territoryOf } from '@mourafaka/webhooks';
import type { Logger } from '@mourafaka/platform';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { WebhookNotices } from './webhook-notices';

/** What carries webhooks, in this process. */
export const webhookProviders = (logger: Logger): Provider[] => [
  WebhookNotices,
  {
    provide: Post,
    inject: [Settings, DataSource, Journal, Clock, WebhookNotices],
    useFactory: (
      { config }: Settings,
      dataSource: DataSource,
      journal: Journal,
      clock: Clock,
      notices: WebhookNotices,
    ) =>
      new Post({
        dataSource,
        journal,
        databaseUrl: config.database.url,
        clock,
        secrets: new SecretBox(config.kek, config.retiredKeks),
        notices,
        territory: territoryOf(config.nodeEnv),
        ...config.webhooks,
        onFailure: (err, subscription) => logger.error({ err, subscription }, 'a partner could not be served'),
      }),
  },
];
