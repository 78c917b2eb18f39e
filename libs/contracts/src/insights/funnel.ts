/** How many came how far. */
import { type FigureDefinition, figure, leaving, modules, selected, sessions, t } from './define';

export const funnel = {
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
      'الطلبات التي استوفت شروط الأهلية مرة على الأقل أو قبلت بعد الطعن',
      'Candidatures jugées éligibles au moins une fois, ou admises sur recours',
      'Applications found eligible at least once, or admitted on appeal',
    ),
    'EligibilityAssessed',
    'AppealDecided',
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
    ...modules,
  ),
  coached: figure(
    t('تعاونيات مواكَبة', 'Accompagnées jusqu’au bout', 'Coached'),
    t(
      'أُنجزت كل حصص المواكبة الفردية المقررة',
      'Toutes les séances individuelles prévues tenues',
      'Every planned individual session held',
    ),
    ...sessions,
  ),
  marketed: figure(
    t('تعاونيات دُعم تسويقها', 'Commercialisation appuyée', 'Marketing supported'),
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
