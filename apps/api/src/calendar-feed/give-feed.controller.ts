import { Controller, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { Feeds } from './feeds';
import { originOf } from './origin';

const answer = name(
  'CalendarFeed',
  z.object({ url: z.string().describe('Shown this once: keep it as you keep a password'), madeAt: z.string() }),
);

@Controller('v1/me/calendar-feed')
export class GiveFeedController {
  constructor(@Inject(Feeds) private readonly feeds: Feeds) {}

  @Post()
  @Permission('me.calendar')
  @Doc({
    tag: 'identity',
    summary: 'A link to my calendar, for telephones and mail programs',
    description:
      'A new link each time, in the language asked for; the one before ends. Whoever has it reads the calendar: names of cooperatives, days and places, nothing of a person.',
    status: 201,
    answer,
    problems: [403],
  })
  async give(
    @FromCaller() { principal, language }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof answer>> {
    const { token, madeAt } = await this.feeds.give(principal.id, language);
    return { url: `${originOf(request)}/v1/calendar/feed/${token}.ics`, madeAt: madeAt.toISOString() };
  }
}
