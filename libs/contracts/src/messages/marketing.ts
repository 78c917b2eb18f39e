/** Texts of marketing, sales, partner financing and graduation: refusals, letters, and why a request is within a budget. */
import type { Texts } from '../fields';
import type { FinancingReason } from '../selection/financing';
import type { FinancingOrder } from '../policy/policy';
import { words } from './words';

/** Why a request is, or is not, within the budget of its round. */
export const financingReasonTexts: Readonly<Record<FinancingReason, Texts>> = {
  'within-budget': words(
    'داخل الميزانية: المطلوب {{amount}} درهم والمتبقي قبله {{left}} درهم',
    'Dans le budget : {{amount}} MAD demandés, {{left}} MAD disponibles à son rang',
    'Within the budget: {{amount}} MAD asked, {{left}} MAD left at its rank',
  ),
  'beyond-budget': words(
    'خارج الميزانية: المطلوب {{amount}} درهم والمتبقي {{left}} درهم فقط',
    'Hors budget : {{amount}} MAD demandés, il ne reste que {{left}} MAD',
    'Beyond the budget: {{amount}} MAD asked, only {{left}} MAD left',
  ),
  'above-maximum': words(
    'فوق السقف: المطلوب {{amount}} درهم والحد الأقصى {{maximum}} درهم',
    'Au-dessus du plafond : {{amount}} MAD demandés, {{maximum}} MAD au plus',
    'Above the maximum: {{amount}} MAD asked, at most {{maximum}} MAD',
  ),
};

/** What decides between two requests. */
export const financingOrderTexts: Readonly<Record<FinancingOrder, Texts>> = {
  score: words('نقطة اللجنة', 'Note du comité', 'Score of the committee'),
  'own-contribution': words('نسبة المساهمة الذاتية', 'Part de l’apport propre', 'Share of the own contribution'),
  'women-share': words('نسبة النساء بين الأعضاء', 'Part des femmes parmi les membres', 'Share of women among members'),
  'smaller-amount': words('المبلغ الأصغر أولا', 'Le plus petit montant d’abord', 'The smaller amount first'),
  earlier: words('الطلب الأسبق أولا', 'La demande la plus ancienne', 'The earlier request first'),
};

/** Whether a request is granted. */
export const financingOutcomeTexts = {
  granted: words('ممول', 'Financé', 'Granted'),
  declined: words('غير ممول', 'Non financé', 'Declined'),
} as const satisfies Record<string, Texts>;

/** Heads of the columns of a round's list that leaves as a file, beside those a wave's list has. */
export const financingColumnTexts = {
  request: words('الطلب', 'Demande', 'Request'),
  score: words('النقطة', 'Note', 'Score'),
  amount: words('المبلغ المطلوب بالدرهم', 'Montant demandé (MAD)', 'Amount asked (MAD)'),
  ownContribution: words('المساهمة الذاتية بالدرهم', 'Apport propre (MAD)', 'Own contribution (MAD)'),
  left: words('المتبقي قبله بالدرهم', 'Disponible à son rang (MAD)', 'Left at its rank (MAD)'),
} as const satisfies Record<string, Texts>;

/** How sales before and after are compared. */
export const salesComparisonTexts = {
  recorded: words(
    'قبل: متوسط شهري لفترات المبيعات المسجلة قبل بدء التسويق؛ بعد: متوسط شهري للفترات اللاحقة.',
    'Avant : moyenne mensuelle des périodes de ventes closes avant la commercialisation ; après : des périodes suivantes.',
    'Before: monthly mean of the sales periods that ended before marketing started; after: of the periods since.',
  ),
  baseline: words(
    'قبل: رقم المعاملات السنوي عند التشخيص مقسوما على 12؛ بعد: متوسط شهري لفترات المبيعات منذ بدء التسويق.',
    'Avant : chiffre d’affaires annuel du diagnostic divisé par 12 ; après : moyenne mensuelle des ventes depuis la commercialisation.',
    'Before: a twelfth of the yearly turnover at the baseline; after: monthly mean of the sales periods since marketing started.',
  ),
  none: words(
    'لا توجد معطيات للمقارنة: سجلوا المبيعات قبل بدء التسويق وبعده.',
    'Rien à comparer encore : consignez les ventes d’avant et d’après la commercialisation.',
    'Nothing to compare yet: record sales of before and after marketing started.',
  ),
} as const satisfies Record<string, Texts>;

/** How far the work of a cooperative has come. */
export const completionTexts = {
  'TRAINING.done': words('تكوين منجز 100 %', 'Formation achevée à 100 %', 'Training 100 % done'),
  'TRAINING.medium': words('تكوين متوسط الإنجاز', 'Formation moyennement avancée', 'Training at a medium level'),
  'TRAINING.low': words('تكوين ضعيف الإنجاز', 'Formation peu avancée', 'Training at a low level'),
  'COACHING.done': words('مواكبة 100 %', 'Accompagnée à 100 %', 'Accompanied 100 %'),
  'COACHING.medium': words('مواكبة متوسطة', 'Moyennement accompagnée', 'Accompanied at a medium level'),
  'COACHING.low': words('مواكبة ضعيفة', 'Peu accompagnée', 'Accompanied at a low level'),
  'ACTIONS.done': words('إجراءات المخطط منجزة 100 %', 'Actions du plan réalisées à 100 %', 'Actions 100 % done'),
  'ACTIONS.medium': words('إنجاز متوسط للإجراءات', 'Actions moyennement réalisées', 'Actions at a medium level'),
  'ACTIONS.low': words('إنجاز ضعيف للإجراءات', 'Actions peu réalisées', 'Actions at a low level'),
} as const satisfies Record<string, Texts>;

/** The policy's minimums of graduation, by name. */
export const graduationMinimumTexts = {
  modules: words('وحدات التكوين المتابعة', 'modules suivis', 'modules attended'),
  sessions: words('حصص المواكبة', 'séances d’accompagnement', 'coaching sessions'),
  actions: words('إجراءات المخطط المنجزة', 'actions du plan réalisées', 'actions of the plan done'),
  marketingPlan: words('مخطط التسويق', 'plan de commercialisation', 'marketing plan'),
  productImprovements: words('تحسينات المنتوج', 'améliorations de produits', 'product improvements'),
  outlets: words('منافذ البيع الجديدة', 'nouveaux débouchés', 'new outlets'),
} as const satisfies Record<string, Texts>;

/** Why a command about marketing, sales, financing or the evaluation is refused, and what to do about it. */
export const marketingRefusals = {
  'JOURNEY.NO_MARKETING_PLAN': words(
    'لا يوجد مخطط تسويق لمراجعته: قدموه أولا.',
    'Il n’y a pas de plan de commercialisation à réviser : soumettez-le d’abord.',
    'There is no marketing plan to revise: submit one first.',
  ),
  'JOURNEY.DOCUMENT_NOT_ATTACHED': words(
    'هذه الوثيقة غير مرفقة بالملف: أرفقوها أولا ثم أعيدوا التسجيل.',
    'Ce document n’est pas joint au dossier : joignez-le, puis recommencez.',
    'This document is not attached to the file: attach it, then record again.',
  ),
  'JOURNEY.PERIOD_ENDS_BEFORE_START': words(
    'نهاية الفترة قبل بدايتها: صححوا التاريخين.',
    'La période finit avant de commencer : corrigez les dates.',
    'The period ends before it starts: correct the dates.',
  ),
  'JOURNEY.SALES_OVERLAP': words(
    'مبيعات الفترة من {{from}} إلى {{to}} مسجلة من قبل ({{entry}}) لنفس المنتوج: اختاروا فترة أخرى أو صححوا التسجيل.',
    'Des ventes du même produit sont consignées du {{from}} au {{to}} ({{entry}}) : choisissez une autre période ou corrigez-les.',
    'Sales of the same product are recorded from {{from}} to {{to}} ({{entry}}): choose another period or correct them.',
  ),
  'JOURNEY.ACTION_NAMED_TWICE': words(
    'الإجراء {{action}} مذكور مرتين: اذكروه مرة واحدة.',
    'L’action {{action}} est citée deux fois : citez-la une seule fois.',
    'Action {{action}} is named twice: name it once.',
  ),
  'JOURNEY.ACTION_DROPPED': words(
    'الإجراء {{action}} متخلى عنه: اختاروا إجراء قائما.',
    'L’action {{action}} est abandonnée : choisissez une action maintenue.',
    'Action {{action}} was dropped: choose one that stands.',
  ),
  'JOURNEY.ACTION_FINANCED': words(
    'الإجراء {{action}} موضوع طلب التمويل {{request}} من قبل: اختاروا إجراء آخر.',
    'L’action {{action}} fait déjà l’objet de la demande {{request}} : choisissez-en une autre.',
    'Action {{action}} is already part of request {{request}}: choose another.',
  ),
  'JOURNEY.FINANCING_ABOVE_COST': words(
    'المبلغ المطلوب أكبر من كلفة الإجراءات ({{cost}} درهم): خفضوه أو أضيفوا إجراءات.',
    'Le montant dépasse le coût des actions ({{cost}} MAD) : réduisez-le ou ajoutez des actions.',
    'The amount is more than the actions cost ({{cost}} MAD): lower it or add actions.',
  ),
  'JOURNEY.FINANCING_ABOVE_MAXIMUM': words(
    'المبلغ المطلوب فوق السقف ({{maximum}} درهم): خفضوه.',
    'Le montant dépasse le plafond de {{maximum}} MAD : réduisez-le.',
    'The amount is above the maximum of {{maximum}} MAD: lower it.',
  ),
  'JOURNEY.FINANCING_PENDING': words(
    'الطلب {{request}} الموجه إلى {{partner}} لم يبت فيه بعد: انتظروا القرار أو صححوه.',
    'La demande {{request}} à {{partner}} attend sa décision : attendez-la ou corrigez la demande.',
    'Request {{request}} to {{partner}} waits for its decision: wait for it, or correct the request.',
  ),
  'JOURNEY.FINANCING_UNKNOWN': words(
    'طلب التمويل {{request}} غير موجود: راجعوا الطلبات في الملف.',
    'La demande de financement {{request}} n’existe pas : consultez celles du dossier.',
    'There is no request for funds {{request}}: look up those of the file.',
  ),
  'JOURNEY.FINANCING_NOT_OPEN': words(
    'لا يوجد طلب تمويل في انتظار قرار: لا شيء يلزم القيام به.',
    'Aucune demande de financement n’attend de décision : il n’y a rien à faire.',
    'No request for funds waits for a decision: there is nothing to do.',
  ),
  'JOURNEY.FINANCING_NOT_GRANTED': words(
    'الطلب {{request}} غير ممول: لا تسجل أداءاته ولا استعماله إلا بعد المنح.',
    'La demande {{request}} n’est pas financée : versements et dépenses se consignent après l’accord.',
    'Request {{request}} is not granted: payments and spending are recorded after the grant.',
  ),
  'JOURNEY.FINANCING_DECIDED': words(
    'الطلب {{request}} بت فيه: لا يصحح ولا يسحب بعد القرار، قدموا طلبا آخر.',
    'La demande {{request}} est décidée : elle ne se corrige ni ne se retire plus, faites-en une autre.',
    'Request {{request}} is decided: it is no longer corrected or withdrawn, make another.',
  ),
  'JOURNEY.NO_FUNDS_GRANTED': words(
    'لم يمنح أي تمويل لهذه التعاونية: لا شيء يسجل قبل المنح.',
    'Aucun financement n’est accordé à cette coopérative : rien ne se consigne avant l’accord.',
    'No funds are granted to this cooperative: nothing is recorded before the grant.',
  ),
  'JOURNEY.FINANCING_MORE_THAN_ASKED': words(
    'المبلغ الممنوح أكبر من المطلوب ({{asked}} درهم): صححوه.',
    'L’accord dépasse la demande ({{asked}} MAD) : corrigez le montant.',
    'The grant is more than was asked ({{asked}} MAD): correct the amount.',
  ),
  'JOURNEY.INSTALMENTS_NOT_THE_AMOUNT': words(
    'مجموع الدفعات {{sum}} درهم لا يساوي المبلغ الممنوح {{amount}} درهم: صححوا الدفعات.',
    'Les tranches font {{sum}} MAD et non {{amount}} MAD : corrigez-les.',
    'The instalments come to {{sum}} MAD, not {{amount}} MAD: correct them.',
  ),
  'JOURNEY.INSTALMENT_UNKNOWN': words(
    'الدفعة {{number}} غير مبرمجة: اختاروا من 1 إلى {{count}}.',
    'La tranche {{number}} n’est pas prévue : choisissez de 1 à {{count}}.',
    'Instalment {{number}} is not planned: choose from 1 to {{count}}.',
  ),
  'JOURNEY.INSTALMENT_EXCEEDED': words(
    'بقي من الدفعة {{number}} مبلغ {{left}} درهم: لا يؤدى أكثر منه.',
    'Il reste {{left}} MAD à verser de la tranche {{number}} : ne versez pas davantage.',
    'Of instalment {{number}} {{left}} MAD are left to pay: pay no more than that.',
  ),
  'JOURNEY.BEFORE_GRANT': words(
    'التاريخ قبل منح التمويل ({{date}}): راجعوه.',
    'La date précède l’accord du financement ({{date}}) : vérifiez-la.',
    'The date is before the funds were granted ({{date}}): check it.',
  ),
  'JOURNEY.FUNDS_EXCEEDED': words(
    'المتبقي من المبالغ المؤداة {{left}} درهم: لا يسجل صرف أكبر منه.',
    'Il reste {{left}} MAD des sommes versées : une dépense ne peut les dépasser.',
    'Of what was paid {{left}} MAD are left: no more than that can be spent.',
  ),
  'JOURNEY.FUNDS_USED_ALREADY': words(
    'صرف من هذا الأداء مبلغ {{used}} درهم: صححوا المصاريف أولا.',
    '{{used}} MAD de ce financement sont déjà dépensés : corrigez d’abord les dépenses.',
    '{{used}} MAD of it are spent already: correct the spending first.',
  ),
  'JOURNEY.ACTION_NOT_FINANCED': words(
    'الإجراء {{action}} ليس ضمن الطلب {{request}}: اختاروا من {{actions}}.',
    'L’action {{action}} n’est pas de la demande {{request}} : choisissez parmi {{actions}}.',
    'Action {{action}} is not of request {{request}}: choose from {{actions}}.',
  ),
  'BATCH.ROUND_EXISTS': words(
    'جولة التمويل {{round}} موجودة من قبل: اختاروا رمزا آخر.',
    'Le tour de financement {{round}} existe déjà : choisissez un autre code.',
    'Financing round {{round}} exists already: choose another code.',
  ),
  'BATCH.ROUND_UNKNOWN': words(
    'جولة التمويل {{round}} غير موجودة: افتحوها أو راجعوا الرمز.',
    'Le tour de financement {{round}} n’existe pas : ouvrez-le ou vérifiez le code.',
    'There is no financing round {{round}}: open it, or check the code.',
  ),
  'BATCH.NO_ROUND': words(
    'لا توجد جولة تمويل تنتظر ذلك: افتحوا جولة أولا.',
    'Aucun tour de financement n’attend cela : ouvrez-en un d’abord.',
    'No financing round waits for that: open one first.',
  ),
  'BATCH.NO_REQUESTS': words(
    'لا يوجد طلب مفتوح موجه إلى {{partner}}: انتظروا الطلبات أو راجعوا اسم الشريك.',
    'Aucune demande ouverte à {{partner}} : attendez-en, ou vérifiez le nom du partenaire.',
    'No request to {{partner}} is open: wait for some, or check the partner’s name.',
  ),
  'BATCH.FINANCING_NOT_RANKED': words(
    'طلبات الجولة {{round}} غير مرتبة بعد: رتبوها أولا.',
    'Les demandes du tour {{round}} ne sont pas classées : classez-les d’abord.',
    'The requests of round {{round}} are not ranked: rank them first.',
  ),
  'BATCH.FINANCING_ALREADY_APPROVED': words(
    'الجولة {{round}} مصادق عليها وأرسلت قراراتها: لا تغير بعد ذلك، افتحوا جولة أخرى.',
    'Le tour {{round}} est approuvé et ses décisions partent : il ne change plus, ouvrez-en un autre.',
    'Round {{round}} is approved and its decisions go out: it changes no more, open another.',
  ),
  'BATCH.FINANCING_OUTDATED': words(
    'لم تعد لائحة الجولة {{round}} رقم {{ranking}} هي الأخيرة أو تغيرت الطلبات: أعيدوا الترتيب ثم وقعوا.',
    'La liste n° {{ranking}} du tour {{round}} n’est plus à jour : classez de nouveau, puis signez.',
    'List {{ranking}} of round {{round}} is out of date: rank again, then sign.',
  ),
  'BATCH.ROUND_NOT_HANDED_OUT': words(
    'قرارات الجولة {{round}} لم ترسل بعد: انتظروا إرسالها ثم أغلقوا الشطر.',
    'Les décisions du tour {{round}} ne sont pas encore parties : attendez, puis fermez la tranche.',
    'The decisions of round {{round}} have not gone out: wait for them, then close the batch.',
  ),
  'POLICY.FINANCING_ORDER_TWICE': words(
    'معيار مكرر في ترتيب طلبات التمويل: احتفظوا به مرة واحدة.',
    'Un critère de l’ordre des financements figure deux fois : gardez-le une fois.',
    'A criterion of the order of financing is listed twice: keep it once.',
  ),
  'POLICY.INSTALMENTS_NOT_WHOLE': words(
    'مجموع نسب الدفعات لا يساوي 100: صححوها.',
    'Les parts des tranches ne font pas 100 % : corrigez-les.',
    'The shares of the instalments do not come to 100 %: correct them.',
  ),
} as const satisfies Record<string, Texts>;
