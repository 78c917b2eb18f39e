import { Controller, Get, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { Doc } from '../openapi/doc';
import { SessionAccess } from '../sessions/session-access';
import { answerPdf, paperQuery, pdfContent } from './answer-pdf';
import { AttendanceSheets } from './attendance-sheets';
import { PaperDesk } from './paper-desk';

@Controller('v1/sessions/:id/papers')
export class SessionPapersController {
  constructor(
    @Inject(SessionAccess) private readonly sessions: SessionAccess,
    @Inject(AttendanceSheets) private readonly sheets: AttendanceSheets,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
  ) {}

  @Get('attendance-sheet')
  @Permission('session.read')
  @Unhurried()
  @Doc({
    tag: 'sessions',
    summary: 'Print the attendance sheet',
    description:
      'PDF: lines to sign on before the session, who came once attendance is recorded; people are named to those who may see contacts.',
    answer: pdfContent,
    media: 'application/pdf',
    problems: [400, 404, 409],
  })
  async print(
    @FromCaller() caller: Caller,
    @Param('id') sessionId: string,
    @Query({ schema: paperQuery }) { lang = caller.language }: z.infer<typeof paperQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const state = await this.sessions.get(caller.principal, sessionId);
    const sheet = await this.sheets.sheetOf(caller, state);
    return answerPdf(await this.desk.print('attendance-sheet', sheet, lang), reply);
  }
}
