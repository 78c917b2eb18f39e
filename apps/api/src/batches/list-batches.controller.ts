import { batchStages } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import { translate } from '@mourafaka/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const item = z.object({
  batch: z.string(),
  names: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
  stage: z.enum(batchStages),
  stageName: z.string().describe('In the caller’s language'),
  policyVersion: z.int().describe('0 until a policy is adopted'),
});
const answer = name('Batches', z.object({ items: z.array(item) }));

@Controller('v1/batches')
export class ListBatchesController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'Every batch, the latest code first, with or without cooperatives in it',
    answer,
    problems: [],
  })
  async list(@FromCaller() { language }: Caller): Promise<z.infer<typeof answer>> {
    const streams = await this.journal.listStreams({ category: 'batch' });
    const heads = await this.journal.readHeads<BatchState>(streams);
    const items = heads.map(({ state: { code, names, stage, policyVersion } }) => ({
      ...{ batch: code, names, stage, policyVersion },
      stageName: translate(`STAGE.${stage}`, {}, language),
    }));
    return { items: items.sort((a, b) => b.batch.localeCompare(a.batch, 'en', { numeric: true })) };
  }
}
