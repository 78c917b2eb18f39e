import type { Texts } from '../fields';
import { reportSentences } from './report-sentences';
import { words } from './words';

const everywhere = {
  programme: words('برنامج مرافقة', 'Programme Mourafaka', 'Mourafaka programme'),
  office: words(
    'مكتب تنمية التعاون',
    'Office du Développement de la Coopération',
    'Office du Développement de la Coopération',
  ),
  months: words(
    'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'January February March April May June July August September October November December',
  ),
  reference: words('المرجع: {{id}}', 'Réf. : {{id}}', 'Ref.: {{id}}'),
  version: words(
    'وفق السجل، النسخة {{version}}',
    'Selon le journal, version {{version}}',
    'From the journal, version {{version}}',
  ),
  printedOn: words('طبع في {{date}}', 'Imprimé le {{date}}', 'Printed on {{date}}'),
  page: words('الصفحة {{page}} من {{pages}}', 'Page {{page}} sur {{pages}}', 'Page {{page}} of {{pages}}'),
  yes: words('نعم', 'Oui', 'Yes'),
  no: words('لا', 'Non', 'No'),
  minutes: words('{{minutes}} دقيقة', '{{minutes}} min', '{{minutes}} min'),
  cooperative: words('التعاونية', 'Coopérative', 'Cooperative'),
  registration: words('رقم التقييد', 'Immatriculation', 'Registration'),
  ice: words('المعرف الموحد للمقاولة', 'ICE', 'ICE'),
  place: words('الإقليم والجهة', 'Province et région', 'Province and region'),
  sector: words('القطاع', 'Secteur', 'Sector'),
  batch: words('الشطر', 'Tranche', 'Batch'),
  wave: words('الفوج', 'Vague', 'Wave'),
  lot: words('الحصة', 'Lot', 'Lot'),
  region: words('الجهة', 'Région', 'Region'),
  representative: words('الممثل القانوني', 'Représentant légal', 'Legal representative'),
  consultant: words('المستشار', 'Consultant', 'Consultant'),
  provider: words('مقدم الخدمة', 'Prestataire', 'Provider'),
  date: words('التاريخ', 'Date', 'Date'),
  signedOffice: words('توقيع وخاتم المكتب', 'Signature et cachet de l’Office', 'Signature and stamp of the Office'),
  signedCooperative: words('توقيع التعاونية', 'Signature de la coopérative', 'Signature of the cooperative'),
  signedConsultant: words('توقيع المستشار', 'Signature du consultant', 'Signature of the consultant'),
};

const letters = {
  'letter.on': words('في {{date}}', 'Le {{date}}', '{{date}}'),
  'letter.to': words('إلى تعاونية', 'À la coopérative', 'To the cooperative'),
  'letter.care': words('عناية: {{name}}', 'À l’attention de {{name}}', 'For the attention of {{name}}'),
  'letter.subject': words('الموضوع', 'Objet', 'Subject'),
  'letter.tracking': words(
    'يمكنكم تتبع ملفكم برمز التتبع {{code}}.',
    'Vous pouvez suivre votre dossier avec le code {{code}}.',
    'You may follow your file by the code {{code}}.',
  ),
  'letter.greeting': words('تحية طيبة وبعد،', 'Madame, Monsieur,', 'Dear Sir or Madam,'),
  'letter.closing': words(
    'وتفضلوا بقبول فائق التقدير والاحترام.',
    'Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    'Yours faithfully,',
  ),
  'admission.subject': words(
    'قبول ترشيح تعاونيتكم في برنامج مرافقة',
    'Admission de votre coopérative au programme Mourafaka',
    'Admission of your cooperative to the Mourafaka programme',
  ),
  'admission.body': words(
    'يسرنا أن نخبركم أنه تقرر يوم {{date}} قبول ترشيح تعاونيتكم للاستفادة من برنامج مرافقة، مشروع «{{project}}».',
    'Nous avons le plaisir de vous informer que votre candidature au programme Mourafaka, pour le projet « {{project}} », a été retenue le {{date}}.',
    'We are pleased to tell you that your application to the Mourafaka programme, for the project “{{project}}”, was accepted on {{date}}.',
  ),
  'admission.next': words('ما يلي', 'La suite', 'What comes next'),
  'admission.consultant': words(
    'يواكبكم {{consultant}}.',
    'Vous serez accompagnés par {{consultant}}.',
    'You will be accompanied by {{consultant}}.',
  ),
  'admission.provider': words(
    'مقدم الخدمة المكلف بمواكبتكم: {{provider}}.',
    'Prestataire chargé de votre accompagnement : {{provider}}.',
    'Provider in charge of your accompaniment: {{provider}}.',
  ),
  'admission.noConsultant': words(
    'سيعين لكم مستشار وسيتصل بكم.',
    'Un consultant vous sera affecté et vous contactera.',
    'A consultant will be assigned to you and will contact you.',
  ),
  'admission.steps': words(
    'تبدأ المواكبة بتشخيص يفضي إلى مخطط تنمية لتعاونيتكم، يليه التكوين والمواكبة الفردية ({{sessions}} حصة مبرمجة) ثم دعم التسويق.',
    'L’accompagnement commence par un diagnostic qui mène à un plan de développement, suivi de la formation, des séances individuelles ({{sessions}} prévues), puis de l’appui à la commercialisation.',
    'It begins with a diagnosis that leads to a development plan, followed by training, individual sessions ({{sessions}} planned) and help with marketing.',
  ),
  'admission.due': words(
    'الأجل المقبل: {{deadline}}، {{date}}.',
    'Prochaine échéance : {{deadline}}, le {{date}}.',
    'Next date: {{deadline}}, {{date}}.',
  ),
  'rejection.subject': words(
    'نتيجة ترشيح تعاونيتكم لبرنامج مرافقة',
    'Suite donnée à votre candidature au programme Mourafaka',
    'Outcome of your application to the Mourafaka programme',
  ),
  'rejection.body': words(
    'نخبركم أنه تقرر يوم {{date}} عدم قبول ترشيح تعاونيتكم لبرنامج مرافقة، مشروع «{{project}}».',
    'Nous vous informons que votre candidature au programme Mourafaka, pour le projet « {{project}} », n’a pas été retenue le {{date}}.',
    'We inform you that your application to the Mourafaka programme, for the project “{{project}}”, was not accepted on {{date}}.',
  ),
  'rejection.reasons': words('الأسباب', 'Motifs', 'Reasons'),
  'rejection.appeal': words('حق الطعن', 'Droit de recours', 'Right of appeal'),
  'rejection.appealBy': words(
    'يمكنكم الطعن في هذا القرار إلى غاية {{date}} (اليوم نفسه محتسب)، برمز التتبع {{code}}.',
    'Vous pouvez introduire un recours contre cette décision jusqu’au {{date}} inclus, avec le code de suivi {{code}}.',
    'You may appeal against this decision up to and including {{date}}, by the tracking code {{code}}.',
  ),
  'rejection.appealUntil': words(
    'يمكنكم الطعن في هذا القرار إلى غاية {{date}} (اليوم نفسه محتسب)، برمز التتبع الذي توصلتم به.',
    'Vous pouvez introduire un recours contre cette décision jusqu’au {{date}} inclus, avec votre code de suivi.',
    'You may appeal against this decision up to and including {{date}}, by your tracking code.',
  ),
  'rejection.appealOver': words(
    'انقضى أجل الطعن في هذا القرار.',
    'Le délai de recours contre cette décision est écoulé.',
    'The time to appeal against this decision is over.',
  ),
  'rejection.appealed': words(
    'سجل طعنكم في هذا القرار يوم {{date}} وهو قيد الدراسة.',
    'Votre recours contre cette décision, enregistré le {{date}}, est à l’étude.',
    'Your appeal against this decision was recorded on {{date}} and is being examined.',
  ),
};

const certificate = {
  'certificate.number': words('شهادة رقم {{number}}', 'N° {{number}}', 'No. {{number}}'),
  'certificate.attests': words(
    'يشهد مكتب تنمية التعاون أن',
    'L’Office du Développement de la Coopération atteste que',
    'The Office du Développement de la Coopération certifies that',
  ),
  'certificate.completed': words(
    'قد أكملت يوم {{date}} مسار المواكبة في إطار برنامج مرافقة.',
    'a achevé le {{date}} son parcours d’accompagnement dans le cadre du programme Mourafaka.',
    'completed on {{date}} its accompaniment within the Mourafaka programme.',
  ),
  'certificate.admitted': words('القبول في البرنامج', 'Admission au programme', 'Admitted to the programme'),
  'certificate.modules': words('وحدات التكوين المتابعة', 'Modules de formation suivis', 'Training modules attended'),
  'certificate.sessions': words('حصص المواكبة المنجزة', 'Séances d’accompagnement tenues', 'Coaching sessions held'),
  'certificate.actions': words('إجراءات مخطط التنمية المنجزة', 'Actions du plan réalisées', 'Actions of the plan done'),
};

const diagnosis = {
  'diagnosis.started': words('بداية التشخيص', 'Début du diagnostic', 'Diagnosis begun'),
  'diagnosis.visits': words('الزيارات', 'Visites', 'Visits'),
  'diagnosis.visit': words('الزيارة', 'Visite', 'Visit'),
  'diagnosis.where': words('المكان والمدة', 'Lieu et durée', 'Place and duration'),
  'diagnosis.attended': words('الحاضرون: {{attended}}', 'Présents : {{attended}}', 'Present: {{attended}}'),
  'diagnosis.summary': words('الملخص', 'Constats', 'Findings'),
  'diagnosis.baselineOn': words(
    'المؤشرات المرجعية في {{date}}',
    'Indicateurs de référence au {{date}}',
    'Baseline on {{date}}',
  ),
  'diagnosis.baseline': words('المؤشرات المرجعية', 'Indicateurs de référence', 'Baseline'),
  'diagnosis.swot': words('نقاط القوة والضعف والفرص والمخاطر', 'Analyse SWOT', 'SWOT analysis'),
  'diagnosis.needs': words('الحاجيات', 'Besoins', 'Needs'),
  'diagnosis.questionnaire': words('الاستمارة', 'Questionnaire', 'Questionnaire'),
  'diagnosis.form': words('الصيغة {{version}}', 'version {{version}}', 'version {{version}}'),
};

const plan = {
  'plan.version': words('نسخة المخطط', 'Version du plan', 'Version of the plan'),
  'plan.status': words('الحالة', 'Statut', 'Status'),
  'plan.submittedOn': words('قدم في', 'Soumis le', 'Submitted on'),
  'plan.approvedOn': words('صودق عليه في', 'Approuvé le', 'Approved on'),
  'plan.author': words('أعده', 'Établi par', 'Prepared by'),
  'plan.approvedBy': words('صادق عليه', 'Approuvé par', 'Approved by'),
  'plan.id': words('الرقم', 'N°', 'No.'),
  'plan.action': words('الإجراء', 'Action', 'Action'),
  'plan.service': words('الخدمة', 'Service', 'Service'),
  'plan.owner': words('المسؤول', 'Responsable', 'Owner'),
  'plan.period': words('من – إلى', 'Du – au', 'From – to'),
  'plan.cost': words('الكلفة', 'Coût', 'Cost'),
  'plan.indicator': words('المؤشر والهدف', 'Indicateur et cible', 'Indicator and target'),
  'plan.state': words('التقدم', 'Avancement', 'Progress'),
  'plan.total': words('المجموع', 'Total', 'Total'),
};

const session = {
  'session.number': words('الحصة', 'Séance', 'Session'),
  'session.of': words('{{number}} من {{planned}}', '{{number}} sur {{planned}}', '{{number}} of {{planned}}'),
  'session.duration': words('المدة', 'Durée', 'Duration'),
  'session.mode': words('المكان', 'Lieu', 'Place'),
  'session.attended': words('عدد الحاضرين', 'Participants', 'People present'),
  'session.topics': words('المواضيع', 'Thèmes abordés', 'Topics'),
  'session.actions': words('ما اتفق عليه', 'Actions convenues', 'Agreed actions'),
  'session.report': words('التقرير', 'Compte rendu', 'Report'),
  'session.reason': words('السبب', 'Motif', 'Reason'),
  'session.none': words('لا شيء', 'Néant', 'None'),
  'session.confirmation': words('تأكيد التعاونية', 'Confirmation de la coopérative', 'Confirmation by the cooperative'),
  'session.confirmed': words(
    'أكدت التعاونية هذه الحصة يوم {{date}}.',
    'La coopérative a confirmé cette séance le {{date}}.',
    'The cooperative confirmed this session on {{date}}.',
  ),
  'session.disputed': words(
    'اعترضت التعاونية على هذه الحصة يوم {{date}}.',
    'La coopérative a contesté cette séance le {{date}}.',
    'The cooperative disputed this session on {{date}}.',
  ),
  'session.settled.held': words(
    'بت في الاعتراض يوم {{date}}: عقدت الحصة.',
    'Contestation tranchée le {{date}} : la séance a eu lieu.',
    'Settled on {{date}}: the session was held.',
  ),
  'session.settled.not-held': words(
    'بت في الاعتراض يوم {{date}}: لم تعقد الحصة.',
    'Contestation tranchée le {{date}} : la séance n’a pas eu lieu.',
    'Settled on {{date}}: the session was not held.',
  ),
  'session.unconfirmed': words(
    'لم تؤكد التعاونية هذه الحصة بعد.',
    'La coopérative n’a pas encore confirmé cette séance.',
    'The cooperative has not confirmed this session yet.',
  ),
};

const attendance = {
  'attendance.module': words('الوحدة', 'Module', 'Module'),
  'attendance.hours': words('التوقيت', 'Horaire', 'Hours'),
  'attendance.where': words('المكان', 'Lieu', 'Place'),
  'attendance.trainer': words('المكون', 'Formateur', 'Trainer'),
  'attendance.name': words('الاسم', 'Nom', 'Name'),
  'attendance.role': words('الصفة', 'Qualité', 'Role'),
  'attendance.sex': words('الجنس', 'Sexe', 'Sex'),
  'attendance.age': words('السن', 'Âge', 'Age'),
  'attendance.signature': words('التوقيع', 'Signature', 'Signature'),
  'attendance.present': words('الحاضرون: {{present}}', 'Présents : {{present}}', 'Present: {{present}}'),
  'attendance.absent': words('غائبة', 'Absente', 'Absent'),
  'attendance.signedTrainer': words('توقيع المكون', 'Signature du formateur', 'Signature of the trainer'),
  'attendance.sheet': words(
    'ورقة للتوقيع: سطر لكل مشارك.',
    'Feuille à signer : une ligne par participant.',
    'To be signed: one line for each participant.',
  ),
};

const personalData = {
  'personal.intro': words(
    'هذا كل ما يحتفظ به المكتب من معطيات عن هذا الشخص في هذا الملف، طبقا للقانون رقم 09-08. يمكن طلب تصحيحها.',
    'Voici tout ce que l’Office conserve sur cette personne dans ce dossier, selon la loi 09-08. Sa rectification peut être demandée.',
    'This is all the Office holds on this person in this file, by law 09-08. Its rectification may be asked for.',
  ),
  'personal.person': words('الشخص المعني', 'La personne', 'The person'),
  'personal.forgotten': words(
    'محيت معطيات هذا الشخص: لم يعد بالإمكان قراءتها.',
    'Les données de cette personne sont effacées : personne ne peut plus les lire.',
    'The data of this person is erased: nobody can read it any more.',
  ),
  'personal.consents': words('الموافقات', 'Consentements', 'Consents'),
  'personal.consentGiven': words('أعطيت الموافقة', 'Consentement donné', 'Consent was given'),
  'personal.consentNotGiven': words('لم تعط الموافقة', 'Consentement non donné', 'Consent was not given'),
  'personal.requests': words('الطلبات', 'Demandes', 'Requests'),
  'personal.access': words('اطلاع', 'Accès', 'Access'),
  'personal.rectification': words('تصحيح', 'Rectification', 'Rectification'),
  'personal.pending': words('في انتظار الجواب', 'En attente de réponse', 'Waiting for an answer'),
  'personal.events': words('ما سجل عن الشخص', 'Ce qui a été consigné', 'What was recorded'),
  'personal.what': words('البيان', 'Quoi', 'What'),
  'personal.values': words('المعطيات', 'Données', 'Data'),
  'personal.documents': words('الوثائق', 'Documents', 'Documents'),
  'personal.messages': words('الرسائل', 'Messages', 'Messages'),
  'personal.status': words('المآل', 'Suite', 'Outcome'),
  'personal.field': words('البيان', 'Champ', 'Field'),
  'personal.number': words('الرقم', 'N°', 'No.'),
  'personal.version': words('نسخة النص', 'Version du texte', 'Version of the text'),
  'personal.size': words('الحجم', 'Taille', 'Size'),
  'personal.channel': words('القناة', 'Canal', 'Channel'),
  'personal.readers': words('من اطلع على المعطيات', 'Qui les a consultées', 'Who looked at it'),
  'personal.who': words('من', 'Qui', 'Who'),
  'personal.none': words('لا شيء', 'Rien', 'Nothing'),
};

/** What the templates of the papers say around the values; `{{name}}` is where a value goes. */
export const paperSentences = {
  ...everywhere,
  ...letters,
  ...certificate,
  ...diagnosis,
  ...plan,
  ...session,
  ...attendance,
  ...personalData,
  ...reportSentences,
} as const satisfies Record<string, Texts>;
