/** The commands of the diagnosis and the development plan: what each records, for whom it is meant, and what it does in plain words. */
import { fact, agents, managers, field, openers } from '../command-facts';

export const diagnosisFacts = {
  'assign-consultant': fact(
    'ConsultantAssigned',
    managers,
    'تعيين المستشار',
    'Affecter un consultant',
    'Assign a consultant',
  ),
  'start-diagnosis': fact('DiagnosisStarted', openers, 'بدء التشخيص', 'Démarrer le diagnostic', 'Start the diagnosis'),
  'record-swot': fact(
    'SwotRecorded',
    field,
    'تسجيل نقاط القوة والضعف والفرص والمخاطر',
    'Consigner l’analyse SWOT',
    'Record strengths, weaknesses, opportunities and threats',
  ),
  'submit-development-plan': fact(
    'DevelopmentPlanSubmitted',
    field,
    'تقديم مخطط التنمية',
    'Soumettre le plan de développement',
    'Submit the development plan',
  ),
  'return-development-plan': fact(
    'DevelopmentPlanReturned',
    agents,
    'إرجاع مخطط التنمية للتصحيح',
    'Retourner le plan de développement',
    'Return the development plan',
  ),
  'approve-development-plan': fact(
    'DevelopmentPlanApproved',
    agents,
    'المصادقة على مخطط التنمية',
    'Approuver le plan de développement',
    'Approve the development plan',
  ),
} as const;
