/** What each event changes of a session. */
import type { SessionEvent, SessionEventData, SessionEventName, SessionNotice } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { evolveDeadlines } from '../deadlines';
import { noticeOf } from './duties';
import { openSessionTasks } from './tasks';
import {
  attendedBy,
  type Attendance,
  type Enrolment,
  enrolmentOf,
  type News,
  type SessionState,
  withoutCatchUp,
} from './state';

type Evolver<N extends SessionEventName> = (
  state: SessionState,
  data: SessionEventData<N>,
  recorded: RecordedEvent<SessionEvent>,
) => Partial<SessionState>;

/** One enrolment changed, the others as they were. */
const withEnrolment = (
  { enrolments }: SessionState,
  journeyId: string,
  change: (enrolment: Enrolment) => Partial<Enrolment>,
): Pick<SessionState, 'enrolments'> => ({
  enrolments: enrolments.map((it) => (it.journeyId === journeyId ? { ...it, ...change(it) } : it)),
});

interface Telling {
  tellAt: string;
  urgent?: true;
}

const newsOf = (notice: SessionNotice, { tellAt: at, urgent }: Telling): News => ({
  notice,
  at,
  ...(urgent && { urgent }),
});

/** Of a session that has begun, nobody needs to be told that there is a place. */
const newsBefore = (startsAt: string, notice: SessionNotice, when: Telling) =>
  when.tellAt < startsAt ? { news: newsOf(notice, when) } : {};

function enrolled(
  state: SessionState,
  { enrolled: withPlaces, waiting, ...when }: SessionEventData<'CooperativesEnrolled'>,
): Pick<SessionState, 'enrolments'> {
  const added = [...withPlaces, ...waiting].map((journeyId, n): Enrolment => {
    const status = n < withPlaces.length ? 'enrolled' : 'waiting';
    return {
      journeyId,
      round: (enrolmentOf(state, journeyId)?.round ?? 0) + 1,
      status,
      since: when.tellAt,
      ...newsBefore(state.startsAt, status === 'enrolled' ? 'invitation' : 'waiting', when),
      reminded: [],
      evaluations: 0,
    };
  });
  const again = new Set(added.map(({ journeyId }) => journeyId));
  return { enrolments: [...state.enrolments.filter(({ journeyId }) => !again.has(journeyId)), ...added] };
}

/** What was not told yet is told as it stands now; who was told before is told that it moved. */
const moved = (enrolment: Enrolment, when: Telling): Enrolment =>
  enrolment.status === 'removed'
    ? enrolment
    : { ...enrolment, since: when.tellAt, reminded: [], news: newsOf(enrolment.news?.notice ?? 'moved', when) };

/** Whether a catch-up is owed follows from attendance; one that was proposed stays proposed. */
function catchUpAfter({ catchUp, status }: Enrolment, attended: boolean): Enrolment['catchUp'] {
  if (catchUp?.outcome === 'proposed' || catchUp?.outcome === 'not-needed') return catchUp;
  if (attended) return undefined;
  return catchUp ?? (status === 'enrolled' ? { outcome: 'owed' } : undefined);
}

function attended(
  state: SessionState,
  { journeyId, n, source, participants, reason, closesAt }: SessionEventData<'SessionAttendanceRecorded'>,
  at: string,
): Partial<SessionState> {
  const change = (enrolment: Enrolment): Partial<Enrolment> => {
    const attendance: Attendance = {
      ...{ n, source, participants: participants.length, at, given: 'pending', people: participants },
      ...(reason !== undefined && { reason }),
    };
    const catchUp = state.stage === 'closed' ? catchUpAfter(enrolment, attendedBy(state, { attendance })) : undefined;
    return { attendance, catchUp };
  };
  const { enrolments } = withEnrolment(state, journeyId, change);
  const begins = state.stage === 'scheduled';
  return {
    // Whoever was not told of it yet hears of it no more: it is under way.
    enrolments: begins ? enrolments.map((it) => ({ ...it, news: undefined })) : enrolments,
    ...(begins && { stage: 'held' as const }),
    ...(closesAt !== undefined && { closeAt: closesAt }),
  };
}

function noticeGiven(state: SessionState, { duty, journeyId, refused }: SessionEventData<'NoticeGiven'>) {
  const daysBefore = noticeOf(state, duty)?.daysBefore;
  return withEnrolment(state, journeyId, ({ reminded }) => ({
    ...(daysBefore === undefined ? { news: undefined } : { reminded: [...reminded, daysBefore] }),
    ...(refused && { unreachable: true as const }),
  }));
}

function evaluated(
  state: SessionState,
  { journeyId, answers }: SessionEventData<'SessionEvaluated'>,
): Partial<SessionState> {
  const evaluation = { ...state.evaluation };
  for (const [question, answer] of Object.entries(answers)) {
    const { count = 0, sum = 0 } = evaluation[question] ?? {};
    evaluation[question] = { count: count + 1, sum: sum + answer };
  }
  const counted = withEnrolment(state, journeyId, ({ evaluations }) => ({ evaluations: evaluations + 1 }));
  return { ...counted, evaluation, evaluations: state.evaluations + 1 };
}

const evolvers: { readonly [N in SessionEventName]: Evolver<N> } = {
  SessionScheduled: (
    _state,
    { skipped: _skipped, calendarVersion: _calendar, zoneVersion: _zone, ...session },
    recorded,
  ) => ({
    ...session,
    stage: 'scheduled',
    scheduledAt: recorded.recordedAt,
    enrolments: [],
    sheets: [],
    evaluation: {},
    evaluations: 0,
    issued: [],
    deadlines: [],
    escalations: [],
  }),
  CooperativesEnrolled: enrolled,
  EnrolmentRemoved: (state, { journeyId }) =>
    withEnrolment(state, journeyId, () => ({ status: 'removed', news: undefined })),
  EnrolmentPromoted: (state, { journeyId, ...when }) =>
    withEnrolment(state, journeyId, () => ({
      status: 'enrolled',
      since: when.tellAt,
      ...newsBefore(state.startsAt, 'place', when),
    })),
  SessionRescheduled: (
    state,
    { reason: _reason, tellAt, urgent, skipped: _skipped, calendarVersion: _calendar, zoneVersion: _zone, ...session },
  ) => ({
    ...session,
    enrolments: state.enrolments.map((enrolment) => moved(enrolment, { tellAt, ...(urgent && { urgent }) })),
  }),
  SessionCancelled: ({ enrolments }, { reason, ...when }, { recordedAt }) => ({
    stage: 'cancelled',
    cancelled: { reason, at: recordedAt },
    enrolments: enrolments.map((it) => (it.status === 'removed' ? it : { ...it, news: newsOf('cancelled', when) })),
  }),
  SessionAttendanceRecorded: (state, data, { recordedAt }) => attended(state, data, recordedAt),
  AttendanceSheetAttached: ({ sheets }, sheet) => ({ sheets: [...sheets, sheet] }),
  SessionEvaluated: evaluated,
  SessionClosed: (state, { missed }, { recordedAt }) => ({
    stage: 'closed',
    closedAt: recordedAt,
    enrolments: state.enrolments.map((it) => ({
      ...it,
      news: undefined,
      ...(missed.includes(it.journeyId) && { catchUp: { outcome: 'owed' as const } }),
    })),
  }),
  NoticeGiven: noticeGiven,
  AttendanceGiven: (state, { journeyId, refused }) =>
    withEnrolment(state, journeyId, ({ attendance }) => {
      if (!attendance) return {};
      const { people: _people, ...known } = attendance;
      // Of one that never had it, there is nothing to take back: the journey refuses, and all is well.
      return { attendance: { ...known, given: refused && known.participants > 0 ? 'refused' : 'given' } };
    }),
  CatchUpProposed: (state, { journeyId, outcome, session, tellAt: at }) =>
    withEnrolment(state, journeyId, ({ catchUp: before }) => ({
      catchUp: { outcome, ...(session && { session }), ...(before?.again && { again: before.again }) },
      ...(session && { news: { notice: 'catch-up' as const, at } }),
    })),
  CatchUpReconsidered: ({ enrolments }) => ({
    enrolments: enrolments.map((it) =>
      it.catchUp?.outcome === 'none'
        ? { ...it, catchUp: { outcome: 'owed' as const, again: (it.catchUp.again ?? 0) + 1 } }
        : it,
    ),
  }),
  CatchUpAnnounced: () => ({ announced: true }),
  SessionReplanned: (_state, { skipped: _skipped, calendarVersion: _calendar, zoneVersion: _zone, ...instants }) =>
    instants,
  ...evolveDeadlines,
  MessageIssued: (state, data, recorded) =>
    data.deadline === undefined
      ? { issued: [...state.issued, data.duty] }
      : evolveDeadlines.MessageIssued(state, data, recorded),
};

/** From when somebody has to plan a catch-up: it is known once, however many missed it. */
const unplanned = (state: SessionState, at: string): string | undefined =>
  withoutCatchUp(state).length > 0 ? (state.unplannedSince ?? at) : undefined;

export function evolveSession(before: SessionState | undefined, recorded: RecordedEvent<SessionEvent>): SessionState {
  const evolver = evolvers[recorded.type] as Evolver<SessionEventName>;
  const changed = evolver(before as SessionState, recorded.data, recorded);
  const { version, recordedAt: updatedAt } = recorded;
  const state = { ...before, ...changed, version, updatedAt } as SessionState;
  const since = unplanned(state, updatedAt);
  const planned = since === state.unplannedSince ? state : { ...state, unplannedSince: since };
  return { ...planned, tasks: openSessionTasks(before?.tasks, planned, recorded) };
}
