import { channels } from '@mourafaka/contracts';
import { languages } from '@mourafaka/platform';
import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { DevOutbox, devOutboxQuery } from './dev-outbox';
import { outboxPage, outboxPolicy } from './outbox-page';

/** As a form sends it: a field left alone is an empty text. */
const none = z.literal('').transform(() => undefined);
const query = z.strictObject({
  stream: z.union([none, devOutboxQuery.stream]),
  channel: z.union([none, z.enum(channels)]).optional(),
  lang: z.enum(languages).optional(),
});

/** For people; where the users are not invented, it is not there. */
@ApiExcludeController()
@Controller('dev/outbox')
export class OutboxPageController {
  constructor(@Inject(DevOutbox) private readonly outbox: DevOutbox) {}

  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', outboxPolicy)
  async page(
    @FromCaller() caller: Caller,
    @Query({ schema: query }) { lang: language = caller.language, ...filter }: z.infer<typeof query>,
  ): Promise<string> {
    return outboxPage({ language, ...filter, messages: await this.outbox.list({ ...filter, limit: 100 }) });
  }
}
