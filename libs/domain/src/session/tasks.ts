/** What people must do next about a training session, for whom it waits, and by when. */
import type { SessionCommandName, SessionDeadlineKind } from '@mourafaka/contracts';
import { openDeadlines } from '../deadlines';
import { type OpenTask, openTasks, type Task, tasksOf, type ToDo } from '../task';
import { activeEnrolments, type SessionState, unrecorded, withoutCatchUp } from './state';

type SessionToDo = ToDo<SessionCommandName>;

/** When the matter of a deadline falls, or fell, due; nothing where the policy says nothing of it. */
function dueBy({ deadlines }: SessionState, kind: SessionDeadlineKind): Pick<ToDo, 'dueOn' | 'dueAt' | 'deadline'> {
  const due = deadlines.findLast((deadline) => deadline.kind === kind);
  return due ? { dueOn: due.dueOn, dueAt: due.dueAt, deadline: due.key } : {};
}

const ofSession = ({ module, heldOn }: SessionState) => ({ module, heldOn });

function beforeTheDay(state: SessionState): SessionToDo[] {
  const { stage, heldOn, startsAt } = state;
  if (stage !== 'scheduled' || activeEnrolments(state).length > 0) return [];
  const due = { dueOn: heldOn, dueAt: startsAt, ...dueBy(state, 'session-enrolment') };
  return [
    { kind: 'session-enrolment', role: 'agent', commands: ['enrol', 'cancel'], params: ofSession(state), ...due },
  ];
}

/** Whoever came, and the sheet that proves it. */
function afterTheDay(state: SessionState): SessionToDo[] {
  const { stage, heldOn, sheets } = state;
  const due = dueBy(state, 'attendance-record');
  const unknown = ['scheduled', 'held'].includes(stage) ? unrecorded(state).length : 0;
  const attendance: SessionToDo = {
    ...{ kind: 'attendance-record', role: 'agent', about: heldOn, ...due },
    commands: ['record-attendance', stage === 'scheduled' ? 'cancel' : 'close'],
    params: { ...ofSession(state), count: unknown },
  };
  const sheet: SessionToDo = {
    ...{ kind: 'attendance-sheet', role: 'agent', commands: ['attach-sheet'], params: ofSession(state), ...due },
  };
  return [...(unknown > 0 ? [attendance] : []), ...(stage === 'held' && sheets.length === 0 ? [sheet] : [])];
}

/** Another session has to be planned, or those who missed it are enrolled in one that is there. */
function afterwards(state: SessionState): SessionToDo[] {
  const count = withoutCatchUp(state).length;
  const params = { ...ofSession(state), count };
  if (count === 0) return [];
  return [{ kind: 'catch-up', role: 'agent', commands: ['propose-catch-up'], params, ...dueBy(state, 'catch-up') }];
}

/** A delay waits at whoever it was escalated to, until the matter is dealt with or somebody has taken it in hand. */
const delays = (state: SessionState): SessionToDo[] =>
  state.escalations.map(({ duty, deadline: key, kind, level, to }) => {
    const overdue = openDeadlines(state).find((it) => it.key === key);
    return {
      ...{ kind: 'escalation', role: to, about: duty, commands: ['acknowledge-escalation', 'extend-deadline'] },
      params: {
        escalation: duty,
        deadline: kind,
        level,
        ...(overdue && { owner: overdue.owner }),
        ...ofSession(state),
      },
      ...(overdue && { dueOn: overdue.dueOn, dueAt: overdue.dueAt, deadline: key }),
    };
  });

const toDo = (state: SessionState): SessionToDo[] => [
  ...beforeTheDay(state),
  ...afterTheDay(state),
  ...afterwards(state),
  ...delays(state),
];

/** The tasks that are open after an event: part of the state, so that each keeps its key as long as it lasts. */
export const openSessionTasks = (
  before: readonly OpenTask[] | undefined,
  state: SessionState,
  recorded: { version: number; recordedAt: string },
): OpenTask[] => openTasks(before ?? [], toDo(state), recorded);

/** Who came is asked once the session is over, though it is known long before that somebody has to say it. */
const waitsFrom = ({ kind, since }: Task, { endsAt }: SessionState): string =>
  kind === 'attendance-record' && endsAt > since ? endsAt : since;

/** What people must do about a session. `since` may lie ahead: nobody needs to be shown it before. */
export const sessionTasks = (state: SessionState): Task<SessionCommandName>[] =>
  tasksOf(toDo(state), state.tasks ?? []).map((task) => ({ ...task, since: waitsFrom(task, state) }));
