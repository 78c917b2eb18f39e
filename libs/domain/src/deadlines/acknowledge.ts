import type { Actor, DeadlineEvent, Refusal, Role } from '@mourafaka/contracts';
import { openDeadlines, type WithDeadlines } from './deadline';

/** How far up somebody stands; those who are not named stand beside each other. */
const rank: Readonly<Partial<Record<Role, number>>> = { 'regional-manager': 1, 'programme-manager': 2 };
const above = (role: Role, other: Role): boolean => (rank[role] ?? 0) > (rank[other] ?? 0);

/** Those an escalation is addressed to, and whoever stands above them, say what they do about the delay: it is off their list. */
export function acknowledgeEscalation(
  { escalations }: WithDeadlines,
  { escalation: duty, note }: { escalation: string; note: string },
  actor: Pick<Actor, 'role'>,
): DeadlineEvent[] | Refusal {
  const found = escalations.find((it) => it.duty === duty);
  if (!found) return { code: 'DEADLINE.NO_SUCH_ESCALATION', kind: 'wrong-moment', params: { escalation: duty } };
  const { to, deadline, kind } = found;
  if (actor.role !== to && !above(actor.role, to))
    return { code: 'DEADLINE.ESCALATED_TO_OTHERS', kind: 'forbidden', params: { to } };
  return [{ type: 'EscalationAcknowledged', data: { escalation: duty, deadline, kind, note } }];
}

/** The escalations that stay when somebody else takes a role over: those of its deadlines were acted on by that. */
export function escalationsWithout(state: WithDeadlines, replaced: readonly Role[]): WithDeadlines['escalations'] {
  const owned = openDeadlines(state).filter(({ owner }) => replaced.includes(owner));
  return state.escalations.filter(({ deadline }) => !owned.some(({ key }) => key === deadline));
}
