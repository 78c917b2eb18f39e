/**
 * Reminders and escalations: four tones, to the cooperative and to staff, with the deadline's name put in; and what the
 * cooperative's own deadlines say in words of their own.
 */
import type { Texts } from '../../fields';
import { words } from '../../messages/words';

/** How near or how late; a reminder's template ends with one: `plan-soon`. The longer name first, since the other ends it. */
export const tones = ['very-late', 'late', 'today', 'soon'] as const;
export type Tone = (typeof tones)[number];

/** To the cooperative. */
export const toneTexts: Readonly<Record<Tone, Texts>> = {
  soon: words(
    'تذكير: «{{deadline}}»، آخر أجل {{dueOn}}.',
    'Rappel : « {{deadline}} », au plus tard le {{dueOn}}.',
    'Reminder: “{{deadline}}” is due by {{dueOn}}.',
  ),
  today: words(
    'تذكير: «{{deadline}}»، اليوم آخر أجل.',
    'Rappel : « {{deadline}} », dernier jour aujourd’hui.',
    'Reminder: “{{deadline}}” is due today.',
  ),
  late: words(
    'تأخر: «{{deadline}}»، كان الأجل {{dueOn}}.',
    'Retard : « {{deadline}} », échu le {{dueOn}}.',
    'Late: “{{deadline}}” was due on {{dueOn}}.',
  ),
  'very-late': words(
    'تأخر كبير: «{{deadline}}»، كان الأجل {{dueOn}}.',
    'Grand retard : « {{deadline}} », échu le {{dueOn}}.',
    'Very late: “{{deadline}}” was due on {{dueOn}}.',
  ),
};

/** To staff: `file` is the cooperative, the training or the batch it is about. */
export const staffToneTexts: Readonly<Record<`staff-${Tone}`, Texts>> = {
  'staff-soon': words(
    'تذكير: «{{deadline}}»، آخر أجل {{dueOn}}. الملف: {{file}}.',
    'Rappel : « {{deadline}} », au plus tard le {{dueOn}}. Dossier : {{file}}.',
    'Reminder: “{{deadline}}” is due by {{dueOn}}. File: {{file}}.',
  ),
  'staff-today': words(
    'اليوم آخر أجل: «{{deadline}}». الملف: {{file}}.',
    'Dernier jour aujourd’hui : « {{deadline}} ». Dossier : {{file}}.',
    'Due today: “{{deadline}}”. File: {{file}}.',
  ),
  'staff-late': words(
    'تأخر: «{{deadline}}»، كان الأجل {{dueOn}}. الملف: {{file}}. المرجو التدخل.',
    'Retard : « {{deadline}} », échu le {{dueOn}}. Dossier : {{file}}. Merci d’intervenir.',
    'Late: “{{deadline}}” was due on {{dueOn}}. File: {{file}}. Please step in.',
  ),
  'staff-very-late': words(
    'تأخر كبير: «{{deadline}}»، كان الأجل {{dueOn}}. الملف: {{file}}. القرار لكم.',
    'Grand retard : « {{deadline}} », échu le {{dueOn}}. Dossier : {{file}}. À vous de décider.',
    'Very late: “{{deadline}}” was due on {{dueOn}}. File: {{file}}. It is yours to decide.',
  ),
};

/** What the cooperative has to do itself, said as it is. */
export const ownDeadlineTexts = {
  'file-completion-soon': words(
    'تذكير: استكملوا ملفكم، آخر أجل {{dueOn}}.',
    'Rappel : complétez votre dossier au plus tard le {{dueOn}}.',
    'Reminder: complete your file by {{dueOn}}.',
  ),
  'file-completion-today': words(
    'اليوم آخر أجل لاستكمال ملفكم.',
    'Dernier jour aujourd’hui pour compléter votre dossier.',
    'Today is the last day to complete your file.',
  ),
  'place-answer-soon': words(
    'تذكير: أجيبوا على المقعد المعروض عليكم، آخر أجل {{dueOn}}.',
    'Rappel : répondez à la place proposée, au plus tard le {{dueOn}}.',
    'Reminder: answer the place you are offered by {{dueOn}}.',
  ),
  'place-answer-today': words(
    'اليوم آخر أجل لجوابكم على المقعد المعروض.',
    'Dernier jour aujourd’hui pour répondre à la place proposée.',
    'Today is the last day to answer the place you are offered.',
  ),
  'appeal-window-soon': words(
    'تذكير: يمكنكم الطعن في القرار إلى غاية {{dueOn}}.',
    'Rappel : vous pouvez faire un recours jusqu’au {{dueOn}}.',
    'Reminder: you may appeal until {{dueOn}}.',
  ),
  'appeal-window-today': words(
    'اليوم آخر أجل للطعن في القرار.',
    'Dernier jour aujourd’hui pour faire un recours.',
    'Today is the last day to appeal.',
  ),
  'yearly-assembly-soon': words(
    'تذكير: اعقدوا الجمع العام السنوي، آخر أجل {{dueOn}}.',
    'Rappel : tenez votre assemblée générale annuelle au plus tard le {{dueOn}}.',
    'Reminder: hold your yearly general assembly by {{dueOn}}.',
  ),
  'yearly-assembly-today': words(
    'اليوم آخر أجل لعقد الجمع العام السنوي.',
    'Dernier jour aujourd’hui pour tenir votre assemblée générale annuelle.',
    'Today is the last day to hold your yearly general assembly.',
  ),
  'accounts-filing-soon': words(
    'تذكير: أودعوا القوائم المحاسبية، آخر أجل {{dueOn}}.',
    'Rappel : déposez vos comptes au plus tard le {{dueOn}}.',
    'Reminder: file your accounts by {{dueOn}}.',
  ),
  'accounts-filing-today': words(
    'اليوم آخر أجل لإيداع القوائم المحاسبية.',
    'Dernier jour aujourd’hui pour déposer vos comptes.',
    'Today is the last day to file your accounts.',
  ),
  'capital-payment-soon': words(
    'تذكير: أدوا باقي رأس المال، آخر أجل {{dueOn}}.',
    'Rappel : versez le reste du capital au plus tard le {{dueOn}}.',
    'Reminder: pay the rest of the capital by {{dueOn}}.',
  ),
  'capital-payment-today': words(
    'اليوم آخر أجل لأداء باقي رأس المال.',
    'Dernier jour aujourd’hui pour verser le reste du capital.',
    'Today is the last day to pay the rest of the capital.',
  ),
} as const satisfies Record<string, Texts>;
