import { createParser } from 'eventsource-parser';
import { accessToken } from '../identity/session';

/** What happened, as the stream tells it: where to look, nothing personal. */
export interface LiveItem {
  category: 'journey' | 'batch' | 'session' | 'task';
  journeyId?: string;
  sessionId?: string;
  batch?: string;
  type: string;
  version: number;
}

interface Following {
  signal: AbortSignal;
  onItem: (item: LiveItem) => void;
  /** The place is unknown by now: everything shown may be old. */
  onGap: () => void;
  onConnected: (isConnected: boolean) => void;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Follows `GET /v1/stream` until the signal ends it; comes back where it was, so that nothing is lost. */
export async function follow({ signal, onItem, onGap, onConnected }: Following): Promise<void> {
  let lastEventId = '';
  let retry = 2_000;
  while (!signal.aborted) {
    const token = await accessToken();
    const response = token === undefined ? undefined : await open(token, lastEventId, signal);
    if (response?.status === 400) {
      lastEventId = '';
      onGap();
    }
    if (response?.ok && response.body) {
      onConnected(true);
      const parser = createParser({
        onRetry: (ms) => (retry = ms),
        onEvent: ({ id, event, data }) => {
          lastEventId = id ?? lastEventId;
          if (event === undefined) onItem(JSON.parse(data) as LiveItem);
          else if (event === 'left') onItem({ ...(JSON.parse(data) as LiveItem), category: 'journey' });
        },
      });
      await read(response.body, (text) => parser.feed(text));
    }
    onConnected(false);
    await pause(retry, signal);
  }
}

async function open(token: string, lastEventId: string, signal: AbortSignal): Promise<Response | undefined> {
  const headers = {
    Accept: 'text/event-stream',
    Authorization: `Bearer ${token}`,
    ...(lastEventId !== '' && { 'Last-Event-ID': lastEventId }),
  };
  return fetch('/v1/stream', { headers, signal }).catch(() => undefined);
}

/** Reads to the end, or until it is cut off. */
async function read(body: ReadableStream<Uint8Array>, onText: (text: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) onText(part.value);
  } catch {
    // Cut off: whoever follows comes back.
  }
}
