import type { Language } from './language';

const words = (ar: string, fr: string, en: string): Readonly<Record<Language, string>> => ({ ar, fr, en });

/** What is said about who looked at what. */
export const auditMessages = {
  'AUDIT.NOT_WRITTEN': words(
    'تعذر تسجيل هذا الاطلاع، لذلك لم يعرض شيء: أعد المحاولة بعد لحظات.',
    'Cette consultation n’a pas pu être enregistrée, rien n’est donc montré : réessayez dans un instant.',
    'This look could not be noted down, so nothing is shown: try again in a moment.',
  ),
  'READ_CATEGORY.contact': words(
    'اسم الممثل ووسائل الاتصال به',
    'Nom et coordonnées du représentant',
    'The representative’s name and how to reach them',
  ),
  'READ_CATEGORY.people': words(
    'أسماء أشخاص من التعاونية',
    'Noms de personnes de la coopérative',
    'Names of people of the cooperative',
  ),
  'READ_CATEGORY.document': words(
    'وثيقة أرسلتها التعاونية',
    'Document de la coopérative',
    'A document of the cooperative',
  ),
  'READ_CATEGORY.message': words('رسائل إلى التعاونية', 'Messages à la coopérative', 'Messages to the cooperative'),
  'READ_CATEGORY.list': words('لائحة محملة كملف', 'Liste emportée en fichier', 'A list taken away as a file'),
} as const;
