import type { Texts } from '../fields';
import type { DuplicateSignal, PlaceReason, RankedEntry, tieBreaks } from '../selection/selection';
import { words } from './words';

/** Why a cooperative stands where it stands in the list of its wave. */
export const placeReasonTexts: Readonly<Record<PlaceReason, Texts>> = {
  rank: words('مقبولة حسب الترتيب', 'Retenue selon son rang', 'In by its rank'),
  'minimum-share': words(
    'مقبولة لضمان الحصة الدنيا: {{share}}',
    'Retenue au titre de la part minimale : {{share}}',
    'In for the minimum share: {{share}}',
  ),
  'places-taken': words(
    'في الانتظار: شغلت كل المقاعد ({{target}})',
    'En attente : les {{target}} places sont prises',
    'Waiting: all {{target}} places are taken',
  ),
  'region-quota': words(
    'في الانتظار: استنفدت حصة الجهة ({{quota}})',
    'En attente : le quota de la région ({{quota}}) est atteint',
    'Waiting: the quota of the region ({{quota}}) is used up',
  ),
  'kept-for-share': words(
    'في الانتظار: المقاعد المتبقية محفوظة لحصة دنيا {{share}}',
    'En attente : les places restantes sont réservées à une part minimale {{share}}',
    'Waiting: the places left are kept for a minimum share {{share}}',
  ),
  'below-pass-mark': words(
    'غير مقبولة: المجموع أقل من العتبة ({{passMark}})',
    'Non retenue : total sous le seuil de {{passMark}}',
    'Out: the total is below the pass mark of {{passMark}}',
  ),
  'waiting-list-full': words(
    'غير مقبولة: لائحة الانتظار ممتلئة ({{waitingList}})',
    'Non retenue : la liste d’attente ({{waitingList}}) est complète',
    'Out: the waiting list ({{waitingList}}) is full',
  ),
};

/** What decides between equal totals; criteria of the scoring grid have names of their own. */
export const tieBreakTexts: Readonly<Record<(typeof tieBreaks)[number], Texts>> = {
  'woman-led': words('تديرها امرأة', 'Dirigée par une femme', 'Led by a woman'),
  rural: words('مجال قروي', 'Milieu rural', 'In a rural commune'),
  'women-share': words('نسبة النساء بين الأعضاء', 'Part des femmes parmi les membres', 'Share of women among members'),
  'youth-share': words('نسبة الشباب بين الأعضاء', 'Part des jeunes parmi les membres', 'Share of youth among members'),
  members: words('عدد الأعضاء', 'Nombre de membres', 'Number of members'),
  younger: words(
    'تاريخ التقييد، الأحدث أولا',
    'Date d’immatriculation, la plus récente',
    'Registered on, the later first',
  ),
  earlier: words('تاريخ الإيداع، الأسبق أولا', 'Date de dépôt, la plus ancienne', 'Submitted at, the earlier first'),
};

/** By what two applications may be of one cooperative. */
export const duplicateSignalTexts: Readonly<Record<DuplicateSignal['kind'], Texts>> = {
  ice: words('نفس المعرف الموحد للمقاولة', 'Même ICE', 'Same ICE'),
  phone: words('نفس رقم الهاتف', 'Même téléphone', 'Same phone'),
  denomination: words(
    'تسمية متشابهة في نفس الإقليم',
    'Dénomination proche dans la même province',
    'Similar denomination in the same province',
  ),
};

/** Whether a cooperative is on the list. */
export const outcomeTexts: Readonly<Record<RankedEntry['outcome'], Texts>> = {
  in: words('مقبولة', 'Retenue', 'In'),
  waiting: words('في لائحة الانتظار', 'En liste d’attente', 'On the waiting list'),
  out: words('غير مقبولة', 'Non retenue', 'Out'),
};

/** Heads of the columns of a list that leaves as a file. */
export const columnTexts = {
  wave: words('الفوج', 'Vague', 'Wave'),
  rank: words('الرتبة', 'Rang', 'Rank'),
  denomination: words('التسمية', 'Dénomination', 'Name'),
  registration: words('التقييد', 'Immatriculation', 'Registration'),
  region: words('الجهة', 'Région', 'Region'),
  sector: words('القطاع', 'Secteur', 'Sector'),
  total: words('المجموع من 100', 'Total sur 100', 'Total out of 100'),
  outcome: words('النتيجة', 'Résultat', 'Outcome'),
  waiting: words('رتبة الانتظار', 'Place en attente', 'Place on the waiting list'),
  reason: words('السبب', 'Motif', 'Reason'),
} as const satisfies Record<string, Texts>;

/** What is told of a score that is hidden still. */
export const scoringTexts = {
  hidden: words(
    'نقط الترشيح: النقطة محجوبة إلى أن ينهي الجميع التنقيط',
    'Candidature notée : la note reste cachée tant que tous n’ont pas noté',
    'Application scored: hidden until everybody has scored',
  ),
} as const satisfies Record<string, Texts>;

/** What a rule of eligibility was applied to and what it asks for, by its kind; `all`: the rule leaves nobody out. */
export const eligibilityTexts = {
  age: words(
    'قيدت في {{registeredOn}}: {{ageMonths}} شهرا في {{on}}، والحد الأقصى {{maxMonths}}',
    'Immatriculée le {{registeredOn}} : {{ageMonths}} mois au {{on}}, au plus {{maxMonths}}',
    'Registered on {{registeredOn}}: {{ageMonths}} months old on {{on}}, at most {{maxMonths}}',
  ),
  members: words(
    'عدد الأعضاء {{members}}، والحد الأدنى {{min}}',
    '{{members}} membres, au moins {{min}}',
    '{{members}} members, at least {{min}}',
  ),
  registration: words(
    'رقم التقييد {{registrationNumber}} في {{registeredOn}}، في أجل أقصاه {{by}}',
    'Immatriculée sous le n° {{registrationNumber}} le {{registeredOn}}, au plus tard le {{by}}',
    'Registered under no. {{registrationNumber}} on {{registeredOn}}, by {{by}} at the latest',
  ),
  sector: words(
    'القطاع {{sector}}، والقطاعات المقبولة: {{sectors}}',
    'Secteur {{sector}}, secteurs admis : {{sectors}}',
    'Sector {{sector}}, sectors taken: {{sectors}}',
  ),
  region: words(
    'الجهة {{region}}، والجهات المقبولة: {{regions}}',
    'Région {{region}}, régions admises : {{regions}}',
    'Region {{region}}, regions taken: {{regions}}',
  ),
  consent: words(
    'الموافقة على معالجة المعطيات لازمة',
    'Le consentement au traitement des données est exigé',
    'Consent to the processing of data is asked for',
  ),
  all: words('الكل', 'tous', 'all'),
} as const satisfies Record<string, Texts>;

/** What is answered where a list, or whatever is asked about it, is not there. */
export const selectionRefusals = {
  'SELECTION.NOT_FOUND': words(
    'لا توجد لائحة بهذا الفوج أو بهذا الرقم: راجع اللوائح المتوفرة بدون هذين الشرطين.',
    'Il n’existe pas de liste de cette vague ou de ce numéro : demandez sans ces filtres celles qui existent.',
    'There is no list of that wave or number: ask without these filters for those there are.',
  ),
} as const satisfies Record<string, Texts>;
