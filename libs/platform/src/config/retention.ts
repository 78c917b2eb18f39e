import { z } from 'zod';
import { hourOfDay } from './hour-of-day';

/** Settings of the erasure of what was kept as long as it may be. Off: no period of ours is applied before the Office has said it is theirs. */
export const retentionSettings = {
  MOURAFAKA_RETENTION: z.enum(['on', 'off']).default('off'),
  MOURAFAKA_RETENTION_AT: hourOfDay('03:30'),
  MOURAFAKA_RETENTION_LIMIT: z.coerce.number().int().min(1).max(100_000).default(200),
};

export interface RetentionConfig {
  enabled: boolean;
  /** Local time, `03:30`. */
  at: string;
  /** Persons erased by one run at most. */
  limit: number;
}

export const toRetentionConfig = (settings: z.infer<z.ZodObject<typeof retentionSettings>>): RetentionConfig => ({
  enabled: settings.MOURAFAKA_RETENTION === 'on',
  at: settings.MOURAFAKA_RETENTION_AT,
  limit: settings.MOURAFAKA_RETENTION_LIMIT,
});
