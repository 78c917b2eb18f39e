import type { Texts } from '../../fields';
import { words } from '../../messages/words';

/** What an administrator is told of the nightly check. */
export const checkTexts = {
  'journal-differs': words(
    'الفحص الليلي ليوم {{date}}: معطيات لا تطابق السجل (عدد الفروق: {{count}}). شغلوا mourafaka verify.',
    'Le contrôle de la nuit du {{date}} a trouvé des données qui ne correspondent pas au journal (écarts : {{count}}). Lancez « mourafaka verify » et prévenez l’exploitation.',
    'The nightly check of {{date}} found data that does not match the journal (differences: {{count}}). Run “mourafaka verify”, and tell whoever runs the system.',
  ),
} as const satisfies Record<string, Texts>;
