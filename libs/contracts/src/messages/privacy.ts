import { words } from './words';

/** What is said about the rights people have in their data. */
export const privacyMessages = {
  'FIELD.DISABILITY_NOT_AUTHORISED': words(
    'عدد الأشخاص في وضعية إعاقة لا يحفظ هنا: يتطلب إذنا من اللجنة الوطنية لحماية المعطيات (القانون \u206609-08\u2069). احذف هذا الحقل وأعد الإرسال.',
    'Le nombre de personnes en situation de handicap n’est pas conservé ici : il y faut une autorisation de la CNDP (loi 09-08). Retirez ce champ et renvoyez.',
    'The number of persons with disability is not kept here: it needs an authorisation of the CNDP (law 09-08). Remove this field and send again.',
  ),
  'FIELD.IDENTITY_NUMBER_NOT_KEPT': words(
    'رقم البطاقة الوطنية لا يحفظ هنا: يتطلب إذنا من اللجنة الوطنية لحماية المعطيات (القانون \u206609-08\u2069) ولا حاجة إليه. احذف هذا الحقل وأعد الإرسال.',
    'Le numéro de carte nationale (CIN) n’est pas conservé : il y faut une autorisation de la CNDP (loi 09-08), et rien ici n’en a besoin. Retirez ce champ et renvoyez.',
    'The number of the national identity card (CIN) is not kept: it needs an authorisation of the CNDP (law 09-08), and nothing here needs it. Remove this field and send again.',
  ),
  'PRIVACY.REQUEST_UNKNOWN': words(
    'لا يوجد طلب {{request}} من هذا النوع في هذا الملف: اختر طلبا من القائمة.',
    'Ce dossier n’a pas de demande {{request}} de cette sorte : choisissez-en une de la liste.',
    'This file has no request {{request}} of this kind: choose one of the list.',
  ),
  'PRIVACY.REQUEST_ANSWERED': words(
    'سبق الجواب على الطلب {{request}}: ليس هناك ما يعمل.',
    'La demande {{request}} a déjà reçu sa réponse : il n’y a plus rien à faire.',
    'Request {{request}} was answered already: there is nothing left to do.',
  ),
  'PRIVACY.REQUEST_OPEN': words(
    'هناك طلب من هذا النوع في انتظار الجواب ({{request}}): انتظر الجواب أولا.',
    'Une demande de cette sorte attend déjà sa réponse ({{request}}) : attendez-la d’abord.',
    'A request of this kind waits for its answer already ({{request}}): wait for that first.',
  ),
  'PRIVACY.CONSENT_GIVEN': words(
    'سبقت الموافقة على النص الحالي ({{version}}): ليس هناك ما يعمل.',
    'Le texte en vigueur ({{version}}) a déjà reçu le consentement : il n’y a plus rien à faire.',
    'The present text ({{version}}) was agreed to already: there is nothing left to do.',
  ),
  'PRIVACY.CONSENT_NOT_NEWEST': words(
    'هذا النص لم يعد معمولا به: اقرأ النص {{version}} ووافق عليه.',
    'Ce texte n’est plus celui en vigueur : lisez le texte {{version}} et donnez votre accord à celui-là.',
    'This text is not the present one: read text {{version}} and agree to that.',
  ),
  'PRIVACY.ERASED_ALREADY': words(
    'سبق محو معطيات هذا الشخص: ليس هناك ما يعمل.',
    'Les données de cette personne sont déjà effacées : il n’y a plus rien à faire.',
    'The data of this person was erased already: there is nothing left to do.',
  ),
  'PRIVACY.NO_REQUEST': words(
    'لا يوجد طلب في انتظار الجواب.',
    'Aucune demande n’attend de réponse.',
    'No request waits for an answer.',
  ),
  'PRIVACY.PERSON_UNKNOWN': words(
    'لا يذكر هذا الملف هذا الشخص: اختر شخصا من القائمة.',
    'Ce dossier ne nomme pas cette personne : choisissez-la dans la liste.',
    'This file does not name this person: choose one of the list.',
  ),
  'PRIVACY.NOBODY_NAMED': words(
    'لا يذكر هذا الملف أي شخص: صحح المعطيات لتسمية الممثل القانوني أولا.',
    'Ce dossier ne nomme personne : nommez d’abord le représentant légal par une correction des données.',
    'This file names nobody: name the legal representative by a correction of the data first.',
  ),
};

/** What is held on a person, by the name of its field. */
export const personalFieldTexts = {
  name: words('الاسم', 'Nom', 'Name'),
  phone: words('الهاتف', 'Téléphone', 'Telephone'),
  email: words('البريد الإلكتروني', 'Courriel', 'E-mail'),
  role: words('الصفة', 'Qualité', 'Role'),
  sex: words('الجنس', 'Sexe', 'Sex'),
  ageBand: words('الفئة العمرية', 'Tranche d’âge', 'Age band'),
};
