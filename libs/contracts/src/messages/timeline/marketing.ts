/** What the timeline says of marketing, the final evaluation and graduation. */
import { words } from '../words';

export const marketingTimeline = {
  MarketingStarted: words('بدأت مرحلة التسويق', 'Phase de commercialisation démarrée', 'Marketing phase started'),
  MarketingPlanSubmitted: words('قدم مخطط التسويق', 'Plan de commercialisation remis', 'Marketing plan submitted'),
  MarketingPlanRevised: words(
    'مراجعة مخطط التسويق، النسخة {{version}}: {{reason}}',
    'Plan de commercialisation révisé, version {{version}} : {{reason}}',
    'Marketing plan revised, version {{version}}: {{reason}}',
  ),
  ProductImprovementRecorded: words(
    'تحسين المنتوج {{product}} بتاريخ {{date}}',
    'Produit amélioré le {{date}} : {{product}}',
    'Product improved on {{date}}: {{product}}',
  ),
  OutletRecorded: words(
    'منفذ بيع جديد بتاريخ {{date}}: {{name}}',
    'Nouveau débouché le {{date}} : {{name}}',
    'New outlet on {{date}}: {{name}}',
  ),
  MarketSegmentRecorded: words(
    'فئة زبناء جديدة بتاريخ {{date}}: {{name}}',
    'Segment conquis le {{date}} : {{name}}',
    'Segment won on {{date}}: {{name}}',
  ),
  SaleSupportRecorded: words(
    'دعم البيع بتاريخ {{date}}: {{description}}',
    'Appui à la vente le {{date}} : {{description}}',
    'Sales support on {{date}}: {{description}}',
  ),
  SalesRecorded: words(
    'مبيعات من {{from}} إلى {{to}}: {{amount}} درهم',
    'Ventes du {{from}} au {{to}} : {{amount}} MAD',
    'Sales from {{from}} to {{to}}: {{amount}} MAD',
  ),
  EvaluationRecorded: words(
    'التقييم النهائي، الرضا {{satisfaction}} من 5',
    'Évaluation finale, satisfaction {{satisfaction}} sur 5',
    'Final evaluation, satisfaction {{satisfaction}} out of 5',
  ),
  AccompanimentRated: words(
    'قيمت التعاونية المواكبة: {{satisfaction}} من 5',
    'La coopérative note l’accompagnement : {{satisfaction}} sur 5',
    'The cooperative rated the accompaniment: {{satisfaction}} out of 5',
  ),
  GraduationWaiverSigned: words(
    'توقيع أول على الإعفاء: {{reason}}',
    'Dispense signée une première fois : {{reason}}',
    'Waiver signed by a first person: {{reason}}',
  ),
  CooperativeGraduated: words(
    'أكملت التعاونية مسارها بنجاح',
    'La coopérative a achevé son parcours',
    'The cooperative graduated',
  ),
};
