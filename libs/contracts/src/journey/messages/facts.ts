/** The commands about messages: what each records, for whom it is meant, and what it does in plain words. */
import { agents, applicants, fact } from '../command-facts';

export const messagesFacts = {
  'record-delivery': fact(
    'MessageUndelivered',
    ['system'],
    'تسجيل رسالة لم تصل',
    'Consigner un message non parvenu',
    'Record a message that did not arrive',
  ),
  'settle-message': fact(
    'MessageSettled',
    agents,
    'تسوية رسالة لم تصل',
    'Régler un message non parvenu',
    'Settle a message that did not arrive',
  ),
  'set-preferences': fact(
    'PreferencesSet',
    applicants,
    'اختيار لغة الرسائل والتذكيرات',
    'Choisir la langue des messages et les rappels',
    'Choose the language of messages and the reminders',
  ),
} as const;
