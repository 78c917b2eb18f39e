import { journeyEventSchemas as events, planAction } from '@mourafaka/contracts';
import { z } from 'zod';
import { name } from '../../openapi/named';
import { application, coaching, diagnosis, financing, legal, marketing } from './answer-parts';
import { completionView } from '../status/completion-view';
import { correction, instant, stamp, stamped } from './recorded-shapes';
import { salesView } from './sales-view';

export const planVersion = z.object({
  ...stamp,
  number: z.int(),
  kind: z.enum(['plan', 'amendment']),
  actions: z.array(planAction),
  reason: z.string().optional().describe('Why it was amended'),
  dropped: z.array(z.object({ id: z.string(), remark: z.string() })).optional(),
  returned: z.object({ ...stamp, remarks: z.string() }).optional(),
  approved: z.object(stamp).optional(),
});

const { status } = events.PlanActionUpdated.shape;

const plan = z.object({
  versions: z.array(planVersion),
  updates: z.array(stamped(events.PlanActionUpdated)),
  inForce: z.int().optional().describe('Number of the version that is followed'),
  actions: z.array(planAction.extend({ status })).describe('Of the version that is followed'),
});

const figure = z.union([z.number(), z.boolean()]).optional();

const closing = z.object({
  evaluations: z.array(stamped(events.EvaluationRecorded)),
  ratings: z.array(stamped(events.AccompanimentRated)).describe('By the cooperative itself'),
  waiver: stamped(events.GraduationWaiverSigned).optional(),
  graduated: stamped(events.CooperativeGraduated).optional(),
  left: z.object({ ...stamp, how: z.enum(['withdrawn', 'excluded']), reason: z.string() }).optional(),
  indicatorChanges: z
    .array(
      z.object({
        indicator: z.string(),
        before: figure,
        after: figure,
        change: z.number().optional(),
        changePercent: z.number().optional(),
      }),
    )
    .describe('The baseline beside the last evaluation'),
});

const document = stamped(events.DocumentAttached).extend({
  number: z.int().describe('Among those of its kind; a later version keeps it'),
  edition: z.int().describe('1 for the first version'),
  replacedBy: z.string().optional().describe('`documentId` of the version that took its place'),
});

export const dossierAnswer = name(
  'Dossier',
  z.object({
    journeyId: z.string(),
    version: z.int().describe('Of the last event read; without `asOf` also the ETag'),
    updatedAt: instant,
    application,
    diagnosis,
    plan,
    coaching,
    marketing,
    financing,
    legal,
    closing,
    completion: completionView,
    sales: salesView.describe('Before and after marketing started, by the month'),
    documents: z.array(document),
    notes: z.array(stamped(events.NoteAdded)),
    corrections: z.array(correction).describe('Of what the cooperative said of itself'),
  }),
);
export type DossierAnswer = z.infer<typeof dossierAnswer>;
