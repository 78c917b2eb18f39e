import { sessionCommands, sessionStream } from '@mourafaka/contracts';
import { sessionDeadlines } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { type Deadlines, deadlinesAnswer } from '../journeys/deadlines/deadline-answer';
import { streamDeadlines } from '../journeys/deadlines/stream-deadlines';
import { Doc } from '../openapi/doc';
import { CLOCK } from '../tokens';
import { SessionAccess } from './session-access';

@Controller('v1/sessions/:id/deadlines')
export class ListSessionDeadlinesController {
  constructor(
    @Inject(SessionAccess) private readonly access: SessionAccess,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('session.read')
  @Doc({
    tag: 'sessions',
    summary: 'Deadlines of a training session, open and past: why each falls on its day, and what is done about it',
    description: 'By when it is recorded who came, and by when another session is planned for those who did not.',
    answer: deadlinesAnswer,
    problems: [404],
  })
  async list(@FromCaller() { principal, language }: Caller, @Param('id') sessionId: string): Promise<Deadlines> {
    const state = await this.access.get(principal, sessionId);
    const region = sessionDeadlines.regionOf(state);
    const stream = sessionStream(state.sessionId);
    return streamDeadlines(
      { journal: this.journal, clock: this.clock },
      { stream, state, region, commands: sessionCommands, language },
    );
  }
}
