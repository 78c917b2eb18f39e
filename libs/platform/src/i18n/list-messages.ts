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

  'VIEW.NOT_FOUND': words(
    'لا يوجد عرض محفوظ بهذا الرقم.',
    'Il n’y a pas de vue enregistrée sous cet identifiant.',
    'There is no saved view of this id.',
  ),
  'VIEW.NOT_YOURS': words(
    'هذا العرض يخص {{owner}}: احفظ نسخة باسمك لتغييرها.',
    'Cette vue est à {{owner}} : enregistrez-en une à vous pour la changer.',
    'This view is {{owner}}’s: keep one of your own to change it.',
  ),
  'VIEW.NAME_TAKEN': words(
    'لديك عرض بهذا الاسم لنفس اللائحة: اختر اسما آخر أو غير العرض الموجود.',
    'Vous avez déjà une vue de ce nom pour cette liste : prenez un autre nom ou changez celle qui existe.',
    'You have a view of this name for this list: take another name, or change the one there is.',
  ),
  'VIEW.TOO_MANY': words(
    'بلغت الحد الأقصى ({{max}}) من العروض المحفوظة: احذف ما لا تحتاجه.',
    'Vous avez atteint la limite de {{max}} vues : supprimez celles qui ne servent plus.',
    'You have reached the limit of {{max}} views: remove what you need no more.',
  ),
  'VIEW.CHANGED': words(
    'تغير هذا العرض منذ آخر قراءة: الإصدار الآن {{version}}. اقرأه من جديد ثم أعد الإرسال.',
    'Cette vue a changé depuis votre lecture : version {{version}}. Relisez-la et renvoyez.',
    'This view has changed since you read it: it is at version {{version}} now. Read it again and send again.',
  ),

  'SHEET.selection': words('لوائح الانتقاء', 'Listes de sélection', 'Selection lists'),
  'SHEET.journeys': words('مسارات التعاونيات', 'Parcours des coopératives', 'Journeys of cooperatives'),
  'SHEET.financing': words('طلبات التمويل', 'Demandes de financement', 'Requests for funds'),
} as const;
