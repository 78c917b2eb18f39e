import { catalogue } from '../language/catalogue';

export const dueTexts = catalogue('due', {
  overdue: ['متأخر منذ {{day}}', 'En retard depuis le {{day}}', 'Overdue since {{day}}'],
  today: ['اليوم', 'Aujourd’hui', 'Today'],
  due: ['قبل نهاية {{day}}', 'Avant la fin du {{day}}', 'By the end of {{day}}'],
});
