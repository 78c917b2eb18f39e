import { comparePlans, planInForce, type PlanVersion } from '@mourafaka/domain';
import { AppError, type Language, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { planAction } from '@mourafaka/contracts';
import { planVersion } from './dossier-answer';
import { Dossiers } from './dossiers';

const versions = name(
  'PlanVersions',
  z.object({
    items: z.array(planVersion).describe('In order, the returned ones as well'),
    inForce: z.int().optional().describe('Number of the version that is followed'),
  }),
);

const value = z.object({ value: z.union([z.string(), z.number()]), shown: z.string() });
const comparison = name(
  'PlanComparison',
  z.object({
    from: z.int(),
    to: z.int(),
    added: z.array(planAction),
    removed: z.array(planAction),
    changed: z.array(
      z.object({
        id: z.string(),
        title: z.string().describe('In the later version'),
        fields: z.array(
          z.object({
            field: z.string(),
            label: z.string().describe('In the caller’s language'),
            from: value.optional().describe('Absent where the version says nothing of it'),
            to: value.optional(),
          }),
        ),
      }),
    ),
    text: z.string().describe('How much differs, in the caller’s language'),
  }),
);

const number = z.coerce.number().int().min(1).max(10_000);
const query = z.strictObject({ from: number, to: number });

@Controller('v1/journeys/:id/plan')
export class PlanVersionsController {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  @Get('versions')
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Every version of the development plan, amendments included',
    description: 'Each with who submitted it and when, the remarks it was returned with, and who approved it.',
    answer: versions,
    problems: [404],
  })
  async versions(
    @FromCaller() { principal }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof versions>> {
    const { dossier } = await this.dossiers.get(principal, journeyId);
    return { items: dossier.plan.versions, inForce: planInForce(dossier)?.number };
  }

  @Get('comparison')
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'What differs between two versions of the development plan',
    answer: comparison,
    problems: [400, 404],
  })
  async compare(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { from, to }: z.infer<typeof query>,
  ): Promise<z.infer<typeof comparison>> {
    const { dossier } = await this.dossiers.get(principal, journeyId);
    const actionsOf = (wanted: number) => versionOf(dossier.plan.versions, wanted).actions;
    const { added, removed, changed } = comparePlans(actionsOf(from), actionsOf(to));
    const counts = { added: added.length, removed: removed.length, changed: changed.length };
    const text = translate(Object.values(counts).some(Boolean) ? 'PLAN.DIFFERS' : 'PLAN.SAME', counts, language);
    return { from, to, added, removed, changed: changed.map((action) => labelled(action, language)), text };
  }
}

function versionOf(versions: readonly PlanVersion[], wanted: number): PlanVersion {
  const found = versions.find(({ number: one }) => one === wanted);
  if (!found) throw new AppError('PLAN.VERSION_NOT_FOUND', 'not-found', { params: { version: wanted } });
  return found;
}

type Changed = ReturnType<typeof comparePlans>['changed'][number];

const labelled = ({ id, title, fields }: Changed, language: Language) => ({
  id,
  title,
  fields: fields.map(({ field, from, to }) => ({
    field,
    label: translate(`PLAN_FIELD.${field}`, {}, language),
    ...(from !== undefined && { from: { value: from, shown: shownValue(field, from, language) } }),
    ...(to !== undefined && { to: { value: to, shown: shownValue(field, to, language) } }),
  })),
});

function shownValue(field: string, value: string | number, language: Language): string {
  if (field === 'service') return translate(`SERVICE.${value}`, {}, language);
  if (field === 'costMad') return translate('PLAN.COST', { amount: value }, language);
  return String(value);
}
