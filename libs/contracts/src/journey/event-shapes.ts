/** Shapes that the events of several areas share; values of natural persons are marked `personal(...)`. */
import { z } from 'zod';
import { code, count, line, texts } from '../fields';
import { roles } from '../meta';
import { personal } from '../personal';
import { reportingRules } from '../policy/policy';
import { diagnosisRules } from '../policy/questionnaire';
import { cooperativeInput } from './application-input';
import { journeyStateNames } from './states';

export const instant = z.iso.datetime();
export const key = z.string().min(1).max(120);
export const role = z.enum(roles);
export const state = z.enum(journeyStateNames);
export const version = z.int().min(1);

/** The legal representative as events and states keep them; name, phone and e-mail are sealed once stored. */
export const representative = z.strictObject({
  personId: z.uuid(),
  name: personal(line(120)),
  phone: personal(z.e164()),
  email: personal(z.email().max(254)).optional(),
});
export type Representative = z.infer<typeof representative>;

export const changes = z.strictObject({
  cooperative: cooperativeInput.partial().optional(),
  representative: representative.partial({ name: true, phone: true, email: true }).optional(),
});
export type DataChanges = z.infer<typeof changes>;

export const participant = z.strictObject({
  personId: z.uuid(),
  name: personal(line(120)).optional(),
  role: z.string(),
  sex: z.enum(['female', 'male']),
  ageBand: z.string(),
});

/** One rule of eligibility as it was applied: which, on what, with which outcome. */
export const ruleResult = z.strictObject({
  rule: z.string(),
  passed: z.boolean(),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** What the rule of the policy asks for; absent in results of before rules were data. */
  expected: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
  kind: z.string().optional(),
  names: texts.optional(),
  policyVersion: count().optional(),
});
export type RuleResult = z.infer<typeof ruleResult>;

/** What a journey needs to know of its policy to plan its duties by itself. */
export const policySettings = z.strictObject({
  modules: z.array(code()),
  minParticipants: count(),
  sessionsPlanned: count(),
  training: z.strictObject({ modules: count(), sessions: count() }),
  automaticPhases: z.array(z.enum(['diagnosis', 'training', 'marketing'])),
  /** Absent in what was recorded before several members scored one file. */
  scoring: z.strictObject({ minScorers: count(), spreadLimit: z.number() }).optional(),
  /** Absent in what was recorded before completion had labels and actions told the minimums. */
  completion: z.strictObject({ training: count(), coaching: count(), actions: count() }).optional(),
  graduation: z
    .strictObject({
      modules: count(),
      sessions: count(),
      actionsDonePercent: count(),
      productImprovements: count(),
      outlets: count(),
    })
    .optional(),
  /** What a plan's approval asks for, where the policy says more than it must. */
  diagnosis: diagnosisRules.optional(),
  /** By which managers' figures are made, where the policy says so. */
  reporting: reportingRules.optional(),
});
export type PolicySettings = z.infer<typeof policySettings>;
