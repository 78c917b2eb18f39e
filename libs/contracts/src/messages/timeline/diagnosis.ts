/** What the timeline says of the diagnosis and the development plan. */
import { words } from '../words';

export const diagnosisTimeline = {
  ConsultantAssigned: words(
    'عين المستشار {{consultant}}',
    'Consultant affecté : {{consultant}}',
    'Consultant assigned: {{consultant}}',
  ),
  DiagnosisStarted: words('بدأ التشخيص', 'Diagnostic démarré', 'Diagnosis started'),
  VisitPlanned: words('برمجت زيارة يوم {{date}}', 'Visite prévue le {{date}}', 'Visit planned for {{date}}'),
  VisitMoved: words(
    'تغير موعد الزيارة {{visit}} إلى {{date}}',
    'Visite {{visit}} déplacée au {{date}}',
    'Visit {{visit}} moved to {{date}}',
  ),
  VisitCancelled: words(
    'ألغيت الزيارة {{visit}}: {{reason}}',
    'Visite {{visit}} annulée : {{reason}}',
    'Visit {{visit}} cancelled: {{reason}}',
  ),
  VisitRecorded: words('زيارة يوم {{date}}', 'Visite du {{date}} consignée', 'Visit of {{date}} recorded'),
  QuestionnaireAnswered: words(
    'أجيب على محور «{{heading}}» من الاستبيان (نسخة {{form}})',
    'Rubrique « {{heading}} » du questionnaire remplie (version {{form}})',
    'Heading “{{heading}}” of the questionnaire answered (version {{form}})',
  ),
  SwotRecorded: words(
    'سجل التشخيص الاستراتيجي (عناصر: {{count}})',
    'Analyse SWOT consignée (éléments : {{count}})',
    'Strategic diagnosis recorded (entries: {{count}})',
  ),
  SwotRevised: words(
    'روجع العنصر {{entry}} من التحليل: {{reason}}',
    'Élément {{entry}} du SWOT revu : {{reason}}',
    'Entry {{entry}} of the analysis revised: {{reason}}',
  ),
  NeedsRecorded: words('سجلت الحاجيات', 'Besoins consignés', 'Needs recorded'),
  BaselineRecorded: words(
    'سجلت وضعية الانطلاق بتاريخ {{date}}',
    'Situation de départ consignée au {{date}}',
    'Baseline recorded as of {{date}}',
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
  PlanAmendmentSubmitted: words(
    'اقترح تعديل المخطط، النسخة {{round}}: {{reason}}',
    'Avenant au plan proposé, version {{round}} : {{reason}}',
    'Amendment of the plan proposed, version {{round}}: {{reason}}',
  ),
  PlanAmendmentReturned: words(
    'أرجع تعديل المخطط: {{remarks}}',
    'Avenant au plan retourné : {{remarks}}',
    'Amendment of the plan returned: {{remarks}}',
  ),
  PlanAmendmentApproved: words(
    'صودق على النسخة {{round}} من المخطط',
    'Version {{round}} du plan approuvée',
    'Version {{round}} of the plan approved',
  ),
};
