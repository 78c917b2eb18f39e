/** Texts about deadlines: refusals, and what explains one. */
import type { Texts } from '../fields';
import { words } from './words';

export const deadlineRefusals = {
  'DEADLINE.NO_SUCH_ESCALATION': words(
    'لم يعد هذا التأخر مصعدا: حدث الصفحة لترى ما يتطلب التدخل.',
    'Ce retard n’est plus signalé : rechargez la page pour voir ce qui reste à traiter.',
    'This delay is escalated no more: reload the page to see what is left to act on.',
  ),
  'DEADLINE.ESCALATED_TO_OTHERS': words(
    'هذا التأخر موجه إلى جهة أخرى: يتكفل به من وجه إليه أو من فوقه.',
    'Ce retard est signalé à d’autres : le destinataire, ou son supérieur, doit s’en charger.',
    'This delay was escalated to others: whoever it is addressed to, or a manager above, has to act on it.',
  ),
} as const satisfies Record<string, Texts>;
