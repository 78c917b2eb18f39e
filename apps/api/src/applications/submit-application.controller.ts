import { applicationChannels, applicationInput } from '@mourafaka/contracts';
import { actorOf, AppError, may } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { Journal } from '@mourafaka/journal';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { getBatch } from '../batches/get-batch';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { answerHeaders, IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { exampleApplication } from '../openapi/examples';
import { name } from '../openapi/named';

const request = name('Application', applicationInput.extend({ channel: z.enum(applicationChannels).optional() }));
const answer = name(
  'ApplicationAnswer',
  z.object({
    journeyId: z.uuid(),
    trackingCode: z.string().describe('For GET /v1/track/{trackingCode}; keep it'),
    version: z.int(),
  }),
);

@Controller('v1/batches/:batch/applications')
export class SubmitApplicationController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Apply to a batch’s call',
    description: 'Open to anybody. Staff with a token enter applications at the help desk, for their regions.',
    status: 201,
    answer,
    body: {
      schemas: [request],
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
    @Body({ schema: request }) body: z.infer<typeof request>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    await getBatch(this.journal, batch);
    if (!body.consent) throw wrongField('consent', 'APPLICATION.CONSENT_NEEDED');
    const payload = { ...body, channel: channelOf(caller, body) };
    const actor = actorOf(caller.principal);
    const given = { category: 'journey' as const, name: 'submit-application', batch, payload, key, actor };
    const accepted = await this.commands.give(caller, given).catch(forgetWhoseItIs(caller));
    void reply.headers(answerHeaders(accepted));
    const { journeyId = '', trackingCode = '', version } = accepted;
    return { journeyId, trackingCode, version };
  }
}

const wrongField = (field: string, code: string, params?: Record<string, string>) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field, code, params }] });

/** The public applies for itself; staff enter what came on paper, for their own regions. */
function channelOf({ principal }: Caller, { channel, cooperative }: z.infer<typeof request>): 'public' | 'help-desk' {
  const isStaff = !principal.roles.includes('applicant');
  const expected = isStaff ? 'help-desk' : 'public';
  if (channel !== undefined && channel !== expected) {
    throw wrongField('channel', 'FIELD.NOT_ONE_OF', { values: expected });
  }
  if (isStaff && !may(principal, 'journey.submit-application', { region: cooperative.region })) {
    throw new AppError('IDENTITY.REGION_NOT_YOURS', 'forbidden');
  }
  return expected;
}

/** To the public, a registration that has applied before is no door to the journey it opened. */
function forgetWhoseItIs({ principal }: Caller) {
  return (error: unknown): never => {
    const hide = error instanceof AppError && error.kind === 'duplicate' && principal.roles.includes('applicant');
    if (!hide) throw error;
    throw new AppError(error.code, error.kind, { errors: error.errors });
  };
}
