import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@mourafaka/platform';
import type { MediaType } from './media-type';

/** Longest side of a picture that is kept, in pixels: a page photographed so stays legible. */
const longestSide = 2_000;

/** More than any camera in use makes; what claims more is made to exhaust memory. */
const mostPixels = 120_000_000;

/** Milliseconds after which a picture is given up. */
const patience = 30_000;

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;
type PictureType = keyof typeof formats;

export const isPicture = (mediaType: MediaType): mediaType is PictureType => mediaType in formats;

const run = promisify(execFile);

/** One at a time: each takes a core, and memory by its points. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Writes to `to` the picture as it is kept: upright, no side longer than `longestSide`, and drawn anew from its points alone, so
 * that neither place nor camera nor anything hidden behind it comes along. Throws DOCUMENT.PICTURE_UNREADABLE (415).
 */
export function preparePicture(from: string, mediaType: PictureType, to: string): Promise<void> {
  const prepared = turn.then(() => draw(from, mediaType, to));
  turn = prepared.catch(() => undefined);
  return prepared;
}

/** In a process without our environment: what it decodes comes from strangers, and its memory is gone with it. */
async function draw(from: string, mediaType: PictureType, to: string): Promise<void> {
  const script = join(__dirname, 'draw-picture.mjs');
  const given = [script, from, to, formats[mediaType], String(longestSide), String(mostPixels)];
  try {
    await run(process.execPath, given, { env: {}, timeout: patience, killSignal: 'SIGKILL' });
  } catch (cause) {
    throw new AppError('DOCUMENT.PICTURE_UNREADABLE', 'unsupported-media', { cause });
  }
}
