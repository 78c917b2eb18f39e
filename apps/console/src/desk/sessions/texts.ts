import { catalogue } from '../../language/catalogue';

export const sessionsTexts = catalogue('sessions', {
  title: ['الدورات التكوينية', 'Sessions de formation', 'Training sessions'],
  lead: ['أسبوع بعد أسبوع.', 'Semaine par semaine.', 'Week by week.'],
  'week.of': ['أسبوع {{day}}', 'Semaine du {{day}}', 'Week of {{day}}'],
  'week.previous': ['الأسبوع السابق', 'Semaine précédente', 'Previous week'],
  'week.next': ['الأسبوع الموالي', 'Semaine suivante', 'Next week'],
  'week.now': ['هذا الأسبوع', 'Cette semaine', 'This week'],
  'day.none': ['لا دورة', 'Aucune session', 'No session'],
  'later.title': ['الدورات المقبلة', 'Prochaines sessions', 'Sessions to come'],
  places: [
    '{{taken}} من {{capacity}} تعاونيات',
    '{{taken}} coopératives sur {{capacity}}',
    '{{taken}} of {{capacity}} cooperatives',
  ],
  waiting: ['{{waiting}} في الانتظار', '{{waiting}} en attente', '{{waiting}} waiting'],
});
