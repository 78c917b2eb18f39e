/** Why an event was recorded, or a command refused: what the timeline says beside what happened. */
import type { Texts } from '../../fields';
import { words } from '../words';

export const whyTexts = {
  reason: words('السبب المذكور: «{{reason}}».', 'Motif donné : « {{reason}} ».', 'Reason given: “{{reason}}”.'),
  'rules-met': words(
    'استوفيت جميع شروط الأهلية.',
    'Toutes les règles d’éligibilité sont remplies.',
    'Every rule of eligibility is met.',
  ),
  'rules-not-met': words(
    'شروط غير مستوفاة: {{rules}}.',
    'Règles non remplies : {{rules}}.',
    'Rules that are not met: {{rules}}.',
  ),
  override: words(
    'قرار مخالف لنتيجة الشروط: «{{reason}}».',
    'Décidé autrement que les règles : « {{reason}} ».',
    'Decided otherwise than the rules: “{{reason}}”.',
  ),
  scored: words(
    'المجموع المرجح {{total}} من 100: {{scores}}.',
    'Total pondéré {{total}} sur 100 : {{scores}}.',
    'Weighted total {{total}} out of 100: {{scores}}.',
  ),
  'not-counted': words(
    'لا تحتسب هذه النقطة بسبب تضارب المصالح.',
    'Cette note ne compte pas : conflit d’intérêts.',
    'This score does not count: conflict of interest.',
  ),
  spread: words(
    'يتجاوز الفارق بين النقط الحد المسموح: يلزم تنقيط إضافي.',
    'L’écart entre les notes dépasse la limite : une note de plus est demandée.',
    'The scores differ by more than the limit: one more is asked for.',
  ),
  list: words(
    'حسب اللائحة {{ranking}} للفوج {{wave}}.',
    'D’après la liste {{ranking}} de la vague {{wave}}.',
    'By list {{ranking}} of wave {{wave}}.',
  ),
  rank: words(
    'حسب اللائحة {{ranking}} للفوج {{wave}}، الرتبة {{rank}}.',
    'D’après la liste {{ranking}} de la vague {{wave}}, rang {{rank}}.',
    'By list {{ranking}} of {{wave}}, at place {{rank}}.',
  ),
  'beyond-target': words(
    'مقعد إضافي فوق العدد المستهدف للفوج.',
    'Place en sus de l’objectif de la vague.',
    'A place on top of the wave’s target.',
  ),
  minimums: words(
    'حدود دنيا غير مستوفاة: {{unmet, each(of: MINIMUM)}}.',
    'Minimums non atteints : {{unmet, each(of: MINIMUM)}}.',
    'Minimums that are not met: {{unmet, each(of: MINIMUM)}}.',
  ),
  'opted-out': words(
    'لا ترغب التعاونية إلا في الرسائل الضرورية.',
    'La coopérative ne veut que les messages nécessaires.',
    'The cooperative wants only the messages that are required.',
  ),
  'moved.extended': words('تم تمديد الأجل.', 'L’échéance a été prolongée.', 'The deadline was extended.'),
  'moved.resumed': words(
    'استؤنف المسار: أيام التوقف المعوضة {{days}}.',
    'Le parcours a repris : jours d’arrêt rendus, {{days}}.',
    'The journey was resumed: days given back, {{days}}.',
  ),
  'moved.calendar': words(
    'تغيرت أيام العمل: الرزنامة {{version}}.',
    'Les jours ouvrables ont changé : calendrier {{version}}.',
    'Working days changed: calendar {{version}}.',
  ),
  'moved.policy': words(
    'تغيرت قواعد الآجال: السياسة {{version}}.',
    'Les règles des délais ont changé : règlement {{version}}.',
    'The rules of deadlines changed: policy {{version}}.',
  ),
  follows: words('نتيجة لما سبق: {{event}}.', 'Découle de : {{event}}.', 'Follows from: {{event}}.'),
  bulk: words(
    'أمر وجه إلى عدة مسارات دفعة واحدة.',
    'Commande donnée à plusieurs parcours à la fois.',
    'A command given to many journeys at once.',
  ),
  'duty.remind': words(
    'تذكير مبرمج بالأجل «{{deadline}}» المحدد في {{date}}.',
    'Relance prévue pour l’échéance « {{deadline}} » du {{date}}.',
    'A reminder planned for “{{deadline}}”, due on {{date}}.',
  ),
  'duty.escalate': words(
    'تصعيد مبرمج: لم ينجز «{{deadline}}» في أجله {{date}}.',
    'Escalade prévue : « {{deadline}} » n’a pas été tenue au {{date}}.',
    'An escalation planned: “{{deadline}}” was not dealt with by {{date}}.',
  ),
  'duty.expire': words(
    'انقضى أجل «{{deadline}}» المحدد في {{date}}.',
    'L’échéance « {{deadline}} » du {{date}} est passée.',
    'The time for “{{deadline}}” ran out on {{date}}.',
  ),
  'duty.open-phase': words(
    'تفتح هذه المرحلة تلقائيا حسب السياسة.',
    'Le règlement ouvre cette phase de lui-même.',
    'The policy opens this phase by itself.',
  ),
  'duty.issue-letter': words(
    'رسالة تفرضها المسطرة بعد هذا القرار.',
    'La procédure doit ce message à la coopérative.',
    'The procedure owes the cooperative this message.',
  ),
  'duty.free-place': words(
    'مقعد غادرته التعاونية ويعاد إلى الشطر.',
    'La place quittée revient à la tranche.',
    'The place it left goes back to the batch.',
  ),
  'duty.elsewhere': words(
    'واجب تلقائي للشطر أو للتكوين أو للرزنامة.',
    'Une tâche automatique de la tranche, de la formation ou du calendrier.',
    'A duty of the batch, of a training session or of the calendar.',
  ),
  refused: words('محاولة مرفوضة: {{command}}', 'Tentative refusée : {{command}}', 'Refused attempt: {{command}}'),
  fields: words('الحقول المعنية: {{fields}}.', 'Champs en cause : {{fields}}.', 'Fields concerned: {{fields}}.'),
} as const satisfies Record<string, Texts>;
