import { programmePolicy } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { AppError } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { batchExamples } from '../openapi/examples';
import { name } from '../openapi/named';
import { isBatchCode } from './get-batch';

const request = name('PolicyToPreview', z.strictObject({ policy: programmePolicy }));

const direction = z.object({ earlier: z.int(), later: z.int(), same: z.int(), cancelled: z.int() });
const answer = name(
  'PolicyPreview',
  z.object({
    batch: z.string(),
    version: z.int().describe('It would be adopted as'),
    journeys: z.int().describe('Of the batch that are not closed'),
    changed: z.int().describe('Of them, those it would change'),
    refused: z.record(z.string(), z.int()).describe('Those it could not be applied to, by the code of the refusal'),
    deadlines: z.record(z.string(), direction).describe('How many deadlines of each kind would fall when'),
    first: z.array(
      z.object({
        journeyId: z.uuid(),
        deadlines: z.array(
          z.object({
            key: z.string(),
            kind: z.string(),
            from: z.string(),
            to: z.string().optional().describe('Absent: it would be there no more'),
          }),
        ),
        settings: z.array(z.string()).describe('Those that would be others, by name'),
      }),
    ),
  }),
);

@Controller('v1/batches/:batch/policies/preview')
export class PreviewPolicyController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Post()
  @HttpCode(200)
  @Permission('policy.preview')
  @Doc({
    tag: 'batches',
    summary: 'What a policy would change in journeys under way',
    description:
      'Nothing is stored. `adopt-policy` adopts it: with `scope: new` for those who apply from now on, with `scope: running` for those under way as well.',
    answer,
    body: {
      schemas: [request],
      examples: { policy: { summary: 'A policy', value: { policy: batchExamples['adopt-policy']?.policy } } },
    },
    problems: [400, 403, 404],
  })
  async preview(
    @Param('batch') batch: string,
    @Body({ schema: request }) { policy }: z.infer<typeof request>,
  ): Promise<z.infer<typeof answer>> {
    const preview = isBatchCode(batch) ? await this.engine.previewPolicy(batch, policy) : undefined;
    if (!preview) throw new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: batch.slice(0, 20) } });
    return { batch, ...preview, deadlines: { ...preview.deadlines } };
  }
}
