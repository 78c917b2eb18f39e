import { checkInKey, entityOf, type SessionCommandName, sessionPayloads } from '@mourafaka/contracts';
import { Journal } from '@mourafaka/journal';
import { actorOf, anonymous, AppError } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { FollowUps } from '../applications/follow-up';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Public } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { CountedAs } from '../http/rate-limits';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const codes = {
  code: oneLine(40).describe('Of the session, shown in the room'),
  trackingCode: oneLine(60).describe('Of the cooperative'),
};
const checkIn = name(
  'CheckIn',
  z.strictObject({ ...codes, participants: sessionPayloads['check-in'].shape.participants }),
);
const evaluation = name(
  'SessionEvaluation',
  z.strictObject({ ...codes, ...sessionPayloads.evaluate.omit({ journeyId: true }).shape }),
);
const received = name('Received', z.object({ received: z.literal(true) }));

const participants = [
  { name: 'Invented Participant', role: 'president', sex: 'female', ageBand: '35-44' },
  { role: 'member', sex: 'male', ageBand: '25-34' },
];
const asked = { code: 'K7QM4TX9', trackingCode: 'K7QM-4TX-9RD-E3HG' };

/** What a cooperative does in the room, by the session's code and its own. */
@CountedAs('codes')
@Controller('v1/sessions')
export class CheckInController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(FollowUps) private readonly followUps: FollowUps,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Post('check-in')
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'sessions',
    summary: 'Check in at a training session, by its code',
    description: 'On the day, from an hour before it begins; once. Staff correct what is wrong.',
    answer: received,
    body: { schemas: [checkIn], examples: { 'check-in': { summary: 'check-in', value: { ...asked, participants } } } },
    problems: [400, 404, 409, 422],
    command: true,
    public: true,
  })
  checkIn(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: checkIn }) body: z.infer<typeof checkIn>,
  ): Promise<z.infer<typeof received>> {
    const { trackingCode, ...payload } = body;
    return this.give(caller, 'check-in', { key, code: body.code, trackingCode, payload });
  }

  @Post('evaluations')
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'sessions',
    summary: 'Say what you think of a training session, by its code',
    description:
      'Once for each participant of the cooperative, once its attendance is recorded and until the session is closed. Nobody’s name is kept with it.',
    answer: received,
    body: {
      schemas: [evaluation],
      examples: {
        evaluation: {
          summary: 'evaluation',
          value: { ...asked, answers: { content: 5, trainer: 4, organisation: 4, use: 5 } },
        },
      },
    },
    problems: [400, 404, 409, 422],
    command: true,
    public: true,
  })
  evaluate(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: evaluation }) body: z.infer<typeof evaluation>,
  ): Promise<z.infer<typeof received>> {
    const { trackingCode, code, ...payload } = body;
    return this.give(caller, 'evaluate', { key, code, trackingCode, payload });
  }

  private async give(
    caller: Caller,
    command: SessionCommandName,
    { key, code, trackingCode, payload }: { key: string; code: string; trackingCode: string; payload: object },
  ): Promise<z.infer<typeof received>> {
    const session = await this.journal.findByKey(checkInKey(code));
    if (session === undefined) throw new AppError('SESSION.CODE_WRONG', 'not-found');
    const journeyId = entityOf(await this.followUps.streamOf(trackingCode));
    // Whoever holds the codes speaks for the cooperative, whatever token came along.
    await this.commands.give(
      { ...caller, principal: anonymous },
      {
        category: 'session',
        name: command,
        entityId: entityOf(session),
        payload: { ...payload, journeyId },
        // The public has one name for all: a key is a cooperative's own.
        key: `${journeyId}:${key}`,
        actor: actorOf(anonymous),
      },
    );
    return { received: true };
  }
}
