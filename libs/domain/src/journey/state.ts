/** What one journey is at a moment: folded from its events, kept in the stream's head, read by everything else. */
import type {
  ApplicationInput,
  CooperativeInput,
  DuplicateSignal,
  JourneyStateName,
  Milestones,
  Phase,
  PolicySettings,
  Representative,
  RuleResult,
} from '@mourafaka/contracts';
import { phaseOf } from '@mourafaka/contracts';
import type { WithDeadlines } from '../deadlines';
import type {
  DiagnosisState,
  LegalState,
  CoachingState,
  CoachingSession,
  RecordedEntry,
  MarketingState,
} from './accompaniment-state';
import type { OpenTask } from '../task';
import type { MessagesState } from './messages-state';
import type { PrivacyState } from './privacy-state';

export { type Deadline, nextDeadline, openDeadlines } from '../deadlines';
export type * from './accompaniment-state';

/** A message the system owes the applicant, due at once. */
export interface Letter {
  /** Duty key, `letter/admission#1`. */
  key: string;
  template: string;
  dueAt: string;
  /** Of its text; never personal. */
  params?: Record<string, string>;
}

/** A place to be given back to the batch, at once. */
export interface FreedPlace {
  /** Duty key, `free-place#1`. */
  key: string;
  wave: string;
  dueAt: string;
}

/** What one member of the committee gave. */
export interface Score {
  scorer: string;
  scores: Record<string, number>;
  /** Weighted, out of 100. */
  total: number;
  /** A score given in a conflict of interest is kept and not counted. */
  counted: boolean;
}

/** Another application that may be of the same cooperative; what was dismissed is not asked again. */
export interface Suspicion {
  of: string;
  signals: DuplicateSignal[];
  status: 'open' | 'dismissed';
  at: string;
}

export interface JourneyState
  extends WithDeadlines, DiagnosisState, LegalState, CoachingState, MarketingState, MessagesState, PrivacyState {
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
  /** Who applied as the cooperative; who of the staff typed it on its behalf. */
  applicant?: string;
  enteredBy?: string;
  late?: 'allowed' | 'granted';
  /** From when the decision's deadline counts: the submission, or the reassessment an appeal brought. */
  decisionFrom: string;
  policyVersion: number;
  settings: PolicySettings;
  /** Documents asked for and not received yet. */
  missing: string[];
  completionRounds: number;
  documents: { kind: string; name: string; at: string; documentId?: string; replaces?: string }[];
  duplicates: Suspicion[];
  mergedInto?: string;
  notes: number;
  eligibility?: { eligible: boolean; results: RuleResult[]; at: string; overridden: boolean };
  scores: Score[];
  /** Members who declared a conflict of interest, for ever. */
  conflicts: string[];
  decision?: {
    kind: 'admitted' | 'waitlisted' | 'rejected';
    at: string;
    by: string;
    reasons: string[];
    rank?: number;
    /** The list of the wave it came from, and who signed that. */
    ranking?: number;
    signedBy?: string[];
  };
  /** A freed place that waits for the cooperative's answer. */
  offer?: { wave: string; place: number; offer: number; at: string };
  /** A place was offered and not taken: the next ones go to others. */
  passedOver: boolean;
  /** Its place is none of the wave's target, so nobody follows on it. */
  beyondTarget?: true;
  freed: FreedPlace[];
  placesFreed: number;
  admittedAt?: string;
  /** How it was closed; `final` once no appeal is possible any more. */
  closing?: {
    from: JourneyStateName;
    at: string;
    by: string;
    final: boolean;
    signedBy?: string[];
    /** Why it left, in the words of whoever recorded it. */
    reason?: string;
  };
  appeal?: { against: JourneyStateName; at: string };
  /** An appeal brought it back: it is scored anew, whatever list is locked. */
  reassessed?: true;
  agent?: string;
  consultant?: string;
  provider?: string;
  /** Everything that was recorded under an id, in order of recording. */
  entries: RecordedEntry[];
  /** When the last thing happened that may open the next phase. */
  progressAt: string;
  letters: Letter[];
  /** How often each automatic phase was opened, so that its duty's key is new each time. */
  opened: { diagnosis: number; training: number; marketing: number };
  lettersIssued: number;
  /** When it first came how far. */
  milestones: Milestones;
  /** When a person last recorded something; what the system does by itself is no sign of life. */
  activeAt: string;
  /** How often it went from one state to another, by the move's name: see `moveName`. */
  moves: Readonly<Record<string, number>>;
  /** What waits for a person, with the key it keeps as long as it does; see `tasks`. */
  tasks?: OpenTask[];
}

export const journeyPhase = (state: JourneyState): Phase => phaseOf(state.state);
/** Suspicions somebody still has to judge. */
export const openSuspicions = ({ duplicates }: Pick<JourneyState, 'duplicates'>): Suspicion[] =>
  duplicates.filter(({ status }) => status === 'open');
/** The cooperative says it was not held, and nobody has judged yet. */
export const isDisputed = ({ dispute }: Pick<CoachingSession, 'dispute'>): boolean =>
  dispute !== undefined && !dispute.settled;
