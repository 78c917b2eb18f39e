/** What is known of a collective training session: when it is, who is enrolled, who came, and whom the system still owes a word. */
import { checkInKey } from '@mourafaka/contracts';
import type {
  AttendanceSource,
  CatchUpOutcome,
  SessionEventData,
  SessionNotice,
  SessionStage,
} from '@mourafaka/contracts';
import type { Deadline, Escalation } from '../deadlines';
import type { OpenTask } from '../task';

export type Participant = SessionEventData<'SessionAttendanceRecorded'>['participants'][number];

/** The day, the hours and the place, as a cooperative is told them. */
export type Meeting = Pick<SessionEventData<'SessionScheduled'>, 'heldOn' | 'from' | 'to' | 'place'>;

/** What a cooperative is to be told next; there is never more than one thing, since the newer word holds the older one. */
export interface News {
  notice: SessionNotice;
  at: string;
  /** Even at night. */
  urgent?: true;
}

export interface Attendance {
  /** 1, 2 …: how often it was recorded; what counts is the last. */
  n: number;
  source: AttendanceSource;
  /** People; 0 where a correction says that nobody came. */
  participants: number;
  at: string;
  /** Of a correction, or of what came late. */
  reason?: string;
  /** `pending`: the journey does not have it yet; `refused`: it does not take it. */
  given: 'pending' | 'given' | 'refused';
  /** Until the journey has them. */
  people?: Participant[];
}

export interface Enrolment {
  journeyId: string;
  /** 1, 2 …: how often this cooperative was enrolled here, so that no duty's key is ever used again. */
  round: number;
  status: 'enrolled' | 'waiting' | 'removed';
  /** When it was told, or is to be, of this place: earlier reminders are none of its business. */
  since: string;
  news?: News;
  /** Days before, of the reminders given since the session was last planned. */
  reminded: number[];
  /** Its journey took no notice: closed meanwhile, for instance. */
  unreachable?: true;
  attendance?: Attendance;
  /** Participants who gave their opinion. */
  evaluations: number;
  catchUp?: {
    outcome: CatchUpOutcome | 'owed';
    session?: Meeting & { sessionId: string };
    /** How often it was looked for again, so that no duty's key is ever used again. */
    again?: number;
  };
}

/** Answers of participants to one question. */
export interface EvaluationFigure {
  count: number;
  sum: number;
}

export interface SessionState extends Omit<
  SessionEventData<'SessionScheduled'>,
  'skipped' | 'calendarVersion' | 'zoneVersion' | 'minParticipants'
> {
  version: number;
  updatedAt: string;
  stage: SessionStage;
  scheduledAt: string;
  minParticipants: number;
  /** In the order of enrolment, so the waiting list is in order as well; removed ones stay until they are enrolled again. */
  enrolments: Enrolment[];
  cancelled?: { reason: string; at: string };
  closedAt?: string;
  /** When it closes instead of `closesAt`: its first attendance came after that. */
  closeAt?: string;
  sheets: SessionEventData<'AttendanceSheetAttached'>[];
  /** By question of the policy's form. */
  evaluation: Record<string, EvaluationFigure>;
  evaluations: number;
  /** Keys of messages to staff that went out. */
  issued: string[];
  /** The session it makes up for knows of it. */
  announced?: true;
  /** Since when cooperatives that missed it wait for somebody to plan another. */
  unplannedSince?: string;
  deadlines: Deadline[];
  escalations: Escalation[];
  /** What people have to do about it, under which key and since when. */
  tasks?: OpenTask[];
}

export const enrolmentOf = ({ enrolments }: SessionState, journeyId: string): Enrolment | undefined =>
  enrolments.find((it) => it.journeyId === journeyId);

/** Enrolled or waiting. */
export const activeEnrolments = ({ enrolments }: SessionState): Enrolment[] =>
  enrolments.filter(({ status }) => status !== 'removed');

export const withPlace = ({ enrolments }: SessionState): Enrolment[] =>
  enrolments.filter(({ status }) => status === 'enrolled');

/** In the order in which places are given. */
export const waitingList = ({ enrolments }: SessionState): Enrolment[] =>
  enrolments.filter(({ status }) => status === 'waiting');

export const freePlaces = (state: SessionState): number => Math.max(0, state.capacity - withPlace(state).length);

/** Whether enough people of the cooperative came, by the policy. */
export const attendedBy = ({ minParticipants }: SessionState, { attendance }: Pick<Enrolment, 'attendance'>): boolean =>
  (attendance?.participants ?? 0) >= minParticipants;

/** Those with a place of whom too few people came. */
export const missed = (state: SessionState): string[] =>
  withPlace(state)
    .filter((enrolment) => !attendedBy(state, enrolment))
    .map(({ journeyId }) => journeyId);

/** Those with a place of whom nobody said yet whether they came. */
export const unrecorded = (state: SessionState): Enrolment[] =>
  withPlace(state).filter(({ attendance }) => attendance === undefined);

/** Those who missed it, found no other session and wait for people to plan one; `owed` again, it is being looked for anew. */
export const withoutCatchUp = ({ enrolments }: Pick<SessionState, 'enrolments'>): Enrolment[] =>
  enrolments.filter(
    ({ catchUp }) => catchUp?.outcome === 'none' || (catchUp?.outcome === 'owed' && catchUp.again !== undefined),
  );

/** Mean of a question's answers, two decimals. */
export const meanOf = ({ count, sum }: EvaluationFigure): number => Math.round((sum / count) * 100) / 100;

/** What must be unique over all sessions: the code of one that may still be checked into, and a cooperative's enrolment in a module. */
export function sessionKeys(state: SessionState): string[] {
  if (state.stage === 'closed' || state.stage === 'cancelled') return [];
  return [
    checkInKey(state.checkInCode),
    ...activeEnrolments(state).map(({ journeyId }) => `enrolment:${journeyId}:${state.module}`),
  ];
}
