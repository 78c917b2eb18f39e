/** What is known of a batch: how far its call and the selection of each wave are, and the places that fell free since. */
import type {
  BatchStage,
  CallStep,
  FinancingEntry,
  PlaceReason,
  PolicyWave,
  ProgrammePolicy,
  RankedEntry,
  Texts,
  WaveStatus,
} from '@mourafaka/contracts';
import { waveStatuses } from '@mourafaka/contracts';
import type { CallWindow, LateGrant } from '../aggregate';
import type { Deadline, Escalation } from '../deadlines';
import type { OpenTask } from '../task';

export interface CallSchedule {
  /** 1, 2 … : how often the call's instants were planned. */
  revision: number;
  opensAt: string;
  closesAt: string;
  /** Reminders not issued yet. */
  steps: CallStep[];
}

export interface CallState extends Omit<CallWindow, 'lateGrants'> {
  extensions: { closesOn: string; previousClosesOn: string; reason: string; at: string }[];
  lateGrants: LateGrant[];
  /** Absent for a call opened before instants were recorded: it is closed by people. */
  schedule?: CallSchedule;
}

/** A line of the list as the batch keeps it; what it rests on is in the event. */
export interface ListEntry extends Pick<RankedEntry, 'journeyId' | 'outcome' | 'rank' | 'waiting'> {
  reason: PlaceReason;
}

export interface WaveState {
  status: WaveStatus;
  /** Number of its last list; 0 before the first. */
  ranking: number;
  /** Of what the last list rests on. */
  digest: string;
  entries: ListEntry[];
  /** Ids of those who signed the last list, in their order. */
  signatures: string[];
  /** When the system ranks or releases by itself, and the version of the policy that said so. */
  rankAt?: string;
  releaseAt?: string;
  scheduledBy?: number;
  /** When its last list was made, and when its scores were opened again before that. */
  rankedAt?: string;
  reopenedAt?: string;
  approvedAt?: string;
  release?: { bulkId: string; at: string; dispatched: boolean };
}

/** A seat that fell free after the release: it keeps its number, whomever it is offered to. */
export interface Place {
  place: number;
  wave: string;
  /** `told`: the cooperative knows of it, or has taken it. */
  status: 'freed' | 'offered' | 'told' | 'unfilled';
  /** Since when it is so. */
  at: string;
  /** To how many it was offered so far. */
  offers: number;
  /** Whom it is offered to, or who has it. */
  journeyId?: string;
  /** Those who did not take it. */
  passedOver: string[];
}

/** A line of a round's list as the batch keeps it. */
export type RoundEntry = FinancingEntry;

/** A partner's funds to be given to the best requests; approved and handed out it changes no more. */
export interface RoundState {
  round: string;
  partner: string;
  budgetMad: number;
  names?: Texts;
  openedAt: string;
  /** Number of its last list; 0 before the first. */
  ranking: number;
  rankedAt?: string;
  /** Of what the last list rests on. */
  digest: string;
  entries: RoundEntry[];
  /** Most that one request may get, by the last list. */
  maxAmountMad?: number;
  /** Ids of those who signed the last list, in their order. */
  signatures: string[];
  /** When the parts of every grant fall due, in per cent of it. */
  instalments?: { dueOn: string; percent: number }[];
  release?: { bulkId: string; at: string; dispatched: boolean };
}

export interface BatchState {
  version: number;
  updatedAt: string;
  createdAt: string;
  code: string;
  names: Texts;
  stage: BatchStage;
  call?: CallState;
  /** Every adopted policy by its version: a journey follows the one applied to it. */
  policies: Record<number, ProgrammePolicy>;
  /** 0 until a policy is adopted. */
  policyVersion: number;
  /** A version for journeys under way whose bulk is not asked for yet. */
  policyToApply?: { version: number; bulkId: string; at: string };
  scoringOpened: boolean;
  scoringOpenedAt?: string;
  /** By code; a wave that nothing happened to yet is absent. */
  waves: Record<string, WaveState>;
  places: Place[];
  /** Financing rounds, by code. */
  rounds: Record<string, RoundState>;
  closed: boolean;
  deadlines: Deadline[];
  escalations: Escalation[];
  /** What people have to do about it, under which key and since when. */
  tasks?: OpenTask[];
}

/** The policy in force; undefined until one is adopted. */
export const policyOf = ({ policies, policyVersion }: BatchState): ProgrammePolicy | undefined =>
  policies[policyVersion];

export const policyWaves = (state: BatchState): readonly PolicyWave[] => policyOf(state)?.waves ?? [];

export const statusOf = ({ waves }: Pick<BatchState, 'waves'>, wave: string): WaveStatus =>
  waves[wave]?.status ?? 'scoring';

/** Where the batch stands: with its call first, then with the least advanced wave of its policy. */
export function stageOf(state: BatchState): BatchStage {
  const { call, closed, scoringOpened, waves } = state;
  if (closed) return 'closed';
  if (!call || call.status === 'planned') return 'planned';
  if (call.status === 'open') return 'call-open';
  const begun = scoringOpened || Object.values(waves).some(({ ranking }) => ranking > 0);
  if (!begun) return 'assessment';
  const codes = policyWaves(state).map(({ code }) => code);
  const least = Math.min(...codes.map((code) => waveStatuses.indexOf(statusOf(state, code))));
  const stage = waveStatuses[least] ?? 'scoring';
  return stage === 'released' && codes.every((code) => waves[code]?.release?.dispatched) ? 'running' : stage;
}

/** The call as `submit-application` needs it in its context. */
export const callWindowOf = ({ call }: Pick<BatchState, 'call'>): CallWindow | undefined =>
  call && {
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    status: call.status,
    lateAllowed: call.lateAllowed,
    ...(call.closedAt !== undefined && { closedAt: call.closedAt }),
    ...(call.lateGrants.length > 0 && { lateGrants: call.lateGrants }),
  };
