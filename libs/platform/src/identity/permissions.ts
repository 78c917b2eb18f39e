import {
  type Actor,
  type BatchCommandName,
  batchCommandNames,
  batchCommands,
  type JourneyCommandName,
  journeyCommandNames,
  journeyCommands,
  type Role,
  type SessionCommandName,
  sessionCommandNames,
  sessionCommands,
  staffBatchCommandNames,
} from '@mourafaka/contracts';
import { actorOf, type Borrowed, type Opened, type Principal } from './principal';

/** How far a role reaches: every region, those of the person, or what is assigned to the person or their lot. */
export type Scope = 'all' | 'own-regions' | 'assigned';

/** Roles missing here hold no permission by a token: the applicant follows by code, and the system needs no asking. */
export const scopeOfRole: Readonly<Partial<Record<Role, Scope>>> = {
  agent: 'own-regions',
  'regional-manager': 'own-regions',
  'programme-manager': 'all',
  committee: 'all',
  consultant: 'assigned',
  auditor: 'all',
  administrator: 'all',
  partner: 'all',
};

/** Whoever works for the programme. A partner is a service of somebody else's: it holds what names it, and nothing more. */
const everybody = (Object.keys(scopeOfRole) as Role[]).filter((role) => role !== 'partner');
const andPartners: Role[] = [...everybody, 'partner'];
const regionalStaff: Role[] = ['agent', 'regional-manager', 'programme-manager'];
const headOffice: Role[] = ['programme-manager', 'administrator'];

const batchStaff = everybody.filter((role) =>
  staffBatchCommandNames.some((name) => batchCommands[name].roles.includes(role)),
);

const sessionStaff = everybody.filter((role) =>
  sessionCommandNames.some((name) => sessionCommands[name].roles.includes(role)),
);

/** What routes declare; and, below, one permission per command of a journey, of a batch and of a training session. */
const routeRoles = {
  'me.read': andPartners,
  /** What one was told, and where one wants to be told. */
  'me.inbox': everybody,
  'me.contact': everybody,
  /** A calendar of one's own appointments. */
  'me.calendar': ['consultant'],
  'batch.read': andPartners,
  /** Some command of a batch; each command asks for its own permission as well. */
  'batch.command': batchStaff,
  /** The eligibility of every complete application of a batch, at once. */
  'batch.assess': regionalStaff,
  /** What a policy would change, before it is adopted. */
  'policy.preview': headOffice,
  /** The lists of the waves, each cooperative with its place and the reason. */
  'selection.read': ['committee', 'regional-manager', ...headOffice, 'auditor'],
  /** The lists of a round of partner financing. */
  'financing.read': ['committee', 'regional-manager', ...headOffice, 'auditor'],
  /** One command to many journeys; each item asks for its own permission as well. */
  'bulk.request': everybody.filter((role) => role !== 'auditor'),
  /** One's own bulks. */
  'bulk.read': everybody,
  /** Those of others and of the system. */
  'bulk.read-all': [...headOffice, 'auditor'],
  'bulk.command-all': headOffice,
  'calendar.command': headOffice,
  /** The texts of messages. */
  'template.read': everybody,
  'template.command': headOffice,
  'application.import': regionalStaff,
  /** Applications that may be of one cooperative. */
  'duplicate.read': [...regionalStaff, 'administrator', 'auditor'],
  'journey.read': everybody,
  /** Views of lists: one's own, and those shared with one. */
  'view.keep': everybody,
  /** The whole list as a file. */
  'journey.export': [...regionalStaff, 'administrator', 'auditor'],
  /** The representative's name, phone and e-mail. */
  'journey.contact': [...regionalStaff, 'consultant'],
  /** Everything held on one person of a journey, to answer who asks for it. */
  'journey.personal-data': regionalStaff,
  /** To forget a person for good. */
  'journey.erase': headOffice,
  /** Whose data was kept as long as it may be. */
  'retention.read': ['administrator'],
  /** Some command of a journey; each command asks for its own permission as well. */
  'journey.command': everybody.filter((role) => role !== 'auditor'),
  /** Scores of others, once they are no secret any more. */
  'journey.scores': ['committee', 'regional-manager', ...headOffice, 'auditor'],
  /** Attempts on a journey that were refused: who tried what, and why it could not be. */
  'journey.refusals': ['regional-manager', ...headOffice, 'auditor'],
  'journey.nudge': ['regional-manager', ...headOffice],
  /** What Temporal keeps of runs, opened for its own pages. */
  'engine.payloads': ['administrator'],
  /** Collective training sessions of one's regions, or for one's lots. */
  'session.read': everybody,
  /** Some command of a session; each command asks for its own permission as well. */
  'session.command': sessionStaff,
  /** The work queue: what waits for the roles one has, where one has them. */
  'task.read': everybody,
  /** What waits for others as well. */
  'task.watch': ['regional-manager', ...headOffice, 'auditor'],
  /** To take a task, give it back, put it off; whoever may do none of its commands may not. */
  'task.command': everybody.filter((role) => role !== 'auditor' && role !== 'administrator'),
  /** Figures of what one may see; partners see those of all, and no cooperative behind them. */
  'insight.read': andPartners,
  /** The monthly report on paper. */
  'report.read': ['regional-manager', 'committee', ...headOffice, 'auditor'],
  /** The whole event log of what one may see, for process mining: without names, and much of it. */
  'insight.export': [...headOffice, 'auditor'],
  /** Rights that are lent for a time: one's own, and for whom one manages; auditors and administrators see all of them. */
  'delegation.read': [...regionalStaff, 'administrator', 'auditor'],
  'delegation.give': regionalStaff,
  /** Who else works with the system: whom one may ask, and lend one's rights to. */
  'user.read': [...regionalStaff, 'administrator', 'auditor'],
  /** To open a journey beyond one's reach in an emergency: staff of the regions; others reach everything, or are no staff. */
  'glass.break': ['agent', 'regional-manager'],
  /** Accesses in an emergency: one's own, those to cooperatives one manages; auditors, head office see all. */
  'glass.read': [...regionalStaff, 'administrator', 'auditor'],
  'glass.end': regionalStaff,
  'journal.read': ['auditor', 'administrator'],
  /** Who looked at whose personal data: of no use to those it is about. */
  'audit.read': ['auditor'],
  /** To which partners what is sent. */
  'webhook.read': ['auditor', 'administrator'],
  'webhook.command': ['administrator'],
  'outbox.read': ['auditor', ...headOffice],
} as const satisfies Record<string, readonly Role[]>;

export type RoutePermission = keyof typeof routeRoles;
export type Permission =
  RoutePermission | `journey.${JourneyCommandName}` | `batch.${BatchCommandName}` | `session.${SessionCommandName}`;

/**
 * Permission → the roles that hold it, each as far as `scopeOfRole` says. A command is held by the roles it is
 * meant for; what a rule forbids to one person (four eyes) is the domain's affair.
 */
export const permissionTable: ReadonlyMap<Permission, readonly Role[]> = new Map<Permission, readonly Role[]>([
  ...(Object.entries(routeRoles) as [RoutePermission, readonly Role[]][]),
  ...journeyCommandNames.map((name): [Permission, readonly Role[]] => [
    `journey.${name}`,
    journeyCommands[name].actorKinds,
  ]),
  ...batchCommandNames.map((name): [Permission, readonly Role[]] => [`batch.${name}`, batchCommands[name].roles]),
  ...sessionCommandNames.map((name): [Permission, readonly Role[]] => [`session.${name}`, sessionCommands[name].roles]),
]);

/** What is needed of a thing to decide who may touch it. */
export interface Resource {
  region?: string;
  lot?: string;
  /** Id of the consultant it is assigned to. */
  consultant?: string;
  /** Of a journey, which somebody may have opened in an emergency. */
  journeyId?: string;
}

/** What a person sees in a list: everything, or what lies in the regions, or in the lots, or is assigned to them. */
export type Reach = { all: true } | { all: false; regions: string[]; lots: string[]; consultant?: string };

/** A person in the role of who lends it, and nothing else. */
const inPlaceOf = ({ from, role, regions }: Borrowed): Principal => ({
  ...{ id: from.id, name: from.name, roles: [role], regions, lots: [] },
});

/** How far a permission reaches for this person, with what is lent to them; undefined when they have it nowhere. */
export function reachOf(principal: Principal, permission: Permission): Reach | undefined {
  const own = ownReachOf(principal, permission);
  if (isOwnAffair(permission) || own?.all || !principal.borrowed?.length) return own;
  const lent = principal.borrowed.flatMap((one) => ownReachOf(inPlaceOf(one), permission) ?? []);
  if (lent.length === 0) return own;
  const regions = [own, ...lent].flatMap((reach) => (reach && !reach.all ? reach.regions : []));
  return { lots: [], ...own, all: false, regions: [...new Set(regions)] };
}

/** What one is told, keeps and lends is one's own: no right of another's is of use there. */
const isOwnAffair = (permission: Permission): boolean => /^(me|view|delegation)\./.test(permission);

/** Roles of one's own that an access in an emergency carries to where they do not reach. */
const carriedRoles = ({ roles }: Principal, permission: Permission): Role[] =>
  rolesWith(permission).filter((role) => roles.includes(role) && scopeOfRole[role] === 'own-regions');

/** The access in an emergency that reaches a journey, for whoever could do this in a region of theirs. */
function openingOf(principal: Principal, permission: Permission, { journeyId }: Resource): Opened | undefined {
  if (journeyId === undefined || !permission.startsWith('journey.')) return undefined;
  if (carriedRoles(principal, permission).length === 0) return undefined;
  return principal.opened?.find((one) => one.journeyId === journeyId);
}

/**
 * The person as they act on a thing: in a role of their own where one reaches it, else in one that is lent to them, else by
 * an access in an emergency.
 */
export function actorFor(principal: Principal, permission: Permission, resource?: Resource): Actor {
  const { borrowed = [], opened: _, ...own } = principal;
  const rolesThere = (one: Principal): Role[] =>
    rolesWith(permission).filter((role) =>
      may({ ...one, roles: one.roles.filter((had) => had === role) }, permission, resource),
    );
  const mine = rolesThere(own);
  const lent = mine.length > 0 ? undefined : borrowed.find((one) => rolesThere(inPlaceOf(one)).length > 0);
  if (lent) return { ...actorOf(own), role: lent.role, onBehalfOf: lent.from };
  const opening = mine.length === 0 && resource ? openingOf(principal, permission, resource) : undefined;
  if (!opening) return actorOf(own, mine.length > 0 ? mine : rolesWith(permission));
  return { ...actorOf(own, carriedRoles(own, permission)), borrowed: { openingId: opening.openingId } };
}

function ownReachOf(principal: Principal, permission: Permission): Reach | undefined {
  const scopes = rolesWith(permission)
    .filter((role) => principal.roles.includes(role))
    .map((role) => scopeOfRole[role]);
  if (scopes.every((scope) => scope === undefined)) return undefined;
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
  if (reach && (!resource || isWithin(reach, resource))) return true;
  return resource !== undefined && openingOf(principal, permission, resource) !== undefined;
}

/** Whether a thing lies within a reach. */
export function isWithin(reach: Reach, { region, lot, consultant }: Resource): boolean {
  if (reach.all) return true;
  if (region !== undefined && reach.regions.includes(region)) return true;
  if (consultant !== undefined && consultant === reach.consultant) return true;
  return lot !== undefined && reach.lots.includes(lot);
}

/** Roles that hold the permission, as `actorOf` takes them. */
export const rolesWith = (permission: Permission): readonly Role[] => permissionTable.get(permission) ?? [];
