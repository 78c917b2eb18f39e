import {
  categoryOf,
  entityOf,
  knownAbout,
  type Role,
  roles,
  type TaskCommandName,
  taskCommandNames,
  waveName,
} from '@mourafaka/contracts';
import { dateOf } from '@mourafaka/engine';
import { type Language, translate } from '@mourafaka/platform';
import type { TaskCandidate, QueuedTask } from '@mourafaka/read-models';
import { z } from 'zod';
import { name } from '../openapi/named';

const suggestion = z.object({
  id: z.string(),
  name: z.string(),
  overdue: z.int().describe('Tasks of theirs that are overdue'),
  open: z.int().describe('All tasks of theirs'),
});

export const taskView = name(
  'Task',
  z.object({
    id: z.uuid(),
    kind: z.string(),
    text: z.string().describe('What is to be done, in the caller’s language'),
    why: z.string().describe('Why it waits, since when and until when, in the caller’s language'),
    role: z.enum(roles).describe('For whom it is'),
    assignee: z.string().nullable().describe('For whom in particular'),
    category: z.enum(['journey', 'batch', 'session']).describe('Whose commands do it'),
    entityId: z.string().describe('The journey, the batch or the session the commands are given to'),
    commands: z.array(z.string()).describe('Any of them does it'),
    batch: z.string(),
    region: z.string().nullable(),
    lot: z.string().nullable(),
    cooperative: z.string().nullable().describe('Denomination; null for a task of a batch or a session'),
    since: z.string(),
    dueOn: z.string().nullable().describe('Local date'),
    dueAt: z.string().nullable().describe('Overdue from this instant on'),
    overdue: z.boolean(),
    deadline: z.string().nullable().describe('Key of the deadline it is due by'),
    params: z.record(z.string(), z.union([z.string(), z.number()])).describe('Which of several it is about'),
    claim: z.object({ by: z.string(), name: z.string(), at: z.string() }).nullable().describe('Who has taken it'),
    snooze: z.object({ until: z.string(), reason: z.string() }).nullable().describe('Put off until this local date'),
    mayMark: z
      .array(z.enum(taskCommandNames as [TaskCommandName, ...TaskCommandName[]]))
      .describe('What I may do with the task now'),
    suggestions: z
      .array(suggestion)
      .nullable()
      .describe('Of a delay escalated twice: who of the place has the least overdue, for `reassign`'),
  }),
);
export type TaskView = z.infer<typeof taskView>;

export interface ShownWith {
  language: Language;
  cooperative: string | null;
  mayMark: TaskCommandName[];
  candidates: readonly TaskCandidate[];
}

type Known = Pick<QueuedTask, 'kind' | 'role' | 'since' | 'dueOn' | 'overdue' | 'params'>;

function whyOf({ kind, role: to, since, dueOn, overdue, params }: Known, language: Language): string {
  const reason = translate(`TASK_REASON.${kind}`, { ...params, to, since: dateOf(since) }, language);
  if (dueOn === undefined) return reason;
  return `${reason} ${translate(`TASK_DUE.${overdue ? 'overdue' : 'due'}`, { dueOn }, language)}`;
}

/** Who may be put in charge instead, by who has to act: the agent sees to what the cooperative owes. Others are not chosen. */
const chosen: Readonly<Record<string, Role>> = { agent: 'agent', applicant: 'agent', consultant: 'consultant' };
const roleToChoose = ({ params }: Pick<QueuedTask, 'params'>): Role | undefined => chosen[String(params?.owner)];

/** Of a delay that was escalated at least twice and that somebody else could deal with. */
export const wantsSuggestion = ({
  kind,
  commands,
  params,
}: Pick<QueuedTask, 'kind' | 'commands' | 'params'>): boolean =>
  kind === 'escalation' &&
  commands.includes('reassign') &&
  Number(params?.level) >= 2 &&
  roleToChoose({ params }) !== undefined;

/** What is to be done; several delays of one kind are told apart by what they are about: `wave-2`. */
function titleOf({ kind, params = {} }: QueuedTask, language: Language): string {
  const title = translate(`TASK_TITLE.${kind}`, params, language);
  const about = kind === 'escalation' ? knownAbout(params.about) : undefined;
  return about === undefined ? title : `${title} (${waveName(about, language)})`;
}

/** At most three people of the place, and not the one who is late. */
function suggestionsFor(task: QueuedTask, candidates: readonly TaskCandidate[]): TaskView['suggestions'] {
  if (!wantsSuggestion(task)) return null;
  const consultants = roleToChoose(task) === 'consultant';
  return candidates
    .filter(({ id, roles: its, regions, lots }) =>
      consultants
        ? id !== task.consultant && its.includes('consultant') && task.lot !== null && lots.includes(task.lot)
        : id !== task.assignee && its.includes('agent') && task.region !== null && regions.includes(task.region),
    )
    .slice(0, 3)
    .map(({ id, name: its, overdue, open }) => ({ id, name: its, overdue, open }));
}

/** A task as people see it. */
export function shownTask(task: QueuedTask, { language, cooperative, mayMark, candidates }: ShownWith): TaskView {
  const { id, kind, role, assignee = null, stream, commands, batch, region, lot, since, overdue, params = {} } = task;
  const { dueOn = null, dueAt = null, deadline = null, claim = null, snooze = null } = task;
  return {
    id,
    kind,
    text: titleOf(task, language),
    why: whyOf(task, language),
    role,
    assignee,
    category: categoryOf(stream) as TaskView['category'],
    entityId: entityOf(stream),
    commands,
    batch,
    region,
    lot,
    cooperative,
    since,
    dueOn,
    dueAt,
    overdue,
    deadline,
    params,
    claim,
    snooze,
    mayMark,
    suggestions: suggestionsFor(task, candidates),
  };
}
