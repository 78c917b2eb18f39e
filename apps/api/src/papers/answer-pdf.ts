import { attachmentHeader } from '@mourafaka/intake';
import { languages } from '@mourafaka/platform';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { name } from '../openapi/named';

export interface PrintedPaper {
  content: Buffer;
  fileName: string;
}

/** A paper, as the API shows it in its document. */
export const pdfContent = name('Pdf', z.string().meta({ format: 'binary' }));

export const paperQuery = z.strictObject({
  lang: z.enum(languages).optional().describe('Of the paper; the caller’s unless told'),
});

/** Read where it is: a paper says what stood in the journal the moment it was printed. */
export function answerPdf({ content, fileName }: PrintedPaper, reply: FastifyReply): StreamableFile {
  void reply.headers({
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: attachmentHeader(fileName).replace(/^attachment/, 'inline'),
    length: content.length,
  });
}
