/** What is to be done whatever state a journey is in: requests, disputes, resemblances, payments, delays, messages. */
import { type DeadlineKind, type JourneyCommandName, journeyTransitions, phaseOf } from '@mourafaka/contracts';
import type { ToDo } from '../task';
import { assistanceCommands } from './assistance-moves';
import { dueOfInstalment } from './financing';
import { openRequests } from './privacy-state';
import { type AssistanceStatus, isDisputed, openDeadlines, openSuspicions, type JourneyState } from './state';
import { assigneeOf, dueBy } from './tasks-by-state';

type JourneyToDo = ToDo<JourneyCommandName>;

/** A resemblance found with another application waits for a person in whatever open state it was found. */
function duplicates(state: JourneyState): JourneyToDo[] {
  const commands = (['dismiss-duplicate', 'merge-duplicate'] as const).filter((command) =>
    journeyTransitions[command].from.includes(state.state),
  );
  return openSuspicions(state).map(({ of }) => ({
    kind: 'duplicate',
    role: 'agent',
    assignee: assigneeOf(state, 'agent'),
    commands,
    about: of,
    params: { of },
    ...dueBy(state, 'duplicate-check', of),
  }));
}

const disputes = (state: JourneyState): JourneyToDo[] =>
  state.sessions.filter(isDisputed).map(({ id, occurredOn }) => ({
    kind: 'session-dispute',
    role: 'agent',
    assignee: assigneeOf(state, 'agent'),
    commands: ['settle-dispute'],
    about: id,
    params: { session: id, occurredOn },
    ...dueBy(state, 'session-dispute', id),
  }));

const assistance: Readonly<
  Partial<Record<AssistanceStatus, Pick<JourneyToDo, 'kind' | 'role'> & { due: DeadlineKind }>>
> = {
  requested: { kind: 'technical-assistance-assignment', role: 'agent', due: 'assistance-assignment' },
  assigned: { kind: 'technical-assistance-visit', role: 'consultant', due: 'assistance-visit' },
  visited: { kind: 'technical-assistance-recommendation', role: 'consultant', due: 'assistance-recommendation' },
  recommended: { kind: 'technical-assistance-conclusion', role: 'consultant', due: 'assistance-conclusion' },
};

const requests = (state: JourneyState): JourneyToDo[] =>
  state.assistance.flatMap((request): JourneyToDo[] => {
    const { id, status, expert } = request;
    const waiting = assistance[status];
    if (!waiting) return [];
    const { kind, role, due } = waiting;
    const assignee = role === 'agent' ? assigneeOf(state, role) : expert;
    const commands = assistanceCommands(request);
    return [{ kind, role, assignee, commands, about: id, params: { request: id }, ...dueBy(state, due, id) }];
  });

/** The next part of each grant that is not paid yet. */
const instalments = (state: JourneyState): JourneyToDo[] =>
  state.financing.flatMap((request): JourneyToDo[] => {
    const { id, status, instalments: planned = [] } = request;
    if (status !== 'granted') return [];
    const number = planned.findIndex((_, n) => dueOfInstalment(request, n + 1) > 0) + 1;
    const next = planned[number - 1];
    if (!next) return [];
    const about = `${id}.${number}`;
    const params = { request: id, number, amountMad: dueOfInstalment(request, number) };
    const due = dueBy(state, 'instalment', about);
    const { dueOn } = next;
    return [{ kind: 'instalment', role: 'agent', commands: ['record-instalment'], about, params, dueOn, ...due }];
  });

/** What the field asks of somebody, while the journey is open. */
export const fieldTasks = (state: JourneyState): JourneyToDo[] =>
  phaseOf(state.state) === 'closed'
    ? []
    : [...disputes(state), ...requests(state), ...duplicates(state), ...instalments(state)];

/** A delay waits at whoever it was escalated to, until the matter is dealt with or somebody has taken it in hand. */
const escalations = (state: JourneyState): JourneyToDo[] =>
  state.escalations.map(({ duty, deadline: key, kind, level, to }) => {
    const overdue = openDeadlines(state).find((it) => it.key === key);
    const { owner, about: of } = overdue ?? {};
    return {
      kind: 'escalation',
      role: to,
      assignee: assigneeOf(state, to),
      commands: ['acknowledge-escalation', 'reassign', 'extend-deadline'],
      about: duty,
      params: {
        escalation: duty,
        deadline: kind,
        level,
        ...(owner && { owner }),
        ...(of !== undefined && { about: of }),
      },
      ...(overdue && { dueOn: overdue.dueOn, dueAt: overdue.dueAt, deadline: key }),
    };
  });

/** A message that did not arrive waits for a person: a contact is wrong, or nobody can tell whether it left. */
const messages = (state: JourneyState): JourneyToDo[] =>
  (state.undelivered ?? []).map(({ message, channel, outcome, code }) => ({
    kind: outcome === 'uncertain' ? 'message-uncertain' : 'message-failed',
    role: 'agent',
    assignee: assigneeOf(state, 'agent'),
    commands: ['settle-message', ...(phaseOf(state.state) === 'closed' ? [] : ['correct' as const])],
    about: message,
    params: { message, channel, code },
  }));

/** What somebody asked of the data held on them. */
const dataRequests = (state: JourneyState): JourneyToDo[] =>
  openRequests(state).map(({ id, kind }) => ({
    kind: `${kind}-request`,
    role: 'agent',
    assignee: assigneeOf(state, 'agent'),
    commands: [kind === 'access' ? 'answer-access-request' : 'decide-rectification'],
    about: id,
    params: { request: id },
    ...dueBy(state, 'data-request', id),
  }));

/** What waits even after the journey is closed. */
export const afterTheFact = (state: JourneyState): JourneyToDo[] => [
  ...escalations(state),
  ...messages(state),
  ...dataRequests(state),
];
