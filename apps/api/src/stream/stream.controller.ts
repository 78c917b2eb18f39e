import { feedItem } from '@mourafaka/contracts';
import { reachesOf } from '@mourafaka/feed';
import type { TokenVerifier } from '@mourafaka/platform';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { TOKEN_VERIFIER } from '../tokens';
import { LiveFeed } from './live-feed';
import { filterOf, placeAsked, streamQuery } from './stream-query';

const answer = name('StreamItem', feedItem.describe('The `data` of each event of the stream'));

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // A proxy that waits for more before it passes something on would make it anything but live.
  'X-Accel-Buffering': 'no',
  // The connection ends with its answer: kept alive, it would keep a stopping process.
  Connection: 'close',
};

@Controller('v1/stream')
export class StreamController {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  @Get()
  @Permission('journey.read')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    schema: { type: 'string', example: '7312-99120' },
    description: 'The id of the last event received: the stream goes on right behind it',
  })
  @Doc({
    tag: 'live',
    summary: 'What happens, as it happens, as far as I may see it',
    description:
      'Server-sent events (docs/how-to/follow-live.md). Each `data` is what happened and where the journey stands since, without anything personal; each `id` is a place to come back to: with `Last-Event-ID` nothing is lost and nothing comes twice. Without one it begins now. An event `left` says that a journey is no longer mine to see, `end` why the stream ends. Filters narrow it; a journey is seen to leave a filter. Who reads too slowly is cut off, and comes back where they were.',
    answer,
    media: 'text/event-stream',
    problems: [400],
  })
  async follow(
    @FromCaller() { principal }: Caller,
    @Query({ schema: streamQuery }) query: z.infer<typeof streamQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = placeAsked(request.headers['last-event-id'], query.lastEventId);
    // Nobody would read the rest of such an answer, nor end it.
    if (request.method === 'HEAD') return void reply.headers(headers).send();
    const [, token = ''] = (request.headers.authorization ?? '').split(/ +/);
    const expiresAt = this.verifier.expiryOf(token);
    // What is lent may end while the line is open: nobody follows by it.
    const { borrowed: _borrowed, opened: _opened, ...own } = principal;
    const asked = { reaches: reachesOf(own), filter: filterOf(query), from, expiresAt };
    const follower = await this.feed.join(asked);
    void reply.headers(headers).send(follower);
  }
}
