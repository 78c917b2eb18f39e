import { z } from 'zod';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Settings of the live stream. */
export const streamSettings = {
  MOURAFAKA_STREAM_CLIENTS: wholeNumber(1, 100_000).default(500),
  MOURAFAKA_STREAM_WINDOW: wholeNumber(20, 1_000_000).default(5_000),
  MOURAFAKA_STREAM_PATIENCE_MS: wholeNumber(100, 3_600_000).default(30_000),
  MOURAFAKA_STREAM_HEARTBEAT_MS: wholeNumber(100, 3_600_000).default(15_000),
};

export interface StreamConfig {
  /** Who may follow one process at once. */
  clients: number;
  /** Events kept in memory for all of them: whoever is further behind is sent away, to come back and read the journal. */
  window: number;
  /** Milliseconds somebody may take nothing although there is something. */
  patienceMs: number;
  /** Milliseconds between signs of life while nothing happens. */
  heartbeatMs: number;
}

type Settings = z.infer<z.ZodObject<typeof streamSettings>>;

export const toStreamConfig = (settings: Settings): StreamConfig => ({
  clients: settings.MOURAFAKA_STREAM_CLIENTS,
  window: settings.MOURAFAKA_STREAM_WINDOW,
  patienceMs: settings.MOURAFAKA_STREAM_PATIENCE_MS,
  heartbeatMs: settings.MOURAFAKA_STREAM_HEARTBEAT_MS,
});
