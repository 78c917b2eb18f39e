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

  'DELEGATION.NOT_FOUND': words(
    'لا يوجد تفويض بهذا الرقم.',
    'Il n’y a pas de délégation sous cet identifiant.',
    'There is no delegation of this id.',
  ),
  'DELEGATION.PERSON_UNKNOWN': words(
    'لم يسبق لهذا الشخص أن دخل إلى التطبيق، أو لا يعمل في الجهات: تحقق من معرفه.',
    'Cette personne ne s’est jamais identifiée ici, ou n’est pas du personnel des régions : vérifiez son identifiant.',
    'This person never signed in here, or is not of the staff of the regions: check the id.',
  ),
  'DELEGATION.ROLE_NOT_LENT': words(
    'لا يملك صاحب التفويض هذه الصفة: لا يفوض المرء إلا ما هو له.',
    'La personne remplacée n’a pas ce rôle : on ne prête que le sien.',
    'Who is replaced does not have this role: one lends one’s own only.',
  ),
  'DELEGATION.NOT_TO_YOURSELF': words(
    'لا يفوض أحد حقوقا لنفسه: اختر شخصا آخر أو اطلب ذلك من مسؤول آخر.',
    'On ne se prête pas de droits à soi-même : choisissez quelqu’un d’autre, ou demandez à un autre responsable.',
    'Nobody lends rights to themselves: choose somebody else, or ask another manager.',
  ),
  'DELEGATION.NOT_YOURS': words(
    'يفوض المرء حقوقه، ويفوض المسؤول حقوق من يعملون في جهاته: اطلب ذلك من أحدهما.',
    'Chacun prête ses droits, et un responsable ceux du personnel de ses régions : adressez-vous à l’un d’eux.',
    'One lends one’s own rights, and a manager those of the staff of their regions: ask one of them.',
  ),
  'DELEGATION.DAYS': words(
    'آخر يوم لا يسبق أول يوم ولا اليوم، ولا تتجاوز المدة {{max}} يوما: صحح التاريخين.',
    'Le dernier jour ne précède ni le premier ni aujourd’hui, et la durée est de {{max}} jours au plus : corrigez les dates.',
    'The last day is not before the first, nor before today, and it lasts at most {{max}} days: correct the dates.',
  ),
  'DELEGATION.ENDED': words(
    'انتهى هذا التفويض من قبل.',
    'Cette délégation a déjà pris fin : il n’y a plus rien à faire.',
    'This delegation has ended already: there is nothing left to do.',
  ),

  'SHEET.selection': words('لوائح الانتقاء', 'Listes de sélection', 'Selection lists'),
  'SHEET.journeys': words('مسارات التعاونيات', 'Parcours des coopératives', 'Journeys of cooperatives'),
  'SHEET.financing': words('طلبات التمويل', 'Demandes de financement', 'Requests for funds'),
} as const;
