/** What one journey is at a moment: folded from its events, kept in the stream's head, read by everything else. */
import type {
  ApplicationInput,
  CooperativeInput,
  DeadlineKind,
  DeadlineStep,
  Indicators,
  JourneyEventData,
  JourneyPayload,
  JourneyStateName,
  Phase,
  PolicySettings,
  Representative,
  Role,
  RuleResult,
} from '@mourafaka/contracts';
import { phaseOf } from '@mourafaka/contracts';

export interface Deadline {
  /** `completeness-check#1`: unique within the journey for ever. */
  key: string;
  kind: DeadlineKind;
  status: 'open' | 'met' | 'cancelled' | 'expired';
  owner: Role;
  /** Local date the days are counted from. */
  anchorOn: string;
  /** Set by an extension: counted no more. */
  fixedOn?: string;
  /** Days the clock stood still since the anchor or the extension. */
  pausedDays: number;
  revision: number;
  dueOn: string;
  /** Overdue from this instant on. */
  dueAt: string;
  /** Steps still to perform; empty once closed. */
  steps: DeadlineStep[];
  /** Names of the steps performed, so that a replanned calendar repeats none. */
  performed: string[];
  closedAt?: string;
}

/** A message the system owes the applicant, due at once. */
export interface Letter {
  /** Duty key, `letter/admission#1`. */
  key: string;
  template: string;
  dueAt: string;
}

export interface PlanAction extends Readonly<JourneyEventData<'DevelopmentPlanSubmitted'>['actions'][number]> {
  status: JourneyPayload<'update-plan-action'>['status'];
}

export interface JourneyState {
  journeyId: string;
  batch: string;
  trackingCode: string;
  version: number;
  updatedAt: string;
  state: JourneyStateName;
  /** When it entered `state`. */
  since: string;
  wave?: string;
  lot?: string;
  suspended?: { since: string; reason: string; until?: string };
  cooperative: CooperativeInput;
  representative?: Representative;
  project: ApplicationInput['project'];
  consent: { given: boolean; textVersion?: string };
  channel: ApplicationInput['channel'];
  submittedAt: string;
  /** From when the decision's deadline counts: the submission, or the reassessment an appeal brought. */
  decisionFrom: string;
  policyVersion: number;
  settings: PolicySettings;
  /** Documents asked for and not received yet. */
  missing: string[];
  completionRounds: number;
  documents: { kind: string; name: string; at: string }[];
  notes: number;
  eligibility?: { eligible: boolean; results: RuleResult[]; at: string; overridden: boolean };
  scores: { scorer: string; total: number; counted: boolean }[];
  decision?: { kind: 'admitted' | 'waitlisted' | 'rejected'; at: string; by: string; reasons: string[]; rank?: number };
  admittedAt?: string;
  /** How it was closed; `final` once no appeal is possible any more. */
  closing?: { from: JourneyStateName; at: string; by: string; final: boolean };
  appeal?: { against: JourneyStateName; at: string };
  agent?: string;
  consultant?: string;
  provider?: string;
  /** When the last thing happened that may open the next phase. */
  progressAt: string;
  diagnosisStartedAt?: string;
  trainingStartedAt?: string;
  marketingStartedAt?: string;
  swotEntries: number;
  baseline?: Indicators;
  plan?: { round: number; author: string; actions: PlanAction[]; approvedBy?: string; approvedAt?: string };
  attendance: { module: string; occurredOn: string; participants: number }[];
  sessions: { occurredOn: string; attended: number; durationMinutes: number }[];
  technicalAssistance: number;
  marketingPlan: boolean;
  productImprovements: number;
  outlets: number;
  saleSupports: number;
  evaluation?: { indicators: Indicators; satisfaction: number; at: string };
  waiver?: { reason: string; signedBy: string; unmet: string[] };
  deadlines: Deadline[];
  letters: Letter[];
  /** How often each automatic phase was opened, so that its duty's key is new each time. */
  opened: { diagnosis: number; training: number; marketing: number };
  lettersIssued: number;
}

export const journeyPhase = (state: JourneyState): Phase => phaseOf(state.state);
export const openDeadlines = (state: JourneyState): Deadline[] => state.deadlines.filter((it) => it.status === 'open');

/** How far the cooperative has come, as every status shows it. */
export interface Progress {
  modulesAttended: number;
  modulesPlanned: number;
  sessionsDone: number;
  sessionsPlanned: number;
  actionsDone: number;
  actionsPlanned: number;
}

/** A module counts once, when enough people of the cooperative attended it; modules outside the programme do not count. */
export function modulesAttended({ attendance, settings }: JourneyState): number {
  return settings.modules.filter((module) =>
    attendance.some((held) => held.module === module && held.participants >= settings.minParticipants),
  ).length;
}

export const progressOf = (state: JourneyState): Progress => ({
  modulesAttended: modulesAttended(state),
  modulesPlanned: state.settings.modules.length,
  sessionsDone: state.sessions.length,
  sessionsPlanned: state.settings.sessionsPlanned,
  actionsDone: state.plan?.actions.filter((action) => action.status === 'done').length ?? 0,
  actionsPlanned: state.plan?.actions.filter((action) => action.status !== 'dropped').length ?? 0,
});

/** What training must have delivered before marketing opens, by the policy's numbers. */
export const trainingDelivered = (state: JourneyState): boolean =>
  modulesAttended(state) >= state.settings.training.modules &&
  state.sessions.length >= state.settings.training.sessions;

/** The open deadline that falls first. */
export const nextDeadline = (state: JourneyState): Deadline | undefined =>
  openDeadlines(state).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
