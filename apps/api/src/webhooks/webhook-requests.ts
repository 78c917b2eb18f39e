import { feedFilter, line } from '@mourafaka/contracts';
import { parsePlace } from '@mourafaka/feed';
import type { Journal, TailCursor } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { type Territory, urlFault } from '@mourafaka/webhooks';
import { z } from 'zod';
import { name } from '../openapi/named';

const url = z.string().min(1).max(2_000).describe('https; in development also http, and this machine');
const description = line(120).describe('Whose it is: messages to administrators name it');

export const newWebhook = name(
  'NewWebhook',
  z.strictObject({
    url,
    description,
    filter: feedFilter.optional().describe('What is sent; every event of journeys unless told'),
  }),
);
export const webhookChange = name(
  'WebhookChange',
  z
    .strictObject({ url: url.optional(), description: description.optional(), filter: feedFilter.optional() })
    .refine((change) => Object.keys(change).length > 0, { error: 'FIELD.REQUIRED' }),
);
export const replayRequest = name(
  'WebhookReplay',
  z.strictObject({
    from: z
      .string()
      .max(60)
      .describe('A place (`7312-99120`: what is behind it), or an instant (what was recorded from it on)'),
  }),
);

const invalid = (field: string, code: string) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field, code }] });

/** Throws `AppError` (invalid) for an address that nobody may be sent to. */
export function checkUrl(text: string | undefined, territory: Territory): void {
  const fault = text === undefined ? undefined : urlFault(text, territory);
  if (fault) throw invalid('url', fault);
}

const instant = z.iso.datetime({ offset: true });

/** The place a replay begins at. Throws `AppError` (invalid) for what is neither a place nor an instant that is past. */
export async function replayFrom(from: string, journal: Journal, now: Date): Promise<TailCursor> {
  const place = parsePlace(from);
  if (place) return place;
  if (!instant.safeParse(from).success) throw invalid('from', 'STREAM.PLACE_MALFORMED');
  const at = new Date(from);
  if (at > now) throw invalid('from', 'FIELD.IN_FUTURE');
  return journal.placeBefore(at.toISOString());
}
