import type { Texts } from '@mourafaka/contracts';

const words = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

/** What is to be done next, by the name of the task. */
export const taskTexts: Readonly<Record<string, Texts>> = {
  'completeness-check': words('نراجع ملفكم', 'Nous vérifions votre dossier', 'We check your file'),
  'file-completion': words('أرسلوا الوثائق الناقصة', 'Envoyez les pièces manquantes', 'Send what is missing'),
  eligibility: words('نفحص الأهلية', 'Nous examinons l’éligibilité', 'We assess eligibility'),
  scoring: words('اللجنة تنقط الطلبات', 'Le comité note les candidatures', 'The committee scores'),
  'further-scoring': words(
    'عضو آخر من اللجنة ينقط الطلب',
    'Un membre de plus note la candidature',
    'One more member scores',
  ),
  duplicate: words('نتحقق من طلب مشابه', 'Nous vérifions une candidature proche', 'We check a similar application'),
  'place-answer': words(
    'اقبلوا المقعد المعروض أو تنازلوا عنه',
    'Acceptez ou déclinez la place proposée',
    'Accept or decline the place offered',
  ),
  decision: words('اللجنة تقرر', 'Le comité décide', 'The committee decides'),
  'free-place': words('ننتظر مكانا شاغرا', 'Une place doit se libérer', 'A place must become free'),
  'consultant-assignment': words('نعين لكم مستشارا', 'Nous vous affectons un consultant', 'We assign you a consultant'),
  'diagnosis-start': words('يبدأ التشخيص', 'Le diagnostic commence', 'The diagnosis starts'),
  plan: words(
    'المستشار يعد المخطط معكم',
    'Le consultant prépare le plan avec vous',
    'The consultant prepares the plan with you',
  ),
  'plan-approval': words('نصادق على المخطط', 'Nous approuvons le plan', 'We approve the plan'),
  'plan-amendment': words(
    'نراجع تعديل المخطط',
    'Nous examinons l’avenant au plan',
    'We examine the amendment of the plan',
  ),
  'training-start': words('يبدأ التكوين', 'La formation commence', 'The training starts'),
  'coaching-session': words('حصة المواكبة المقبلة', 'Prochaine séance d’accompagnement', 'The next coaching session'),
  'training-deliverable': words(
    'إتمام وحدات التكوين',
    'Achever les modules de formation',
    'Finish the training modules',
  ),
  'session-dispute': words('نبت في اعتراضكم على حصة', 'Nous tranchons votre contestation', 'We settle your dispute'),
  'access-request': words(
    'نجيبكم على طلب الاطلاع على معطياتكم',
    'Nous répondons à votre demande d’accès à vos données',
    'We answer your request to see your data',
  ),
  'rectification-request': words(
    'نبت في طلب تصحيح معطياتكم',
    'Nous statuons sur la rectification de vos données',
    'We decide on the rectification of your data',
  ),
  'technical-assistance-assignment': words(
    'نبحث لكم عن خبير',
    'Nous cherchons un expert pour vous',
    'We look for an expert for you',
  ),
  'technical-assistance-visit': words('الخبير يزوركم', 'L’expert vous rend visite', 'The expert visits you'),
  'technical-assistance-recommendation': words(
    'الخبير يكتب توصياته',
    'L’expert rédige ses recommandations',
    'The expert writes recommendations',
  ),
  'technical-assistance-conclusion': words(
    'إتمام المساعدة التقنية',
    'Achever l’assistance technique',
    'Complete the technical assistance',
  ),
  'marketing-plan': words('إعداد مخطط التسويق', 'Préparer le plan de commercialisation', 'Prepare the marketing plan'),
  evaluation: words('التقييم النهائي', 'L’évaluation finale', 'The final evaluation'),
  graduation: words('إعلان إتمام المسار', 'Prononcer la fin du parcours', 'Declare the path completed'),
  appeal: words('يمكنكم الطعن', 'Vous pouvez former un recours', 'You may appeal'),
  'appeal-decision': words('اللجنة تدرس الطعن', 'Le comité examine le recours', 'The committee examines the appeal'),
  resume: words('المسار معلق', 'Le parcours est suspendu', 'The path is suspended'),
};
