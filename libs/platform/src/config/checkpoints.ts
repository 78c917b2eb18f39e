import { resolve } from 'node:path';
import { z } from 'zod';
import { hourOfDay } from './hour-of-day';

/** 32 bytes in base64. */
export const key256 = z.string().transform((text, context): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === 32) return key;
  context.addIssue('must be 32 bytes in base64, e.g. from `openssl rand -base64 32`');
  return z.NEVER;
});

/** Several, with commas between. */
export const keys256 = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(key256));

/** Settings of the checkpoint that is signed every day. */
export const checkpointSettings = {
  MOURAFAKA_CHECKPOINT_KEY: key256.optional(),
  MOURAFAKA_CHECKPOINT_PUBLIC_KEY: key256.optional(),
  MOURAFAKA_CHECKPOINT_AT: hourOfDay('00:30'),
  MOURAFAKA_CHECKPOINT_FILE: z.string().optional(),
};

export interface CheckpointsConfig {
  /** Of which the Ed25519 key is made; nothing is signed when absent. */
  key?: Buffer;
  /** Of whoever checks and does not sign. */
  publicKey?: Buffer;
  /** Local time, `00:30`. */
  at: string;
  /** Absolute. Where checkpoints stand outside the database; only ever added to. */
  file: string;
}

export const toCheckpointsConfig = (
  settings: z.infer<z.ZodObject<typeof checkpointSettings>>,
  dataFolder: string,
): CheckpointsConfig => ({
  key: settings.MOURAFAKA_CHECKPOINT_KEY,
  publicKey: settings.MOURAFAKA_CHECKPOINT_PUBLIC_KEY,
  at: settings.MOURAFAKA_CHECKPOINT_AT,
  file: resolve(settings.MOURAFAKA_CHECKPOINT_FILE ?? resolve(dataFolder, 'checkpoints.jsonl')),
});
