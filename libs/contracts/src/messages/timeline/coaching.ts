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
