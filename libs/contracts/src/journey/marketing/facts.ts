/** The commands of marketing, the final evaluation and graduation: what each records, for whom it is meant, and what it does in plain words. */
import { fact, managers, field, openers } from '../command-facts';

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
  'record-sale-support': fact(
    'SaleSupportRecorded',
    field,
    'تسجيل دعم البيع',
    'Consigner un appui à la vente',
    'Record sales support',
  ),
  'record-evaluation': fact(
    'EvaluationRecorded',
    field,
    'تسجيل التقييم النهائي',
    'Consigner l’évaluation finale',
    'Record the final evaluation',
  ),
  graduate: fact(
    ['CooperativeGraduated', 'GraduationWaiverSigned'],
    managers,
    'إعلان استكمال المسار',
    'Prononcer la fin de parcours réussie',
    'Graduate',
  ),
} as const;
