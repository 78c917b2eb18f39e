import { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { type SubscriptionEntity, Subscriptions } from '@mourafaka/webhooks';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isUuid } from '../http/fields';
import { pastOf, subscriptionView, type webhookView } from './webhook-view';

const mostOfHistory = 50;

/** What several routes of subscriptions do. */
@Injectable()
export class WebhookDesk {
  constructor(
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** Throws `AppError` (not-found) for what is no id. */
  idOf(given: string): string {
    if (!isUuid(given)) throw new AppError('WEBHOOK.NOT_FOUND', 'not-found');
    return given;
  }

  /** Throws `AppError` (not-found) where there is none. */
  async need(id: string): Promise<void> {
    await this.subscriptions.get(this.idOf(id));
  }

  /** As lists show it. */
  show(row: SubscriptionEntity): ReturnType<typeof subscriptionView> {
    const { subscriptions, journal } = this;
    return subscriptionView(row, { subscriptions, journal });
  }

  /** With what became of it. Throws `AppError` (not-found). */
  async view(id: string): Promise<z.infer<typeof webhookView>> {
    const row = await this.subscriptions.get(this.idOf(id));
    const history = await this.subscriptions.history(id, mostOfHistory);
    return { ...(await this.show(row)), history: history.map(pastOf) };
  }
}
