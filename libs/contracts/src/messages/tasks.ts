/** The work queue in words: what is to be done, and by when. */
import type { Texts } from '../fields';
import { words } from './words';

/** What is to be done, said to whoever does it. The keys are the kinds of tasks there are. */
export const taskTitles = {
  'completeness-check': words(
    'راجع اكتمال الملف',
    'Vérifier si le dossier est complet',
    'Check whether the file is complete',
  ),
  'file-completion': words('استكمال الملف', 'Compléter le dossier', 'Complete the file'),
  eligibility: words('ادرس الأهلية', 'Examiner l’éligibilité', 'Assess the eligibility'),
  scoring: words('نقط الطلب', 'Noter la candidature', 'Score the application'),
  'further-scoring': words(
    'نقط الطلب مرة إضافية',
    'Noter une fois de plus la candidature',
    'Score the application once more',
  ),
  decision: words('قرر في شأن الطلب', 'Décider de la candidature', 'Decide the application'),
  'free-place': words(
    'قرر في شأن لائحة الانتظار',
    'Statuer sur la liste d’attente',
    'Settle the place on the waiting list',
  ),
  'place-answer': words('الجواب على المقعد المعروض', 'Répondre à la place proposée', 'Answer the place offered'),
  'consultant-assignment': words('عين مستشارا', 'Affecter un consultant', 'Assign a consultant'),
  'diagnosis-start': words('ابدأ التشخيص', 'Démarrer le diagnostic', 'Start the diagnosis'),
  plan: words('أعد مخطط التنمية', 'Préparer le plan de développement', 'Prepare the development plan'),
  'plan-approval': words(
    'صادق على مخطط التنمية أو أعده',
    'Approuver ou renvoyer le plan',
    'Approve or return the plan',
  ),
  'plan-amendment': words(
    'صادق على تعديل المخطط أو أعده',
    'Approuver ou renvoyer l’avenant au plan',
    'Approve or return the amendment of the plan',
  ),
  'training-start': words('ابدأ التكوين', 'Démarrer la formation', 'Start the training'),
  'coaching-session': words(
    'أنجز حصة المواكبة رقم {{number}}',
    'Tenir la séance d’accompagnement n° {{number}}',
    'Hold coaching session number {{number}}',
  ),
  'training-deliverable': words('أتمم التكوين المتبقي', 'Achever la formation', 'Finish the training that is left'),
  'marketing-plan': words('أعد مخطط التسويق', 'Préparer le plan de commercialisation', 'Prepare the marketing plan'),
  evaluation: words('أنجز التقييم النهائي', 'Faire l’évaluation finale', 'Make the final evaluation'),
  graduation: words('اختم المسار', 'Clore le parcours', 'Graduate the cooperative'),
  appeal: words('الطعن في القرار', 'Former un recours', 'Appeal against the decision'),
  'appeal-decision': words('بت في الطعن', 'Statuer sur le recours', 'Decide the appeal'),
  resume: words('استأنف المسار المعلق', 'Reprendre le parcours suspendu', 'Resume the suspended journey'),
  duplicate: words('تحقق من طلب مشابه', 'Vérifier une candidature proche', 'Check a similar application'),
  'session-dispute': words(
    'بت في الاعتراض على حصة',
    'Trancher la contestation d’une séance',
    'Settle the dispute about a session',
  ),
  'access-request': words(
    'أجب على طلب اطلاع على المعطيات الشخصية',
    'Répondre à une demande d’accès aux données personnelles',
    'Answer a request for access to personal data',
  ),
  'rectification-request': words(
    'بت في طلب تصحيح معطيات شخصية',
    'Statuer sur une demande de rectification de données personnelles',
    'Decide a request for rectification of personal data',
  ),
  'technical-assistance-assignment': words(
    'عين خبيرا للمساعدة التقنية',
    'Désigner un expert pour l’assistance technique',
    'Choose an expert for technical assistance',
  ),
  'technical-assistance-visit': words(
    'زر التعاونية للمساعدة التقنية',
    'Visiter la coopérative pour l’assistance technique',
    'Visit the cooperative for technical assistance',
  ),
  'technical-assistance-recommendation': words(
    'اكتب توصيات المساعدة التقنية',
    'Rédiger les recommandations d’assistance technique',
    'Write the recommendations of technical assistance',
  ),
  'technical-assistance-conclusion': words(
    'اختم المساعدة التقنية',
    'Conclure l’assistance technique',
    'Conclude the technical assistance',
  ),
  instalment: words(
    'سجل أداء الدفعة رقم {{number}}',
    'Consigner le versement n° {{number}}',
    'Record the payment of instalment {{number}}',
  ),
  escalation: words(
    'تكفل بتأخر: $t(DEADLINE.{{deadline}})',
    'Agir sur un retard : $t(DEADLINE.{{deadline}})',
    'Act on a delay: $t(DEADLINE.{{deadline}})',
  ),
  'message-failed': words(
    'صحح وسيلة الاتصال بالتعاونية',
    'Corriger les coordonnées de la coopérative',
    'Correct how the cooperative is reached',
  ),
  'message-uncertain': words(
    'تأكد من وصول رسالة',
    'Vérifier si un message est parvenu',
    'Find out whether a message arrived',
  ),
  policy: words('اعتمد سياسة الشطر', 'Adopter le règlement de la tranche', 'Adopt the policy of the batch'),
  call: words('افتح الدعوة لإبداء الاهتمام', 'Ouvrir l’appel', 'Open the call'),
  'scoring-start': words('افتح التنقيط', 'Ouvrir la notation', 'Open the scoring'),
  ranking: words(
    'رتب طلبات الفوج {{wave}}',
    'Classer les candidatures de la vague {{wave}}',
    'Rank the applications of wave {{wave}}',
  ),
  'selection-approval': words(
    'وقع لائحة الفوج {{wave}}',
    'Signer la liste de la vague {{wave}}',
    'Sign the list of wave {{wave}}',
  ),
  'wave-release': words('أعلن نتائج الفوج {{wave}}', 'Publier la vague {{wave}}', 'Release wave {{wave}}'),
  'financing-ranking': words(
    'رتب طلبات التمويل {{round}}',
    'Classer les demandes de financement {{round}}',
    'Rank the requests for funds of {{round}}',
  ),
  'financing-approval': words(
    'وقع لائحة التمويل {{round}}',
    'Signer la liste de financement {{round}}',
    'Sign the financing list of {{round}}',
  ),
  'session-enrolment': words(
    'سجل تعاونيات في الدورة',
    'Inscrire des coopératives à la session',
    'Enrol cooperatives in the session',
  ),
  'attendance-record': words('سجل الحضور', 'Consigner les présences', 'Record the attendance'),
  'attendance-sheet': words(
    'أرفق ورقة الحضور الموقعة',
    'Joindre la feuille d’émargement',
    'Attach the signed attendance sheet',
  ),
  'catch-up': words('برمج دورة استدراكية', 'Planifier un rattrapage', 'Plan a catch-up session'),
} as const satisfies Record<string, Texts>;
export type TaskKind = keyof typeof taskTitles;
export const taskKinds = Object.keys(taskTitles) as TaskKind[];

export const taskDueTexts = {
  overdue: words('كان الأجل يوم {{dueOn}}.', 'L’échéance était le {{dueOn}}.', 'It was due on {{dueOn}}.'),
  due: words('الأجل يوم {{dueOn}}.', 'L’échéance est le {{dueOn}}.', 'It is due on {{dueOn}}.'),
} as const satisfies Record<string, Texts>;
