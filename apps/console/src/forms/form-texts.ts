import { catalogue } from '../language/catalogue';

export const formTexts = catalogue('form', {
  add: ['أضف', 'Ajouter', 'Add'],
  remove: ['احذف', 'Retirer', 'Remove'],
  'words.hint': ['عنصر في كل سطر', 'Un élément par ligne', 'One per line'],
  'optional.add': ['أضف: {{label}}', 'Ajouter : {{label}}', 'Add: {{label}}'],
  'missing.value': ['هذا الحقل مطلوب.', 'Ce champ est obligatoire.', 'This field is required.'],
  'too.small': ['القيمة الدنيا {{min}}.', 'Le minimum est {{min}}.', 'The least is {{min}}.'],
  'too.large': ['القيمة القصوى {{max}}.', 'Le maximum est {{max}}.', 'The most is {{max}}.'],
  'file.choose': ['اختر ملفا', 'Choisir un fichier', 'Choose a file'],
  'file.sending': ['جار إرسال الملف…', 'Envoi du fichier…', 'Sending the file…'],
  'file.there': ['تم إرسال الملف: {{name}}', 'Fichier envoyé : {{name}}', 'The file is there: {{name}}'],
  'file.hint': [
    'PDF أو صورة أو DOCX أو XLSX، أقل من 20 ميغا.',
    'PDF, image, DOCX ou XLSX, 20 Mo au plus.',
    'PDF, picture, DOCX or XLSX, at most 20 MB.',
  ],
  'kind.first': [
    'حدد نوع الوثيقة أولا.',
    'Indiquez d’abord le type du document.',
    'Say first what kind of document it is.',
  ],
  send: ['سجل', 'Enregistrer', 'Record'],
  done: ['تم التسجيل.', 'C’est enregistré.', 'It is recorded.'],
  'kept.title': [
    'ما كتبته سابقا هنا لا يزال في الاستمارة.',
    'Ce que vous aviez saisi ici est toujours dans le formulaire.',
    'What you typed here before is still in the form.',
  ],
  'kept.afresh': ['ابدأ من جديد', 'Recommencer à vide', 'Start afresh'],
  'conflict.title': ['تغير الملف في هذه الأثناء', 'Le dossier a changé entre-temps', 'The file has changed meanwhile'],
  'conflict.text': [
    'سجل شخص آخر ما يلي بعد أن فتحت هذه الصفحة. ما كتبته باق: راجعه ثم أرسله من جديد.',
    'Quelqu’un a enregistré ceci depuis que vous avez ouvert la page. Votre saisie est conservée : relisez-la, puis envoyez-la de nouveau.',
    'Somebody recorded this since you opened the page. What you typed is kept: look at it, then send it again.',
  ],
  'conflict.again': ['أرسل رغم ذلك', 'Envoyer quand même', 'Send all the same'],
});
