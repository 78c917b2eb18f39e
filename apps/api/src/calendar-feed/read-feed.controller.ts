import { createHash } from 'node:crypto';
import { AppError } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { feedText } from './feed-texts';
import { Feeds } from './feeds';
import { originOf } from './origin';
import { writeCalendar } from './write-calendar';

const answer = name('CalendarFile', z.string().describe('iCalendar, RFC 5545'));

@Controller('v1/calendar/feed/:file')
export class ReadFeedController {
  constructor(@Inject(Feeds) private readonly feeds: Feeds) {}

  @Get()
  @Public()
  @Doc({
    tag: 'identity',
    summary: 'A consultant’s calendar, by its own link',
    description:
      'Planned visits, coaching sessions and collective training with the consultant’s cooperatives, times in UTC. Answers 304 to `If-None-Match` while nothing has changed.',
    answer,
    media: 'text/calendar',
    params: { file: { example: 'wVQ3….ics' } },
    problems: [404],
    public: true,
  })
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const [, token] = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file) ?? [];
    if (token === undefined) throw new AppError('CALENDAR_FEED.NOT_FOUND', 'not-found');
    const { language, appointments } = await this.feeds.read(token);
    const text = writeCalendar(feedText('calendar', language), appointments, originOf(request));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    void reply.headers({ ETag: etag, 'Cache-Control': 'private, no-cache', 'Content-Language': language });
    if (request.headers['if-none-match']?.includes(etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.type('text/calendar; charset=utf-8');
    return text;
  }
}
