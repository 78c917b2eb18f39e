/** Texts of messages that did not arrive, of what a cooperative wishes to be told, and of when messages leave. */
import type { Texts } from '../fields';
import { words } from './words';

export const preferenceRefusals = {
  'MESSAGES.PREFERENCES_AS_THEY_ARE': words(
    'هذا هو الاختيار الحالي: لا حاجة إلى تغييره.',
    'C’est déjà votre choix : il n’y a rien à changer.',
    'This is the choice already: there is nothing to change.',
  ),
  'MESSAGES.RECORDED_ALREADY': words(
    'سجلت هذه الرسالة على أنها لم تصل: سوها من لائحة المهام.',
    'Ce message est déjà consigné comme non parvenu : réglez-le depuis la liste des tâches.',
    'This message is recorded as not arrived already: settle it from the list of tasks.',
  ),
  'MESSAGES.NOTHING_TO_SETTLE': words(
    'لا توجد رسالة معلقة بهذا الرقم: راجع لائحة الرسائل التي لم تصل.',
    'Aucun message non parvenu de ce numéro n’attend : consultez la liste des messages du parcours.',
    'No message of this key waits to be settled: look at the journey’s list of messages.',
  ),
  'POLICY.DIGEST_OUTSIDE_SENDING': words(
    'وقت الإرسال المجمع خارج أوقات الإرسال: اختر وقتا بين بداية الإرسال ووقت التوقف.',
    'L’heure de l’envoi groupé est hors des heures d’envoi : choisissez-la entre l’heure d’envoi et le silence.',
    'The day’s messages leave outside the sending hours: choose a time between the sending time and the quiet hours.',
  ),
} as const satisfies Record<string, Texts>;
