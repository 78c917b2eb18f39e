import { batchStream, journeyStateNames, phases } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import { AppError, translate } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { taskTexts } from './next-step-texts';

const answer = name(
  'FollowUp',
  z.object({
    batch: z.string(),
    phase: z.enum(phases as [string, ...string[]]),
    state: z.enum(journeyStateNames),
    suspended: z.boolean(),
    text: z.string().describe('Where it stands, in the caller’s language'),
    nextStep: z
      .object({ kind: z.string(), yours: z.boolean().describe('It is the applicant’s turn'), text: z.string() })
      .nullable(),
    nextDate: z.string().nullable().describe('Local date'),
    missing: z.array(z.object({ kind: z.string(), text: z.string() })),
    submittedAt: z.string(),
    updatedAt: z.string(),
  }),
);

@Controller('v1/track/:trackingCode')
export class TrackController {
  constructor(
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Follow an application by its code',
    description: 'Shows nothing that names the cooperative or a person.',
    answer,
    problems: [404],
    public: true,
  })
  async follow(
    @FromCaller() { language }: Caller,
    @Param('trackingCode') code: string,
  ): Promise<z.infer<typeof answer>> {
    const tracked = code.length <= 40 ? await this.journeys.trackByCode(code) : undefined;
    if (!tracked) throw new AppError('TRACKING.NOT_FOUND', 'not-found');
    const { batch, phase, state, suspended, nextStep, nextDeadline, submittedAt, updatedAt } = tracked;
    const documents = tracked.missing.length > 0 ? await this.documentsOf(batch) : [];
    return {
      batch,
      phase,
      state,
      suspended,
      text: translate(`STATE.${state}`, {}, language),
      nextStep: nextStep
        ? {
            kind: nextStep.kind,
            yours: nextStep.role === 'applicant',
            text: taskTexts[nextStep.kind]?.[language] ?? nextStep.kind,
          }
        : null,
      nextDate: nextDeadline?.dueOn ?? null,
      missing: tracked.missing.map((kind) => ({
        kind,
        text: documents.find((document) => document.kind === kind)?.names[language] ?? kind,
      })),
      submittedAt,
      updatedAt,
    };
  }

  private async documentsOf(batch: string) {
    const head = await this.journal.readHead<BatchState>(batchStream(batch));
    return head?.state.policies[head.state.policyVersion]?.documents ?? [];
  }
}
