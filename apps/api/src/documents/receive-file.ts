import type { MultipartFile } from '@fastify/multipart';
import type { Scratch, Written } from '@mourafaka/intake';
import { AppError } from '@mourafaka/platform';
import type { FastifyRequest } from 'fastify';
import { documentLimit, megabyte } from '../http/limits';

/** What a form holds: one file, in the scratch, and its fields as text. */
export interface ReceivedFile {
  file: Written;
  fileName: string;
  fields: Record<string, unknown>;
}

/**
 * Reads a form with one file, whatever the order of its parts, into the scratch, has `use` look at it, and removes it, whatever
 * happens. Throws REQUEST.MEDIA_TYPE (415), DOCUMENT.TOO_LARGE (413), DOCUMENT.FILE_MISSING and DOCUMENT.EMPTY (400).
 */
export async function receiveFile<Result>(
  request: FastifyRequest,
  scratch: Scratch,
  use: (received: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart()) {
    throw new AppError('REQUEST.MEDIA_TYPE', 'unsupported-media', { params: { accepted: 'multipart/form-data' } });
  }
  const fields: Record<string, unknown> = {};
  let received: Omit<ReceivedFile, 'fields'> | undefined;
  // A byte more than admitted, so that what is too large is known to be.
  const limits = { fileSize: documentLimit + 1, files: 1, fields: 10, fieldSize: 1_000 };
  const options = { limits, throwFileSizeLimit: false };
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'file') received = await written(part, scratch);
      else fields[part.fieldname] = part.value;
    }
    return await use({ ...admitted(received), fields });
  } finally {
    if (received) await scratch.remove(received.file.path);
  }
}

async function written(part: MultipartFile, scratch: Scratch): Promise<Omit<ReceivedFile, 'fields'>> {
  return { file: await scratch.write(part.file), fileName: part.filename };
}

function admitted(received: Omit<ReceivedFile, 'fields'> | undefined): Omit<ReceivedFile, 'fields'> {
  if (!received) throw wrongFile('DOCUMENT.FILE_MISSING');
  if (received.file.size > documentLimit) {
    throw new AppError('DOCUMENT.TOO_LARGE', 'too-large', { params: { max: `${documentLimit / megabyte} MB` } });
  }
  if (received.file.size === 0) throw wrongFile('DOCUMENT.EMPTY');
  return received;
}

const wrongFile = (code: string) => new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'file', code }] });
