import type { Role } from '@mourafaka/contracts';
import { rolesWith, scopeOfRole, type Scope } from './permissions';
import type { Principal } from './principal';

/** Which tasks a person sees: those of a role of theirs where they have it, and of other roles what they watch. */
export interface TaskReach {
  /** Their id: what they may not do themselves is not in their queue. */
  id: string;
  /** Watches everybody's, everywhere. */
  all: boolean;
  /** Watches everybody's in these regions. */
  watched: string[];
  /** Roles whose tasks are theirs everywhere; in their regions; of what is assigned to them or their lots. */
  everywhere: Role[];
  inRegions: { roles: Role[]; regions: string[] };
  /** Of who lends the role, in their regions. */
  lent?: { roles: Role[]; regions: string[] }[];
  assigned: { roles: Role[]; lots: string[] };
}

/** How far the work queue reaches for this person. */
export function taskReachOf(principal: Principal): TaskReach {
  const { id, regions, lots, roles } = principal;
  const of = (scope: Scope, permission: 'task.read' | 'task.watch'): Role[] =>
    rolesWith(permission).filter((role) => roles.includes(role) && scopeOfRole[role] === scope);
  return {
    id,
    all: of('all', 'task.watch').length > 0,
    watched: of('own-regions', 'task.watch').length > 0 ? regions : [],
    everywhere: of('all', 'task.read'),
    inRegions: { roles: of('own-regions', 'task.read'), regions },
    ...(principal.borrowed?.length && {
      lent: principal.borrowed.map((one) => ({ roles: [one.role], regions: one.regions })),
    }),
    assigned: { roles: of('assigned', 'task.read'), lots },
  };
}
