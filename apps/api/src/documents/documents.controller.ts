import { attachmentHeader, DocumentStore, mediaTypeOf, safeFileName } from '@mourafaka/intake';
import { AppError } from '@mourafaka/platform';
import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { removed } from '../drafts/removed';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { DocumentAccess } from './document-access';
import { documentView, viewOfDocument } from './document-view';
import { receiveFile } from './receive-file';

const secret = z.string().min(1).max(60).optional();
const form = z
  .strictObject({
    kind: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/),
    draftCode: secret,
    trackingCode: secret,
    journeyId: z.uuid().optional(),
  })
  .refine(
    ({ draftCode, trackingCode, journeyId }) => [draftCode, trackingCode, journeyId].filter(Boolean).length === 1,
    {
      error: 'DOCUMENT.OWNER_MISSING',
    },
  );

/** The bytes, of the type the file is of. */
const fileContent = name('FileContent', z.string().meta({ format: 'binary' }));
const text = { type: 'string' as const };
const codeHeader = {
  name: 'X-Access-Code',
  required: false,
  schema: text,
  description: 'Code of the draft or of the follow-up, where no token is given',
};

@Controller('v1/documents')
export class DocumentsController {
  constructor(
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
  ) {}

  @Post()
  @HttpCode(201)
  @Unhurried()
  @Public()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        file: { type: 'string', format: 'binary' },
        kind: { ...text, example: 'statutes' },
        draftCode: text,
        trackingCode: text,
        journeyId: text,
      },
      required: ['file', 'kind'],
    },
  })
  @Doc({
    tag: 'documents',
    summary: 'Send a document',
    description:
      'PDF, JPEG, PNG, WebP, DOCX or XLSX by its content, at most 10 MB. It belongs to a draft (`draftCode`), to a followed application (`trackingCode`), or, for staff, to a journey (`journeyId`): one of the three. The same file again is the same document.',
    status: 201,
    answer: documentView,
    problems: [400, 403, 404, 409, 413, 415],
    public: true,
  })
  async store(
    @FromCaller() { principal }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof documentView>> {
    const { content, fileName, fields } = await receiveFile(request);
    const { kind, ...claim } = validated(form, fields);
    const owner = await this.access.ownerOf(principal, claim);
    const mediaType = await mediaTypeOf(content);
    if (!mediaType) throw new AppError('DOCUMENT.TYPE_NOT_ADMITTED', 'unsupported-media');
    const safe = safeFileName(fileName, kind, mediaType);
    return viewOfDocument(await this.documents.store({ owner, kind, fileName: safe, mediaType, content }));
  }

  @Get(':id')
  @Public()
  @ApiHeader(codeHeader)
  @Doc({
    tag: 'documents',
    summary: 'Download a document',
    description: 'To those who may see its journey, and to whoever holds the code of its draft or follow-up.',
    answer: fileContent,
    media: 'application/octet-stream',
    problems: [404],
    public: true,
  })
  async read(
    @FromCaller() { principal }: Caller,
    @Param('id') documentId: string,
    @Headers('x-access-code') code: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, mediaType, sha256 } = await this.access.get(principal, documentId, code);
    const content = await this.documents.read(documentId);
    if (!content) throw new AppError('DOCUMENT.NOT_FOUND', 'not-found');
    void reply.headers({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ETag: `"${sha256}"`,
    });
    return new StreamableFile(content, {
      type: mediaType,
      disposition: attachmentHeader(fileName),
      length: content.length,
    });
  }

  @Delete(':id')
  @Public()
  @ApiHeader({ ...codeHeader, description: 'Code of the draft' })
  @Doc({
    tag: 'documents',
    summary: 'Take a document out of a draft',
    description: 'What was submitted with an application stays.',
    answer: removed,
    problems: [404],
    public: true,
  })
  async remove(
    @Param('id') documentId: string,
    @Headers('x-access-code') code: string | undefined,
  ): Promise<z.infer<typeof removed>> {
    await this.access.getOfDraft(documentId, code);
    await this.documents.remove(documentId);
    return { removed: true };
  }
}
