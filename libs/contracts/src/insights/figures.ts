/** The figures managers read: what each means, in words, and the events it comes from. How it is counted is in `libs/read-models/src/insights`. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';

export interface FigureDefinition {
  names: Texts;
  /** What is counted, or added up. */
  formula: Texts;
  /** The events that change it. */
  events: readonly JourneyEventName[];
}

const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });
const figure = (names: Texts, formula: Texts, ...events: JourneyEventName[]): FigureDefinition => ({
  names,
  formula,
  events,
});

const leaving: JourneyEventName[] = [
  'ApplicationRejected',
  'FileLapsed',
  'DuplicateMerged',
  'JourneyWithdrawn',
  'JourneyExcluded',
  'AppealDecided',
];
const selected: JourneyEventName[] = ['ApplicationAdmitted', 'OfferAccepted', 'AppealDecided'];
const opened: JourneyEventName[] = ['DiagnosisStarted', 'TrainingStarted', 'MarketingStarted'];
const deadlines: JourneyEventName[] = [
  'DeadlineSet',
  'DeadlineMoved',
  'DeadlinePaused',
  'DeadlineMet',
  'DeadlineCancelled',
];

const funnel = {
  received: figure(
    t('طلبات واردة', 'Candidatures reçues', 'Applications received'),
    t('كل طلب قُدّم', 'Toutes les candidatures déposées', 'Every application submitted'),
    'ApplicationSubmitted',
  ),
  complete: figure(
    t('ملفات كاملة', 'Dossiers complets', 'Complete files'),
    t(
      'الملفات التي سبق أن صُرّح باكتمالها',
      'Dossiers déclarés complets au moins une fois',
      'Files declared complete at least once',
    ),
    'FileDeclaredComplete',
  ),
  eligible: figure(
    t('تعاونيات مؤهلة', 'Éligibles', 'Eligible'),
    t(
      'الطلبات التي استوفت شروط الأهلية مرة على الأقل',
      'Candidatures jugées éligibles au moins une fois',
      'Applications found eligible at least once',
    ),
    'EligibilityAssessed',
  ),
  selected: figure(
    t('تعاونيات منتقاة', 'Sélectionnées', 'Selected'),
    t(
      'التعاونيات التي قُبلت، ولو غادرت بعد ذلك',
      'Coopératives admises, même parties depuis',
      'Cooperatives admitted, also those that left since',
    ),
    ...selected,
  ),
  diagnosed: figure(
    t('تعاونيات شُخّصت', 'Diagnostiquées', 'Diagnosed'),
    t(
      'قُدّم مخطط تنميتها الذي يختم التشخيص',
      'Plan de développement déposé, qui conclut le diagnostic',
      'Development plan submitted, which concludes the diagnosis',
    ),
    'DevelopmentPlanSubmitted',
  ),
  'plan-approved': figure(
    t('مخطط تنمية مصادق عليه', 'Plan approuvé', 'Plan approved'),
    t('صودق على مخطط تنميتها', 'Plan de développement approuvé', 'Development plan approved'),
    'DevelopmentPlanApproved',
  ),
  trained: figure(
    t('تعاونيات مكوَّنة', 'Formées', 'Trained'),
    t('حضرت كل وحدات التكوين المقررة', 'Tous les modules prévus suivis', 'Attended every planned module'),
    'AttendanceRecorded',
    'EntryCorrected',
  ),
  coached: figure(
    t('تعاونيات مواكَبة', 'Accompagnées jusqu’au bout', 'Coached'),
    t(
      'أُنجزت كل حصص المواكبة الفردية المقررة',
      'Toutes les séances individuelles prévues tenues',
      'Every planned individual session held',
    ),
    'CoachingSessionRecorded',
    'EntryCorrected',
  ),
  marketed: figure(
    t('دعم التسويق', 'Commercialisation appuyée', 'Marketing supported'),
    t(
      'مخطط تسويق، وتحسين منتوج واحد ومنفذ بيع واحد على الأقل',
      'Plan marketing, au moins une amélioration de produit et un débouché',
      'Marketing plan, and at least one product improvement and one outlet',
    ),
    'MarketingPlanSubmitted',
    'ProductImprovementRecorded',
    'OutletRecorded',
    'EntryCorrected',
  ),
  graduated: figure(
    t('تعاونيات أنهت المسار', 'Diplômées', 'Graduated'),
    t('أنهت المواكبة بنجاح', 'Accompagnement achevé avec succès', 'Finished the accompaniment with success'),
    'CooperativeGraduated',
  ),
  left: figure(
    t('تعاونيات غادرت', 'Sorties', 'Left'),
    t(
      'رُفضت أو سقط ملفها أو أُدمج أو انسحبت أو أُقصيت',
      'Rejetées, caduques, fusionnées, retirées ou exclues',
      'Rejected, lapsed, merged, withdrawn or excluded',
    ),
    ...leaving,
  ),
} satisfies Record<string, FigureDefinition>;

const inPhase = (names: Texts, ar: string, fr: string, en: string): FigureDefinition =>
  figure(
    names,
    t(`المسارات الموجودة في ${ar}`, `Parcours en phase ${fr}`, `Journeys in the ${en} phase`),
    'ApplicationSubmitted',
    ...opened,
    ...leaving,
    'CooperativeGraduated',
  );

const standing = {
  'in-application': inPhase(
    t('الترشيح', 'Candidature', 'Application'),
    'مرحلة الترشيح',
    'de candidature',
    'application',
  ),
  'in-diagnosis': inPhase(t('التشخيص', 'Diagnostic', 'Diagnosis'), 'مرحلة التشخيص', 'de diagnostic', 'diagnosis'),
  'in-training': inPhase(t('التكوين والمواكبة', 'Formation', 'Training'), 'مرحلة التكوين', 'de formation', 'training'),
  'in-marketing': inPhase(
    t('التسويق', 'Commercialisation', 'Marketing'),
    'مرحلة التسويق',
    'de commercialisation',
    'marketing',
  ),
  closed: figure(
    t('مسارات مختومة', 'Clos', 'Closed'),
    t(
      'أنهت المسار أو غادرته أو تنتظر البت في طعنها',
      'Diplômées, sorties, ou en recours',
      'Graduated, left, or waiting for an appeal',
    ),
    ...leaving,
    'CooperativeGraduated',
    'AppealLodged',
  ),
  suspended: figure(
    t('مسارات معلقة', 'Suspendus', 'Suspended'),
    t('عُلّقت ولم تُستأنف بعد', 'Suspendus et non repris', 'Suspended and not resumed'),
    'JourneySuspended',
    'JourneyResumed',
  ),
  overdue: figure(
    t('مسارات متأخرة', 'En retard', 'Overdue'),
    t(
      'انقضى أجل واحد على الأقل من آجالها الجارية',
      'Au moins un délai en cours dépassé',
      'At least one running deadline has passed',
    ),
    ...deadlines,
  ),
  dormant: figure(
    t('مسارات خاملة', 'En sommeil', 'Dormant'),
    t(
      'مفتوحة وغير معلقة ولم يسجل فيها أحد شيئا منذ عدد الأيام الذي تحدده السياسة (90 افتراضا)',
      'Ouverts, non suspendus, sans rien d’inscrit par une personne depuis le nombre de jours de la politique (90 par défaut)',
      'Open, not suspended, nothing recorded by a person for as many days as the policy says (90 by default)',
    ),
    'PolicyApplied',
    'JourneySuspended',
    'JourneyResumed',
  ),
} satisfies Record<string, FigureDefinition>;

const accompaniedOnly = t(
  'من التعاونيات المنتقاة',
  'parmi les coopératives sélectionnées',
  'among the selected cooperatives',
);
const label = (names: Texts, ar: string, fr: string, en: string, event: JourneyEventName): FigureDefinition =>
  figure(
    names,
    t(`${ar}، ${accompaniedOnly.ar}`, `${fr}, ${accompaniedOnly.fr}`, `${en}, ${accompaniedOnly.en}`),
    ...selected,
    event,
    'EntryCorrected',
    'PolicyApplied',
  );
const training = (names: Texts, ar: string, fr: string, en: string) => label(names, ar, fr, en, 'AttendanceRecorded');
const coaching = (names: Texts, ar: string, fr: string, en: string) =>
  label(names, ar, fr, en, 'CoachingSessionRecorded');

const completion = {
  'training-done': training(
    t('تكوين تام', 'Formation achevée', 'Training done'),
    'حضرت 100 % من الوحدات',
    '100 % des modules suivis',
    '100 % of the modules attended',
  ),
  'training-medium': training(
    t('تكوين متوسط', 'Formation moyenne', 'Training medium'),
    'حضرت نسبة السياسة على الأقل (75 % افتراضا)',
    'Au moins la part de la politique (75 % par défaut)',
    'At least the policy’s share (75 % by default)',
  ),
  'training-low': training(
    t('تكوين ضعيف', 'Formation faible', 'Training low'),
    'حضرت أقل من نسبة السياسة',
    'Moins que la part de la politique',
    'Less than the policy’s share',
  ),
  'training-none': training(
    t('بدون أي وحدة', 'Aucun module', 'No module'),
    'لم تحضر أي وحدة',
    'Aucun module suivi',
    'No module attended',
  ),
  'coaching-done': coaching(
    t('مواكبة تامة (12/12)', 'Accompagnées (12/12)', 'Accompanied (12/12)'),
    'أُنجزت كل الحصص المقررة',
    'Toutes les séances prévues tenues',
    'Every planned session held',
  ),
  'coaching-medium': coaching(
    t('مواكبة متوسطة', 'Accompagnement moyen', 'Coaching medium'),
    'نسبة السياسة من الحصص على الأقل (70 % افتراضا)',
    'Au moins la part de la politique (70 % par défaut)',
    'At least the policy’s share of sessions (70 % by default)',
  ),
  'coaching-low': coaching(
    t('مواكبة ضعيفة', 'Accompagnement faible', 'Coaching low'),
    'أقل من نسبة السياسة من الحصص',
    'Moins que la part de la politique',
    'Less than the policy’s share of sessions',
  ),
  'coaching-none': coaching(
    t('بدون أي حصة (0/12)', 'Aucune séance (0/12)', 'No session (0/12)'),
    'لم تُنجز أي حصة',
    'Aucune séance tenue',
    'No session held',
  ),
} satisfies Record<string, FigureDefinition>;

const selectedNow = t(
  'للتعاونيات المنتقاة غير المغادرة',
  'des coopératives sélectionnées et non sorties',
  'of cooperatives selected and not left',
);
const delivery = (names: Texts, ar: string, fr: string, en: string, ...events: JourneyEventName[]): FigureDefinition =>
  figure(
    names,
    t(`${ar} ${selectedNow.ar}`, `${fr} ${selectedNow.fr}`, `${en} ${selectedNow.en}`),
    ...selected,
    ...leaving,
    ...events,
  );
const plan: JourneyEventName[] = [
  'DevelopmentPlanApproved',
  'PlanAmendmentApproved',
  'PlanActionUpdated',
  'EntryCorrected',
];
const sessions: JourneyEventName[] = [
  'TrainingStarted',
  'CoachingSessionPlanned',
  'CoachingSessionRecorded',
  'EntryCorrected',
];

const delivered = {
  'sessions-promised': delivery(
    t('حصص مبرمجة', 'Séances promises', 'Sessions promised'),
    'عدد الحصص الفردية المقررة',
    'Séances individuelles prévues',
    'Individual sessions planned',
    ...sessions,
  ),
  'sessions-delivered': delivery(
    t('حصص منجزة', 'Séances tenues', 'Sessions delivered'),
    'عدد الحصص الفردية المنجزة',
    'Séances individuelles tenues',
    'Individual sessions held',
    ...sessions,
  ),
  'sessions-missing': delivery(
    t('حصص فات موعدها', 'Séances manquées', 'Sessions missing'),
    'الحصص المبرمجة التي فات تاريخها ولم تُنجز',
    'Séances planifiées dont le jour est passé sans être tenues',
    'Planned sessions whose day has passed without being held',
    ...sessions,
  ),
  'modules-promised': delivery(
    t('وحدات مبرمجة', 'Modules promis', 'Modules promised'),
    'عدد وحدات التكوين المقررة',
    'Modules de formation prévus',
    'Training modules planned',
    'PolicyApplied',
  ),
  'modules-delivered': delivery(
    t('وحدات محضورة', 'Modules suivis', 'Modules delivered'),
    'عدد الوحدات التي حضرتها التعاونيات',
    'Modules suivis par les coopératives',
    'Modules the cooperatives attended',
    'AttendanceRecorded',
    'EntryCorrected',
  ),
  'modules-missing': delivery(
    t('وحدات ناقصة', 'Modules manquants', 'Modules missing'),
    'الفرق بين الوحدات المقررة والمحضورة',
    'Modules prévus et non suivis',
    'Modules planned and not attended',
    'AttendanceRecorded',
    'EntryCorrected',
    'PolicyApplied',
  ),
  'actions-promised': delivery(
    t('عمليات المخطط', 'Actions promises', 'Actions promised'),
    'عمليات مخططات التنمية غير المتخلى عنها',
    'Actions des plans non abandonnées',
    'Actions of the plans that were not dropped',
    ...plan,
  ),
  'actions-delivered': delivery(
    t('عمليات منجزة', 'Actions réalisées', 'Actions delivered'),
    'عمليات المخططات المنجزة',
    'Actions réalisées',
    'Actions done',
    ...plan,
  ),
  'actions-late': delivery(
    t('عمليات متأخرة', 'Actions en retard', 'Actions late'),
    'العمليات التي فات أجلها ولم تُنجز',
    'Actions dont l’échéance est passée sans être réalisées',
    'Actions whose due day has passed without being done',
    ...plan,
  ),
} satisfies Record<string, FigureDefinition>;

const known = t(
  'حسب آخر ما هو معروف: التقييم النهائي، وإلا التشخيص، وإلا الطلب',
  'selon le dernier état connu : évaluation finale, sinon diagnostic, sinon candidature',
  'as last known: the final evaluation, else the diagnosis, else the application',
);
const atBaseline = t(
  'عند التشخيص، للتعاونيات المقيسة مرتين',
  'au diagnostic, des coopératives mesurées deux fois',
  'at the diagnosis, of cooperatives measured twice',
);
const atEvaluation = t(
  'عند التقييم النهائي، للتعاونيات نفسها',
  'à l’évaluation finale, des mêmes coopératives',
  'at the final evaluation, of the same cooperatives',
);
const sources: JourneyEventName[] = [
  'ApplicationSubmitted',
  'DataCorrected',
  'BaselineRecorded',
  'EvaluationRecorded',
  'EntryCorrected',
];
const measure = (names: Texts, what: Texts, at: Texts): FigureDefinition =>
  figure(names, t(`${what.ar} ${at.ar}`, `${what.fr} ${at.fr}`, `${what.en} ${at.en}`), ...sources);
const both = (what: Texts, unit: Texts = what) =>
  [
    measure(
      t(`${what.ar}: البداية`, `${what.fr} : départ`, `${what.en}: baseline`),
      t(`مجموع ${unit.ar}`, `Somme : ${unit.fr}`, `Sum of ${unit.en}`),
      atBaseline,
    ),
    measure(
      t(`${what.ar}: الآن`, `${what.fr} : maintenant`, `${what.en}: now`),
      t(`مجموع ${unit.ar}`, `Somme : ${unit.fr}`, `Sum of ${unit.en}`),
      atEvaluation,
    ),
  ] as const;

const words = {
  members: t('الأعضاء', 'membres', 'members'),
  women: t('النساء', 'femmes', 'women'),
  youth: t('الشباب', 'jeunes', 'youth'),
  disabled: t('الأشخاص في وضعية إعاقة', 'personnes en situation de handicap', 'persons with disability'),
  jobs: t('مناصب الشغل', 'emplois', 'jobs'),
  turnover: t('رقم المعاملات بالدرهم', 'chiffre d’affaires en dirhams', 'turnover in dirhams'),
};
const [membersThen, membersNow] = both(words.members);
const [womenThen, womenNow] = both(words.women);
const [youthThen, youthNow] = both(words.youth);
const [disabledThen, disabledNow] = both(words.disabled);
const [jobsThen, jobsNow] = both(words.jobs);
const [turnoverThen, turnoverNow] = both(words.turnover);

const indicators = {
  members: measure(t('الأعضاء', 'Membres', 'Members'), t('مجموع الأعضاء', 'Membres', 'Members'), known),
  women: measure(t('النساء', 'Femmes', 'Women'), t('مجموع النساء', 'Femmes', 'Women'), known),
  youth: measure(t('الشباب', 'Jeunes', 'Youth'), t('مجموع الشباب', 'Jeunes', 'Youth'), known),
  disabled: measure(
    t('في وضعية إعاقة', 'En situation de handicap', 'With disability'),
    t(
      'مجموع الأشخاص في وضعية إعاقة المصرح بهم',
      'Personnes en situation de handicap déclarées',
      'Persons with disability, where declared',
    ),
    known,
  ),
  'women-led': figure(
    t('تديرها نساء', 'Dirigées par des femmes', 'Led by women'),
    t('تعاونيات تديرها امرأة', 'Coopératives dirigées par une femme', 'Cooperatives led by a woman'),
    'ApplicationSubmitted',
    'DataCorrected',
  ),
  'measured-baseline': figure(
    t('مقيسة عند التشخيص', 'Mesurées au diagnostic', 'Measured at the diagnosis'),
    t('سُجلت مؤشراتها عند التشخيص', 'Indicateurs de départ inscrits', 'Baseline indicators recorded'),
    'BaselineRecorded',
  ),
  'measured-twice': figure(
    t('مقيسة مرتين', 'Mesurées deux fois', 'Measured twice'),
    t(
      'عند التشخيص وعند التقييم النهائي',
      'Au diagnostic et à l’évaluation finale',
      'At the diagnosis and at the final evaluation',
    ),
    'BaselineRecorded',
    'EvaluationRecorded',
  ),
  'members-then': membersThen,
  'members-now': membersNow,
  'women-then': womenThen,
  'women-now': womenNow,
  'youth-then': youthThen,
  'youth-now': youthNow,
  'disabled-then': disabledThen,
  'disabled-now': disabledNow,
  'jobs-then': jobsThen,
  'jobs-now': jobsNow,
  'turnover-then': turnoverThen,
  'turnover-now': turnoverNow,
  'beneficiaries-direct': measure(
    t('المستفيدون المباشرون', 'Bénéficiaires directs', 'Direct beneficiaries'),
    t('أعضاء التعاونيات المنتقاة', 'Membres des coopératives sélectionnées', 'Members of the selected cooperatives'),
    known,
  ),
  'beneficiaries-indirect': figure(
    t('المستفيدون غير المباشرين', 'Bénéficiaires indirects', 'Indirect beneficiaries'),
    t(
      'المستفيدون المباشرون × (عدد أفراد الأسرة − 1)؛ عدد أفراد الأسرة فرضية في السياسة (4 افتراضا) وليس رقما رسميا',
      'Bénéficiaires directs × (taille du ménage − 1) ; la taille du ménage est une hypothèse de la politique (4 par défaut), non un chiffre officiel',
      'Direct beneficiaries × (household size − 1); the household size is an assumption of the policy (4 by default), no official figure',
    ),
    ...sources,
    'PolicyApplied',
  ),
} satisfies Record<string, FigureDefinition>;

const leavers = {
  rejected: figure(
    t('مرفوضة', 'Rejetées', 'Rejected'),
    t('طلبات مرفوضة', 'Candidatures rejetées', 'Applications rejected'),
    'ApplicationRejected',
    'AppealDecided',
  ),
  lapsed: figure(
    t('ساقطة', 'Caduques', 'Lapsed'),
    t('لم يُستكمل ملفها في الأجل', 'Dossier non complété à temps', 'File not completed in time'),
    'FileLapsed',
    'AppealDecided',
  ),
  merged: figure(
    t('مدمجة', 'Fusionnées', 'Merged'),
    t('طلب مكرر أُدمج في آخر', 'Doublon fusionné', 'Duplicate merged into another'),
    'DuplicateMerged',
  ),
  withdrawn: figure(
    t('منسحبة', 'Retirées', 'Withdrawn'),
    t('انسحبت برغبتها', 'Retirées à leur demande', 'Withdrawn at their wish'),
    'JourneyWithdrawn',
  ),
  excluded: figure(
    t('مقصاة', 'Exclues', 'Excluded'),
    t('أُقصيت مع التعليل', 'Exclues avec motif', 'Excluded with a reason'),
    'JourneyExcluded',
    'AppealDecided',
  ),
  'left-after-selection': figure(
    t('غادرت بعد الانتقاء', 'Abandons après sélection', 'Dropped out after selection'),
    t('غادرت بعد أن قُبلت', 'Sorties après avoir été admises', 'Left after they were admitted'),
    ...selected,
    ...leaving,
  ),
} satisfies Record<string, FigureDefinition>;

export const figures = { ...funnel, ...standing, ...completion, ...delivered, ...indicators, ...leavers };
export type FigureKey = keyof typeof figures;
export const figureKeys = Object.keys(figures) as FigureKey[];

const keysOf = (part: Partial<Record<FigureKey, FigureDefinition>>): FigureKey[] => Object.keys(part) as FigureKey[];

/** What each insight shows, in the order in which it is shown. */
export const insightFigures = {
  funnel: keysOf(funnel),
  phases: ['received', ...keysOf(standing), 'graduated', 'left'],
  regions: ['selected', ...keysOf(completion)],
  providers: ['selected', ...keysOf(delivered), 'overdue'],
  indicators: keysOf(indicators),
  leaving: [...keysOf(leavers), 'dormant'],
} as const satisfies Record<string, readonly FigureKey[]>;
export type InsightName = keyof typeof insightFigures;
