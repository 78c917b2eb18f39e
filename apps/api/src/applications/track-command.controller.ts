import { entityOf } from '@mourafaka/contracts';
import { actorOf, anonymous, AppError } from '@mourafaka/platform';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { namedIn, NamedDocuments } from '../documents/named-documents';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { answerHeaders, IdempotencyKey } from '../http/preconditions';
import { CountedAs } from '../http/rate-limits';
import { validated } from '../http/validation';
import { journeyPayloadSchemas } from '../openapi/command-schemas';
import { Doc } from '../openapi/doc';
import { journeyExamples } from '../openapi/examples';
import { type FollowUp, followUp, FollowUps, isTrackCommand, type TrackCommand, trackCommands } from './follow-up';
import { FollowUpSessions } from './follow-up-sessions';
import { forgetWhoseItIs } from './submission';

const schemaOf = (command: TrackCommand) => journeyPayloadSchemas.get(command) as z.ZodType;
const examples = Object.fromEntries(
  trackCommands.map((command) => [command, { summary: command, value: journeyExamples[command] }]),
);

@CountedAs('codes')
@Controller('v1/track/:trackingCode/commands')
export class TrackCommandController {
  constructor(
    @Inject(FollowUps) private readonly followUps: FollowUps,
    @Inject(FollowUpSessions) private readonly sessions: FollowUpSessions,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(NamedDocuments) private readonly documents: NamedDocuments,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Answer for the cooperative, by its code',
    description:
      'Needs `Follow-Up-Token` (`POST /v1/track/{trackingCode}/code`, then `/session`). Refused for the same reasons as to staff; the answer is the follow-up as it stands afterwards.',
    answer: followUp,
    body: { schemas: trackCommands.map(schemaOf), examples, required: false },
    params: { command: { values: trackCommands } },
    problems: [400, 403, 404, 409, 413, 415, 422],
    command: true,
    public: true,
    followUp: 'required',
  })
  async give(
    @FromCaller() caller: Caller,
    @Param('trackingCode') code: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @Headers('follow-up-token') token: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUp> {
    const journeyId = entityOf(await this.sessions.need(code, token));
    if (!isTrackCommand(command)) {
      throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    }
    const payload = validated(schemaOf(command), body ?? {});
    if (command === 'complete-file') await this.documents.check({ journeyId }, namedIn(payload));
    // Whoever holds the code speaks for the cooperative, whatever token came along.
    const applicant: Caller = { ...caller, principal: anonymous };
    const given = { category: 'journey' as const, name: command, entityId: journeyId, payload, key };
    const accepted = await this.commands
      .give(applicant, { ...given, actor: actorOf(anonymous) }, isTrackCommand)
      .catch(forgetWhoseItIs(true));
    void reply.headers(answerHeaders(accepted));
    return this.followUps.show(code, caller.language);
  }
}
