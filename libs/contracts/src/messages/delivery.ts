import { words } from './words';

/** What became of a message. */
export const messageStatusTexts = {
  pending: words('في انتظار وقت الإرسال', 'en attente de son heure', 'waiting for its time'),
  sending: words('قيد الإرسال', 'en cours d’envoi', 'being sent'),
  sent: words('أرسلت', 'envoyé', 'sent'),
  delivered: words('وصلت', 'reçu', 'delivered'),
  undelivered: words('لم تصل', 'non parvenu', 'did not arrive'),
  moot: words('لم ترسل: لم تعد لازمة', 'non envoyé : devenu sans objet', 'not sent: no longer needed'),
  failed: words('تعذر إرسالها', 'envoi impossible', 'could not be sent'),
  uncertain: words('لا يعرف هل أرسلت', 'envoi incertain', 'uncertain whether it left'),
};
