/** What stands around every message: why it was sent, how not to get it any more, and what gathers several into one. */
import type { Texts } from '../../fields';
import { words } from '../../messages/words';

export const lineTexts = {
  // True of whoever applied, whatever became of it.
  why: words(
    'عن ملفكم في مرافقة. رمزه: {{trackingCode}}.',
    'Envoyé pour votre dossier Mourafaka. Code : {{trackingCode}}.',
    'Sent about your file with Mourafaka. Code: {{trackingCode}}.',
  ),
  refuse: words(
    'لوقفه: صفحة التتبع.',
    'Plus de rappels ? Dites-le sur la page de suivi.',
    'No more reminders? Say so on the follow-up page.',
  ),
  digest: words('تذكيرات: {{items}}', 'Vos rappels : {{items}}', 'Your reminders: {{items}}'),
  notice: words(
    'في ملفكم جديد. اطلعوا عليه في صفحة التتبع.',
    'Il y a du nouveau dans votre dossier. Voyez la page de suivi.',
    'There is news in your file. See the follow-up page.',
  ),
} as const satisfies Record<string, Texts>;

export const staffLineTexts = {
  'staff-why': words(
    'هذا من مهامكم في برنامج مرافقة ({{role}}).',
    'Vous recevez ceci car c’est de votre ressort dans le programme Mourafaka ({{role}}).',
    'You get this because it is among your tasks in the Mourafaka programme ({{role}}).',
  ),
  'staff-digest': words(
    'ما ينتظركم ({{count}}): {{items}}',
    'Ce qui vous attend ({{count}}) : {{items}}',
    'What waits for you ({{count}}): {{items}}',
  ),
  'staff-notice': words(
    'جديد في الملف: {{file}}.',
    'Il y a du nouveau dans le dossier : {{file}}.',
    'There is news in the file: {{file}}.',
  ),
} as const satisfies Record<string, Texts>;

/** Titles: the subject of a mail, and the name in the list of templates, where the timeline has none. */
export const titleTexts = {
  why: words('سبب الإرسال', 'pourquoi ce message', 'why this message'),
  'staff-why': words('سبب الإرسال (الموظفون)', 'pourquoi ce message (agents)', 'why this message (staff)'),
  refuse: words('إيقاف التذكير', 'ne plus recevoir de rappels', 'how to stop reminders'),
  digest: words('تذكيرات', 'vos rappels', 'your reminders'),
  'staff-digest': words('ما ينتظركم اليوم', 'ce qui vous attend aujourd’hui', 'what waits for you today'),
  notice: words('جديد في ملفكم', 'du nouveau dans votre dossier', 'news in your file'),
  'staff-notice': words('جديد في ملف', 'du nouveau dans un dossier', 'news in a file'),
  'session-attendance-missing': words('حضور غير مسجل', 'présences non consignées', 'attendance not recorded'),
  'session-catch-up-needed': words('حصة استدراكية مطلوبة', 'rattrapage à planifier', 'catch-up to be scheduled'),
  'call-closing': words('إغلاق الدعوة قريب', 'clôture de l’appel', 'closing of the call'),
  'call-last-day': words('آخر يوم في الدعوة', 'dernier jour de l’appel', 'last day of the call'),
  'webhook-gave-up': words(
    'حدث لم يستلمه شريك',
    'événement non pris par un partenaire',
    'event not taken by a partner',
  ),
  'webhook-silent': words('شريك لا يجيب', 'partenaire silencieux', 'silent partner'),
  'glass-broken': words('فتح ملف في حالة استعجال', 'dossier ouvert en urgence', 'file opened in an emergency'),
  'webhook-gone': words('عنوان شريك غير موجود', 'adresse de partenaire disparue', 'address of a partner gone'),
  'journal-differs': words('فروق عن السجل', 'écarts avec le journal', 'differences from the journal'),
  soon: words('تذكير', 'rappel', 'reminder'),
  today: words('آخر يوم', 'dernier jour', 'last day'),
  late: words('تأخر', 'retard', 'late'),
  'very-late': words('تأخر كبير', 'grand retard', 'very late'),
  'staff-soon': words('تذكير (الموظفون)', 'rappel (agents)', 'reminder (staff)'),
  'staff-today': words('آخر يوم (الموظفون)', 'dernier jour (agents)', 'last day (staff)'),
  'staff-late': words('تأخر (الموظفون)', 'retard (agents)', 'late (staff)'),
  'staff-very-late': words('تأخر كبير (الموظفون)', 'grand retard (agents)', 'very late (staff)'),
} as const satisfies Record<string, Texts>;
