/** Journeys brought to any declared state by ordinary commands, for tests. */
import {
  type Actor,
  type JourneyCommand,
  type JourneyCommandName,
  type JourneyEvent,
  type JourneyPayload,
  type JourneyStateName,
  newestConsent,
} from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { fold } from '../aggregate';
import { duties } from '../journey/duties';
import { journeyAggregate } from '../journey/journey-aggregate';
import type { JourneyState } from '../journey/state';
import { people, testCode, testContext, testNow } from './context';
import { giveCommand } from './given-when-then';
import { journeyScript, sampleApplication, type ScriptStep } from './journey-script';

export type JourneyRecord = readonly RecordedEvent<JourneyEvent>[];

export const sampleJourneyId = '0190aaaa-0000-7000-8000-000000000001';
/** Another application of the same batch. */
export const otherJourneyId = '0190aaaa-0000-7000-8000-000000000002';

/** A command to the sample journey. */
export const journeyCommand = <N extends JourneyCommandName>(type: N, payload: JourneyPayload<N>): JourneyCommand =>
  ({ type, journeyId: sampleJourneyId, batch: '4', payload }) as JourneyCommand;

export const stateOf = (recorded: JourneyRecord): JourneyState => {
  const state = fold(journeyAggregate, recorded);
  if (!state) throw new Error('nothing is recorded of this journey');
  return state;
};

const dayMs = 86_400_000;
const script = journeyScript({ startOn: '2026-11-02' });
const atDay = (day: number) => new Date(Date.parse(testNow) + day * dayMs).toISOString();

/** Gives a command that must be accepted. */
export function accepted(before: JourneyRecord, command: JourneyCommand, by: Actor, now: string): JourneyRecord {
  const { refusal, recorded } = giveCommand(journeyAggregate, before, command, testContext({ now, actor: by }));
  if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
  return recorded;
}

const play = (before: JourneyRecord, { command, payload, by, day }: ScriptStep): JourneyRecord =>
  accepted(before, journeyCommand(command, payload), people[by], atDay(day));

/** The script up to and including the last time a command is given. */
const until = (command: JourneyCommandName): JourneyRecord =>
  script.slice(0, script.findLastIndex((step) => step.command === command) + 1).reduce<JourneyRecord>(play, []);

/** One more command, a day after the last. */
function then<N extends JourneyCommandName>(
  before: JourneyRecord,
  command: N,
  payload: JourneyPayload<N>,
  by: Actor,
): JourneyRecord {
  const now = new Date(Date.parse(before.at(-1)?.recordedAt ?? testNow) + dayMs).toISOString();
  return accepted(before, journeyCommand(command, payload), by, now);
}

function expired(before: JourneyRecord): JourneyRecord {
  const duty = duties(stateOf(before)).find(({ kind }) => kind === 'expire');
  if (!duty) throw new Error('nothing of this journey expires');
  return accepted(before, journeyCommand('expire', { duty: duty.key }), people.system, duty.dueAt);
}

const tooOld = () =>
  [
    { ...script[0], payload: sampleApplication({ registeredOn: '2015-03-02' }) } as ScriptStep,
    { day: 2, by: 'agent', command: 'declare-complete', payload: {} } as const,
    { day: 4, by: 'agent', command: 'assess-eligibility', payload: {} } as const,
  ].reduce<JourneyRecord>(play, []);

const { committee, agent, applicant, manager } = people;
const reached: Readonly<Record<JourneyStateName, () => JourneyRecord>> = {
  submitted: () => until('submit-application'),
  incomplete: () => until('request-completion'),
  complete: () => until('declare-complete'),
  eligible: () => until('assess-eligibility'),
  ineligible: tooOld,
  scored: () => until('score'),
  waitlisted: () => then(journeyIn('scored'), 'waitlist', { rank: 3, reason: 'Quota atteint' }, committee),
  offered: () =>
    then(journeyIn('waitlisted'), 'offer-place', { wave: 'wave-1', batchPlace: 1, offer: 1 }, people.system),
  admitted: () => until('admit'),
  diagnosing: () => until('start-diagnosis'),
  'plan-submitted': () => until('submit-development-plan'),
  'plan-returned': () => then(journeyIn('plan-submitted'), 'return-development-plan', { remarks: 'Chiffrer.' }, agent),
  'plan-approved': () => until('approve-development-plan'),
  training: () => until('start-training'),
  marketing: () => until('start-marketing'),
  evaluated: () => until('record-evaluation'),
  graduated: () => until('graduate'),
  rejected: () => then(journeyIn('scored'), 'reject', { reasons: ['Note insuffisante'] }, committee),
  appealed: () => then(journeyIn('rejected'), 'appeal', { grounds: 'Un document n’a pas été lu.' }, applicant),
  lapsed: () => expired(journeyIn('incomplete')),
  merged: () =>
    then(journeyIn('submitted'), 'merge-duplicate', { into: otherJourneyId, reason: 'Même coopérative' }, agent),
  withdrawn: () => then(journeyIn('submitted'), 'withdraw', { reason: 'Changement de projet' }, applicant),
  excluded: () => then(journeyIn('training'), 'exclude', { reason: 'Activité cessée' }, manager),
};

const known = new Map<JourneyStateName, JourneyRecord>();

/** What is recorded of a journey that has just reached a state. */
export function journeyIn(name: JourneyStateName): JourneyRecord {
  const record = known.get(name) ?? reached[name]();
  known.set(name, record);
  return record;
}

/** A payload that passes each command's schema. */
export const samplePayloads: { readonly [N in JourneyCommandName]: JourneyPayload<N> } = {
  ...(Object.fromEntries(script.map(({ command, payload }) => [command, payload])) as {
    [N in JourneyCommandName]: JourneyPayload<N>;
  }),
  waitlist: { reason: 'Quota de la région atteint' },
  reject: { reasons: ['Note insuffisante'] },
  'declare-conflict': { reason: 'Parente de la présidente' },
  'offer-place': { wave: 'wave-1', batchPlace: 1, offer: 1 },
  'accept-place': {},
  'decline-place': { reason: 'Autre programme' },
  'record-place-freed': { duty: 'free-place#1' },
  'dismiss-duplicate': { of: otherJourneyId, reason: 'Deux coopératives du même village' },
  'merge-duplicate': { into: otherJourneyId, reason: 'Même coopérative' },
  appeal: { grounds: 'Un document n’a pas été lu.' },
  'decide-appeal': { outcome: 'reassess', reason: 'Document retrouvé' },
  'return-development-plan': { remarks: 'Chiffrer les actions.' },
  'plan-visit': { plannedOn: '2032-01-12', from: '10:00', place: 'Siège', purpose: 'Premier contact' },
  'cancel-visit': { visit: 'V1', reason: 'Récolte' },
  'record-visit': { occurredOn: '2026-11-02', durationMinutes: 180, attended: 6, summary: 'Atelier et comptes vus.' },
  'answer-questionnaire': { heading: 'administration', answers: { accounts: 'member', 'cash-book': true } },
  'revise-swot': { entry: 'W2', fields: { evidence: 'Photo de l’emballage' }, reason: 'Preuve apportée' },
  'record-needs': { needs: { training: 'Comptabilité simple' } },
  'record-baseline': {
    indicators: { members: 12, women: 9, youth: 4, jobs: 3, turnoverMad: 48_000 },
    asOf: '2026-11-02',
  },
  'amend-development-plan': {
    actions: [
      {
        id: 'A1',
        objective: 'Vendre mieux',
        title: 'Étiquettes conformes',
        service: 'coaching',
        owner: 'Présidente',
        startOn: '2027-02-01',
        dueOn: '2028-06-01',
        costMad: 18_000,
        indicator: 'Ventes mensuelles',
        target: '+20 %',
      },
    ],
    reason: 'Devis reçus',
  },
  'return-plan-amendment': { remarks: 'Justifier le coût.' },
  'approve-plan-amendment': {},
  'record-assembly': { heldOn: '2026-11-02', attended: 10 },
  'record-accounts-filed': { filedOn: '2026-11-02' },
  'record-capital-payment': { paidOn: '2026-11-02', amountMad: 5_000, complete: true },
  'plan-session': {
    number: 12,
    plannedOn: '2031-03-04',
    from: '10:00',
    mode: 'on-site',
    place: 'Siège de la coopérative',
  },
  'confirm-session': { session: 'S1', code: testCode('session/S1#1') },
  'renew-session-code': { session: 'S1' },
  'dispute-session': { session: 'S1', reason: 'Personne n’est venu.' },
  'settle-dispute': { session: 'S1', outcome: 'held', reason: 'La feuille est signée.' },
  'request-technical-assistance': { area: 'production', topic: 'Filtration', need: 'L’huile reste trouble.' },
  'assign-technical-assistance': { request: 'T1', expert: 'consultant-lot-1' },
  'record-technical-assistance-visit': { request: 'T1', occurredOn: '2027-01-20', findings: 'Filtre usé.' },
  'recommend-technical-assistance': { request: 'T1', recommendations: ['Changer le filtre'] },
  'close-technical-assistance': { request: 'T1', reason: 'Réglé par la coopérative' },
  'revise-marketing-plan': {
    products: [{ name: 'Huile d’argan 25 cl', priceMad: 90, unit: 'bouteille' }],
    targetMarkets: ['Agadir'],
    summary: 'Hôtels et boutiques.',
    channels: ['Boutiques'],
    reason: 'Prix revus',
  },
  'request-financing': {
    partner: 'Fondation Exemple',
    amountMad: 12_000,
    ownContributionMad: 3_000,
    actionIds: ['A1'],
    justification: 'Étiqueteuse.',
  },
  'grant-financing': {
    round: 'round-1',
    amountMad: 12_000,
    instalments: [
      { dueOn: '2028-06-01', amountMad: 7_200 },
      { dueOn: '2028-12-01', amountMad: 4_800 },
    ],
  },
  'decline-financing': { round: 'round-1', reason: 'Hors budget' },
  'record-instalment': { request: 'F1', number: 1, paidOn: '2028-06-01', amountMad: 7_200 },
  'record-fund-use': {
    request: 'F1',
    spentOn: '2028-06-05',
    amountMad: 2_500,
    actionId: 'A1',
    purpose: 'Rouleaux d’étiquettes',
  },
  'issue-message': { duty: 'letter/none#1' },
  escalate: { duty: 'decision#1/none' },
  expire: { duty: 'decision#1/expire' },
  'tell-session': {
    duty: 'invite#1/1',
    sessionId: '0190aaaa-0000-7000-8000-0000000000aa',
    notice: 'invitation',
    module: 'strategy',
    heldOn: '2026-12-10',
    from: '09:30',
    to: '16:00',
    place: 'Maison de la coopérative',
  },
  'record-delivery': { message: 'receipt', channel: 'sms', outcome: 'failed', code: 'UNKNOWN_NUMBER' },
  'settle-message': { message: 'receipt', note: 'Appelée sur un autre numéro.' },
  'set-preferences': { language: 'fr', reminders: 'required' },
  'request-access': { remark: 'Lettre reçue au bureau' },
  'answer-access-request': { request: 'Q1', outcome: 'given' },
  'request-rectification': { representative: { phone: '+212612345699' }, reason: 'Nouveau numéro' },
  'renew-consent': { textVersion: newestConsent.version },
  'record-erasure': { person: '0190bbbb-0000-7000-8000-0000000000bb', why: 'asked', documents: 0 },
  'decide-rectification': { request: 'Q1', outcome: 'accepted', reason: 'Vérifié par téléphone' },
  'apply-policy': { version: 2 },
  'replan-deadlines': {},
  'attach-document': { kind: 'statutes', name: 'statuts.pdf' },
  'add-note': { text: 'Appel du président.' },
  correct: { changes: { cooperative: { members: 14 } }, reason: 'Nouvelle liste' },
  reassign: { agent: 'agent-04', reason: 'Congé' },
  'acknowledge-escalation': { escalation: 'plan#1/escalate+10-regional-manager', note: 'Vu avec le cabinet' },
  'extend-deadline': { deadline: 'decision', dueOn: '2027-12-31', reason: 'Retard du comité' },
  suspend: { reason: 'Inondation' },
  resume: {},
  withdraw: { reason: 'Changement de projet' },
  exclude: { reason: 'Activité cessée' },
};
