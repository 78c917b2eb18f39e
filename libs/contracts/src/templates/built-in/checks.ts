import type { Texts } from '../../fields';
import { words } from '../../messages/words';

/** What an administrator is told of the nightly check. */
export const checkTexts = {
  'journal-differs': words(
    'وجد الفحص الليلي ليوم {{date}} أن بعض المعطيات لا تطابق السجل (عدد الفروق: {{count}}). شغلوا الأمر mourafaka verify وأخبروا المسؤول التقني.',
    'Le contrôle de la nuit du {{date}} a trouvé des données qui ne correspondent pas au journal (écarts : {{count}}). Lancez « mourafaka verify » et prévenez l’exploitation.',
    'The nightly check of {{date}} found data that does not match the journal (differences: {{count}}). Run “mourafaka verify”, and tell whoever runs the system.',
  ),
} as const satisfies Record<string, Texts>;
