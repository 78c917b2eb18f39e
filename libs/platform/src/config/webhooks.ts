import { z } from 'zod';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Settings of what is sent to partners. */
export const webhookSettings = {
  MOURAFAKA_WEBHOOK_TIMEOUT_MS: wholeNumber(100, 120_000).default(15_000),
  MOURAFAKA_WEBHOOK_LANES: wholeNumber(1, 100).default(8),
};

export interface WebhooksConfig {
  /** Milliseconds a partner has to answer. */
  timeoutMs: number;
  /** Letters to one partner on their way at once. */
  lanes: number;
}

type Settings = z.infer<z.ZodObject<typeof webhookSettings>>;

export const toWebhooksConfig = (settings: Settings): WebhooksConfig => ({
  timeoutMs: settings.MOURAFAKA_WEBHOOK_TIMEOUT_MS,
  lanes: settings.MOURAFAKA_WEBHOOK_LANES,
});
