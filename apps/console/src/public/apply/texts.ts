import { newestConsent } from '@mourafaka/contracts';
import { catalogue } from '../../language/catalogue';

export const applyTexts = catalogue('apply', {
  title: ['طلب المواكبة', 'Candidature', 'Application'],
  step: ['الخطوة {{at}} من {{of}}', 'Étape {{at}} sur {{of}}', 'Step {{at}} of {{of}}'],
  'step.name': ['ما اسم التعاونية؟', 'Comment s’appelle la coopérative ?', 'What is the cooperative called?'],
  'step.registration': ['أين ومتى سجلت؟', 'Où et quand est-elle immatriculée ?', 'Where and when was it registered?'],
  'step.place': ['أين توجد؟', 'Où se trouve-t-elle ?', 'Where is it?'],
  'step.activity': ['ماذا تعمل؟', 'Que fait-elle ?', 'What does it do?'],
  'step.people': ['كم عدد الأعضاء؟', 'Combien de membres ?', 'How many members?'],
  'step.contact': ['كيف نتصل بك؟', 'Comment vous joindre ?', 'How can we reach you?'],
  'step.project': ['ما مشروعكم؟', 'Quel est votre projet ?', 'What is your project?'],
  'step.documents': ['صور الوثائق', 'Photos des documents', 'Pictures of the documents'],
  'step.review': ['راجع وأرسل', 'Vérifiez et envoyez', 'Check and send'],
  next: ['متابعة', 'Continuer', 'Continue'],
  send: ['إرسال الطلب', 'Envoyer la candidature', 'Send the application'],
  change: ['تغيير', 'Modifier', 'Change'],
  saved: ['حفظنا ما كتبته.', 'C’est enregistré.', 'Saved.'],
  sending: ['نحفظ…', 'Enregistrement…', 'Saving…'],
  kept: [
    'لا شبكة الآن. ما كتبته محفوظ في هاتفك وسنرسله عند عودة الشبكة.',
    'Pas de réseau. Ce que vous avez écrit est gardé sur ce téléphone et partira dès son retour.',
    'No network. What you wrote is kept on this phone and will be sent when it is back.',
  ],
  'documents.text': [
    'صور كل وثيقة في مكان مضيء. ما ليس عندك الآن أرسله لاحقا.',
    'Photographiez chaque document à la lumière. Ce que vous n’avez pas pourra être envoyé plus tard.',
    'Take a picture of each document in good light. What you do not have can be sent later.',
  ],
  camera: ['التقط صورة: {{document}}', 'Photographier : {{document}}', 'Take a picture: {{document}}'],
  file: ['اختر ملفا: {{document}}', 'Choisir un fichier : {{document}}', 'Choose a file: {{document}}'],
  'camera.short': ['التقط صورة', 'Photographier', 'Take a picture'],
  'file.short': ['اختر ملفا', 'Choisir un fichier', 'Choose a file'],
  'document.sent': ['وصلت', 'Reçu', 'Received'],
  'document.waiting': ['محفوظة، تنتظر الشبكة', 'Gardé, en attente du réseau', 'Kept, waits for the network'],
  remove: ['حذف {{file}}', 'Retirer {{file}}', 'Remove {{file}}'],
  'remove.short': ['حذف', 'Retirer', 'Remove'],
  optional: ['اختياري', 'facultatif', 'optional'],
  'review.wrong': ['ينقص جواب أو فيه خطأ', 'Une réponse manque ou n’est pas juste', 'An answer is missing or wrong'],
  'review.empty': ['بدون جواب', 'Sans réponse', 'No answer'],
  'review.documents': {
    ar: {
      zero: 'لا وثيقة',
      one: 'وثيقة واحدة',
      two: 'وثيقتان',
      few: '{{n}} وثائق',
      many: '{{n}} وثيقة',
      other: '{{n}} وثيقة',
    },
    fr: { one: '{{n}} document', other: '{{n}} documents' },
    en: { one: '{{n}} document', other: '{{n}} documents' },
  },
  'waiting.documents': [
    'صور تنتظر الشبكة. انتظر وصولها قبل الإرسال.',
    'Des photos attendent le réseau. Attendez qu’elles soient reçues avant d’envoyer.',
    'Pictures wait for the network. Wait until they are received before you send.',
  ],
  consent: [newestConsent.words.ar, newestConsent.words.fr, newestConsent.words.en],
  'consent.version': [
    'نص الموافقة، الصيغة {{version}}',
    'Texte du consentement, version {{version}}',
    'Consent text, version {{version}}',
  ],
  'consent.needed': [
    'ضع علامة الموافقة لنتمكن من استلام الطلب.',
    'Cochez votre accord pour que nous puissions recevoir la candidature.',
    'Tick your agreement so that we can receive the application.',
  ],
  unknown: [
    'لا توجد دعوة مفتوحة بهذا العنوان.',
    'Aucun appel n’est ouvert à cette adresse.',
    'No call is open at this address.',
  ],
  'unknown.title': ['لا يمكن التقديم الآن', 'On ne peut pas candidater maintenant', 'You cannot apply now'],
  'done.title': ['وصل طلبك', 'Votre candidature est reçue', 'Your application is received'],
  'done.code': ['رمز التتبع', 'Code de suivi', 'Tracking code'],
  'done.keep': [
    'احتفظ بهذا الرمز: به تتبع طلبك. لا تعطه لمن لا تثق به.',
    'Gardez ce code : il permet de suivre votre candidature. Ne le donnez qu’à des personnes de confiance.',
    'Keep this code: it lets you follow your application. Give it only to people you trust.',
  ],
  'done.sms': [
    'ستصلك أيضا رسالة قصيرة على هاتفك.',
    'Un SMS arrive aussi sur votre téléphone.',
    'A text message comes to your phone as well.',
  ],
  'done.print': ['طباعة', 'Imprimer', 'Print'],
  'done.follow': ['تتبع طلبي', 'Suivre ma candidature', 'Follow my application'],
  'done.on': ['أرسل يوم {{date}}', 'Envoyée le {{date}}', 'Sent on {{date}}'],
});

/** Recorded with the consent. */
export const consentTextVersion = newestConsent.version;
