/** The commands of marketing, the final evaluation and graduation: what each records, for whom it is meant, and what it does in plain words. */
import { applicants, fact, field, managers, openers } from '../command-facts';

export const marketingFacts = {
  'start-marketing': fact(
    'MarketingStarted',
    openers,
    'بدء مرحلة التسويق',
    'Démarrer la commercialisation',
    'Start the marketing phase',
  ),
  'submit-marketing-plan': fact(
    'MarketingPlanSubmitted',
    field,
    'تقديم مخطط التسويق',
    'Soumettre le plan de commercialisation',
    'Submit the marketing plan',
  ),
  'revise-marketing-plan': fact(
    'MarketingPlanRevised',
    field,
    'مراجعة مخطط التسويق',
    'Réviser le plan de commercialisation',
    'Revise the marketing plan',
  ),
  'record-product-improvement': fact(
    'ProductImprovementRecorded',
    field,
    'تسجيل تحسين منتوج',
    'Consigner une amélioration de produit',
    'Record a product improvement',
  ),
  'record-outlet': fact(
    'OutletRecorded',
    field,
    'تسجيل منفذ بيع جديد',
    'Consigner un nouveau débouché',
    'Record a new outlet',
  ),
  'record-market-segment': fact(
    'MarketSegmentRecorded',
    field,
    'تسجيل فئة زبناء جديدة',
    'Consigner un segment de marché conquis',
    'Record a market segment that was won',
  ),
  'record-sale-support': fact(
    'SaleSupportRecorded',
    field,
    'تسجيل دعم البيع',
    'Consigner un appui à la vente',
    'Record sales support',
  ),
  'record-sales': fact(
    'SalesRecorded',
    field,
    'تسجيل مبيعات فترة',
    'Consigner les ventes d’une période',
    'Record the sales of a period',
  ),
  'record-evaluation': fact(
    'EvaluationRecorded',
    field,
    'تسجيل التقييم النهائي',
    'Consigner l’évaluation finale',
    'Record the final evaluation',
  ),
  'rate-accompaniment': fact(
    'AccompanimentRated',
    applicants,
    'تقييم التعاونية للمواكبة',
    'Noter l’accompagnement reçu',
    'Rate the accompaniment received',
  ),
  graduate: fact(
    ['CooperativeGraduated', 'GraduationWaiverSigned'],
    managers,
    'إعلان استكمال المسار',
    'Prononcer la fin de parcours réussie',
    'Graduate',
  ),
} as const;
