import type { StreamId } from '@mourafaka/contracts';

/** A keyed digest, `PersonKeys.digest`: nobody without the keys of the installation can work it out. */
export type Digest = (text: string) => Buffer;

/**
 * The code a person is sent about something of a stream: eight digits that follow from the stream and the purpose, so that
 * they are worked out where they are needed, at the decision and at the delivery, and stored nowhere.
 */
export function codeOf(digest: Digest, stream: StreamId, purpose: string): string {
  const number = digest(`code|${stream}|${purpose}`).readBigUInt64BE() % 100_000_000n;
  return String(number).padStart(8, '0');
}
