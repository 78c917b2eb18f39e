/** What saving and using the texts of messages is answered. */
import type { Texts } from '../fields';
import { words } from './words';

export const templateRefusals = {
  'TEMPLATE.NOT_FOUND': words(
    'لا يوجد نص بالاسم {{name}}: اختر اسما من لائحة النصوص.',
    'Aucun modèle ne s’appelle {{name}} : choisissez un nom dans la liste des modèles.',
    'There is no template called {{name}}: choose a name from the list of templates.',
  ),
  'TEMPLATE.VARIABLE_UNKNOWN': words(
    'المتغير {{variable}} غير معروف في هذا النص: استعمل واحدا من هذه: {{known}}.',
    'La variable {{variable}} n’existe pas dans ce modèle : prenez l’une de celles-ci : {{known}}.',
    'The variable {{variable}} does not exist in this template: use one of these: {{known}}.',
  ),
  'TEMPLATE.VARIABLE_MISSING': words(
    'المتغير {{variable}} ضروري: أضفه إلى النص بين قوسين مزدوجين.',
    'La variable {{variable}} est nécessaire : ajoutez-la au texte entre doubles accolades.',
    'The variable {{variable}} is needed: add it to the text in double braces.',
  ),
  'TEMPLATE.BRACES': words(
    'توجد أقواس زائدة أو ناقصة: يكتب المتغير باسمه بين قوسين مزدوجين، ولا أقواس في غيره.',
    'Il y a une accolade de trop ou de moins : une variable s’écrit entre doubles accolades, et il n’y en a pas ailleurs.',
    'There is a brace too many or too few: a variable is written in double braces, and there are no braces elsewhere.',
  ),
  'TEMPLATE.UNCHANGED': words(
    'هذا هو النص المعمول به: عدله ثم أعد الإرسال.',
    'Ce texte est déjà en vigueur : modifiez-le avant de l’envoyer.',
    'This text is in force already: change it before sending.',
  ),
  'TEMPLATE.NOT_CHANGED': words(
    'هذا النص هو الأصلي: لا شيء لاسترجاعه.',
    'Ce modèle est celui d’origine : il n’y a rien à rétablir.',
    'This template is the original one: there is nothing to restore.',
  ),
  'POLICY.TEMPLATE_UNKNOWN': words(
    'تذكر السياسة نصا غير معروف: اختر أسماء من لائحة النصوص.',
    'La politique nomme un modèle de message inconnu : prenez des noms de la liste des modèles.',
    'The policy names a message template that does not exist: use names from the list of templates.',
  ),
} as const satisfies Record<string, Texts>;
