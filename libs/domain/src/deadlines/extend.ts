import type { DeadlineEvent, DeadlineKind, FieldIssue, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays } from '../calendar/working-days';
import { type Deadline, openDeadlines, type WithDeadlines } from './deadline';
import { moveDeadline } from './move';
import { type DeadlineSpec, standsStill } from './spec';

const invalidField = (field: string, code: string, params: FieldIssue['params']): Refusal => ({
  code: 'COMMAND.INVALID',
  kind: 'invalid',
  errors: [{ field, code, params }],
});

/** By its key, or by its kind where only one of the kind is open. */
function named(state: WithDeadlines, name: string): Deadline | undefined {
  const open = openDeadlines(state);
  const ofKind = open.filter(({ kind }) => kind === name);
  return open.find(({ key }) => key === name) ?? (ofKind.length === 1 ? ofKind[0] : undefined);
}

/** An accompaniment lasts two years: ten years on, somebody typed another century. */
const mostDaysAhead = 3650;

/** An open deadline gets a later day, with the reason; what the law sets is nobody's to move. */
export function extendDeadline<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  { deadline: name, dueOn, reason }: { deadline: string; dueOn: string; reason: string },
  context: DecisionContext,
): DeadlineEvent[] | Refusal {
  const deadline = named(state, name);
  if (!deadline) {
    const open = openDeadlines(state).map(({ key }) => key);
    return invalidField('deadline', 'JOURNEY.DEADLINE_UNKNOWN', { deadline: name, open: open.join(', ') });
  }
  if (standsStill(spec, state, deadline.kind)) return { code: 'JOURNEY.SUSPENDED', kind: 'wrong-moment' };
  if (spec.lawfulDueOn?.(deadline.kind, deadline.anchorOn) !== undefined)
    return { code: 'LEGAL.NOT_EXTENDABLE', kind: 'wrong-moment' };
  if (dueOn <= deadline.dueOn || dueOn < context.today)
    return invalidField('dueOn', 'JOURNEY.NOT_AN_EXTENSION', { dueOn: deadline.dueOn });
  const latest = addDays(deadline.dueOn > context.today ? deadline.dueOn : context.today, mostDaysAhead);
  if (dueOn > latest) return invalidField('dueOn', 'DEADLINE.EXTENDED_TOO_FAR', { latest });
  return moveDeadline(spec, state, deadline, { why: 'extended', fixedOn: dueOn, pausedDays: 0, reason }, context);
}
