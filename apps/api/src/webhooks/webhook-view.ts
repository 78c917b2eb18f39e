import { entityOf, feedFilter } from '@mourafaka/contracts';
import { formatPlace } from '@mourafaka/feed';
import type { Journal } from '@mourafaka/journal';
import {
  type HeldStream,
  historyKinds,
  type Past,
  type SubscriptionEntity,
  type Subscriptions,
} from '@mourafaka/webhooks';
import { z } from 'zod';
import { name } from '../openapi/named';

const instant = z.string().describe('ISO 8601, UTC');

const subscription = z.object({
  id: z.uuid(),
  url: z.string(),
  description: z.string(),
  filter: feedFilter,
  status: z.enum(['active', 'paused']),
  pausedBecause: z
    .enum(['administrator', 'gone', 'silent'])
    .nullable()
    .describe('`gone`: the address said so (410); `silent`: nothing was taken for three days'),
  place: z.string().describe('Everything up to this place was sent, is held, or was not asked for'),
  behind: z.object({
    events: z.int().describe('Of the journal behind the place, counted up to 10,000'),
    since: instant.nullable().describe('When the oldest of them was recorded'),
  }),
  held: z.object({
    streams: z.int().describe('Journeys whose later events wait for one that was not taken'),
    since: instant.nullable().describe('When the first of them began to wait'),
  }),
  deliveredAt: instant.nullable().describe('When anything was taken last'),
  failingSince: instant.nullable().describe('The first failure since'),
  lastError: z.string().nullable().describe('`HTTP_500`, `TIMEOUT`, `CONNECTION_REFUSED` …'),
  createdAt: instant,
  createdBy: z.string(),
});
export const webhookList = name('Webhooks', z.object({ items: z.array(subscription) }));

const heldView = z.object({
  journeyId: z.string().nullable(),
  stream: z.string(),
  version: z.int().describe('The first that was not taken'),
  heldSince: instant,
  firstTryAt: instant.nullable().describe('Tried for three days from then on; null before its first try'),
  attempts: z.int(),
  nextTryAt: instant,
  lastError: z.string().nullable(),
  waiting: z.int().describe('Events of the stream from that one on, asked for or not'),
});
export const heldPage = name('HeldJourneys', z.object({ items: z.array(heldView), nextCursor: z.string().nullable() }));

const pastView = z.object({
  at: instant,
  kind: z.enum(historyKinds),
  by: z.string().nullable().describe('Who did it; null where it happened by itself'),
  details: z.record(z.string(), z.unknown()),
});
export const webhookView = name(
  'Webhook',
  subscription.extend({ history: z.array(pastView).describe('What became of it, the latest 50 first') }),
);
export const webhookCreated = name(
  'WebhookCreated',
  subscription.extend({ secret: z.string().describe('`whsec_…`: shown to this request alone') }),
);

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const mostCounted = 10_000;

export async function subscriptionView(
  row: SubscriptionEntity,
  { subscriptions, journal }: { subscriptions: Subscriptions; journal: Journal },
): Promise<z.infer<typeof subscription>> {
  const { id, url, description, filter, status, pausedBecause, lastError, createdBy } = row;
  const [behind, held] = await Promise.all([journal.behind(row, mostCounted), subscriptions.countHeld(id)]);
  return {
    id,
    url,
    description,
    filter,
    status,
    pausedBecause,
    place: formatPlace(row),
    behind: { events: behind.events, since: behind.since ?? null },
    held: { streams: held.streams, since: iso(held.since) },
    deliveredAt: iso(row.deliveredAt),
    failingSince: iso(row.failingSince),
    lastError,
    createdAt: row.createdAt.toISOString(),
    createdBy,
  };
}

export const heldOf = ({ stream, heldSince, firstTryAt, nextAt, ...held }: HeldStream): z.infer<typeof heldView> => ({
  ...held,
  journeyId: stream.startsWith('journey-') ? entityOf(stream) : null,
  stream,
  heldSince: heldSince.toISOString(),
  firstTryAt: iso(firstTryAt),
  nextTryAt: nextAt.toISOString(),
});

export const pastOf = ({ at, kind, by, details }: Past): z.infer<typeof pastView> => ({
  at: at.toISOString(),
  kind,
  by,
  details,
});
