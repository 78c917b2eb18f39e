import type { BatchCommandName, BatchPayload, JourneyCommandName, JourneyPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '@mourafaka/domain';

/** An invented cooperative with a valid control of its ICE. */
export const exampleApplication: Omit<JourneyPayload<'submit-application'>, 'channel'> = {
  cooperative: {
    denominationFr: 'Coopérative Tifawin',
    denominationAr: 'تعاونية تيفاوين',
    court: 'Agadir',
    registrationNumber: '1234/2025',
    registeredOn: '2025-03-14',
    ice: '000123456000093',
    region: '09',
    province: '001',
    commune: 'Drarga',
    sector: 'argan',
    branch: 'Huile d’argan',
    members: 12,
    women: 9,
    youth: 4,
    youngGraduates: 2,
    womanLed: true,
    turnoverMad: 185000,
  },
  representative: { name: 'Fadma Exemple', phone: '+212612345678', email: 'contact@tifawin.example' },
  project: {
    title: 'Une huile d’argan en vente directe',
    summary: 'Pressage, mise en bouteille et vente en ligne par les membres.',
  },
  consent: true,
  consentTextVersion: '2026-01',
};

/** The first lines of an application, to be continued. */
export const exampleDraft = {
  batch: '5',
  language: 'fr' as const,
  application: { cooperative: { denominationFr: 'Coopérative Tifawin', region: '09' } },
};

/** Scores of a member who has not finished. */
export const exampleScoreDraft = { scores: { innovation: 7, market: 8 }, remark: 'Revoir le marché visé.' };

const indicators = { members: 12, women: 9, youth: 4, jobs: 6, turnoverMad: 185000 };

const otherJourney = '01930000-0000-7000-8000-000000000001';

/** One realistic, invented payload per command. */
export const journeyExamples: { [N in JourneyCommandName]: JourneyPayload<N> } = {
  'submit-application': { ...exampleApplication, channel: 'help-desk' },
  'request-completion': { missing: ['statutes', 'members-list'], message: 'Merci de joindre les statuts signés.' },
  'complete-file': { documents: [{ kind: 'statutes', name: 'statuts-tifawin.pdf', size: 184320 }] },
  'declare-complete': {},
  'assess-eligibility': {},
  score: { scores: { innovation: 7, market: 8, anchorage: 7.5, gender: 9, convergence: 5, environment: 6.5 } },
  admit: { wave: 'wave-1', lot: 'lot-1' },
  waitlist: { rank: 12, reason: 'Quota de la région atteint' },
  reject: { reasons: ['Le projet ne décrit aucun marché.'] },
  'declare-conflict': { reason: 'Un parent siège au bureau de la coopérative.' },
  'offer-place': { wave: 'wave-1', batchPlace: 1, offer: 1 },
  'accept-place': {},
  'decline-place': { reason: 'La coopérative suit déjà un autre programme.' },
  'dismiss-duplicate': { of: otherJourney, reason: 'Deux coopératives du même village, vérifié au registre.' },
  'merge-duplicate': { into: otherJourney, reason: 'La même coopérative, déposée deux fois.' },
  'record-place-freed': { duty: 'free-place#1' },
  appeal: { grounds: 'L’étude de marché était jointe au dossier, pages 4 à 9.' },
  'decide-appeal': { outcome: 'reassess', reason: 'L’étude de marché a été retrouvée.' },
  'assign-consultant': { consultant: 'consultant-lot-1', provider: 'Cabinet Exemple', lot: 'lot-1' },
  'start-diagnosis': {},
  'record-swot': {
    entries: [
      { kind: 'strength', text: 'Savoir-faire du pressage à froid', priority: 2 },
      { kind: 'weakness', text: 'Pas d’étiquette conforme', evidence: 'Visite du 12 mai', priority: 1 },
    ],
    needs: { marketing: 'Étiquetage et vente en ligne' },
    baseline: indicators,
  },
  'submit-development-plan': {
    actions: [
      {
        objective: 'Vendre en bouteille',
        title: 'Concevoir l’étiquette',
        service: 'marketing',
        owner: 'Présidente',
        startOn: '2026-06-01',
        dueOn: '2026-09-30',
        costMad: 8000,
        indicator: 'Étiquette conforme',
        target: '1 étiquette',
      },
    ],
  },
  'return-development-plan': { remarks: 'Précisez le coût de l’étiquette.' },
  'approve-development-plan': {},
  'record-attendance': {
    module: 'strategy',
    occurredOn: '2026-06-15',
    participants: [{ role: 'president', sex: 'female', ageBand: '35-44' }],
  },
  'start-training': {},
  'record-coaching-session': {
    occurredOn: '2026-07-02',
    mode: 'on-site',
    durationMinutes: 180,
    topics: ['Tenue des comptes'],
    agreedActions: ['Ouvrir un journal de caisse'],
    attended: 5,
    report: 'Les comptes de juin sont à jour.',
  },
  'plan-session': { number: 2, plannedOn: '2026-09-08', from: '10:00', mode: 'on-site', place: 'Siège, Drarga' },
  'confirm-session': { session: 'S1', code: '48213907' },
  'renew-session-code': { session: 'S1' },
  'dispute-session': { session: 'S1', reason: 'Personne n’est venu ce jour-là.' },
  'settle-dispute': { session: 'S1', outcome: 'held', reason: 'La feuille d’émargement est signée.' },
  'request-technical-assistance': { area: 'production', topic: 'Filtration', need: 'L’huile reste trouble.' },
  'assign-technical-assistance': { request: 'T1', expert: 'consultant-lot-1', provider: 'Cabinet Exemple' },
  'record-technical-assistance-visit': { request: 'T1', occurredOn: '2026-07-10', findings: 'Le filtre est usé.' },
  'recommend-technical-assistance': { request: 'T1', recommendations: ['Changer le filtre chaque mois'] },
  'close-technical-assistance': { request: 'T1', reason: 'La coopérative l’a réglé elle-même.' },
  'record-technical-assistance': { occurredOn: '2026-07-20', topic: 'Filtration', outcome: 'Huile plus claire' },
  'update-plan-action': { actionId: 'A1', status: 'in-progress', remark: 'Trois maquettes reçues' },
  'start-marketing': {},
  'submit-marketing-plan': {
    products: ['Huile d’argan 250 ml'],
    targetMarkets: ['Épiceries fines d’Agadir'],
    summary: 'Deux canaux : vente directe et épiceries.',
  },
  'revise-marketing-plan': {
    products: [{ name: 'Huile d’argan 250 ml', priceMad: 110, unit: 'bouteille' }],
    targetMarkets: ['Épiceries fines d’Agadir', 'Hôtels'],
    summary: 'Trois canaux : vente directe, épiceries, hôtels.',
    customers: ['Familles', 'Touristes'],
    channels: ['Boutique de la coopérative', 'Épiceries', 'Hôtels'],
    prices: 'Coût de revient plus 35 %, remise de 10 % dès 24 bouteilles.',
    reason: 'Les hôtels demandent une remise.',
  },
  'record-product-improvement': {
    product: 'Huile d’argan 250 ml',
    kind: 'labelling',
    description: 'Étiquette conforme en arabe et en français',
    deliveredOn: '2026-10-05',
  },
  'record-outlet': { name: 'Épicerie Exemple', kind: 'shop', openedOn: '2026-10-20', place: 'Agadir' },
  'record-sale-support': {
    occurredOn: '2026-11-03',
    kind: 'fair',
    description: 'Stand au salon régional',
    salesMad: 12500,
  },
  'record-market-segment': {
    name: 'Hôtels d’Agadir',
    kind: 'hotels-restaurants',
    wonOn: '2026-10-28',
    evidence: 'Bons de commande de deux hôtels',
  },
  'record-sales': { from: '2026-07-01', to: '2026-09-30', amountMad: 61500 },
  'request-financing': {
    partner: 'Fondation Exemple',
    amountMad: 8000,
    ownContributionMad: 2000,
    actionIds: ['A1'],
    justification: 'L’étiqueteuse permet de vendre aux épiceries.',
  },
  'grant-financing': {
    round: 'round-1',
    request: 'F1',
    amountMad: 8000,
    instalments: [
      { dueOn: '2026-08-03', amountMad: 4800 },
      { dueOn: '2027-02-01', amountMad: 3200 },
    ],
  },
  'decline-financing': { round: 'round-1', request: 'F1', reason: 'Budget du tour épuisé' },
  'record-instalment': { request: 'F1', number: 1, paidOn: '2026-08-04', amountMad: 4800 },
  'record-fund-use': {
    request: 'F1',
    spentOn: '2026-08-20',
    amountMad: 3900,
    actionId: 'A1',
    purpose: 'Étiqueteuse d’occasion',
  },
  'rate-accompaniment': { satisfaction: 5, remark: 'La consultante connaît notre métier.' },
  'record-evaluation': { indicators: { ...indicators, jobs: 9, turnoverMad: 260000 }, satisfaction: 5 },
  graduate: {},
  'issue-message': { duty: 'completeness-check#1/remind-1' },
  escalate: { duty: 'completeness-check#1/escalate-1' },
  expire: { duty: 'file-completion#1/expire' },
  'tell-session': {
    duty: 'invite#1/1',
    sessionId: '0190aaaa-0000-7000-8000-0000000000aa',
    notice: 'invitation',
    module: 'strategy',
    heldOn: '2026-06-18',
    from: '09:30',
    to: '16:00',
    place: 'Maison de la coopérative, Agadir',
  },
  'apply-policy': { version: 2 },
  'replan-deadlines': {},
  'attach-document': { kind: 'photo', name: 'atelier.jpg', size: 524288 },
  'add-note': { text: 'La présidente rappelle lundi.' },
  correct: { changes: { cooperative: { members: 13 } }, reason: 'Une membre a rejoint la coopérative.' },
  reassign: { agent: 'agent-09', reason: 'Départ en congé' },
  'extend-deadline': { deadline: 'plan#1', dueOn: '2026-09-30', reason: 'Récolte en cours' },
  suspend: { reason: 'Récolte', until: '2026-10-01' },
  resume: {},
  withdraw: { reason: 'La coopérative arrête son activité.' },
  exclude: { reason: 'Aucune réponse depuis un an.' },
};

const names = { ar: 'الشطر الخامس', fr: 'Cinquième tranche', en: 'Fifth batch' };

type BatchExamples = { [N in BatchCommandName]?: BatchPayload<N> };

/** One payload per command people give a batch. */
export const batchExamples: BatchExamples = {
  'create-batch': { code: '5', names },
  'adopt-policy': { policy: defaultPolicy, reason: 'Règles de la cinquième tranche', scope: 'new' },
  'open-call': { opensOn: '2026-11-02', closesOn: '2027-01-29' },
  'extend-call': { closesOn: '2027-02-12', reason: 'Demandes des coopératives' },
  'close-call': { reason: 'Fin de l’appel' },
  'grant-late-application': {
    court: 'Agadir',
    registrationNumber: '1234/2025',
    reason: 'Routes coupées par les intempéries la dernière semaine.',
    until: '2027-02-05',
  },
  'open-scoring': {},
  rank: { wave: 'wave-1' },
  'reopen-scoring': { wave: 'wave-1', reason: 'Deux dossiers sont à revoir.' },
  'approve-selection': { wave: 'wave-1', ranking: 1 },
  'release-wave': { wave: 'wave-1' },
  'open-financing-round': {
    round: 'round-1',
    partner: 'Fondation Exemple',
    budgetMad: 500000,
    names: { ar: 'الجولة الأولى', fr: 'Premier tour', en: 'First round' },
  },
  'rank-financing': { round: 'round-1' },
  'approve-financing': { round: 'round-1', ranking: 1 },
  'close-batch': { reason: 'Tous les parcours sont clos.' },
};
