/** What people must do next, for whom it waits, and by when. */
import {
  type DeadlineKind,
  type JourneyCommandName,
  type JourneyStateName,
  journeyTransitions,
  phaseOf,
  type Role,
} from '@mourafaka/contracts';
import { scoringNow } from './scoring';
import { assistanceCommands } from './assistance-moves';
import {
  type AssistanceStatus,
  type Deadline,
  isDisputed,
  openDeadlines,
  openSuspicions,
  type JourneyState,
} from './state';

/** One thing a person must do. */
export interface Task {
  /** Stable name, also shown as what the engine waits for. */
  kind: string;
  /** Who must do it, and whom in particular when that is known. */
  role: Role;
  assignee?: string;
  /** The commands that do it. */
  commands: JourneyCommandName[];
  dueOn?: string;
  dueAt?: string;
}

interface TaskRule {
  kind: string;
  role: Role;
  commands: JourneyCommandName[];
  deadline?: DeadlineKind;
  when?(state: JourneyState): boolean;
}

const task = (kind: string, role: Role, commands: JourneyCommandName[], deadline?: DeadlineKind): TaskRule => ({
  kind,
  role,
  commands,
  deadline,
});
const coaching: TaskRule = {
  ...task('coaching-session', 'consultant', ['record-coaching-session'], 'coaching-session'),
  when: (state) => state.sessions.length < state.settings.sessionsPlanned,
};

/** A later version of the plan waits for somebody who did not write it. */
const amendment: TaskRule = {
  ...task('plan-amendment', 'agent', ['approve-plan-amendment', 'return-plan-amendment']),
  when: ({ plan }) => plan?.amendment !== undefined,
};

/** State → what is to be done in it. */
const rules: Readonly<Partial<Record<JourneyStateName, TaskRule[]>>> = {
  submitted: [task('completeness-check', 'agent', ['declare-complete', 'request-completion'], 'completeness-check')],
  incomplete: [task('file-completion', 'applicant', ['complete-file'], 'file-completion')],
  complete: [task('eligibility', 'agent', ['assess-eligibility'], 'decision')],
  eligible: [
    {
      ...task('scoring', 'committee', ['score', 'declare-conflict'], 'decision'),
      when: (state) => !scoringNow(state).exceeded,
    },
    {
      ...task('further-scoring', 'committee', ['score', 'declare-conflict'], 'decision'),
      when: (state) => scoringNow(state).exceeded,
    },
  ],
  ineligible: [task('decision', 'committee', ['reject', 'assess-eligibility'], 'decision')],
  scored: [task('decision', 'committee', ['admit', 'waitlist', 'reject'], 'decision')],
  waitlisted: [task('free-place', 'committee', ['admit', 'reject'])],
  offered: [task('place-answer', 'applicant', ['accept-place', 'decline-place'], 'place-answer')],
  admitted: [
    {
      ...task('consultant-assignment', 'regional-manager', ['assign-consultant'], 'consultant-assignment'),
      when: (state) => state.consultant === undefined,
    },
    {
      ...task('diagnosis-start', 'consultant', ['start-diagnosis']),
      when: (state) => state.consultant !== undefined && !state.settings.automaticPhases.includes('diagnosis'),
    },
  ],
  diagnosing: [task('plan', 'consultant', ['record-swot', 'submit-development-plan'], 'plan')],
  'plan-submitted': [
    task('plan-approval', 'agent', ['approve-development-plan', 'return-development-plan'], 'plan-approval'),
  ],
  'plan-returned': [task('plan', 'consultant', ['submit-development-plan'], 'plan')],
  'plan-approved': [
    {
      ...task('training-start', 'agent', ['start-training'], 'training-start'),
      when: (state) => !state.settings.automaticPhases.includes('training'),
    },
  ],
  training: [
    coaching,
    amendment,
    {
      ...task('training-deliverable', 'consultant', ['record-attendance', 'record-coaching-session']),
      when: (state) => state.sessions.length >= state.settings.sessionsPlanned,
    },
  ],
  marketing: [
    {
      ...task('marketing-plan', 'consultant', ['submit-marketing-plan'], 'marketing-plan'),
      when: (state) => !state.marketingPlan,
    },
    coaching,
    amendment,
    task('evaluation', 'consultant', ['record-evaluation'], 'evaluation'),
  ],
  evaluated: [task('graduation', 'regional-manager', ['graduate'], 'graduation')],
  rejected: [{ ...task('appeal', 'applicant', ['appeal'], 'appeal-window'), when: mayAppeal }],
  lapsed: [{ ...task('appeal', 'applicant', ['appeal'], 'appeal-window'), when: mayAppeal }],
  excluded: [{ ...task('appeal', 'applicant', ['appeal'], 'appeal-window'), when: mayAppeal }],
  appealed: [task('appeal-decision', 'committee', ['decide-appeal'], 'appeal-decision')],
};

function mayAppeal(state: JourneyState): boolean {
  return state.closing?.final === false;
}

function assigneeOf(state: JourneyState, role: Role): string | undefined {
  if (role === 'consultant') return state.consultant;
  return role === 'agent' ? state.agent : undefined;
}

/** A resemblance found with another application waits for a person in whatever open state it was found. */
function duplicateTasks(state: JourneyState): Task[] {
  if (phaseOf(state.state) === 'closed' || openSuspicions(state).length === 0) return [];
  const commands = (['dismiss-duplicate', 'merge-duplicate'] as const).filter((command) =>
    journeyTransitions[command].from.includes(state.state),
  );
  return [{ kind: 'duplicate', role: 'agent', assignee: assigneeOf(state, 'agent'), commands }];
}

const assistanceTasks: Readonly<Partial<Record<AssistanceStatus, Pick<Task, 'kind' | 'role'>>>> = {
  requested: { kind: 'technical-assistance-assignment', role: 'agent' },
  assigned: { kind: 'technical-assistance-visit', role: 'consultant' },
  visited: { kind: 'technical-assistance-recommendation', role: 'consultant' },
  recommended: { kind: 'technical-assistance-conclusion', role: 'consultant' },
};

/** What the field asks of somebody: a dispute to settle, requests that wait for their next step; one task of each kind. */
function fieldTasks(state: JourneyState): Task[] {
  if (phaseOf(state.state) === 'closed') return [];
  const agent = assigneeOf(state, 'agent');
  const disputes: Task[] = state.sessions.some(isDisputed)
    ? [{ kind: 'session-dispute', role: 'agent', assignee: agent, commands: ['settle-dispute'] }]
    : [];
  const requests = state.assistance.flatMap((request): Task[] => {
    const waiting = assistanceTasks[request.status];
    if (!waiting) return [];
    const assignee = waiting.role === 'agent' ? agent : request.expert;
    return [{ ...waiting, assignee, commands: assistanceCommands(request) }];
  });
  return [...disputes, ...requests.filter(({ kind }, n) => requests.findIndex((it) => it.kind === kind) === n)];
}

/** What staff and the applicant must do now. A suspended journey waits for its resumption only. */
export function tasks(state: JourneyState): Task[] {
  if (state.suspended) {
    return [{ kind: 'resume', role: 'regional-manager', commands: ['resume'], dueOn: state.suspended.until }];
  }
  const byState = (rules[state.state] ?? [])
    .filter((rule) => rule.when?.(state) ?? true)
    .map(({ kind, role, commands, deadline }): Task => {
      const due: Deadline | undefined = openDeadlines(state).find((it) => it.kind === deadline);
      return { kind, role, assignee: assigneeOf(state, role), commands, dueOn: due?.dueOn, dueAt: due?.dueAt };
    });
  return [...byState, ...fieldTasks(state), ...duplicateTasks(state)];
}

/** Names of what the journey waits for, for the `engine` query. */
export const waitingFor = (state: JourneyState): string[] => tasks(state).map(({ kind }) => kind);
