import { createRequire } from 'node:module';
import { AppError } from '@mourafaka/platform';
import type { MediaType } from './media-type';

/** Loaded with the first picture: most processes never see one. */
const load = createRequire(__filename);

/** Longest side of a picture that is kept, in pixels: a page photographed so stays legible. */
export const longestSide = 2_000;

/** More than any camera in use makes; what claims more is made to exhaust memory. */
const mostPixels = 120_000_000;

const formats = {
  'image/jpeg': ['jpeg', { quality: 85 }],
  'image/png': ['png', {}],
  'image/webp': ['webp', { quality: 85 }],
} as const;
type PictureType = keyof typeof formats;

export const isPicture = (mediaType: MediaType): mediaType is PictureType => mediaType in formats;

/** One at a time in a process: a picture being prepared is the one thing here that takes memory. */
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

async function draw(from: string, mediaType: PictureType, to: string): Promise<void> {
  const sharp = load('sharp') as typeof import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const [format, options] = formats[mediaType];
  try {
    await sharp(from, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toFormat(format, options)
      .toFile(to);
  } catch (cause) {
    throw new AppError('DOCUMENT.PICTURE_UNREADABLE', 'unsupported-media', { cause });
  }
}
