import { words } from './words';

/** Why a bulk is refused, and what to do about it. */
export const bulkMessages = {
  'BULK.NOT_FOUND': words(
    'لا توجد عملية جماعية بهذا الرقم: راجع الرقم.',
    'Aucun traitement par lot de ce numéro : vérifiez-le.',
    'There is no bulk of this id: check the id.',
  ),
  'BULK.ALREADY_REQUESTED': words(
    'سبق طلب هذه العملية الجماعية: تتبعها برقمها.',
    'Ce traitement par lot est déjà demandé : suivez-le par son numéro.',
    'This bulk is requested already: follow it by its id.',
  ),
  'BULK.TARGET_UNCLEAR': words(
    'حدد المسارات بطريقة واحدة فقط: لائحة أرقامها أو مصفاة، مع إجراء واحد.',
    'Désignez les parcours d’une seule façon, par leurs numéros ou par un filtre, avec une commande.',
    'Name the journeys in one way only, by their ids or by a filter, with one command.',
  ),
  'BULK.FILTER_EMPTY': words(
    'المصفاة فارغة: اذكر معيارا واحدا على الأقل، مثل الشطر.',
    'Le filtre est vide : donnez au moins un critère, par exemple la tranche.',
    'The filter is empty: give at least one criterion, the batch for instance.',
  ),
  'BULK.NOTHING_TO_DO': words(
    'لا يوجد أي مسار معني: وسع المصفاة أو أضف مسارات.',
    'Aucun parcours n’est concerné : élargissez le filtre ou ajoutez des parcours.',
    'No journey is concerned: widen the filter or add journeys.',
  ),
  'BULK.TOO_MANY': words(
    'عدد المسارات يتجاوز {{most}}: قسم الطلب إلى عدة طلبات.',
    'Plus de {{most}} parcours : divisez la demande en plusieurs.',
    'More than {{most}} journeys: split the request into several.',
  ),
  'BULK.COMMAND_UNSUITABLE': words(
    'الإجراء {{command}} يخص تعاونية واحدة: نفذه في مسارها.',
    'La commande {{command}} concerne une seule coopérative : donnez-la dans son parcours.',
    'Command {{command}} concerns one cooperative: give it on its journey.',
  ),
  'BULK.PAYLOAD_INVALID': words(
    'معطيات الإجراء غير صحيحة: صححها حسب القائمة ثم أعد الإرسال.',
    'Les données de la commande sont incorrectes : corrigez-les selon la liste et renvoyez.',
    'The command’s data are wrong: correct them as listed and send again.',
  ),
  'BULK.NOT_RUNNING': words(
    'هذه العملية الجماعية متوقفة أو منتهية: راجع حالتها.',
    'Ce traitement par lot est en pause ou terminé : consultez son état.',
    'This bulk is paused or finished: look at its status.',
  ),
  'BULK.NOT_PAUSED': words(
    'هذه العملية الجماعية ليست متوقفة مؤقتا: راجع حالتها.',
    'Ce traitement par lot n’est pas en pause : consultez son état.',
    'This bulk is not paused: look at its status.',
  ),
  'BULK.ITEMS_OPEN': words(
    'ما زالت عناصر بدون نتيجة: انتظر حتى تنفذ كلها.',
    'Des éléments n’ont pas encore de résultat : attendez qu’ils soient tous exécutés.',
    'Some items have no receipt yet: wait until all are executed.',
  ),
  'BULK.ALREADY_FINISHED': words(
    'انتهت هذه العملية الجماعية: اطلب عملية جديدة عند الحاجة.',
    'Ce traitement par lot est terminé : demandez-en un autre au besoin.',
    'This bulk is finished: request another one if you need it.',
  ),
};
