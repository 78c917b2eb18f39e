import { z } from 'zod';
import { hourOfDay } from './hour-of-day';

/** Settings of the check that is made every night. */
export const checkSettings = {
  MOURAFAKA_CHECK: z.enum(['on', 'off']).default('on'),
  MOURAFAKA_CHECK_AT: hourOfDay('02:30'),
  MOURAFAKA_CHECK_SAMPLE: z.coerce.number().int().min(1).max(1_000_000).default(500),
};

export interface ChecksConfig {
  enabled: boolean;
  /** Local time, `02:30`. */
  at: string;
  /** Streams looked at, drawn by lot each night. */
  sample: number;
}

export const toChecksConfig = (settings: z.infer<z.ZodObject<typeof checkSettings>>): ChecksConfig => ({
  enabled: settings.MOURAFAKA_CHECK === 'on',
  at: settings.MOURAFAKA_CHECK_AT,
  sample: settings.MOURAFAKA_CHECK_SAMPLE,
});
