/** One paper of each kind, of an invented cooperative: for tests and measures. */
import type { PaperMark } from '../paper-mark';
import type { AttendanceSheet, DevelopmentPlanPaper, OfJourney, PaperData } from '../shapes';
import { reportSample } from './report-sample';

const mark = (id: string, issuedOn: string): PaperMark => ({ id, issuedOn, printedOn: '2026-11-24', version: 42 });

const journey = (id: string, issuedOn: string): OfJourney => ({
  paper: mark(`0197a2b4-6c1d-7e58-9a70-3f5e8d2c1b04/${id}`, issuedOn),
  batch: { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' },
  wave: 'wave-1',
  cooperative: {
    denominationFr: 'Coopérative Exemple Argane',
    denominationAr: 'تعاونية المثال للأركان',
    court: 'TPI Agadir',
    registrationNumber: '12/2024',
    ice: '900400000000085',
    region: { ar: 'سوس - ماسة', fr: 'Souss-Massa', en: 'Souss-Massa' },
    province: { ar: 'تارودانت', fr: 'Taroudannt', en: 'Taroudannt' },
    commune: 'Commune Exemple',
    sector: { ar: 'الأركان', fr: 'Argane', en: 'Argane' },
    representative: 'Khadija Exemple',
  },
});

const letter = {
  decidedOn: '2026-03-02',
  project: 'Valorisation de l’huile d’argane : emballage et étiquetage',
  trackingCode: 'MRF-7K2Q-9XWD',
};

const services = ['diagnosis', 'collective-training', 'coaching', 'technical-assistance', 'marketing'] as const;
const statuses = ['planned', 'in-progress', 'done', 'dropped'] as const;

/** A plan of so many actions, under an objective for every five. */
export const planOf = (count: number): DevelopmentPlanPaper => ({
  ...journey('development-plan', '2026-06-15'),
  version: 3,
  status: 'approved',
  author: 'consultant-lot-1',
  submittedOn: '2026-06-01',
  approvedBy: 'Agent Exemple',
  approvedOn: '2026-06-15',
  actions: Array.from({ length: count }, (_, at) => ({
    id: `A${at + 1}`,
    objective: `${['تحسين جودة الإنتاج', 'Ouvrir de nouveaux marchés', 'ضبط المحاسبة والمخزون'][Math.floor(at / 5) % 3]} ${Math.floor(at / 5) + 1}`,
    title: at % 2 === 0 ? 'اقتناء آلة للتعبئة والتلفيف' : 'Concevoir une étiquette conforme',
    service: services[at % services.length] ?? 'coaching',
    owner: at % 2 === 0 ? 'رئيسة التعاونية' : 'La gérante',
    startOn: '2026-07-01',
    dueOn: '2027-01-31',
    costMad: 1234.56 + at * 1000,
    fundingSource: at % 3 === 0 ? 'Fonds propres' : undefined,
    indicator: 'Unités emballées par mois',
    target: '500 وحدة',
    status: statuses[at % statuses.length] ?? 'planned',
  })),
});

/** A sheet before the session, or after it. */
export const attendanceOf = (filled: boolean): AttendanceSheet => ({
  paper: mark('0197a2b4-6c1d-7e58-9a70-3f5e8d2c1b04', '2026-09-08'),
  batch: { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' },
  module: { ar: 'بناء الاستراتيجيات', fr: 'Construction de stratégies', en: 'Building strategies' },
  heldOn: '2026-09-08',
  from: '09:00',
  to: '16:30',
  place: 'مركز التكوين، تارودانت',
  trainer: 'Formateur Exemple',
  lot: 'lot-1',
  region: { ar: 'سوس - ماسة', fr: 'Souss-Massa', en: 'Souss-Massa' },
  cooperatives: ['تعاونية المثال للأركان', 'Coopérative Exemple Safran', 'تعاونية المثال للنسيج'].map((name, at) => ({
    name,
    registration: `${12 + at}/2024`,
    ...(filled && {
      participants:
        at === 2
          ? []
          : [
              { name: 'فاطمة مثال', role: 'president' as const, sex: 'female' as const, ageBand: '35-44' as const },
              { name: 'Ahmed Exemple', role: 'member' as const, sex: 'male' as const, ageBand: 'under-25' as const },
            ],
    }),
  })),
  linesEach: 3,
});

export const samples: PaperData = {
  'admission-letter': {
    ...journey('admission-letter', '2026-03-02'),
    ...letter,
    lot: 'lot-1',
    consultant: 'Consultant Exemple',
    provider: 'Cabinet Exemple',
    sessionsPlanned: 12,
    next: {
      deadline: { ar: 'إعداد مخطط التنمية', fr: 'Plan de développement', en: 'Development plan' },
      dueOn: '2026-08-01',
    },
  },
  'rejection-letter': {
    ...journey('rejection-letter', '2026-03-02'),
    ...letter,
    reasons: [
      {
        ar: 'مجموع النقط أقل من العتبة المطلوبة',
        fr: 'Le total des notes est inférieur au seuil requis',
        en: 'The total of the scores is below the pass mark',
      },
      'Dossier technique incomplet',
    ],
    appeal: { status: 'open', lastDay: '2026-04-01' },
  },
  'personal-data': {
    ...journey('personal-data', '2026-11-24'),
    person: [
      { label: 'Nom', value: 'Khadija Exemple' },
      { label: 'Téléphone', value: '+212612345601' },
    ],
    forgotten: false,
    consents: [{ on: '2026-01-12', given: true, textVersion: '2026-1' }],
    requests: [{ id: 'Q1', on: '2026-11-20', kind: 'access' }],
    events: [{ on: '2026-01-12', text: 'Candidature reçue', values: ['Nom : Khadija Exemple', 'خديجة المثال'] }],
    documents: [{ on: '2026-01-12', name: 'statuts.pdf', size: '120 Ko' }],
    messages: [{ on: '2026-01-12', title: 'Accusé de réception', channel: 'SMS', status: 'envoyé' }],
    readers: [{ on: '2026-02-03', who: 'Agent — Souss-Massa', text: 'Coordonnées' }],
  },
  'diagnosis-report': {
    ...journey('diagnosis-report', '2026-05-20'),
    startedOn: '2026-04-10',
    consultant: 'Consultant Exemple',
    provider: 'Cabinet Exemple',
    visits: [
      {
        id: 'V1',
        occurredOn: '2026-04-12',
        place: 'Atelier de la coopérative',
        durationMinutes: 180,
        attended: 12,
        summary: 'زيارة الورشة ولقاء المسيرات.\nInventaire des équipements.',
      },
      { id: 'V2', occurredOn: '2026-05-03', durationMinutes: 60, attended: 3, summary: 'Comptes et stocks' },
    ],
    baselineOn: '2026-04-30',
    baseline: [
      { indicator: 'members', value: 24 },
      { indicator: 'women', value: 21 },
      { indicator: 'youth', value: 6 },
      { indicator: 'womanLed', value: true },
      { indicator: 'jobs', value: 9 },
      { indicator: 'turnoverMad', value: 1234.56 },
    ],
    swot: [
      { kind: 'strength', text: 'جودة المنتوج معترف بها محليا', evidence: 'Deux prix régionaux', priority: 1 },
      { kind: 'strength', text: 'Équipe soudée' },
      { kind: 'weakness', text: 'غياب التعبئة والعلامة التجارية (packaging) في السوق', priority: 2 },
      { kind: 'opportunity', text: 'Demande des hôtels d’Agadir, 12 établissements' },
    ],
    needs: [
      { kind: 'training', text: 'المحاسبة المبسطة وتدبير المخزون' },
      { kind: 'marketing', text: 'Étiquetage conforme et vente en ligne' },
    ],
    questionnaire: [
      {
        heading: { ar: 'الإدارة والمحاسبة', fr: 'Administration et comptabilité', en: 'Administration and accounting' },
        form: 1,
        answers: [
          {
            question: { ar: 'هل تمسكون محاسبة؟', fr: 'Tenez-vous une comptabilité ?', en: 'Do you keep accounts?' },
            answer: 'نعم، على دفتر ورقي',
          },
          {
            question: { ar: 'عدد الزبناء', fr: 'Nombre de clients', en: 'Number of customers' },
            answer: '35',
          },
        ],
      },
    ],
  },
  'development-plan': planOf(8),
  'session-report': {
    ...journey('session-report/S3', '2026-10-01'),
    entry: 'S3',
    number: 3,
    planned: 12,
    occurredOn: '2026-10-01',
    mode: 'on-site',
    place: 'مقر التعاونية',
    durationMinutes: 120,
    consultant: 'Consultant Exemple',
    attended: 7,
    topics: ['مسك المحاسبة المبسطة', 'Calcul du prix de revient'],
    agreedActions: ['ملء سجل المبيعات يوميا', 'Envoyer les factures avant le 15/10/2026'],
    report:
      'تم خلال هذه الحصة شرح طريقة احتساب التكلفة (prix de revient) بمثال من 10 لترات.\nLa gérante tient désormais un cahier des ventes.',
    confirmedOn: '2026-10-02',
  },
  'attendance-sheet': attendanceOf(true),
  certificate: {
    ...journey('certificate', '2028-03-20'),
    number: '4-2028-K7QM4TX9',
    admittedOn: '2026-03-02',
    graduatedOn: '2028-03-20',
    modules: { done: 4, planned: 4 },
    sessions: { done: 11, planned: 12 },
    actions: { done: 14, planned: 16 },
  },
  'monthly-report': reportSample,
};
