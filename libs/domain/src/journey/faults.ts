/** What must hold of every journey, whatever was done to it: read by property tests and by the journal's verification. */
import { journeyStateNames, phaseOf } from '@mourafaka/contracts';
import { duties } from './duties';
import { isLegal, legalDueOn } from './legal-calendar';
import { fundsOf } from './financing';
import { overlaps } from './sales';
import { type FinancingRequest, type JourneyState, openDeadlines } from './state';

type Rule = readonly [broken: string, holds: (state: JourneyState) => boolean];

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const stepKeys = (state: JourneyState) => state.deadlines.flatMap(({ steps }) => steps.map(({ key }) => key));

const rules: readonly Rule[] = [
  ['the state is not a declared one', ({ state }) => journeyStateNames.includes(state)],
  ['a deadline’s key is used twice', ({ deadlines }) => unique(deadlines.map(({ key }) => key))],
  [
    'two deadlines about the same are open',
    (state) => unique(openDeadlines(state).map(({ kind, about }) => `${kind}/${about ?? ''}`)),
  ],
  ['a duty’s key is used twice', (state) => unique(duties(state).map(({ key }) => key))],
  ['a step’s key is used twice', (state) => unique(stepKeys(state))],
  [
    'a closed deadline still has steps',
    ({ deadlines }) => deadlines.every((it) => it.status === 'open' || it.steps.length === 0),
  ],
  [
    'a suspended journey has duties but those of its resumption and of a person’s rights',
    (state) => !state.suspended || duties(state).every(({ key }) => /^(resumption|data-request)#/.test(key)),
  ],
  [
    'a delay is escalated of a deadline that is not open',
    ({ deadlines, escalations }) =>
      escalations.every((it) => deadlines.some((one) => one.key === it.deadline && isLive(one))),
  ],
  ['a closed journey is suspended', ({ state, suspended }) => phaseOf(state) !== 'closed' || !suspended],
  [
    'a closed journey does not know how it closed',
    ({ state, closing }) => phaseOf(state) !== 'closed' || closing !== undefined,
  ],
  ['an open journey is marked as closed', ({ state, closing }) => phaseOf(state) === 'closed' || closing === undefined],
  [
    'a finally closed journey has a deadline open that is not of a person’s rights',
    (state) =>
      !(phaseOf(state.state) === 'closed' && state.closing?.final) ||
      openDeadlines(state).every(({ kind }) => kind === 'data-request'),
  ],
  [
    'an open journey waits for nothing',
    (state) => mayWait(state) || openDeadlines(state).length > 0 || duties(state).length > 0,
  ],
  ['an offer stands nowhere but in «offered»', ({ state, offer }) => (state === 'offered') === (offer !== undefined)],
  [
    'a deadline is paused outside its pause',
    ({ deadlines }) => deadlines.every((it) => (it.status === 'paused') === (it.pausedOn !== undefined)),
  ],
  ['two coaching sessions stand on one day', ({ sessions }) => unique(sessions.map(({ occurredOn }) => occurredOn))],
  [
    'the sessions that count are not the recorded ones less the withdrawn',
    ({ sessions, entries }) =>
      sessions.map(({ id }) => id).join() ===
      entries
        .filter(({ kind, withdrawn }) => kind === 'coaching' && !withdrawn)
        .map(({ id }) => id)
        .join(),
  ],
  [
    'two sessions are the same one of the plan',
    ({ sessions }) => unique(sessions.flatMap(({ number, id }) => String(number ?? id))),
  ],
  ['an entry’s id is used twice', ({ entries }) => unique(entries.map(({ id }) => id))],
  ['a count is negative', ({ technicalAssistance: t, productImprovements: p, outlets: o }) => Math.min(t, p, o) >= 0],
  ['two visits were held on one day', ({ visits }) => unique(heldOn(visits))],
  [
    'the analysis counts entries that do not stand',
    ({ swotEntries, swotRecorded, swotWithdrawn }) =>
      unique(swotWithdrawn) && swotEntries === swotRecorded - swotWithdrawn.length,
  ],
  ['an amendment is no later than the plan', ({ plan }) => !plan?.amendment || plan.amendment.round > plan.round],
  [
    'a date the law sets was moved',
    (state) => openDeadlines(state).every((it) => [undefined, it.dueOn].includes(legalDueOn(it.kind, it.anchorOn))),
  ],
  [
    'the law’s calendar is followed off the path',
    (state) => isOnThePath(state) || !openDeadlines(state).some(({ kind }) => isLegal(kind)),
  ],
  [
    'more of a partner’s funds is used than paid, or paid than granted',
    ({ financing }) => financing.every(accountedFor),
  ],
  [
    'sales are counted twice',
    ({ sales }) => sales.every((one, n) => !sales.slice(n + 1).some((it) => overlaps(one, it))),
  ],
  ['a journey beyond admission has no decision', (state) => !accompanied(state) || state.admittedAt !== undefined],
];

const isLive = ({ status }: JourneyState['deadlines'][number]): boolean => status === 'open' || status === 'paused';

const heldOn = (visits: JourneyState['visits']): string[] =>
  visits.filter(({ status }) => status === 'held').map(({ on }) => on);

const isOnThePath = ({ state, admittedAt }: JourneyState): boolean =>
  admittedAt !== undefined && phaseOf(state) !== 'closed';

const accountedFor = (request: FinancingRequest): boolean => {
  const { grantedMad, paidMad, usedMad } = fundsOf(request);
  return usedMad <= paidMad && paidMad <= grantedMad;
};

const accompanied = ({ state }: JourneyState): boolean =>
  ['diagnosis', 'training', 'marketing'].includes(phaseOf(state));

/** States in which nobody is bound by a date: a place may come free, a consultant was found, the file is at rest. */
const mayWait = ({ state, suspended, settings }: JourneyState): boolean =>
  suspended !== undefined ||
  phaseOf(state) === 'closed' ||
  state === 'waitlisted' ||
  (state === 'admitted' && !settings.automaticPhases.includes('diagnosis'));

/** Names of the rules a state breaks; empty when it is sound. */
export const faultsOf = (state: JourneyState): string[] =>
  rules.filter(([, holds]) => !holds(state)).map(([broken]) => broken);
