import type { Texts } from '../fields';
import { words } from './words';

/** Why taking a task, giving it back or putting it off is refused, and what to do about it. */
export const taskRefusals = {
  'TASK.NOT_FOUND': words(
    'لا توجد مهمة بهذا الرقم في لائحتك: حدث اللائحة.',
    'Aucune tâche de ce numéro dans votre liste : actualisez-la.',
    'There is no task of this id in your list: reload the list.',
  ),
  'TASK.NOT_OPEN': words(
    'أنجزت هذه المهمة أو لم تعد لازمة: حدث اللائحة واختر أخرى.',
    'Cette tâche est faite ou n’a plus lieu d’être : actualisez la liste et choisissez-en une autre.',
    'This task is done, or needed no more: reload the list and choose another.',
  ),
  'TASK.CLAIMED': words(
    'المهمة عند {{name}}: اختر أخرى، أو اطلب إعادتها إلى اللائحة.',
    '{{name}} a pris cette tâche : choisissez-en une autre, ou demandez-lui de la rendre.',
    '{{name}} has this task: choose another, or ask for it to be given back.',
  ),
  'TASK.CLAIMED_ALREADY': words(
    'المهمة عندك من قبل: أنجزها أو أعدها إلى اللائحة.',
    'Vous avez déjà cette tâche : faites-la ou rendez-la.',
    'You have this task already: do it, or give it back.',
  ),
  'TASK.NOT_CLAIMED': words(
    'لم يأخذ أحد هذه المهمة: لا حاجة إلى إعادتها.',
    'Personne n’a pris cette tâche : il n’y a rien à rendre.',
    'Nobody has taken this task: there is nothing to give back.',
  ),
  'TASK.RELEASED_BY_ITS_OWNER': words(
    'المهمة عند {{name}}: يعيدها صاحبها أو أحد المسؤولين.',
    '{{name}} a pris cette tâche : à cette personne ou à un responsable de la rendre.',
    '{{name}} has this task: it is for them, or for a manager, to give it back.',
  ),
  'TASK.ASSIGNED_TO_ANOTHER': words(
    'المهمة مسندة إلى {{assignee}}: اطلب من المسؤول إعادة الإسناد.',
    'Cette tâche est affectée à {{assignee}} : demandez à un responsable de la réaffecter.',
    'This task is assigned to {{assignee}}: ask a manager to reassign it.',
  ),
  'TASK.NEEDS_ANOTHER_PERSON': words(
    'سبق أن قمت بدورك في هذا الملف: اترك المهمة لشخص آخر.',
    'Vous avez déjà fait votre part de ce dossier : laissez cette tâche à une autre personne.',
    'You have done your part of this matter: leave this task to another person.',
  ),
  'TASK.SNOOZED_INTO_PAST': words(
    'التاريخ {{until}} ليس بعد اليوم: اختر تاريخا لاحقا.',
    'Le {{until}} n’est pas à venir : choisissez une date ultérieure.',
    '{{until}} is not in the future: choose a later date.',
  ),
  'TASK.SNOOZED_TOO_LONG': words(
    'لا تؤجل المهمة إلى ما بعد {{latest}}: اختر تاريخا أقرب.',
    'Une tâche ne se reporte pas au-delà du {{latest}} : choisissez une date plus proche.',
    'A task is not put off beyond {{latest}}: choose an earlier date.',
  ),
} as const satisfies Record<string, Texts>;
