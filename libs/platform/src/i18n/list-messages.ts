import type { Language } from './language';

const words = (ar: string, fr: string, en: string): Readonly<Record<Language, string>> => ({ ar, fr, en });

/** What is said about lists, and how the sheets are called that they leave as. */
export const listMessages = {
  'LIST.CURSOR_INVALID': words(
    'المؤشر لا يخص هذه القائمة: ابدأ من الصفحة الأولى.',
    'Ce curseur n’est pas celui de cette liste : reprenez à la première page.',
    'This cursor is not of this list: start from the first page.',
  ),
  'LIST.NOTHING_TO_SEARCH': words(
    'اكتب حرفا أو رقما واحدا على الأقل للبحث.',
    'Donnez au moins une lettre ou un chiffre à chercher.',
    'Give at least one letter or digit to look for.',
  ),
  'LIST.PROVINCE_ELSEWHERE': words(
    'هذا الإقليم من جهة أخرى: احذف الجهة أو اختر من أقاليمها: {{values}}.',
    'Cette province est d’une autre région : retirez la région ou choisissez une de ses provinces : {{values}}.',
    'This province is of another region: leave out the region or choose one of its provinces: {{values}}.',
  ),
  'LIST.FILE_IS_WHOLE': words(
    'يضم الملف كل النتائج: احذف هذا الحقل، أو اطلب JSON لقراءة صفحة بصفحة.',
    'Le fichier contient tous les résultats : retirez ce champ, ou demandez du JSON pour lire page par page.',
    'A file holds all results: leave this out, or ask for JSON to read page by page.',
  ),
  'LIST.TOO_MANY_FOR_A_FILE': words(
    'أكثر من {{max}} مسار: أضف شروطا، مثلا الشطر أو الجهة.',
    'Plus de {{max}} parcours : ajoutez des filtres, p. ex. la tranche ou la région.',
    'More than {{max}} journeys: add filters, e.g. the batch or the region.',
  ),

  'SHEET.selection': words('لوائح الانتقاء', 'Listes de sélection', 'Selection lists'),
  'SHEET.journeys': words('مسارات التعاونيات', 'Parcours des coopératives', 'Journeys of cooperatives'),
  'SHEET.financing': words('طلبات التمويل', 'Demandes de financement', 'Requests for funds'),
} as const;
