import { type Actor, regions, type Role } from '@mourafaka/contracts';

/** Who a request comes from, as the signed token says. */
export interface Principal {
  id: string;
  name: string;
  roles: Role[];
  /** Region codes of the staff of regions. */
  regions: string[];
  /** Lots of a provider's consultant. */
  lots: string[];
  /** The office the person works in, kept with every event. */
  office?: string;
  /** Where messages reach the person unless they say otherwise; never kept with an event. */
  email?: string;
  /** Cooperatives the person has a part in, `court|number` as compared: none of their affair to judge. */
  affiliations?: string[];
  /** Rights that others lent, for now: no token says them, and none is lent further. */
  borrowed?: readonly Borrowed[];
  /** Journeys opened in an emergency beyond one's reach, for now: no token says them. */
  opened?: readonly Opened[];
}

/** One journey that somebody opened in an emergency. */
export interface Opened {
  openingId: string;
  journeyId: string;
}

/** What somebody lends: their role in their regions. */
export interface Borrowed {
  from: { id: string; name: string; office?: string };
  role: LendableRole;
  regions: string[];
}

/** Roles whose work a colleague can take over. Those who judge, sign for the programme or audit do so themselves. */
export const lendableRoles = ['agent', 'regional-manager'] as const satisfies readonly Role[];
export type LendableRole = (typeof lendableRoles)[number];

/** Roles from the least to the most particular to a decision: an actor acts in the highest of theirs. */
const precedence: readonly Role[] = [
  'administrator',
  'programme-manager',
  'committee',
  'regional-manager',
  'agent',
  'consultant',
  'applicant',
  'auditor',
  'partner',
  'system',
];

/** The principal as the journal keeps them; `role` is the one of `allowed` they act in. */
export function actorOf(principal: Principal, allowed: readonly Role[] = precedence): Actor {
  const role = precedence.find((name) => principal.roles.includes(name) && allowed.includes(name));
  return {
    id: principal.id,
    name: principal.name,
    role: role ?? principal.roles[0] ?? 'applicant',
    office: principal.office,
    ...(principal.affiliations && { affiliations: principal.affiliations }),
  };
}

/** Somebody without a token: an applicant at the public form. */
export const anonymous: Principal = { id: 'anonymous', name: '', roles: ['applicant'], regions: [], lots: [] };

const regionName = (code: string) => regions.find((region) => region.code === code)?.fr ?? code;

const oneOf = (id: string, name: string, role: Role, more: Partial<Principal> = {}): Principal => ({
  id,
  name,
  roles: [role],
  regions: [],
  lots: [],
  ...more,
});

const perRegion = (prefix: string, title: string, role: Role): Principal[] =>
  regions.map(({ code }) =>
    oneOf(`${prefix}-${code}`, `${title} ${code}`, role, { regions: [code], office: regionName(code) }),
  );

const fixedUsers: readonly Principal[] = [
  oneOf('admin', 'Administrator', 'administrator', { office: 'Siège' }),
  oneOf('programme-manager', 'Programme manager', 'programme-manager', { office: 'Siège' }),
  oneOf('committee', 'Committee member 1', 'committee', { office: 'Comité technique' }),
  oneOf('committee-2', 'Committee member 2', 'committee', { office: 'Comité technique' }),
  oneOf('committee-3', 'Committee member 3', 'committee', {
    office: 'Comité technique',
    affiliations: ['taroudannt|77/2024'],
  }),
  oneOf('auditor', 'Auditor', 'auditor', { office: 'Audit' }),
  oneOf('partner-bank', 'Partner bank', 'partner', { office: 'Banque partenaire' }),
  ...perRegion('manager', 'Regional manager', 'regional-manager'),
  ...perRegion('agent', 'Agent', 'agent'),
];

/** The invented people of the development issuer, for the start page and the table `npm start` prints. */
export const developmentUserNames: readonly string[] = [...fixedUsers.map((user) => user.id), 'consultant-lot-<n>'];

/** `agent-09`, `consultant-lot-1` … → who that is; undefined for a name the issuer does not know. */
export function findDevelopmentUser(name: string): Principal | undefined {
  const consultant = /^consultant-(lot-[1-9]\d{0,2})$/.exec(name);
  if (consultant?.[1]) return oneOf(name, `Consultant, ${consultant[1]}`, 'consultant', { lots: [consultant[1]] });
  return fixedUsers.find((user) => user.id === name);
}
