import {
  applicationInput,
  cooperativeInput,
  indicators,
  journeyEventSchemas as events,
  ruleResult,
} from '@mourafaka/contracts';
import { z } from 'zod';
import { entryOf, known, reasoned, stamp, stamped } from './recorded-shapes';

const stampOnly = z.object(stamp);

/** Who the cooperative is, and what was decided. */
export const application = z.object({
  batch: z.string(),
  submittedOn: z.string(),
  cooperative: cooperativeInput.describe('With every correction'),
  representative: z.object({ personId: z.string(), name: known, phone: known, email: known }).optional(),
  project: applicationInput.shape.project,
  lot: z.string().optional(),
  wave: z.string().optional(),
  eligibility: z
    .object({ ...stamp, eligible: z.boolean(), results: z.array(ruleResult), overriddenBecause: z.string().optional() })
    .optional(),
  decision: z
    .object({
      ...stamp,
      kind: z.enum(['admitted', 'waitlisted', 'rejected']),
      reasons: z.array(z.string()),
      wave: z.string().optional(),
      ranking: z.int().optional(),
      rank: z.int().optional(),
      signedBy: z.array(z.string()).optional(),
    })
    .optional(),
  appeal: z
    .object({
      ...stamp,
      grounds: z.string(),
      decided: z.object({ ...stamp, outcome: z.string(), reason: z.string() }).optional(),
    })
    .optional(),
  consultants: z
    .array(z.object({ ...stamp, consultant: z.string(), provider: z.string().optional(), lot: z.string().optional() }))
    .describe('The last is the present one'),
});

const value = z.union([z.string(), z.number(), z.boolean()]);

export const questionnaireView = z.array(
  z.object({
    ...stamp,
    heading: z.string(),
    title: z.string().describe('As the form has it, in the caller’s language'),
    form: z.int().describe('Version of the form it was filled with'),
    answers: z.array(
      z.object({
        question: z.string(),
        text: z.string().describe('As the form asks it, in the caller’s language'),
        kind: z.string().optional().describe('Absent where the form is not to be found any more'),
        answer: value.optional().describe('Absent where the question was left open'),
        shown: z.string().optional().describe('The answer in words, in the caller’s language'),
      }),
    ),
    earlier: z
      .array(z.object({ ...stamp, form: z.int(), answers: z.record(z.string(), value) }))
      .describe('What stood there before'),
  }),
);

const baseline = z.object({ ...stamp, indicators, asOf: z.string().optional() });

export const diagnosis = z.object({
  started: stampOnly.optional(),
  visits: z.array(
    entryOf(events.VisitRecorded.omit({ visit: true }).partial()).extend({
      planned: z.array(stamped(events.VisitPlanned)).describe('As first planned, then as moved'),
      cancelled: reasoned.optional(),
      recorded: stampOnly.optional().describe('Once it took place'),
    }),
  ),
  questionnaire: questionnaireView,
  swot: z.array(entryOf(events.SwotRecorded.shape.entries.element)),
  needs: events.NeedsRecorded.shape.needs,
  baseline: baseline.optional(),
  earlierBaselines: z.array(baseline),
});

const session = stamped(events.CoachingSessionPlanned);
const participants = z.array(
  z.object({
    personId: z.string(),
    name: known,
    role: z.string(),
    sex: z.enum(['female', 'male']),
    ageBand: z.string(),
  }),
);
const unnamed = { request: true } as const;
const settled = z.object({ ...stamp, outcome: z.enum(['held', 'not-held']), reason: z.string() });

export const coaching = z.object({
  started: stampOnly.optional(),
  attendance: z.array(entryOf(events.AttendanceRecorded.extend({ participants }))).describe('Of collective training'),
  notices: z
    .array(stamped(events.SessionNoticeGiven.omit({ duty: true })))
    .describe('What the cooperative was told of collective training'),
  plan: z.array(session.extend({ earlier: z.array(session) })).describe('Individual sessions by their number'),
  sessions: z.array(
    entryOf(events.CoachingSessionRecorded.extend({ participants: participants.optional() })).extend({
      confirmed: stampOnly.optional().describe('By the cooperative, with its code'),
      dispute: reasoned.extend({ settled: settled.optional() }).optional(),
    }),
  ),
  assistance: z.array(
    entryOf(
      events.TechnicalAssistanceRequested.partial().extend(
        events.TechnicalAssistanceRecorded.omit(unnamed).partial().shape,
      ),
    ).extend({
      requested: stampOnly.optional(),
      assigned: stamped(events.TechnicalAssistanceAssigned.omit(unnamed)).optional(),
      visits: z.array(stamped(events.TechnicalAssistanceVisited.omit(unnamed))),
      recommended: stamped(events.TechnicalAssistanceRecommended.omit(unnamed)).optional(),
      done: stampOnly.optional(),
      closed: reasoned.optional().describe('Without having been given'),
    }),
  ),
});

export const marketing = z.object({
  started: stampOnly.optional(),
  plans: z
    .array(stamped(events.MarketingPlanSubmitted).extend({ number: z.int(), reason: z.string().optional() }))
    .describe('Every version; the last is the one that holds'),
  improvements: z.array(entryOf(events.ProductImprovementRecorded)),
  outlets: z.array(entryOf(events.OutletRecorded)),
  segments: z.array(entryOf(events.MarketSegmentRecorded)),
  supports: z.array(entryOf(events.SaleSupportRecorded)),
  sales: z.array(entryOf(events.SalesRecorded)),
});

export const financing = z.array(
  entryOf(events.FinancingRequested).extend({
    granted: stamped(events.FinancingGranted.omit(unnamed)).optional(),
    declined: stamped(events.FinancingDeclined.omit(unnamed)).optional(),
    payments: z.array(entryOf(events.InstalmentRecorded.omit(unnamed))),
    uses: z.array(entryOf(events.FundUseRecorded.omit(unnamed))),
  }),
);

export const legal = z.object({
  assemblies: z.array(entryOf(events.AssemblyRecorded)),
  accounts: z.array(entryOf(events.AccountsFiled)),
  payments: z.array(entryOf(events.CapitalPaymentRecorded)),
});
