import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.History;

/** Whose machine it was is nobody's business. */
const anonymous = (key: string, value: unknown): unknown => (key === 'identity' ? 'recorded' : value);

/** A history as JSON: names for enumerations, base64 for bytes. */
export function historyToText(history: temporal.api.history.v1.IHistory): string {
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  return `${JSON.stringify(plain, anonymous, 1)}\n`;
}

export const historyOfText = (text: string): History => History.fromObject(JSON.parse(text) as Record<string, unknown>);
