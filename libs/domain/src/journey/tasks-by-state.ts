/** What is to be done because of the state a journey is in: a table of rules by state. */
import type { DeadlineKind, JourneyCommandName, JourneyStateName, Role } from '@mourafaka/contracts';
import type { ToDo } from '../task';
import { scoringNow } from './scoring';
import { type Deadline, openDeadlines, type JourneyState } from './state';

interface TaskRule {
  kind: string;
  role: Role;
  commands: JourneyCommandName[];
  deadline?: DeadlineKind;
  when?: (state: JourneyState) => boolean;
  /** See `ToDo`. */
  about?: (state: JourneyState) => string;
  params?: (state: JourneyState) => ToDo['params'];
  except?: (state: JourneyState) => (string | undefined)[];
}

const rule = (
  kind: string,
  role: Role,
  commands: JourneyCommandName[],
  deadline?: DeadlineKind,
  more: Partial<TaskRule> = {},
): TaskRule => ({ kind, role, commands, deadline, ...more });

const nextSession = (state: JourneyState): number => state.sessions.length + 1;

/** Each session is a task of its own: whoever had the last one does not have the next one for that. */
const coaching = rule('coaching-session', 'consultant', ['record-coaching-session'], 'coaching-session', {
  when: (state) => state.sessions.length < state.settings.sessionsPlanned,
  about: (state) => String(nextSession(state)),
  params: (state) => ({ number: nextSession(state), planned: state.settings.sessionsPlanned }),
});

/** A later version of the plan waits for somebody who did not write it. */
const amendment = rule(
  'plan-amendment',
  'agent',
  ['approve-plan-amendment', 'return-plan-amendment'],
  'plan-amendment',
  {
    when: ({ plan }) => plan?.amendment !== undefined,
    except: ({ plan }) => [plan?.amendment?.author],
    params: ({ plan }) => ({ round: plan?.amendment?.round ?? 1 }),
  },
);

/** Each score is a task of its own, for a member who has not given one. */
const scoring = (kind: 'scoring' | 'further-scoring'): TaskRule =>
  rule(kind, 'committee', ['score', 'declare-conflict'], 'decision', {
    when: (state) => scoringNow(state).exceeded === (kind === 'further-scoring'),
    about: (state) => String(scoringNow(state).counted + 1),
    params: (state) => ({ number: scoringNow(state).counted + 1, needed: scoringNow(state).needed }),
    except: ({ scores, conflicts }) => [...scores.map(({ scorer }) => scorer), ...conflicts],
  });

const mayAppeal = ({ closing }: JourneyState): boolean => closing?.final === false;
const appeal = rule('appeal', 'applicant', ['appeal'], 'appeal-window', { when: mayAppeal });

const byHand =
  (phase: JourneyState['settings']['automaticPhases'][number]) =>
  ({ settings }: JourneyState): boolean =>
    !settings.automaticPhases.includes(phase);

const rules: Readonly<Partial<Record<JourneyStateName, TaskRule[]>>> = {
  submitted: [rule('completeness-check', 'agent', ['declare-complete', 'request-completion'], 'completeness-check')],
  incomplete: [
    rule('file-completion', 'applicant', ['complete-file'], 'file-completion', {
      params: ({ missing }) => ({ documents: missing.length }),
    }),
  ],
  complete: [rule('eligibility', 'agent', ['assess-eligibility'], 'eligibility')],
  eligible: [scoring('scoring'), scoring('further-scoring')],
  ineligible: [rule('decision', 'committee', ['reject', 'assess-eligibility'], 'decision')],
  scored: [rule('decision', 'committee', ['admit', 'waitlist', 'reject'], 'decision')],
  waitlisted: [rule('free-place', 'committee', ['admit', 'reject'], 'waiting-list')],
  offered: [rule('place-answer', 'applicant', ['accept-place', 'decline-place'], 'place-answer')],
  admitted: [
    rule('consultant-assignment', 'regional-manager', ['assign-consultant'], 'consultant-assignment', {
      when: ({ consultant }) => consultant === undefined,
    }),
    rule('diagnosis-start', 'consultant', ['start-diagnosis'], 'diagnosis-start', {
      when: (state) => state.consultant !== undefined && byHand('diagnosis')(state),
    }),
  ],
  diagnosing: [rule('plan', 'consultant', ['record-swot', 'submit-development-plan'], 'plan')],
  'plan-submitted': [
    rule('plan-approval', 'agent', ['approve-development-plan', 'return-development-plan'], 'plan-approval', {
      except: ({ plan }) => [plan?.author],
      params: ({ plan }) => ({ round: plan?.round ?? 1 }),
    }),
  ],
  'plan-returned': [rule('plan', 'consultant', ['submit-development-plan'], 'plan')],
  'plan-approved': [
    rule('training-start', 'agent', ['start-training'], 'training-start', { when: byHand('training') }),
  ],
  training: [
    coaching,
    amendment,
    rule('training-deliverable', 'consultant', ['record-attendance', 'record-coaching-session'], 'training-delivery', {
      when: (state) => state.sessions.length >= state.settings.sessionsPlanned,
    }),
  ],
  marketing: [
    rule('marketing-plan', 'consultant', ['submit-marketing-plan'], 'marketing-plan', {
      when: (state) => !state.marketingPlan,
    }),
    coaching,
    amendment,
    rule('evaluation', 'consultant', ['record-evaluation'], 'evaluation'),
  ],
  evaluated: [
    rule('graduation', 'regional-manager', ['graduate'], 'graduation', { except: ({ waiver }) => [waiver?.signedBy] }),
  ],
  rejected: [appeal],
  lapsed: [appeal],
  excluded: [appeal],
  appealed: [
    rule('appeal-decision', 'committee', ['decide-appeal'], 'appeal-decision', {
      except: ({ closing }) => [closing?.by, ...(closing?.signedBy ?? [])],
    }),
  ],
};

/** Who in particular has it, where that is known. */
export function assigneeOf(state: JourneyState, role: Role): string | undefined {
  if (role === 'consultant') return state.consultant;
  return role === 'agent' ? state.agent : undefined;
}

/** When it is due, by the open deadline of that kind; one that is about something, by what it is about. */
export function dueBy(
  state: JourneyState,
  kind: DeadlineKind | undefined,
  about?: string,
): Pick<ToDo, 'dueOn' | 'dueAt' | 'deadline'> {
  const of = ({ kind: its, about: what }: Deadline) => its === kind && (what === undefined || what === about);
  const due = openDeadlines(state).find(of);
  return due ? { dueOn: due.dueOn, dueAt: due.dueAt, deadline: due.key } : {};
}

const listed = (ids: readonly (string | undefined)[]): string[] | undefined => {
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  return known.length > 0 ? known : undefined;
};

const rulesNow = (state: JourneyState): TaskRule[] =>
  (rules[state.state] ?? []).filter(({ when }) => when?.(state) ?? true);

export const inItsState = (state: JourneyState): ToDo<JourneyCommandName>[] =>
  rulesNow(state).map(({ kind, role, commands, deadline, about, params, except }) => ({
    kind,
    role,
    commands,
    assignee: assigneeOf(state, role),
    about: about?.(state),
    params: params?.(state),
    except: listed(except?.(state) ?? []),
    ...dueBy(state, deadline),
  }));

/** The same, as far as tasks are told apart: every event asks it. */
export const namedInItsState = (state: JourneyState): Pick<ToDo, 'kind' | 'about'>[] =>
  rulesNow(state).map(({ kind, about }) => ({ kind, about: about?.(state) }));
