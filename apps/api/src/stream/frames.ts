import type { FeedItem } from '@mourafaka/contracts';
import { formatPlace, type Happening } from '@mourafaka/feed';
import type { TailCursor } from '@mourafaka/journal';

/** Server-sent events, as the HTML standard writes them: JSON has no line break, so one `data` line holds it. */
const frame = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n`;

/** An event of the default type: what happened. */
export const itemFrame = (place: TailCursor, item: FeedItem): string =>
  frame({ id: formatPlace(place), data: JSON.stringify(item) });

/** A journey that is theirs to see no more: nothing of what it was. */
export function leftFrame({ place, item }: Happening): string {
  const journeyId = item.category === 'journey' ? item.journeyId : undefined;
  const data = JSON.stringify({ journeyId, recordedAt: item.recordedAt });
  return frame({ event: 'left', id: formatPlace(place), data });
}

/** The first of a stream: where it begins, so that whoever is cut off before anything happened can come back to it. */
export const startFrame = (place: TailCursor, retryMs: number): string =>
  frame({
    event: 'start',
    id: formatPlace(place),
    retry: String(retryMs),
    data: JSON.stringify({ from: formatPlace(place) }),
  });

/** Why a stream ends. */
export type Ending = 'token-expired' | 'stopping';
export const endFrame = (place: TailCursor, reason: Ending): string =>
  frame({ event: 'end', id: formatPlace(place), data: JSON.stringify({ reason }) });

/** A sign of life. With a place, whoever comes back need not read again what was not for them; no event is made of it. */
export const beatFrame = (place?: TailCursor): string => (place ? `:\nid: ${formatPlace(place)}\n\n` : ':\n\n');
