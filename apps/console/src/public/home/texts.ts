import { catalogue } from '../../language/catalogue';

export const homeTexts = catalogue('home', {
  title: [
    'مواكبة التعاونيات حديثة التأسيس',
    'Accompagner les coopératives nouvellement créées',
    'Accompanying newly created cooperatives',
  ],
  lead: [
    'سنتان من التشخيص والتكوين والمواكبة ودعم التسويق، مجانا، لتقف تعاونيتك على قدميها.',
    'Deux ans de diagnostic, de formation, d’accompagnement et d’appui à la commercialisation, gratuitement, pour que votre coopérative tienne debout.',
    'Two years of diagnosis, training, coaching and help with marketing, free of charge, so that your cooperative stands on its own feet.',
  ],
  apply: ['قدم طلبك الآن', 'Déposer ma candidature', 'Apply now'],
  continue: ['أكمل طلبك', 'Continuer ma candidature', 'Continue my application'],
  follow: ['تتبع طلبي', 'Suivre ma candidature', 'Follow my application'],
  open: ['الدعوة مفتوحة', 'Appel ouvert', 'The call is open'],
  planned: ['تفتح قريبا', 'Ouvre bientôt', 'Opens soon'],
  until: ['آخر يوم للتقديم: {{date}}', 'Dernier jour pour candidater : {{date}}', 'Last day to apply: {{date}}'],
  from: ['يبدأ التقديم يوم {{date}}', 'Les candidatures ouvrent le {{date}}', 'Applications open on {{date}}'],
  who: ['من يمكنه التقديم؟', 'Qui peut candidater ?', 'Who may apply?'],
  'condition.age': {
    ar: {
      zero: 'تعاونية حديثة التأسيس يوم {{date}}',
      one: 'لا يزيد عمر التعاونية على شهر واحد يوم {{date}}',
      two: 'لا يزيد عمر التعاونية على شهرين يوم {{date}}',
      few: 'لا يزيد عمر التعاونية على {{n}} أشهر يوم {{date}}',
      many: 'لا يزيد عمر التعاونية على {{n}} شهرا يوم {{date}}',
      other: 'لا يزيد عمر التعاونية على {{n}} شهر يوم {{date}}',
    },
    fr: {
      one: 'La coopérative a au plus {{n}} mois le {{date}}',
      other: 'La coopérative a au plus {{n}} mois le {{date}}',
    },
    en: {
      one: 'The cooperative is at most {{n}} month old on {{date}}',
      other: 'The cooperative is at most {{n}} months old on {{date}}',
    },
  },
  'condition.members': {
    ar: {
      zero: 'لا حد أدنى لعدد الأعضاء',
      one: 'لها عضو واحد على الأقل',
      two: 'لها عضوان على الأقل',
      few: 'لها {{n}} أعضاء على الأقل',
      many: 'لها {{n}} عضوا على الأقل',
      other: 'لها {{n}} عضو على الأقل',
    },
    fr: { one: 'Elle a au moins {{n}} membre', other: 'Elle a au moins {{n}} membres' },
    en: { one: 'It has at least {{n}} member', other: 'It has at least {{n}} members' },
  },
  'condition.registration': [
    'مسجلة في السجل قبل نهاية يوم {{date}}',
    'Elle est immatriculée au plus tard le {{date}}',
    'It was registered by {{date}}',
  ],
  'condition.sector': ['تعمل في أحد القطاعات: {{list}}', 'Secteurs : {{list}}', 'Its sector is one of: {{list}}'],
  'condition.region': [
    'مقرها في إحدى الجهات: {{list}}',
    'Régions : {{list}}',
    'It is in one of these regions: {{list}}',
  ],
  documents: ['ما الوثائق المطلوبة؟', 'Quels documents préparer ?', 'Which documents?'],
  'documents.help': [
    'صورة واضحة بالهاتف تكفي. ما ينقصك ترسله لاحقا.',
    'Une photo nette prise au téléphone suffit. Ce qui manque pourra être envoyé plus tard.',
    'A clear picture taken with the phone is enough. What is missing can be sent later.',
  ],
  optional: ['اختياري', 'facultatif', 'optional'],
  'none.title': ['لا توجد دعوة مفتوحة الآن', 'Aucun appel n’est ouvert', 'No call is open now'],
  'none.text': [
    'سنعلن هنا عن الدعوة المقبلة. إذا سبق أن قدمت طلبا فيمكنك تتبعه.',
    'Le prochain appel sera annoncé ici. Si vous avez déjà candidaté, vous pouvez suivre votre dossier.',
    'The next call will be announced here. If you have applied before, you can follow your application.',
  ],
  steps: ['مراحل المسار', 'Les étapes du parcours', 'The steps of the path'],
  'step.application': [
    'تودع طلبك، ونخبرك بالوثائق الناقصة ثم بالقرار.',
    'Vous déposez votre candidature ; nous vous disons ce qui manque, puis la décision.',
    'You apply; we tell you what is missing, then the decision.',
  ],
  'step.diagnosis': [
    'مستشار يزورك ويعد معك مخطط تنمية تعاونيتك.',
    'Un consultant vous rend visite et prépare avec vous le plan de développement.',
    'A consultant visits you and prepares the development plan with you.',
  ],
  'step.training': [
    'اثنتا عشرة حصة فردية وأربع وحدات تكوين جماعي.',
    'Douze séances individuelles et quatre modules de formation collective.',
    'Twelve individual sessions and four modules of collective training.',
  ],
  'step.marketing': [
    'تحسين المنتوج والتغليف، وأسواق جديدة.',
    'Produits et emballages améliorés, nouveaux débouchés.',
    'Better products and packaging, new outlets.',
  ],
});
