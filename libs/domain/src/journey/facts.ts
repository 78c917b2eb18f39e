/** What managers count of one journey: flat, without a text or a person, made of its state alone. */
import type { Indicators, JourneyStateName, Milestones, Phase, Role } from '@mourafaka/contracts';
import { runningDeadlines } from '../deadlines';
import { reportingByDefault } from '../policy/default-rules';
import { type CompletionLabel, completionOf } from './completion';
import { journeyDeadlines } from './deadlines';
import { type Progress, progressOf } from './progress';
import { journeyPhase, type JourneyState } from './state';

type Measured = Pick<Indicators, 'members' | 'women' | 'youth' | 'disabled' | 'jobs' | 'turnoverMad'>;

export interface JourneyFacts extends Progress {
  journeyId: string;
  version: number;
  /** ISO 8601: when it came to stand like this. */
  validFrom: string;
  batch: string;
  wave?: string;
  lot?: string;
  provider?: string;
  phase: Phase;
  state: JourneyStateName;
  /** When it came to that state, ISO 8601. */
  since: string;
  suspended: boolean;
  region: string;
  province: string;
  sector: string;
  agent?: string;
  consultant?: string;
  womanLed: boolean;
  submittedAt: string;
  milestones: Milestones;
  /** Accompanied no more, for whatever reason. */
  closedAt?: string;
  /** Why it left, where somebody wrote it. */
  leavingReason?: string;
  /** From when it counts as dormant, should nothing be recorded before. */
  dormantFrom?: string;
  /** The earliest of `openDeadlines`; absent where nothing can become overdue. */
  overdueFrom?: string;
  /** Those whose clock runs. */
  openDeadlines: { kind: string; owner: Role; dueAt: string }[];
  trainingLabel?: CompletionLabel;
  coachingLabel?: CompletionLabel;
  /** Local dates of planned sessions that were not held yet, and of actions neither done nor dropped. */
  openSessions: string[];
  openActions: string[];
  /** As the cooperative said itself, with corrections. */
  declared: Pick<Measured, 'members' | 'women' | 'youth' | 'disabled' | 'turnoverMad'>;
  /** As the diagnosis found it. */
  baseline?: Measured;
  /** As the final evaluation found it. */
  evaluated?: Measured;
  householdSize: number;
}

const day = 86_400_000;
const left: readonly JourneyStateName[] = ['rejected', 'lapsed', 'merged', 'withdrawn', 'excluded'];

const measured = ({ members, women, youth, disabled, jobs, turnoverMad }: Indicators): Measured => ({
  members,
  women,
  youth,
  ...(disabled !== undefined && { disabled }),
  jobs,
  turnoverMad,
});

function openSessions({ coachingPlan, sessions }: JourneyState): string[] {
  const held = new Set(sessions.map(({ number }) => number));
  return coachingPlan.filter(({ number }) => !held.has(number)).map(({ plannedOn }) => plannedOn);
}

const openActions = ({ plan }: JourneyState): string[] =>
  plan?.actions.filter(({ status }) => status !== 'done' && status !== 'dropped').map(({ dueOn }) => dueOn) ?? [];

function leavingOf({ state, closing, decision }: JourneyState): Pick<JourneyFacts, 'closedAt' | 'leavingReason'> {
  if (!closing || (state !== 'graduated' && !left.includes(state))) return {};
  const reason = state === 'rejected' ? decision?.reasons.join('; ') : closing.reason;
  return { closedAt: closing.at, ...(reason && { leavingReason: reason }) };
}

/** Of a state, whenever it was. */
export function factsOf(state: JourneyState): JourneyFacts {
  const { cooperative, settings, milestones, baseline, evaluation, activeAt } = state;
  const { householdSize, dormantAfterDays } = settings.reporting ?? reportingByDefault;
  const { training, coaching } = completionOf(state);
  const phase = journeyPhase(state);
  const open = phase !== 'closed';
  const running = state.closing?.final ? [] : runningDeadlines(journeyDeadlines, state);
  const openDeadlines = running.map(({ kind, owner, dueAt }) => ({ kind, owner, dueAt }));
  const overdueFrom = openDeadlines.map(({ dueAt }) => dueAt).sort()[0];
  const { members, women, youth, disabled, turnoverMad } = cooperative;
  return {
    journeyId: state.journeyId,
    version: state.version,
    validFrom: state.updatedAt,
    batch: state.batch,
    wave: state.wave,
    lot: state.lot,
    provider: state.provider,
    phase,
    state: state.state,
    since: state.since,
    suspended: state.suspended !== undefined,
    region: cooperative.region,
    province: cooperative.province,
    sector: cooperative.sector,
    agent: state.agent,
    consultant: state.consultant,
    womanLed: cooperative.womanLed,
    submittedAt: state.submittedAt,
    milestones,
    ...leavingOf(state),
    ...(open && !state.suspended && { dormantFrom: later(activeAt, dormantAfterDays) }),
    ...(overdueFrom !== undefined && { overdueFrom }),
    openDeadlines,
    trainingLabel: training.label,
    coachingLabel: coaching.label,
    openSessions: open ? openSessions(state) : [],
    openActions: open ? openActions(state) : [],
    ...progressOf(state),
    declared: { members, women, youth, ...(disabled !== undefined && { disabled }), turnoverMad },
    ...(baseline && { baseline: measured(baseline) }),
    ...(evaluation && { evaluated: measured(evaluation.indicators) }),
    householdSize,
  };
}

/** As many times 24 hours after an instant; ISO 8601. */
const later = (at: string, days: number): string => new Date(Date.parse(at) + days * day).toISOString();
