import { journeyStateNames, newestConsent, phases } from '@mourafaka/contracts';
import { completionBy } from '@mourafaka/domain';
import type { JourneyStatus as StoredStatus, StandingJourney } from '@mourafaka/read-models';
import type { Resource } from '@mourafaka/platform';
import { z } from 'zod';
import type { Caller } from '../../http/caller';
import { name } from '../../openapi/named';
import { completionView, showCompletion } from './completion-view';
import { eligibilityOf, eligibilityView } from './eligibility-view';
import { preferencesOf, preferencesView, undeliveredOf, undeliveredView } from './messages-view';
import { scoringOfJourney, scoringView } from './scoring-view';

const instant = z.string().describe('ISO 8601, UTC');

const progress = z.object({
  modulesAttended: z.int(),
  modulesPlanned: z.int(),
  sessionsDone: z.int(),
  sessionsPlanned: z.int(),
  actionsDone: z.int(),
  actionsPlanned: z.int(),
});

const task = z.object({
  kind: z.string(),
  role: z.string(),
  assignee: z.string().optional(),
  commands: z.array(z.string()).optional(),
  dueOn: z.string().optional(),
  dueAt: instant.optional(),
});

const plannedDuty = z.object({ key: z.string(), kind: z.string(), dueAt: instant, wakeAt: instant });

export const engineView = name(
  'EngineView',
  z.object({
    available: z.boolean().describe('Whether the workflow answered within half a second'),
    followedVersion: z.int().optional(),
    waitingFor: z.array(z.string()).optional(),
    nextDuty: plannedDuty.optional(),
  }),
);

/** What a list shows of each journey, and a status as well. */
export const journeySummary = name(
  'JourneySummary',
  z.object({
    journeyId: z.uuid(),
    batch: z.string(),
    wave: z.string().optional(),
    lot: z.string().optional(),
    phase: z.enum(phases as [string, ...string[]]),
    state: z.enum(journeyStateNames),
    suspended: z.boolean(),
    region: z.string(),
    province: z.string(),
    sector: z.string(),
    cooperative: z.record(z.string(), z.unknown()).describe('As in the application, with corrections'),
    agent: z.string().optional(),
    consultant: z.string().optional(),
    submittedAt: instant,
    updatedAt: instant,
    version: z.int().describe('Also the ETag'),
    missing: z.array(z.string()).describe('Documents asked for and not received'),
    nextDeadline: z
      .object({ kind: z.string(), dueOn: z.string(), dueAt: instant, overdue: z.boolean() })
      .nullable()
      .describe('The open deadline that falls first'),
    progress,
    tasks: z.array(task),
  }),
);

export const journeyStatus = name(
  'JourneyStatus',
  journeySummary.extend({
    since: instant.describe('When it entered its state'),
    suspension: z.object({ since: instant, reason: z.string(), until: z.string().optional() }).optional(),
    representative: z
      .object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
      .optional()
      .describe('Only for those who work with the cooperative; null where unknown or forgotten'),
    trackingCode: z.string().optional(),
    consent: z
      .object({
        given: z.boolean(),
        textVersion: z.string().optional().describe('Absent where none was recorded'),
        isNewest: z.boolean().describe('The public form shows this text today'),
      })
      .describe('The last that was said to the processing of personal data'),
    project: z.object({ title: z.string(), summary: z.string() }),
    eligibility: eligibilityView.optional().describe('Absent until it was assessed'),
    scoring: scoringView.optional().describe('Absent until somebody has scored'),
    decision: z.record(z.string(), z.unknown()).optional(),
    provider: z.string().optional(),
    completion: completionView,
    certificate: z.string().optional().describe('Number of the certificate, from graduation on'),
    preferences: preferencesView,
    undelivered: z.array(undeliveredView).describe('Messages that did not arrive and wait for somebody to settle them'),
    policyVersion: z.int(),
    engine: engineView.optional(),
  }),
);
export type JourneyStatus = z.infer<typeof journeyStatus>;

/** The representative's values, opened. */
export type Contact = Record<'name' | 'phone' | 'email', string | null>;

/** A stored status as the API gives it; the follow-up code is the applicant's and stays out. */
export function summaryOf({ trackingCode: _, nextDeadline, ...status }: StoredStatus): z.infer<typeof journeySummary> {
  return { ...status, nextDeadline: nextDeadline ?? null };
}

/** A journey as the API shows it to somebody. What is sealed stays out: `contact` is opened by the caller. */
export function statusOf(
  { status, detail, resource }: StandingJourney & { resource: Resource },
  { principal, language, contact }: Pick<Caller, 'principal' | 'language'> & { contact?: Contact },
): JourneyStatus {
  const { since, suspended, project, consent, decision, provider, policyVersion, certificate, settings } = detail;
  return {
    ...summaryOf(status),
    since,
    suspension: suspended,
    ...(contact && { representative: contact, trackingCode: status.trackingCode }),
    consent: { ...consent, isNewest: consent.given && consent.textVersion === newestConsent.version },
    project,
    eligibility: eligibilityOf(detail, language),
    scoring: scoringOfJourney(principal, { state: { ...detail, state: status.state }, resource }),
    decision,
    provider,
    completion: showCompletion(completionBy(status.progress, settings.completion), language),
    ...(certificate !== undefined && { certificate }),
    preferences: preferencesOf(detail),
    undelivered: undeliveredOf(detail, language),
    policyVersion,
  };
}
