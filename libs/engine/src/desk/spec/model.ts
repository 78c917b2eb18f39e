/**
 * Who may do what, once more and by hand, from what the programme says of its people and of its path: nothing here is read
 * from the table of rights or from the transitions.
 */
import type { JourneyCommandName, JourneyStateName, Role } from '@mourafaka/contracts';

export interface Person {
  id: string;
  roles: readonly Role[];
  regions: readonly string[];
  lots: readonly string[];
  /** What they opened in an emergency. */
  opened?: readonly { journeyId: string }[] | undefined;
}

export interface Place {
  journeyId?: string;
  region: string;
  lot?: string | undefined;
  consultant?: string | undefined;
}

/** ODCO's regional staff work within their regions, a provider's adviser for the cooperatives of their lot; the others everywhere. */
const reaches: Readonly<Partial<Record<Role, (person: Person, place: Place) => boolean>>> = {
  agent: ({ regions }, { region }) => regions.includes(region),
  'regional-manager': ({ regions }, { region }) => regions.includes(region),
  consultant: ({ id, lots }, { lot, consultant }) => id === consultant || (lot !== undefined && lots.includes(lot)),
  'programme-manager': () => true,
  committee: () => true,
  auditor: () => true,
  administrator: () => true,
};

/** In an emergency the staff of one region open what is of another; nobody else needs to, or may. */
const carried: readonly Role[] = ['agent', 'regional-manager'];
const openedTo = ({ opened = [] }: Person, { journeyId }: Place): boolean =>
  opened.some((one) => one.journeyId === journeyId);

const inRoleThere = (person: Person, place: Place, role: Role): boolean =>
  person.roles.includes(role) && (reaches[role]?.(person, place) ?? false);
const inRole = (person: Person, place: Place, role: Role): boolean =>
  inRoleThere(person, place, role) ||
  (person.roles.includes(role) && carried.includes(role) && openedTo(person, place));

const staff: readonly Role[] = ['agent', 'regional-manager', 'programme-manager'];
const field: readonly Role[] = ['consultant', ...staff];
const managers: readonly Role[] = ['regional-manager', 'programme-manager'];
const judges: readonly Role[] = ['committee', 'programme-manager'];

type Kind = 'application' | 'selection' | 'diagnosis' | 'training' | 'marketing' | 'closing' | 'path' | 'any';

/** Who gives each command, and of which part of the path it is. */
const commands: Readonly<Record<Exclude<JourneyCommandName, 'submit-application'>, [Kind, readonly Role[]]>> = {
  'request-completion': ['application', staff],
  'complete-file': ['application', staff],
  'declare-complete': ['application', staff],
  'assess-eligibility': ['application', staff],
  'merge-duplicate': ['application', staff],
  'dismiss-duplicate': ['any', staff],
  score: ['application', judges],
  'declare-conflict': ['application', judges],
  admit: ['application', judges],
  waitlist: ['application', judges],
  reject: ['application', judges],
  'offer-place': ['application', []],
  'accept-place': ['application', staff],
  'decline-place': ['application', staff],
  appeal: ['selection', staff],
  'decide-appeal': ['selection', judges],
  'record-place-freed': ['any', []],
  'assign-consultant': ['path', managers],
  'start-diagnosis': ['diagnosis', field],
  'plan-visit': ['path', field],
  'cancel-visit': ['path', field],
  'record-visit': ['path', field],
  'answer-questionnaire': ['diagnosis', field],
  'record-swot': ['diagnosis', field],
  'revise-swot': ['diagnosis', field],
  'record-needs': ['diagnosis', field],
  'record-baseline': ['path', field],
  'submit-development-plan': ['diagnosis', field],
  'return-development-plan': ['diagnosis', staff],
  'approve-development-plan': ['diagnosis', staff],
  'amend-development-plan': ['training', field],
  'return-plan-amendment': ['training', staff],
  'approve-plan-amendment': ['training', staff],
  'record-assembly': ['path', field],
  'record-accounts-filed': ['path', field],
  'record-capital-payment': ['path', field],
  'record-attendance': ['path', field],
  'start-training': ['diagnosis', field],
  'plan-session': ['training', field],
  'record-coaching-session': ['training', field],
  'confirm-session': ['training', staff],
  'renew-session-code': ['training', field],
  'dispute-session': ['training', staff],
  'settle-dispute': ['training', staff],
  'request-technical-assistance': ['training', field],
  'assign-technical-assistance': ['training', staff],
  'record-technical-assistance-visit': ['training', field],
  'recommend-technical-assistance': ['training', field],
  'record-technical-assistance': ['training', field],
  'close-technical-assistance': ['training', field],
  'update-plan-action': ['path', field],
  'start-marketing': ['training', field],
  'submit-marketing-plan': ['marketing', field],
  'revise-marketing-plan': ['marketing', field],
  'record-product-improvement': ['marketing', field],
  'record-outlet': ['marketing', field],
  'record-market-segment': ['marketing', field],
  'record-sale-support': ['marketing', field],
  'record-sales': ['path', field],
  'record-evaluation': ['marketing', field],
  'rate-accompaniment': ['closing', staff],
  graduate: ['marketing', managers],
  'request-financing': ['path', field],
  'grant-financing': ['closing', []],
  'decline-financing': ['closing', []],
  'record-instalment': ['closing', staff],
  'record-fund-use': ['closing', field],
  'request-access': ['any', staff],
  'answer-access-request': ['any', staff],
  'request-rectification': ['any', staff],
  'renew-consent': ['any', staff],
  'record-erasure': ['any', []],
  'decide-rectification': ['any', staff],
  'record-delivery': ['any', []],
  'tell-session': ['any', []],
  'settle-message': ['any', staff],
  'set-preferences': ['any', staff],
  'issue-message': ['any', managers],
  escalate: ['any', managers],
  expire: ['any', managers],
  'apply-policy': ['any', managers],
  'replan-deadlines': ['any', managers],
  'attach-document': ['any', ['committee', ...field]],
  'add-note': ['any', ['committee', ...field]],
  'acknowledge-escalation': ['any', ['committee', ...field]],
  correct: ['any', field],
  reassign: ['any', managers],
  'extend-deadline': ['any', managers],
  suspend: ['any', managers],
  resume: ['any', managers],
  withdraw: ['any', staff],
  exclude: ['any', managers],
};

const before = ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'scored', 'waitlisted', 'offered'];
const diagnosis = ['admitted', 'diagnosing', 'plan-submitted', 'plan-returned', 'plan-approved'];
const later = ['training', 'marketing', 'evaluated'];
const gone = ['rejected', 'lapsed', 'excluded', 'appealed'];

/** Where in the path anything of a kind may happen at all. */
const parts: Readonly<Record<Kind, readonly string[] | undefined>> = {
  application: before,
  selection: gone,
  diagnosis,
  training: later,
  marketing: ['marketing', 'evaluated'],
  closing: [...diagnosis, ...later, 'graduated'],
  path: [...diagnosis, ...later],
  any: undefined,
};

/** Whether it is only by an access in an emergency that they may. */
export const needsOpening = (person: Person, place: Place, command: JourneyCommandName): boolean => {
  const known = commands[command as keyof typeof commands] as [Kind, readonly Role[]] | undefined;
  return !known?.[1].some((role) => inRoleThere(person, place, role));
};

export type Answer = 'unseen' | 'not-allowed' | 'closed' | 'perhaps';

/** What a person may expect. `perhaps`: whether it is accepted is the matter's own affair. */
export function expected(person: Person, place: Place, command: JourneyCommandName, state: JourneyStateName): Answer {
  const seers = Object.keys(reaches) as Role[];
  if (!seers.some((role) => inRole(person, place, role))) return 'unseen';
  const known = commands[command as keyof typeof commands] as [Kind, readonly Role[]] | undefined;
  if (!known) return 'not-allowed';
  const [kind, roles] = known;
  if (!roles.some((role) => inRole(person, place, role))) return 'not-allowed';
  return parts[kind]?.includes(state) === false ? 'closed' : 'perhaps';
}
