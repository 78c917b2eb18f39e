/** Why each task of the work queue waits. */
import type { Texts } from '../fields';
import type { TaskKind } from './tasks';
import { words } from './words';

/** Why it waits, and since when. */
export const taskReasons: Readonly<Record<TaskKind, Texts>> = {
  'completeness-check': words(
    'وصل الملف بتاريخ {{since}} ولم يراجعه أحد بعد.',
    'Le dossier est arrivé le {{since}} et personne ne l’a encore vérifié.',
    'The file arrived on {{since}} and nobody has checked it yet.',
  ),
  'file-completion': words(
    'طلبت وثائق ناقصة بتاريخ {{since}}.',
    'Des pièces manquantes sont demandées depuis le {{since}}.',
    'Missing documents were asked for on {{since}}.',
  ),
  eligibility: words(
    'الملف مكتمل منذ {{since}}.',
    'Le dossier est complet depuis le {{since}}.',
    'The file has been complete since {{since}}.',
  ),
  scoring: words(
    'ينقص التنقيط رقم {{number}} من أصل {{needed}}، منذ {{since}}.',
    'Il manque la note {{number}} sur {{needed}}, depuis le {{since}}.',
    'Score {{number}} of {{needed}} is missing since {{since}}.',
  ),
  'further-scoring': words(
    'تباعدت النقط بتاريخ {{since}}: يلزم تنقيط من عضو آخر.',
    'Les notes divergent depuis le {{since}} : il faut celle d’un autre membre.',
    'The scores have been far apart since {{since}}: another member’s is needed.',
  ),
  decision: words(
    'الطلب جاهز للقرار منذ {{since}}.',
    'La candidature attend une décision depuis le {{since}}.',
    'The application has been ready for a decision since {{since}}.',
  ),
  'free-place': words(
    'التعاونية في لائحة الانتظار منذ {{since}}.',
    'La coopérative est en liste d’attente depuis le {{since}}.',
    'The cooperative has been on the waiting list since {{since}}.',
  ),
  'place-answer': words(
    'عرض عليها مقعد بتاريخ {{since}}.',
    'Une place lui est proposée depuis le {{since}}.',
    'A place was offered to it on {{since}}.',
  ),
  'consultant-assignment': words(
    'قبلت التعاونية بتاريخ {{since}} ولا مستشار لها.',
    'La coopérative est admise depuis le {{since}} et n’a pas de consultant.',
    'The cooperative was admitted on {{since}} and has no consultant.',
  ),
  'diagnosis-start': words(
    'عين المستشار بتاريخ {{since}}.',
    'Le consultant est affecté depuis le {{since}}.',
    'The consultant was assigned on {{since}}.',
  ),
  plan: words(
    'ينتظر المخطط منذ {{since}}.',
    'Le plan est attendu depuis le {{since}}.',
    'The plan has been awaited since {{since}}.',
  ),
  'plan-approval': words(
    'قدم المخطط (النسخة {{round}}) بتاريخ {{since}}.',
    'Le plan (version {{round}}) est soumis depuis le {{since}}.',
    'The plan (version {{round}}) was submitted on {{since}}.',
  ),
  'plan-amendment': words(
    'قدم تعديل المخطط (النسخة {{round}}) بتاريخ {{since}}.',
    'L’avenant au plan (version {{round}}) est soumis depuis le {{since}}.',
    'The amendment of the plan (version {{round}}) was submitted on {{since}}.',
  ),
  'training-start': words(
    'صودق على المخطط بتاريخ {{since}}.',
    'Le plan est approuvé depuis le {{since}}.',
    'The plan was approved on {{since}}.',
  ),
  'coaching-session': words(
    'الحصة {{number}} من أصل {{planned}}، منتظرة منذ {{since}}.',
    'Séance {{number}} sur {{planned}}, attendue depuis le {{since}}.',
    'Session {{number}} of {{planned}}, awaited since {{since}}.',
  ),
  'training-deliverable': words(
    'أنجزت كل الحصص بتاريخ {{since}} وبقيت وحدات.',
    'Toutes les séances sont tenues depuis le {{since}}, il reste des modules.',
    'All sessions were held by {{since}}, and modules are left.',
  ),
  'marketing-plan': words(
    'بدأت مرحلة التسويق بتاريخ {{since}}.',
    'La phase de commercialisation a commencé le {{since}}.',
    'The marketing phase started on {{since}}.',
  ),
  evaluation: words(
    'المسار في مرحلته الأخيرة منذ {{since}}.',
    'Le parcours est dans sa dernière phase depuis le {{since}}.',
    'The journey has been in its last phase since {{since}}.',
  ),
  graduation: words(
    'أنجز التقييم النهائي بتاريخ {{since}}.',
    'L’évaluation finale est faite depuis le {{since}}.',
    'The final evaluation was made on {{since}}.',
  ),
  appeal: words(
    'اتخذ القرار بتاريخ {{since}}.',
    'La décision date du {{since}}.',
    'The decision was taken on {{since}}.',
  ),
  'appeal-decision': words(
    'قدم الطعن بتاريخ {{since}}.',
    'Le recours est formé depuis le {{since}}.',
    'The appeal was made on {{since}}.',
  ),
  resume: words(
    'المسار معلق منذ {{since}}.',
    'Le parcours est suspendu depuis le {{since}}.',
    'The journey has been suspended since {{since}}.',
  ),
  duplicate: words(
    'وجد طلب مشابه بتاريخ {{since}}.',
    'Une candidature proche est signalée depuis le {{since}}.',
    'A similar application was found on {{since}}.',
  ),
  'session-dispute': words(
    'اعترضت التعاونية على الحصة {{session}} بتاريخ {{since}}.',
    'La coopérative conteste la séance {{session}} depuis le {{since}}.',
    'The cooperative disputed session {{session}} on {{since}}.',
  ),
  'access-request': words(
    'قدم الطلب {{request}} بتاريخ {{since}}.',
    'La demande {{request}} date du {{since}}.',
    'Request {{request}} was made on {{since}}.',
  ),
  'rectification-request': words(
    'قدم الطلب {{request}} بتاريخ {{since}}.',
    'La demande {{request}} date du {{since}}.',
    'Request {{request}} was made on {{since}}.',
  ),
  'technical-assistance-assignment': words(
    'طلبت المساعدة {{request}} بتاريخ {{since}}.',
    'L’assistance {{request}} est demandée depuis le {{since}}.',
    'Assistance {{request}} was asked for on {{since}}.',
  ),
  'technical-assistance-visit': words(
    'عين خبير للمساعدة {{request}} بتاريخ {{since}}.',
    'L’assistance {{request}} a son expert depuis le {{since}}.',
    'Assistance {{request}} has had its expert since {{since}}.',
  ),
  'technical-assistance-recommendation': words(
    'تمت الزيارة من أجل المساعدة {{request}} بتاريخ {{since}}.',
    'La visite pour l’assistance {{request}} est faite depuis le {{since}}.',
    'The visit for assistance {{request}} was made on {{since}}.',
  ),
  'technical-assistance-conclusion': words(
    'كتبت توصيات المساعدة {{request}} بتاريخ {{since}}.',
    'Les recommandations de l’assistance {{request}} sont écrites depuis le {{since}}.',
    'The recommendations of assistance {{request}} were written on {{since}}.',
  ),
  instalment: words(
    'لم تؤد بعد {{amountMad}} درهم من التمويل {{request}}.',
    'Il reste {{amountMad}} MAD à verser du financement {{request}}.',
    '{{amountMad}} MAD of grant {{request}} are not paid yet.',
  ),
  escalation: words(
    'تم التصعيد بتاريخ {{since}} إلى $t(ROLE.{{to}}) (المستوى {{level}}) لأن الأجل مضى.',
    'Le retard a été remonté le {{since}} vers $t(ROLE.{{to}}) (niveau {{level}}), l’échéance étant passée.',
    'It was escalated to $t(ROLE.{{to}}) on {{since}} (level {{level}}) because the deadline is past.',
  ),
  'message-failed': words(
    'لم تصل رسالة بتاريخ {{since}} ($t(CHANNEL.{{channel}})، {{code}}): الرقم أو العنوان لا يعمل.',
    'Un message n’est pas parvenu le {{since}} ($t(CHANNEL.{{channel}}), {{code}}) : le numéro ou l’adresse ne fonctionne pas.',
    'A message did not arrive on {{since}} ($t(CHANNEL.{{channel}}), {{code}}): the number or address does not work.',
  ),
  'message-uncertain': words(
    'لا يعرف أحد هل وصلت رسالة {{since}} ($t(CHANNEL.{{channel}})): اتصل بالتعاونية.',
    'Nul ne sait si le message du {{since}} est parvenu ($t(CHANNEL.{{channel}})) : contactez la coopérative.',
    'Nobody can tell whether the message of {{since}} arrived ($t(CHANNEL.{{channel}})): contact the cooperative.',
  ),
  policy: words(
    'الشطر بلا سياسة منذ {{since}}.',
    'La tranche n’a pas de règlement depuis le {{since}}.',
    'The batch has had no policy since {{since}}.',
  ),
  call: words(
    'الشطر جاهز لفتح الدعوة منذ {{since}}.',
    'La tranche est prête pour l’appel depuis le {{since}}.',
    'The batch has been ready for its call since {{since}}.',
  ),
  'scoring-start': words(
    'أغلقت الدعوة ولم يفتح التنقيط منذ {{since}}.',
    'L’appel est clos et la notation n’est pas ouverte depuis le {{since}}.',
    'The call is closed and the scoring not open since {{since}}.',
  ),
  ranking: words(
    'ينتظر الفوج {{wave}} ترتيبه منذ {{since}}.',
    'La vague {{wave}} attend son classement depuis le {{since}}.',
    'Wave {{wave}} has waited for its ranking since {{since}}.',
  ),
  'selection-approval': words(
    'اللائحة رقم {{ranking}} للفوج {{wave}} تنتظر التوقيع {{signature}} منذ {{since}}.',
    'La liste {{ranking}} de la vague {{wave}} attend la signature {{signature}} depuis le {{since}}.',
    'List {{ranking}} of wave {{wave}} has waited for signature {{signature}} since {{since}}.',
  ),
  'wave-release': words(
    'وقعت لائحة الفوج {{wave}} ولم تعلن منذ {{since}}.',
    'La liste de la vague {{wave}} est signée et non publiée depuis le {{since}}.',
    'The list of wave {{wave}} has been signed and not released since {{since}}.',
  ),
  'financing-ranking': words(
    'طلبات التمويل {{round}} تنتظر الترتيب منذ {{since}}.',
    'Les demandes du tour {{round}} attendent leur classement depuis le {{since}}.',
    'The requests of round {{round}} have waited for their ranking since {{since}}.',
  ),
  'financing-approval': words(
    'لائحة التمويل {{round}} (رقم {{ranking}}) تنتظر التوقيع {{signature}} منذ {{since}}.',
    'La liste {{ranking}} du tour {{round}} attend la signature {{signature}} depuis le {{since}}.',
    'List {{ranking}} of round {{round}} has waited for signature {{signature}} since {{since}}.',
  ),
  'session-enrolment': words(
    'دورة {{heldOn}} بلا مشاركين منذ {{since}}.',
    'La session du {{heldOn}} n’a aucun inscrit depuis le {{since}}.',
    'The session of {{heldOn}} has had nobody enrolled since {{since}}.',
  ),
  'attendance-record': words(
    'بقي {{count}} دون حضور مسجل في دورة {{heldOn}}، منذ {{since}}.',
    'Il manque les présences de {{count}} inscrits à la session du {{heldOn}}, depuis le {{since}}.',
    'Attendance of {{count}} enrolled in the session of {{heldOn}} is missing since {{since}}.',
  ),
  'attendance-sheet': words(
    'عقدت دورة {{heldOn}} ولا ورقة حضور لها منذ {{since}}.',
    'La session du {{heldOn}} est tenue, sans feuille d’émargement depuis le {{since}}.',
    'The session of {{heldOn}} took place and has had no sheet since {{since}}.',
  ),
  'catch-up': words(
    '{{count}} لم تحضر دورة {{heldOn}} ولا دورة أخرى لها منذ {{since}}.',
    '{{count}} coopératives ont manqué la session du {{heldOn}} et n’en ont pas d’autre depuis le {{since}}.',
    '{{count}} cooperatives missed the session of {{heldOn}} and have had no other since {{since}}.',
  ),
};
