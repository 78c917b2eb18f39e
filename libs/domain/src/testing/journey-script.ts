/**
 * One cooperative's two years, from application to graduation, as the commands people give on the days they give them. The
 * phases are opened by hand here; where the system opens them first, those steps are answered with «wrong moment» and may
 * be left out (`skipAutomatic`).
 */
import type { ApplicationInput, JourneyCommandName, JourneyPayload } from '@mourafaka/contracts';
import { type people } from './context';

type Person = keyof typeof people;

export type ScriptStep = {
  [N in JourneyCommandName]: {
    /** Days since the application. */
    day: number;
    by: Person;
    command: N;
    payload: JourneyPayload<N>;
    /** The system does the same by itself. */
    automatic?: true;
  };
}[JourneyCommandName];

/** A sound application of an invented cooperative in Taroudannt. */
export const sampleApplication = (change: Partial<ApplicationInput['cooperative']> = {}): ApplicationInput => ({
  cooperative: {
    denominationFr: 'Coopérative Exemple Argan',
    denominationAr: 'تعاونية المثال للأركان',
    court: 'TPI Taroudannt',
    registrationNumber: '1234/2024',
    registeredOn: '2024-05-14',
    region: '09',
    province: '541',
    sector: 'argan',
    members: 12,
    women: 9,
    youth: 4,
    youngGraduates: 1,
    womanLed: true,
    turnoverMad: 48_000,
    ...change,
  },
  representative: { name: 'Fatima Exemple', phone: '+212612345678', email: 'exemple@example.ma' },
  project: { title: 'Huile d’argan en bouteille', summary: 'Conditionner et étiqueter pour vendre en ville.' },
  consent: true,
  consentTextVersion: '2026-10',
  channel: 'public',
});

const indicators = (members: number, jobs: number, turnoverMad: number) => ({
  members,
  women: 9,
  youth: 4,
  jobs,
  turnoverMad,
});

/** Dates that the payloads name are counted from the day of the application. */
export interface ScriptOptions {
  /** Local date of the application. */
  startOn: string;
  /** Leave out what the system does by itself. */
  skipAutomatic?: boolean;
  application?: ApplicationInput;
}

const dayMs = 86_400_000;

/** So many days after a local date → the local date. */
export const dayOf =
  (startOn: string) =>
  (day: number): string =>
    new Date(Date.parse(`${startOn}T00:00:00Z`) + day * dayMs).toISOString().slice(0, 10);

/** The script's steps in order of time. A step's `day` also is the day its business dates name. */
export function journeyScript({
  startOn,
  skipAutomatic = false,
  application = sampleApplication(),
}: ScriptOptions): ScriptStep[] {
  const on = dayOf(startOn);
  const steps = [...selection(application), ...diagnosis(on), ...coaching(on), ...marketing(on)];
  return steps.filter((step) => !(skipAutomatic && step.automatic)).sort((a, b) => a.day - b.day);
}

const selection = (application: ApplicationInput): ScriptStep[] => [
  { day: 0, by: 'applicant', command: 'submit-application', payload: application },
  {
    day: 3,
    by: 'agent',
    command: 'request-completion',
    payload: { missing: ['statutes'], message: 'Merci de joindre les statuts.' },
  },
  {
    day: 8,
    by: 'applicant',
    command: 'complete-file',
    payload: { documents: [{ kind: 'statutes', name: 'statuts.pdf', size: 120_000 }] },
  },
  { day: 10, by: 'agent', command: 'declare-complete', payload: {} },
  { day: 14, by: 'agent', command: 'assess-eligibility', payload: {} },
  {
    day: 25,
    by: 'committee',
    command: 'score',
    payload: { scores: { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 } },
  },
  {
    day: 27,
    by: 'secondMember',
    command: 'score',
    payload: { scores: { innovation: 8, market: 7, anchorage: 9, gender: 10, convergence: 6, environment: 7 } },
  },
  { day: 40, by: 'committee', command: 'admit', payload: { wave: 'wave-1', lot: 'lot-1' } },
];

const diagnosis = (on: (day: number) => string): ScriptStep[] => [
  { day: 45, by: 'manager', command: 'assign-consultant', payload: { consultant: 'consultant-lot-1', lot: 'lot-1' } },
  { day: 46, by: 'consultant', command: 'start-diagnosis', payload: {}, automatic: true },
  {
    day: 60,
    by: 'consultant',
    command: 'record-swot',
    payload: {
      entries: [
        { kind: 'strength', text: 'Matière première sur place', priority: 1 },
        { kind: 'weakness', text: 'Emballage sans étiquette', priority: 1 },
        { kind: 'opportunity', text: 'Demande des hôtels d’Agadir' },
        { kind: 'threat', text: 'Sécheresse' },
      ],
      needs: { training: 'Comptabilité simple', marketing: 'Étiquetage et vente en ligne' },
      baseline: indicators(12, 3, 48_000),
    },
  },
  ...['strategy', 'project', 'communication'].map((module, n): ScriptStep => ({
    day: 65 + 5 * n,
    by: 'consultant',
    command: 'record-attendance',
    payload: {
      module,
      occurredOn: on(65 + 5 * n),
      participants: [
        { name: 'Fatima Exemple', role: 'president', sex: 'female', ageBand: '35-44' },
        { role: 'manager', sex: 'male', ageBand: '25-34' },
      ],
    },
  })),
  {
    day: 80,
    by: 'consultant',
    command: 'submit-development-plan',
    payload: {
      actions: ['Étiquettes conformes', 'Tenue de caisse', 'Vente en ligne'].map((title, n) => ({
        objective: 'Vendre mieux',
        title,
        service: n === 2 ? ('marketing' as const) : ('coaching' as const),
        owner: 'Présidente',
        startOn: on(100),
        dueOn: on(500),
        costMad: 15_000,
        indicator: 'Ventes mensuelles',
        target: '+20 %',
      })),
    },
  },
  { day: 84, by: 'agent', command: 'approve-development-plan', payload: {} },
  { day: 85, by: 'agent', command: 'start-training', payload: {}, automatic: true },
];

/** Twelve sessions, one about every fifty days, the last ones during marketing. */
const coaching = (on: (day: number) => string): ScriptStep[] =>
  Array.from({ length: 12 }, (_, n): ScriptStep => ({
    day: 100 + 50 * n,
    by: 'consultant',
    command: 'record-coaching-session',
    payload: {
      occurredOn: on(100 + 50 * n),
      mode: n % 3 === 2 ? 'remote' : 'on-site',
      durationMinutes: 120,
      topics: ['Gestion'],
      agreedActions: ['Tenir le cahier de caisse'],
      attended: 4,
      report: 'Séance tenue.',
    },
  }));

const marketing = (on: (day: number) => string): ScriptStep[] => [
  {
    day: 200,
    by: 'consultant',
    command: 'record-technical-assistance',
    payload: { occurredOn: on(200), topic: 'Presse à froid', outcome: 'Rendement amélioré.' },
  },
  { day: 300, by: 'consultant', command: 'update-plan-action', payload: { actionId: 'A1', status: 'done' } },
  { day: 355, by: 'consultant', command: 'start-marketing', payload: {}, automatic: true },
  {
    day: 375,
    by: 'consultant',
    command: 'submit-marketing-plan',
    payload: { products: ['Huile d’argan 25 cl'], targetMarkets: ['Agadir'], summary: 'Hôtels et boutiques.' },
  },
  { day: 410, by: 'consultant', command: 'update-plan-action', payload: { actionId: 'A2', status: 'done' } },
  {
    day: 420,
    by: 'consultant',
    command: 'record-product-improvement',
    payload: { product: 'Huile 25 cl', kind: 'labelling', description: 'Étiquette conforme.', deliveredOn: on(420) },
  },
  {
    day: 470,
    by: 'consultant',
    command: 'record-outlet',
    payload: { name: 'Boutique Exemple', kind: 'shop', openedOn: on(470), place: 'Agadir' },
  },
  {
    day: 475,
    by: 'consultant',
    command: 'record-market-segment',
    payload: { name: 'Hôtels d’Agadir', kind: 'hotels-restaurants', wonOn: on(475), evidence: 'Deux commandes' },
  },
  {
    day: 480,
    by: 'consultant',
    command: 'record-sale-support',
    payload: { occurredOn: on(480), kind: 'fair', description: 'Salon régional.', salesMad: 9_500 },
  },
  {
    day: 685,
    by: 'consultant',
    command: 'record-sales',
    payload: { from: on(380), to: on(684), amountMad: 105_000 },
  },
  {
    day: 690,
    by: 'consultant',
    command: 'record-evaluation',
    payload: { indicators: indicators(15, 6, 132_000), satisfaction: 5 },
  },
  { day: 695, by: 'applicant', command: 'rate-accompaniment', payload: { satisfaction: 5, remark: 'Merci.' } },
  { day: 700, by: 'manager', command: 'graduate', payload: {} },
];
