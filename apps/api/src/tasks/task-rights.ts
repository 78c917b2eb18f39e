import { type Actor, categoryOf, type Role, type TaskCommandName } from '@mourafaka/contracts';
import { actorFor, actorOf, may, type Permission, type Principal, rolesWith } from '@mourafaka/platform';
import type { QueuedTask } from '@mourafaka/read-models';

const managers: readonly Role[] = ['regional-manager', 'programme-manager'];

const permissionsOf = ({ stream, commands }: QueuedTask): Permission[] =>
  commands.map((command) => `${categoryOf(stream)}.${command}` as Permission);

const resourceOf = ({ region, lot, consultant }: QueuedTask) => ({
  region: region ?? undefined,
  lot: lot ?? undefined,
  consultant: consultant ?? undefined,
});

/** Roles in which the person may do the task itself, or that of a manager who watches it. */
function rolesFor(principal: Principal, task: QueuedTask): readonly Role[] {
  const doing = permissionsOf(task)
    .filter((permission) => may(principal, permission, resourceOf(task)))
    .flatMap(rolesWith);
  return [...doing, ...managers].filter((role) => principal.roles.includes(role));
}

/** The person as they mark a task: for themselves where they may do it, else for who lent them the right to. */
export function actorOn(principal: Principal, task: QueuedTask): Actor {
  const { borrowed: _, ...own } = principal;
  const does = (who: Principal) => permissionsOf(task).find((permission) => may(who, permission, resourceOf(task)));
  const lent = does(own) ? undefined : does(principal);
  return lent ? actorFor(principal, lent, resourceOf(task)) : actorOf(own, rolesFor(own, task));
}

/**
 * Whoever may do the task may take it; a manager may also give it back or put it off for another. What has happened to it
 * meanwhile is for the engine to say.
 */
export function mayMark(principal: Principal, task: QueuedTask, command: TaskCommandName): boolean {
  if (!may(principal, 'task.command')) return false;
  const does = permissionsOf(task).some((permission) => may(principal, permission, resourceOf(task)));
  return does || (command !== 'claim' && managers.some((role) => principal.roles.includes(role)));
}

/** What makes sense now, of what they have a right to. */
export function marksOpen(principal: Principal, task: QueuedTask): TaskCommandName[] {
  const { claim, assignee, except } = task;
  const manages = managers.some((role) => principal.roles.includes(role));
  const hands = [principal.id, ...(principal.borrowed ?? []).map(({ from }) => from.id)];
  const theirs = !except?.includes(principal.id) && (manages || assignee === undefined || hands.includes(assignee));
  const held = claim !== undefined;
  const mine = claim?.by === principal.id;
  const open: Record<TaskCommandName, boolean> = {
    claim: theirs && !held,
    release: held && (mine || manages),
    snooze: theirs && (!held || mine || manages),
  };
  return (Object.keys(open) as TaskCommandName[]).filter((name) => open[name] && mayMark(principal, task, name));
}
