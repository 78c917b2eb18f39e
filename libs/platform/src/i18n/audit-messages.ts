import type { Language } from './language';

const words = (ar: string, fr: string, en: string): Readonly<Record<Language, string>> => ({ ar, fr, en });

/** What is said about who looked at what. */
export const auditMessages = {
  'AUDIT.NOT_WRITTEN': words(
    'تعذر تسجيل هذا الاطلاع، لذلك لم يعرض شيء: أعد المحاولة بعد لحظات.',
    'Cette consultation n’a pas pu être enregistrée, rien n’est donc montré : réessayez dans un instant.',
    'This look could not be noted down, so nothing is shown: try again in a moment.',
  ),
  'GLASS.NOT_FOUND': words(
    'لا يوجد فتح استعجالي بهذا الرقم.',
    'Il n’y a pas d’ouverture en urgence sous cet identifiant.',
    'There is no access in an emergency of this id.',
  ),
  'GLASS.NOT_NEEDED': words(
    'هذا الملف مفتوح لك من قبل: اطلع عليه مباشرة.',
    'Ce dossier vous est déjà ouvert : consultez-le directement.',
    'This file is open to you already: look at it directly.',
  ),
  'GLASS.ONE_JOURNEY': words(
    'حدد ملفا واحدا: إما بمعرفه أو برمز تتبعه.',
    'Nommez un seul dossier : par son identifiant, ou par son code de suivi.',
    'Name one file: by its id, or by its tracking code.',
  ),
  'GLASS.ENDED': words(
    'انتهى هذا الفتح الاستعجالي من قبل.',
    'Cette ouverture en urgence a déjà pris fin : il n’y a plus rien à faire.',
    'This access in an emergency has ended already: there is nothing left to do.',
  ),
  'RETENTION.not-admitted': words('ترشيح لم يقبل', 'Candidature non admise', 'Application not admitted'),
  'RETENTION.finished': words('مسار انتهى', 'Parcours terminé', 'Journey that has ended'),
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
