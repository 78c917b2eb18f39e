import { Readable } from 'node:stream';
import { type LogFormat, logFormats } from '@mourafaka/event-log';
import { attachmentHeader } from '@mourafaka/intake';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { fileUnderWay } from '../../http/files-under-way';
import { Permission } from '../../http/permission';
import { Unhurried } from '../../http/timeout.interceptor';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { insightFilter } from '../insight-query';
import { EventLogs } from './event-logs';

const { batch, wave, region, province, sector, lot, provider, asOf } = insightFilter;
const formats = Object.keys(logFormats) as [LogFormat, ...LogFormat[]];

const query = z.strictObject({
  ...{ batch, wave, region, province, sector, lot, provider, asOf },
  format: z.enum(['ocel', ...formats]).describe('`ocel` is `ocel-json`'),
});

const file = name('EventLog', z.union([z.string().describe('XML'), z.looseObject({}).describe('OCEL 2.0 as JSON')]));

@Controller('v1/insights/event-log')
export class EventLogController {
  constructor(@Inject(EventLogs) private readonly logs: EventLogs) {}

  @Get()
  @Permission('insight.export')
  @Unhurried()
  @Doc({
    tag: 'insights',
    summary: 'The event log for process mining: XES, or OCEL 2.0 as JSON or XML',
    description:
      'Every event of the journeys asked for, with what it changed, under pseudonyms and without any text that somebody wrote. Written while it is read; `asOf`: what was recorded by then.',
    answer: file,
    media: ['application/xml', 'application/json'],
    problems: [400, 403],
  })
  async read(@Query({ schema: query }) { format: asked, asOf: by, ...filter }: z.infer<typeof query>) {
    const format = asked === 'ocel' ? 'ocel-json' : asked;
    const { ending, type, write } = logFormats[format];
    const content = await fileUnderWay(async () =>
      Readable.from(write(await this.logs.journeys(filter, by)), { objectMode: false, highWaterMark: 65_536 }),
    );
    return new StreamableFile(content, { type, disposition: attachmentHeader(`event-log.${ending}`) });
  }
}
