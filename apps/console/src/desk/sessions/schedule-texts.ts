import { catalogue } from '../../language/catalogue';

export const scheduleTexts = catalogue('schedule', {
  open: ['برمج دورة', 'Planifier une session', 'Schedule a session'],
  title: ['برمجة دورة تكوينية', 'Planifier une session de formation', 'Schedule a training session'],
  batch: ['الشطر', 'Tranche', 'Batch'],
  heldOn: ['اليوم', 'Jour', 'Day'],
  from: ['تبدأ في', 'Début', 'Begins'],
  to: ['تنتهي في', 'Fin', 'Ends'],
  'region.hint': [
    'حيث تنعقد، ويتابعها موظفوها.',
    'Où elle se tient ; son personnel la suit.',
    'Where it is held; its staff look after it.',
  ],
  'lot.hint': [
    'اتركها فارغة لتشمل كل تعاونيات الجهة.',
    'Laissez vide pour toutes les coopératives de la région.',
    'Leave it empty for all cooperatives of the region.',
  ],
  'capacity.hint': [
    'بعدد التعاونيات لا الأشخاص.',
    'En coopératives, non en personnes.',
    'Counted in cooperatives, not in people.',
  ],
  'place.hint': ['القاعة والمدينة', 'Salle et ville', 'Room and town'],
  ends: ['يجب أن تنتهي بعد أن تبدأ.', 'La fin doit venir après le début.', 'It has to end after it begins.'],
  conflicts: ['تحقق قبل البرمجة', 'À vérifier avant de planifier', 'To check before it is scheduled'],
  'conflict.trainer': [
    '{{trainer}} في دورة أخرى في الوقت نفسه: {{module}}، من {{from}} إلى {{to}}، {{place}}.',
    '{{trainer}} anime déjà une session à cette heure : {{module}}, de {{from}} à {{to}}, {{place}}.',
    '{{trainer}} is in another session at that hour: {{module}}, {{from}} to {{to}}, {{place}}.',
  ],
  'conflict.place': [
    'القاعة مشغولة في الوقت نفسه: {{module}}، من {{from}} إلى {{to}}، {{trainer}}.',
    'Ce lieu est déjà pris à cette heure : {{module}}, de {{from}} à {{to}}, {{trainer}}.',
    'The place is taken at that hour: {{module}}, {{from}} to {{to}}, {{trainer}}.',
  ],
  'conflict.weekend': [
    'هذا يوم عطلة نهاية الأسبوع.',
    'Ce jour tombe en fin de semaine.',
    'This day is on the weekend.',
  ],
  'conflict.holiday': ['هذا يوم عطلة: {{name}}.', 'Ce jour est férié : {{name}}.', 'This day is a holiday: {{name}}.'],
  done: [
    'برمجت الدورة. سجل فيها التعاونيات.',
    'La session est planifiée. Inscrivez-y des coopératives.',
    'The session is scheduled. Enrol cooperatives in it.',
  ],
});
