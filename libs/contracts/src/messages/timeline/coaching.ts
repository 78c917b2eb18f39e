/** What the timeline says of training, coaching and technical assistance. */
import { words } from '../words';

export const coachingTimeline = {
  AttendanceRecorded: words(
    'حضور الوحدة {{module}} بتاريخ {{date}} (مشاركون: {{count}})',
    'Module {{module}} suivi le {{date}} (participants : {{count}})',
    'Module {{module}} attended on {{date}} (participants: {{count}})',
  ),
  TrainingStarted: words('بدأت مرحلة التكوين', 'Phase de formation démarrée', 'Training phase started'),
  CoachingSessionRecorded: words(
    'حصة مواكبة بتاريخ {{date}}: {{topics}}',
    'Séance d’accompagnement le {{date}} : {{topics}}',
    'Coaching session on {{date}}: {{topics}}',
  ),
  CoachingScheduled: words(
    'برمجت حصص المواكبة: {{count}}، أولها {{date}}',
    'Séances d’accompagnement programmées : {{count}}, la première le {{date}}',
    'Coaching sessions planned: {{count}}, the first on {{date}}',
  ),
  CoachingSessionPlanned: words(
    'حدد موعد الحصة {{number}}: {{date}}',
    'Séance {{number}} fixée au {{date}}',
    'Session {{number}} set for {{date}}',
  ),
  CoachingSessionConfirmed: words(
    'أكدت التعاونية الحصة {{session}}',
    'La coopérative a confirmé la séance {{session}}',
    'The cooperative confirmed session {{session}}',
  ),
  SessionCodeRenewed: words(
    'رمز تأكيد جديد للحصة {{session}}',
    'Nouveau code de confirmation pour la séance {{session}}',
    'New confirmation code for session {{session}}',
  ),
  CoachingSessionDisputed: words(
    'اعترضت التعاونية على الحصة {{session}}: {{reason}}',
    'La coopérative conteste la séance {{session}} : {{reason}}',
    'The cooperative disputes session {{session}}: {{reason}}',
  ),
  SessionDisputeSettled: words(
    'بت في الاعتراض على الحصة {{session}} ({{outcome}}): {{reason}}',
    'Contestation de la séance {{session}} tranchée ({{outcome}}) : {{reason}}',
    'Dispute about session {{session}} settled ({{outcome}}): {{reason}}',
  ),
  TechnicalAssistanceRequested: words(
    'طلب مساعدة تقنية ({{area}}): {{topic}}',
    'Assistance technique demandée ({{area}}) : {{topic}}',
    'Technical assistance requested ({{area}}): {{topic}}',
  ),
  TechnicalAssistanceAssigned: words(
    'كلف {{expert}} بالمساعدة التقنية {{request}}',
    'Assistance technique {{request}} confiée à {{expert}}',
    'Technical assistance {{request}} assigned to {{expert}}',
  ),
  TechnicalAssistanceVisited: words(
    'زيارة المساعدة التقنية {{request}} بتاريخ {{date}}',
    'Visite d’assistance technique {{request}} le {{date}}',
    'Visit for technical assistance {{request}} on {{date}}',
  ),
  TechnicalAssistanceRecommended: words(
    'توصيات المساعدة التقنية {{request}}: {{count}}',
    'Recommandations de l’assistance technique {{request}} : {{count}}',
    'Recommendations of technical assistance {{request}}: {{count}}',
  ),
  TechnicalAssistanceClosed: words(
    'أغلق طلب المساعدة التقنية {{request}}: {{reason}}',
    'Demande d’assistance technique {{request}} close : {{reason}}',
    'Request for technical assistance {{request}} closed: {{reason}}',
  ),
  TechnicalAssistanceRecorded: words(
    'مساعدة تقنية بتاريخ {{date}}: {{topic}}',
    'Assistance technique le {{date}} : {{topic}}',
    'Technical assistance on {{date}}: {{topic}}',
  ),
  PlanActionUpdated: words(
    'الإجراء {{action}}: {{status}}',
    'Action {{action}} : {{status}}',
    'Action {{action}}: {{status}}',
  ),
};
