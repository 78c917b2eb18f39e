import { regions as allRegions, type Role } from '@mourafaka/contracts';
import { scopeOfRole } from '@mourafaka/platform';

/**
 * The mailboxes of a person: their own, those of their roles, and those of their roles in each region they reach, as messages
 * name them (`agent-09`, `agent`, `agent/09`).
 */
export function mailboxesOf({
  id,
  roles,
  regions,
}: {
  id: string;
  roles: readonly Role[];
  regions: readonly string[];
}) {
  const reached = (role: Role) => (scopeOfRole[role] === 'all' ? allRegions.map(({ code }) => code) : regions);
  return [id, ...roles, ...roles.flatMap((role) => reached(role).map((region) => `${role}/${region}`))];
}
