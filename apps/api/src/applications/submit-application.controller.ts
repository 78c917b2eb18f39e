import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { answerHeaders, IdempotencyKey } from '../http/preconditions';
import { CountedAs } from '../http/rate-limits';
import { Doc } from '../openapi/doc';
import { exampleApplication } from '../openapi/examples';
import { type Application, application, applicationAnswer, Submissions } from './submission';

@CountedAs('forms')
@Controller('v1/batches/:batch/applications')
export class SubmitApplicationController {
  constructor(@Inject(Submissions) private readonly submissions: Submissions) {}

  @Post()
  @HttpCode(201)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Apply to a batch’s call',
    description:
      'Open to anybody. Staff with a token enter applications at the help desk, for their regions; who typed is recorded. The cooperative is written to in `language`; where the public names none, in that of `Accept-Language`. To save and continue, or to send documents along, begin with `POST /v1/drafts`.',
    status: 201,
    answer: applicationAnswer,
    body: {
      schemas: [application],
      examples: { application: { summary: 'An invented cooperative', value: exampleApplication } },
    },
    problems: [400, 403, 404, 409, 413, 415, 422],
    command: true,
    public: true,
  })
  async submit(
    @FromCaller() caller: Caller,
    @Param('batch') batch: string,
    @IdempotencyKey() key: string,
    @Body({ schema: application }) body: Application,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof applicationAnswer>> {
    const accepted = await this.submissions.submit(caller, batch, { key, body, language: caller.language });
    void reply.headers(answerHeaders(accepted));
    const { journeyId = '', trackingCode = '', version } = accepted;
    return { journeyId, trackingCode, version };
  }
}
