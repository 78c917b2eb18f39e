/** What the timeline says of messages that were not sent or did not arrive, and of what a cooperative wishes to be told. */
import { words } from '../words';

export const messagesTimeline = {
  MessageWithheld: words(
    'لم ترسل رسالة {{template}}: التعاونية لا ترغب إلا في الرسائل الضرورية',
    'Message {{template}} non envoyé : la coopérative ne veut que les messages nécessaires',
    'Message {{template}} not sent: the cooperative wants only what is required',
  ),
  MessageUndelivered: words(
    'رسالة عبر {{channel}}: {{outcome}} ({{code}})',
    'Message par {{channel}} : {{outcome}} ({{code}})',
    'Message by {{channel}}: {{outcome}} ({{code}})',
  ),
  MessageSettled: words(
    'سويت رسالة لم تصل: {{note}}',
    'Message non parvenu, réglé : {{note}}',
    'Message that did not arrive, settled: {{note}}',
  ),
  PreferencesSet: words(
    'اختيار التعاونية: {{wishes}}',
    'Choix de la coopérative : {{wishes}}',
    'The cooperative chooses: {{wishes}}',
  ),
};
