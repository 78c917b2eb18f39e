/** What a batch answers when it refuses, the names of its stages and its reminders. */
import type { BatchStage } from '../batch/stages';
import type { Texts } from '../fields';
import type { PlaceReason } from '../selection/selection';
import { words } from './words';

export const batchStageNames: Readonly<Record<BatchStage, Texts>> = {
  planned: words('مبرمج', 'Planifiée', 'Planned'),
  'call-open': words('الدعوة مفتوحة', 'Appel ouvert', 'Call open'),
  assessment: words('دراسة الملفات', 'Examen des dossiers', 'Assessment of the files'),
  scoring: words('التنقيط', 'Notation', 'Being scored'),
  ranked: words('مرتب', 'Classée', 'Ranked'),
  approved: words('لائحة مصادق عليها', 'Sélection approuvée', 'Selection approved'),
  released: words('نتائج معلنة', 'Résultats publiés', 'Released'),
  running: words('قيد المواكبة', 'Accompagnement en cours', 'Running'),
  closed: words('منته', 'Close', 'Over'),
};

/** Why a cooperative is on the waiting list, or rejected, as it is told with the decision. */
export const decisionReasons: Readonly<Record<PlaceReason, Texts>> = {
  rank: words('مقبولة حسب الترتيب', 'Retenue selon le classement', 'Admitted by its rank'),
  'minimum-share': words(
    'مقبولة لضمان حصة دنيا',
    'Retenue au titre d’une part minimale',
    'Admitted for a minimum share',
  ),
  'places-taken': words(
    'شغلت كل مقاعد الفوج بترشيحات أحسن ترتيبا',
    'Toutes les places de la vague sont prises par des candidatures mieux classées',
    'All places of the wave are taken by applications ranked higher',
  ),
  'region-quota': words(
    'استنفدت حصة الجهة من المقاعد',
    'Le quota de places de la région est atteint',
    'The places of the region are used up',
  ),
  'kept-for-share': words(
    'المقاعد المتبقية محفوظة لحصة دنيا',
    'Les places restantes sont réservées à une part minimale',
    'The places left are kept for a minimum share',
  ),
  'below-pass-mark': words(
    'مجموع النقط أقل من العتبة المطلوبة',
    'Le total des notes est inférieur au seuil requis',
    'The total of the scores is below the pass mark',
  ),
  'waiting-list-full': words(
    'كل المقاعد مشغولة ولائحة الانتظار ممتلئة',
    'Toutes les places sont prises et la liste d’attente est complète',
    'All places are taken and the waiting list is full',
  ),
};

/** Refusals of the batch and of its policy; each says what to do. */
export const batchRefusals = {
  'BATCH.WRONG_MOMENT': words(
    'الشطر في مرحلة «$t(STAGE.{{stage}})»: اختر إجراء من الإجراءات الممكنة الآن.',
    'La tranche est à l’étape «$t(STAGE.{{stage}})» : choisissez une action parmi celles possibles.',
    'The batch stands at “$t(STAGE.{{stage}})”: choose one of the actions possible now.',
  ),
  'BATCH.DUTY_MOOT': words(
    'لم يعد هذا الإجراء التلقائي مستحقا: لا شيء يلزم القيام به.',
    'Cette action automatique n’est pas ou plus due : il n’y a rien à faire.',
    'This automatic step is not due, or no longer: there is nothing to do.',
  ),
  'BATCH.CALL_NOT_CLOSED': words(
    'الدعوة لم تغلق بعد: أغلقها أو انتظر تاريخ إغلاقها.',
    'L’appel n’est pas encore clos : clôturez-le ou attendez sa date de clôture.',
    'The call is not closed yet: close it or wait for its closing date.',
  ),
  'BATCH.UNTIL_IN_PAST': words(
    'اختر تاريخا لم يمض بعد.',
    'Choisissez une date qui n’est pas passée.',
    'Choose a date that is not past.',
  ),
  'BATCH.WAVE_UNKNOWN': words(
    'الفوج «{{wave}}» غير وارد في السياسة: اختر أحد أفواجها.',
    'La vague «{{wave}}» ne figure pas au règlement : choisissez l’une des siennes.',
    'The policy has no wave “{{wave}}”: choose one that it has.',
  ),
  'BATCH.NOTHING_TO_RANK': words(
    'لا يوجد أي ترشيح منقط لترتيبه: أتمم التنقيط أولا.',
    'Aucune candidature notée à classer : terminez d’abord la notation.',
    'No scored application is there to be ranked: complete the scoring first.',
  ),
  'BATCH.SELECTION_ALREADY_APPROVED': words(
    'لائحة الفوج «{{wave}}» مصادق عليها من قبل: أعلن نتائجها.',
    'La liste de la vague «{{wave}}» est déjà approuvée : publiez-la.',
    'The list of wave “{{wave}}” is approved already: release it.',
  ),
  'BATCH.NOT_RANKED': words(
    'الفوج «{{wave}}» ليس له ترتيب ساري: رتب الترشيحات أولا.',
    'La vague «{{wave}}» n’a pas de classement en cours : classez d’abord les candidatures.',
    'Wave “{{wave}}” has no list at present: rank the applications first.',
  ),
  'BATCH.RANKING_NOT_THE_LAST': words(
    'الترتيب رقم {{ranking}} ليس الأخير: اقرأ الترتيب رقم {{last}} للفوج «{{wave}}» ثم وقعه.',
    'Le classement n° {{ranking}} n’est pas le dernier : lisez le n° {{last}} de la vague «{{wave}}», puis signez-le.',
    'Ranking no. {{ranking}} is not the last: read no. {{last}} of wave “{{wave}}”, then sign that.',
  ),
  'BATCH.RANKING_OUTDATED': words(
    'تغيرت معطيات بعد الترتيب رقم {{ranking}}: أعد الترتيب ثم وقع.',
    'Des données ont changé depuis le classement n° {{ranking}} : classez de nouveau, puis signez.',
    'Facts have changed since ranking no. {{ranking}}: rank again, then sign.',
  ),
  'BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON': words(
    'وقعت هذه اللائحة من قبل: التوقيع الثاني لشخص آخر.',
    'Vous avez déjà signé cette liste : la seconde signature revient à une autre personne.',
    'You have signed this list already: somebody else gives the second signature.',
  ),
  'BATCH.NOT_APPROVED': words(
    'لائحة الفوج «{{wave}}» غير مصادق عليها: يجب أن يوقعها شخصان أولا.',
    'La liste de la vague «{{wave}}» n’est pas approuvée : deux personnes doivent d’abord la signer.',
    'The list of wave “{{wave}}” is not approved: two people have to sign it first.',
  ),
  'BATCH.ALREADY_RELEASED': words(
    'نتائج الفوج «{{wave}}» معلنة من قبل: لا شيء يلزم القيام به.',
    'La vague «{{wave}}» est déjà publiée : il n’y a rien à faire.',
    'Wave “{{wave}}” is released already: there is nothing to do.',
  ),
  'BATCH.NOT_RELEASED': words(
    'نتائج الفوج «{{wave}}» غير معلنة: أعلنها أولا.',
    'La vague «{{wave}}» n’est pas publiée : publiez-la d’abord.',
    'Wave “{{wave}}” is not released: release it first.',
  ),
  'BATCH.PLACE_UNKNOWN': words(
    'لا يوجد مقعد برقم {{place}}: اختر من المقاعد المحررة.',
    'Aucune place n° {{place}} : choisissez parmi les places libérées.',
    'There is no place no. {{place}}: choose one of those freed.',
  ),
  'BATCH.PLACE_NOT_FREE': words(
    'المقعد {{place}} ليس شاغرا: انتظر الجواب على العرض الحالي.',
    'La place {{place}} n’est pas libre : attendez la réponse à l’offre en cours.',
    'Place {{place}} is not free: wait for the answer to the present offer.',
  ),
  'BATCH.LIST_NOT_HANDED_OUT': words(
    'المقعد {{place}} ينتظر: قرارات الفوج لم تبلغ كلها بعد. استأنف الإرسال أو قرر في الملفات المتبقية.',
    'La place {{place}} attend : des décisions de la vague ne sont pas encore remises. Reprenez l’envoi ou décidez des dossiers restants.',
    'Place {{place}} waits: some decisions of the wave are not handed out yet. Resume the bulk or decide the files that are left.',
  ),
  'BATCH.OFFER_MOOT': words(
    'لم يعد عرض المقعد {{place}} ساريا: لا شيء يلزم القيام به.',
    'L’offre de la place {{place}} n’est plus en cours : il n’y a rien à faire.',
    'The offer of place {{place}} is no longer under way: there is nothing to do.',
  ),
  'BATCH.JOURNEYS_OPEN': words(
    'ما زال {{count}} من المسارات مفتوحا: أتممها قبل إغلاق الشطر.',
    'Parcours encore ouverts : {{count}}. Terminez-les avant de clore la tranche.',
    'Journeys still open: {{count}}. End them before closing the batch.',
  ),
  'DEADLINE.NONE_OPEN': words(
    'لا يوجد أي أجل مفتوح: لا شيء يمدد.',
    'Aucune échéance n’est ouverte : il n’y a rien à prolonger.',
    'No deadline is open: there is nothing to extend.',
  ),
  'DEADLINE.NONE_ESCALATED': words(
    'لا يوجد أي تأخر مصعد: لا شيء يلزم القيام به.',
    'Aucun retard n’est signalé : il n’y a rien à faire.',
    'No delay is escalated: there is nothing to do.',
  ),
  'POLICY.RULE_TWICE': words(
    'قاعدة أهلية مكررة: أعط كل قاعدة رمزا خاصا بها.',
    'Une règle d’éligibilité figure deux fois : donnez à chacune son propre code.',
    'A rule of eligibility is listed twice: give each a key of its own.',
  ),
  'POLICY.CRITERION_TWICE': words(
    'ورد معيار بنفس الرمز مرتين: احذف أحدهما أو غير رمزه.',
    'Un critère figure deux fois sous la même clé : retirez-en un ou changez sa clé.',
    'A criterion stands twice under one key: remove one or change its key.',
  ),
  'POLICY.NO_WEIGHT': words(
    'كل المعايير بمعامل صفر: أعط معيارا واحدا على الأقل معاملا أكبر من صفر.',
    'Tous les critères ont un poids nul : donnez à l’un d’eux au moins un poids positif.',
    'All criteria weigh nothing: give at least one a weight above zero.',
  ),
  'POLICY.MODULE_TWICE': words(
    'مصوغة مكررة: أعط كل مصوغة رمزا خاصا بها.',
    'Un module figure deux fois : donnez à chacun sa propre clé.',
    'A module is listed twice: give each a key of its own.',
  ),
  'POLICY.DOCUMENT_TWICE': words(
    'وثيقة مكررة: اترك كل نوع مرة واحدة.',
    'Une pièce figure deux fois : ne gardez chaque type qu’une fois.',
    'A document is listed twice: keep each kind once.',
  ),
  'POLICY.SHARE_TWICE': words(
    'حصة دنيا مكررة: اترك حصة واحدة لكل فئة وأعطها رمزا خاصا بها.',
    'Une part minimale figure deux fois : gardez-en une par catégorie, avec sa propre clé.',
    'A minimum share is listed twice: keep one of each kind, with a key of its own.',
  ),
  'POLICY.REGION_UNKNOWN': words(
    'رمز جهة غير معروف: اختر من 01 إلى 12.',
    'Un code de région est inconnu : choisissez de 01 à 12.',
    'A region code is unknown: choose from 01 to 12.',
  ),
  'POLICY.SECTOR_UNKNOWN': words(
    'رمز قطاع غير معروف: اختر من لائحة القطاعات.',
    'Un code de secteur est inconnu : choisissez dans la liste des secteurs.',
    'A sector code is unknown: choose from the list of sectors.',
  ),
  'POLICY.TWO_WAVES_OF_EVERY_REGION': words(
    'فوجان بدون جهات: فوج واحد فقط يمكنه أن يشمل كل الجهات المتبقية. حدد جهات الآخر.',
    'Deux vagues ne nomment aucune région : une seule peut prendre toutes celles qui restent. Nommez les régions de l’autre.',
    'Two waves name no region: only one may take all that are left. Name the regions of the other.',
  ),
  'POLICY.QUOTA_OUTSIDE_WAVE': words(
    'حصة مقاعد لجهة ليست في فوجها: احذفها أو أضف الجهة إلى الفوج.',
    'Un quota vise une région hors de sa vague : retirez-le ou ajoutez la région à la vague.',
    'A quota is for a region outside its wave: remove it or add the region to the wave.',
  ),
  'POLICY.RELEASE_BEFORE_RANKING': words(
    'تاريخ إعلان نتائج فوج يسبق تاريخ ترتيبه: أخر الإعلان أو قدم الترتيب.',
    'Une vague serait publiée avant d’être classée : reculez la publication ou avancez le classement.',
    'A wave would be released before it is ranked: release it later or rank it earlier.',
  ),
  'POLICY.WAVE_TWICE': words(
    'فوج مكرر: أعط كل فوج رمزا خاصا به.',
    'Une vague figure deux fois : donnez à chacune son propre code.',
    'A wave is listed twice: give each a code of its own.',
  ),
  'POLICY.REGION_IN_TWO_WAVES': words(
    'جهة واردة في فوجين: اتركها في فوج واحد.',
    'Une région figure dans deux vagues : laissez-la dans une seule.',
    'A region is in two waves: leave it in one.',
  ),
  'POLICY.CRITERION_UNKNOWN': words(
    'قاعدة للفصل بين المتعادلين تذكر معيارا غير وارد في الشبكة: صحح رمزه.',
    'Un départage cite un critère absent de la grille : corrigez son code.',
    'A tie break names a criterion that is not in the scoring grid: correct its key.',
  ),
} as const satisfies Record<string, Texts>;
