/** The commands of training, coaching and technical assistance: what each records, for whom it is meant, and what it does in plain words. */
import { fact, field, openers } from '../command-facts';

export const coachingFacts = {
  'record-attendance': fact(
    'AttendanceRecorded',
    field,
    'تسجيل الحضور في التكوين',
    'Consigner la présence à un module',
    'Record attendance at a training module',
  ),
  'start-training': fact(
    'TrainingStarted',
    openers,
    'بدء التكوين والمواكبة',
    'Démarrer la formation',
    'Start the training phase',
  ),
  'record-coaching-session': fact(
    'CoachingSessionRecorded',
    field,
    'تسجيل حصة المواكبة',
    'Consigner une séance d’accompagnement',
    'Record a coaching session',
  ),
  'record-technical-assistance': fact(
    'TechnicalAssistanceRecorded',
    field,
    'تسجيل المساعدة التقنية',
    'Consigner une assistance technique',
    'Record technical assistance',
  ),
  'update-plan-action': fact(
    'PlanActionUpdated',
    field,
    'تحيين إجراء من المخطط',
    'Mettre à jour une action du plan',
    'Update an action of the plan',
  ),
} as const;
