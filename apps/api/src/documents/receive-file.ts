import type { MultipartFile } from '@fastify/multipart';
import { AppError } from '@mourafaka/platform';
import type { FastifyRequest } from 'fastify';
import { documentLimit, megabyte } from '../http/limits';

/** What a form holds: one file, and its fields as text. */
export interface ReceivedFile {
  content: Buffer;
  fileName: string;
  fields: Record<string, unknown>;
}

/**
 * Reads a form with one file, whatever the order of its parts. Throws REQUEST.MEDIA_TYPE (415), DOCUMENT.TOO_LARGE (413),
 * DOCUMENT.FILE_MISSING and DOCUMENT.EMPTY (400).
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new AppError('REQUEST.MEDIA_TYPE', 'unsupported-media', { params: { accepted: 'multipart/form-data' } });
  }
  const fields: Record<string, unknown> = {};
  let received: Omit<ReceivedFile, 'fields'> | undefined;
  // A byte more than admitted, so that what is too large is known to be.
  const limits = { fileSize: documentLimit + 1, files: 1, fields: 10, fieldSize: 1_000 };
  const options = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(options)) {
    if (part.type === 'file') received = { content: await contentOf(part), fileName: part.filename };
    else fields[part.fieldname] = part.value;
  }
  if (!received) throw wrongFile('DOCUMENT.FILE_MISSING');
  if (received.content.length > documentLimit) {
    throw new AppError('DOCUMENT.TOO_LARGE', 'too-large', { params: { max: `${documentLimit / megabyte} MB` } });
  }
  if (received.content.length === 0) throw wrongFile('DOCUMENT.EMPTY');
  return { ...received, fields };
}

async function contentOf({ file }: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const wrongFile = (code: string) => new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'file', code }] });
