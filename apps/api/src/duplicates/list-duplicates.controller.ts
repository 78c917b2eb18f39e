import { Journal } from '@mourafaka/journal';
import { reachOf } from '@mourafaka/platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { needBatch } from '../batches/get-batch';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { type Suspected, Suspicions, suspected } from './suspicions';

const query = z.strictObject({ batch: oneLine(20) });
const answer = name('Duplicates', z.object({ items: z.array(suspected) }));

@Controller('v1/duplicates')
export class ListDuplicatesController {
  constructor(
    @Inject(Suspicions) private readonly suspicions: Suspicions,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  @Permission('duplicate.read')
  @Doc({
    tag: 'selection',
    summary: 'Applications that may be of one cooperative, and that nobody has judged',
    description:
      'The most alike first. `dismiss-duplicate` and `merge-duplicate` are commands of the journey that is suspected.',
    answer,
    problems: [400, 403, 404],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Query({ schema: query }) { batch }: z.infer<typeof query>,
  ): Promise<{ items: Suspected[] }> {
    await needBatch(this.journal, batch);
    const reach = reachOf(principal, 'duplicate.read') ?? { all: false, regions: [], lots: [] };
    return { items: await this.suspicions.list(batch, reach, language) };
  }
}
