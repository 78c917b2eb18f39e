import { type JourneyCommandName, journeyCommandNames, type Role } from '@mourafaka/contracts';
import type { Principal } from './principal';

/** How far a role's permission reaches: every region, those of the person, or what is assigned to the person's lot. */
export type Scope = 'all' | 'own-regions' | 'assigned';

type Grant = Partial<Record<Role, Scope>>;

/** Everybody who works with journeys, each as far as they see. */
const readers: Grant = {
  agent: 'own-regions',
  'regional-manager': 'own-regions',
  'programme-manager': 'all',
  committee: 'all',
  consultant: 'assigned',
  auditor: 'all',
  administrator: 'all',
};
const regionalStaff: Grant = { agent: 'own-regions', 'regional-manager': 'own-regions', 'programme-manager': 'all' };
const managers: Grant = { 'regional-manager': 'own-regions', 'programme-manager': 'all' };
const selectors: Grant = { committee: 'all', 'programme-manager': 'all' };
/** Those who do the field work, and the staff who enter it for them. */
const accompanying: Grant = { ...regionalStaff, consultant: 'assigned' };
const headOffice: Grant = { 'programme-manager': 'all', administrator: 'all' };

/** Who may give which command to a journey. What a rule forbids to one person (four eyes) is the domain's affair. */
const journeyCommandGrants: Record<JourneyCommandName, Grant> = {
  'submit-application': regionalStaff,
  'request-completion': regionalStaff,
  'complete-file': regionalStaff,
  'declare-complete': regionalStaff,
  'assess-eligibility': { ...regionalStaff, committee: 'all' },
  score: selectors,
  admit: selectors,
  waitlist: selectors,
  reject: selectors,
  appeal: regionalStaff,
  'decide-appeal': selectors,
  'assign-consultant': regionalStaff,
  'start-diagnosis': accompanying,
  'record-swot': accompanying,
  'submit-development-plan': accompanying,
  'return-development-plan': managers,
  'approve-development-plan': managers,
  'record-attendance': accompanying,
  'start-training': accompanying,
  'record-coaching-session': accompanying,
  'record-technical-assistance': accompanying,
  'update-plan-action': accompanying,
  'start-marketing': accompanying,
  'submit-marketing-plan': accompanying,
  'record-product-improvement': accompanying,
  'record-outlet': accompanying,
  'record-sale-support': accompanying,
  'record-evaluation': accompanying,
  graduate: managers,
  'issue-message': regionalStaff,
  escalate: managers,
  expire: managers,
  'apply-policy': headOffice,
  'replan-deadlines': headOffice,
  'attach-document': accompanying,
  'add-note': { ...accompanying, committee: 'all' },
  correct: regionalStaff,
  reassign: managers,
  'extend-deadline': managers,
  suspend: managers,
  resume: managers,
  withdraw: regionalStaff,
  exclude: managers,
};

const everybody: Grant = { ...readers, applicant: 'all' };
const proof: Grant = { auditor: 'all', administrator: 'all' };

/** What routes declare, and one permission per journey command: `journey.<command>`. */
const grants = {
  'me.read': everybody,
  'batch.read': readers,
  'batch.create': headOffice,
  'batch.command': headOffice,
  'calendar.command': headOffice,
  'application.import': regionalStaff,
  'journey.read': readers,
  'journey.command': { ...accompanying, committee: 'all', administrator: 'all' },
  'journey.nudge': { ...managers, administrator: 'all' },
  'journal.read': proof,
  'outbox.read': { 'programme-manager': 'all', auditor: 'all', administrator: 'all' },
} as const satisfies Record<string, Grant>;

export type RoutePermission = keyof typeof grants;
export type Permission = RoutePermission | `journey.${JourneyCommandName}`;

const table: ReadonlyMap<Permission, Grant> = new Map<Permission, Grant>([
  ...(Object.entries(grants) as [RoutePermission, Grant][]),
  ...journeyCommandNames.map((name): [Permission, Grant] => [`journey.${name}`, journeyCommandGrants[name]]),
]);

/** Every permission with who has it and how far, for the documentation and the test that walks through all of them. */
export const permissionTable: ReadonlyMap<Permission, Readonly<Grant>> = table;

/** What is needed of a thing to decide who may touch it. */
export interface Resource {
  region?: string;
  lot?: string;
  /** Id of the consultant it is assigned to. */
  consultant?: string;
}

/** What a person sees in a list: everything, or what lies in the regions, or in the lots, or is assigned to them. */
export type Reach = { all: true } | { all: false; regions: string[]; lots: string[]; consultant?: string };

/** How far a permission reaches for this person; undefined when they have it nowhere. */
export function reachOf(principal: Principal, permission: Permission): Reach | undefined {
  const scopes = principal.roles.flatMap((role) => table.get(permission)?.[role] ?? []);
  if (scopes.length === 0) return undefined;
  if (scopes.includes('all')) return { all: true };
  const assigned = scopes.includes('assigned');
  return {
    all: false,
    regions: scopes.includes('own-regions') ? principal.regions : [],
    lots: assigned ? principal.lots : [],
    consultant: assigned ? principal.id : undefined,
  };
}

/**
 * The one place that decides. Without a resource: whether the person has the permission anywhere (a route's guard). With
 * one: whether they have it there.
 */
export function may(principal: Principal, permission: Permission, resource?: Resource): boolean {
  const reach = reachOf(principal, permission);
  if (!reach) return false;
  if (reach.all || !resource) return true;
  if (resource.region !== undefined && reach.regions.includes(resource.region)) return true;
  if (resource.consultant !== undefined && resource.consultant === reach.consultant) return true;
  return resource.lot !== undefined && reach.lots.includes(resource.lot);
}

/** Roles that have the permission, as `actorOf` takes them. */
export const rolesWith = (permission: Permission): Role[] => Object.keys(table.get(permission) ?? {}) as Role[];
