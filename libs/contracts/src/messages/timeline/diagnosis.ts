/** What the timeline says of the diagnosis and the development plan. */
import { words } from '../words';

export const diagnosisTimeline = {
  ConsultantAssigned: words(
    'عين المستشار {{consultant}}',
    'Consultant affecté : {{consultant}}',
    'Consultant assigned: {{consultant}}',
  ),
  DiagnosisStarted: words('بدأ التشخيص', 'Diagnostic démarré', 'Diagnosis started'),
  SwotRecorded: words(
    'سجل التشخيص الاستراتيجي (عناصر: {{count}})',
    'Analyse SWOT consignée (éléments : {{count}})',
    'Strategic diagnosis recorded (entries: {{count}})',
  ),
  DevelopmentPlanSubmitted: words(
    'قدم مخطط التنمية رقم {{round}} (إجراءات: {{count}})',
    'Plan de développement n° {{round}} soumis (actions : {{count}})',
    'Development plan no. {{round}} submitted (actions: {{count}})',
  ),
  DevelopmentPlanReturned: words(
    'أرجع مخطط التنمية: {{remarks}}',
    'Plan de développement retourné : {{remarks}}',
    'Development plan returned: {{remarks}}',
  ),
  DevelopmentPlanApproved: words(
    'صودق على مخطط التنمية',
    'Plan de développement approuvé',
    'Development plan approved',
  ),
};
