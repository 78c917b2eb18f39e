import { Admission, attachmentHeader, DocumentStore, safeFileName, Scratch } from '@mourafaka/intake';
import { anonymous, AppError, type Principal } from '@mourafaka/platform';
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
import { PersonalReads } from '../audit/personal-reads';
import { removed } from '../drafts/removed';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { CountedAs } from '../http/rate-limits';
import { Unhurried } from '../http/timeout.interceptor';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { type Claim, DocumentAccess } from './document-access';
import { documentView, viewOfDocument } from './document-view';
import { receiveFile } from './receive-file';

const secret = z.string().min(1).max(60).optional();
const form = z
  .strictObject({
    kind: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/),
    draftCode: secret,
    trackingCode: secret,
    journeyId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
  })
  .refine(
    ({ draftCode, trackingCode, journeyId, sessionId }) =>
      [draftCode, trackingCode, journeyId, sessionId].filter(Boolean).length === 1,
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

/** Whoever holds a follow-up code speaks for the cooperative, whatever token came along. */
const storedByOf = (principal: Principal, { trackingCode }: Claim): { storedBy?: string } =>
  principal.id === anonymous.id || trackingCode !== undefined ? {} : { storedBy: principal.id };

@CountedAs('forms')
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(Scratch) private readonly scratch: Scratch,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
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
        sessionId: text,
      },
      required: ['file', 'kind'],
    },
  })
  @Doc({
    tag: 'documents',
    summary: 'Send a document',
    description:
      'PDF, JPEG, PNG, WebP, DOCX or XLSX by its content, at most 20 MB. A picture is kept without its place and camera, at most 2,000 pixels a side. It belongs to a draft (`draftCode`), to a followed application (`trackingCode`, with its `Follow-Up-Token`), or, for staff, to a journey (`journeyId`) or a training session (`sessionId`): one of the four. What staff send and no command names is removed after a day. The same file again is the same document.',
    status: 201,
    answer: documentView,
    problems: [400, 403, 404, 409, 413, 415, 422, 503],
    public: true,
    followUp: 'optional',
  })
  async store(
    @FromCaller() { principal }: Caller,
    @Headers('follow-up-token') token: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof documentView>> {
    return receiveFile(request, this.scratch, async ({ file: received, fileName, fields }) => {
      const { kind, ...claim } = validated(form, fields);
      const owner = await this.access.ownerOf(principal, claim, token);
      const storedBy = storedByOf(principal, claim);
      return this.admission.admit(received, async (file) => {
        const safe = safeFileName(fileName, kind, file.mediaType);
        return viewOfDocument(await this.documents.store({ owner, kind, fileName: safe, file, ...storedBy }));
      });
    });
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
    problems: [404, 503],
    public: true,
  })
  async read(
    @FromCaller() caller: Caller,
    @Param('id') documentId: string,
    @Headers('x-access-code') code: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.access.get(caller.principal, documentId, code);
    const { fileName, mediaType, size, sha256, owner, resource } = found;
    await this.reads.note(caller, {
      ...{ categories: ['document'], permission: 'journey.read', subject: `document/${documentId}` },
      ...('journeyId' in owner && { journeyId: owner.journeyId, resource }),
    });
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
      length: size,
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
