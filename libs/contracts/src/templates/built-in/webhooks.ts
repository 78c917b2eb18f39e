import type { Texts } from '../../fields';
import { words } from '../../messages/words';

/** What an administrator is told of what is sent to partners. */
export const webhookTexts = {
  'webhook-gave-up': words(
    'لم يستلم {{partner}} حدثا منذ ثلاثة أيام ولن يعاد إرساله. راجعوا الاشتراك.',
    '{{partner}} n’a pas pris un événement en trois jours : il ne sera plus envoyé. Voyez l’abonnement et rejouez-le s’il le faut.',
    '{{partner}} did not take an event within three days: it is not sent any more. See the subscription, and replay it if need be.',
  ),
  'webhook-silent': words(
    'لا يستلم {{partner}} أي شيء منذ ثلاثة أيام: أوقف الإرسال ولم يضع شيء. استأنفوه حين يعود.',
    '{{partner}} ne prend plus rien depuis trois jours : l’envoi est suspendu, rien n’est perdu. Reprenez-le à son retour.',
    '{{partner}} has taken nothing for three days: sending is paused, and nothing is lost. Resume it when they are back.',
  ),
  'webhook-gone': words(
    'أجاب {{partner}} بأن العنوان لم يعد موجودا: أوقف الإرسال. صححوا العنوان ثم استأنفوه.',
    '{{partner}} répond que l’adresse n’existe plus : l’envoi est suspendu. Corrigez l’adresse, puis reprenez.',
    '{{partner}} answers that the address is gone: sending is paused. Correct the address, then resume.',
  ),
} as const satisfies Record<string, Texts>;
