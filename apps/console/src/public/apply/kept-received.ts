import type { Received } from './received';

const nameOf = (batch: string): string => `mourafaka.received.${batch}`;

/** The confirmation outlives a reload, and not the tab: a telephone may be somebody else's. */
export function keptReceived(batch: string): Received | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(batch));
    return text === null ? undefined : (JSON.parse(text) as Received);
  } catch {
    return undefined;
  }
}

export function keepReceived(batch: string, received: Received): void {
  try {
    sessionStorage.setItem(nameOf(batch), JSON.stringify(received));
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
}
