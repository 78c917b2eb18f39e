/** What must happen by itself in a session, from the state alone: no policy, calendar or zone is needed to know it. */
import type { Duty, SessionDutyKind, SessionNotice } from '@mourafaka/contracts';
import { deadlineDuties, openDeadlines } from '../deadlines';
import { type Enrolment, type SessionState, withPlace } from './state';

type SessionDuty = Duty<SessionDutyKind>;

/** One thing a cooperative is to be told. */
export interface Notice {
  key: string;
  notice: SessionNotice;
  at: string;
  urgent?: true;
  enrolment: Enrolment;
  /** Of a reminder. */
  daysBefore?: number;
}

/** Unique for ever: by the planning it speaks of, and by how often this cooperative was enrolled. */
const keyOf = (name: string, { journeyId, round }: Enrolment, { revision }: SessionState): string =>
  `${name}/${journeyId}/${round}#${revision}`;

const newsOf = (state: SessionState): Notice[] =>
  state.enrolments.flatMap((enrolment) => {
    const { news } = enrolment;
    return news ? [{ key: keyOf(news.notice, enrolment, state), ...news, enrolment }] : [];
  });

/** Those with a place are reminded of a session that is still to come; of what lies before they were told, they are not. */
function remindersOf(state: SessionState): Notice[] {
  if (state.stage !== 'scheduled') return [];
  return withPlace(state).flatMap((enrolment) =>
    state.reminders
      .filter(({ daysBefore, at }) => at > enrolment.since && !enrolment.reminded.includes(daysBefore))
      .map(({ daysBefore, at }): Notice => {
        const key = keyOf(`reminder-${daysBefore}`, enrolment, state);
        return { key, notice: 'reminder', at, enrolment, daysBefore };
      }),
  );
}

export const notices = (state: SessionState): Notice[] => [...newsOf(state), ...remindersOf(state)];
export const noticeOf = (state: SessionState, key: string): Notice | undefined =>
  notices(state).find((notice) => notice.key === key);

const attendanceDuties = ({ enrolments }: SessionState): SessionDuty[] =>
  enrolments.flatMap(({ journeyId, attendance }) =>
    attendance?.given === 'pending'
      ? [{ key: `give-attendance/${journeyId}#${attendance.n}`, kind: 'give-attendance', dueAt: attendance.at }]
      : [],
  );

/** Closes by itself once somebody’s attendance is known; until then nobody can tell who missed it, and staff are asked. */
function closingDuties({ stage, revision, closesAt, closeAt, issued }: SessionState): SessionDuty[] {
  if (stage === 'held') return [{ key: `close#${revision}`, kind: 'close', dueAt: closeAt ?? closesAt }];
  const key = `attendance-missing#${revision}`;
  return stage === 'scheduled' && !issued.includes(key) ? [{ key, kind: 'remind', dueAt: closesAt }] : [];
}

/** A record that is taken back after the closing makes a catch-up owed anew: of a duty done once, the key does nothing more. */
const proposeKey = ({ journeyId, round, attendance, catchUp }: Enrolment): string =>
  `propose/${journeyId}/${round}${attendance ? `#${attendance.n}` : ''}${catchUp?.again ? `.${catchUp.again}` : ''}`;

function catchUpDuties({ enrolments, closedAt, issued }: SessionState): SessionDuty[] {
  if (closedAt === undefined) return [];
  const owed = enrolments.filter(({ catchUp }) => catchUp?.outcome === 'owed');
  if (owed.length > 0)
    return owed.map((enrolment) => ({ key: proposeKey(enrolment), kind: 'propose', dueAt: closedAt }));
  const key = 'catch-up-needed#1';
  const needed = enrolments.some(({ catchUp }) => catchUp?.outcome === 'none');
  return needed && !issued.includes(key) ? [{ key, kind: 'remind', dueAt: closedAt }] : [];
}

/** The session it makes up for is told of it, so that those who missed that one are proposed this one. */
const announcements = ({ stage, catchUpOf, announced, scheduledAt }: SessionState): SessionDuty[] =>
  stage === 'scheduled' && catchUpOf !== undefined && !announced
    ? [{ key: 'announce#1', kind: 'announce', dueAt: scheduledAt }]
    : [];

/** Nothing of a session expires: it is reminded of, and escalated. */
const aboutDeadlines = (state: SessionState): SessionDuty[] =>
  deadlineDuties(state).flatMap(({ kind, ...duty }) => (kind === 'expire' ? [] : [{ kind, ...duty }]));

/** Earliest first. */
export const sessionDuties = (state: SessionState): SessionDuty[] =>
  [
    ...notices(state).map(({ key, at }): SessionDuty => ({ key, kind: 'notify', dueAt: at })),
    ...attendanceDuties(state),
    ...closingDuties(state),
    ...catchUpDuties(state),
    ...announcements(state),
    ...aboutDeadlines(state),
  ].sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.key.localeCompare(b.key));

/** Nothing more can happen by itself, and nothing is waited for. */
export const isSessionFinished = (state: SessionState): boolean =>
  (state.stage === 'closed' || state.stage === 'cancelled') &&
  sessionDuties(state).length === 0 &&
  openDeadlines(state).length === 0;
