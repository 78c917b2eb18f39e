import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '@mourafaka/platform';
import { type MediaType, mediaTypeOf } from './media-type';
import { isPicture, preparePicture } from './pictures';
import type { Scanner } from './scan/scanner';
import { reading, type Scratch, type Written } from './scratch';

/** What a scanner said of a document when it came; `not-scanned` where none is set or none answered. */
export type Scan = 'clean' | 'not-scanned';

/** A file that may be kept, in the scratch. */
export interface AdmittedFile extends Written {
  mediaType: MediaType;
  scan: Scan;
}

export interface AdmissionOptions {
  scratch: Scratch;
  /** None: nothing is scanned. */
  scanner?: Scanner;
  /** Whether a document is refused while the scanner does not answer. */
  scanRequired: boolean;
}

/** What a file that was received must pass before it is kept. */
export class Admission {
  constructor(private readonly options: AdmissionOptions) {}

  /**
   * Has `use` keep the file as admitted, which for a picture is another one than was received, and gone afterwards. Throws
   * DOCUMENT.TYPE_NOT_ADMITTED and DOCUMENT.PICTURE_UNREADABLE (415), DOCUMENT.INFECTED (422), DOCUMENT.NOT_SCANNED (503).
   */
  async admit<Result>(received: Written, use: (file: AdmittedFile) => Promise<Result>): Promise<Result> {
    const mediaType = await mediaTypeOf(received.path);
    if (!mediaType) throw new AppError('DOCUMENT.TYPE_NOT_ADMITTED', 'unsupported-media');
    const scan = await this.scan(received.path);
    if (!isPicture(mediaType)) return use({ ...received, mediaType, scan });
    const path = await this.options.scratch.newPath();
    try {
      await preparePicture(received.path, mediaType, path);
      return await use({ ...(await measured(path)), mediaType, scan });
    } finally {
      await this.options.scratch.remove(path);
    }
  }

  private async scan(path: string): Promise<Scan> {
    const { scanner, scanRequired } = this.options;
    if (!scanner) return 'not-scanned';
    const verdict = await reading(path, (content) => scanner.scan(content));
    if (verdict.is === 'clean') return 'clean';
    if (verdict.is === 'infected') throw new AppError('DOCUMENT.INFECTED', 'unprocessable');
    if (!scanRequired) return 'not-scanned';
    throw new AppError('DOCUMENT.NOT_SCANNED', 'unavailable', { retryAfter: 60, cause: verdict.why });
  }
}

async function measured(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece as Buffer);
    size += (piece as Buffer).length;
  }
  return { path, size, sha256: hash.digest('hex') };
}
