import type { Language } from './language';
import { auditMessages } from './audit-messages';
import { listMessages } from './list-messages';
import { trackingMessages } from './tracking-messages';
import { roleNames } from './role-names';

type Words = Readonly<Record<Language, string>>;

const words = (ar: string, fr: string, en: string): Words => ({ ar, fr, en });

/** Texts of what the service itself says; those of the programme's rules stand beside the rules, in the contracts. */
export const serviceMessages = {
  ...auditMessages,
  ...listMessages,
  ...trackingMessages,
  ...roleNames,
  'TITLE.invalid': words('الطلب غير صحيح', 'La demande est incorrecte', 'The request is not right'),
  'TITLE.unauthenticated': words('يلزم تسجيل الدخول', 'Il faut s’identifier', 'Sign in first'),
  'TITLE.forbidden': words(
    'هذا الإجراء ليس من صلاحياتك',
    'Cette action ne vous revient pas',
    'This is not yours to do',
  ),
  'TITLE.not-found': words('غير موجود', 'Introuvable', 'Not found'),
  'TITLE.method-not-allowed': words('طريقة غير مقبولة هنا', 'Méthode non admise ici', 'Method not allowed here'),
  'TITLE.not-acceptable': words('صيغة غير متوفرة', 'Format non disponible', 'Format not available'),
  'TITLE.wrong-moment': words('ليس هذا وقته', 'Ce n’est pas le moment', 'Not at this moment'),
  'TITLE.duplicate': words('موجود من قبل', 'Existe déjà', 'It exists already'),
  'TITLE.version-conflict': words('سبقك شخص آخر', 'Quelqu’un est passé avant vous', 'Somebody else was first'),
  'TITLE.too-large': words('حجم الطلب كبير جدا', 'La demande est trop volumineuse', 'The request is too large'),
  'TITLE.unsupported-media': words('نوع المحتوى غير مقبول', 'Type de contenu non admis', 'Content type not accepted'),
  'TITLE.unprocessable': words('المحتوى مرفوض', 'Contenu refusé', 'The content is refused'),
  'TITLE.key-reused': words('المفتاح مستعمل من قبل', 'La clé a déjà servi', 'The key was used before'),
  'TITLE.too-many': words('طلبات كثيرة', 'Trop de demandes', 'Too many requests'),
  'TITLE.internal': words('وقع خطأ عندنا', 'Une erreur de notre côté', 'Something went wrong on our side'),
  'TITLE.unavailable': words(
    'الخدمة غير متاحة مؤقتا',
    'Service momentanément indisponible',
    'The service is away for a moment',
  ),

  'ROLE.applicant': words('صاحب الطلب', 'le candidat', 'the applicant'),
  'ROLE.agent': words('المكلف بالجهة', 'l’agent régional', 'the regional agent'),
  'ROLE.committee': words('اللجنة التقنية', 'le comité technique', 'the technical committee'),
  'ROLE.consultant': words('المستشار', 'le consultant', 'the consultant'),
  'ROLE.regional-manager': words('المسؤول الجهوي', 'le responsable régional', 'the regional manager'),
  'ROLE.programme-manager': words('مسؤول البرنامج', 'le responsable du programme', 'the programme manager'),
  'ROLE.auditor': words('المدقق', 'l’auditeur', 'the auditor'),
  'ROLE.administrator': words('مدير النظام', 'l’administrateur', 'the administrator'),
  'ROLE.partner': words('الشريك', 'le partenaire', 'the partner'),
  'ROLE.system': words('النظام', 'le système', 'the system'),

  'INSIGHT.nobody': words('غير محدد', 'Non renseigné', 'Not given'),
  'INSIGHT.beginning': words('البداية', 'Début', 'Beginning'),
  'INSIGHT.outliers': words(
    'يعد الانتظار شاذا إذا عرف هذا الانتقال {{cases}} حالات على الأقل وتجاوزت مدته الربيع الثالث بأكثر من {{factor}} مرة الفارق بين الربيعين الأول والثالث، محتسبا بيوم عمل واحد على الأقل.',
    'Une attente est hors norme quand ce passage compte au moins {{cases}} cas et qu’elle dépasse le troisième quartile de plus de {{factor}} fois l’écart entre premier et troisième quartiles, compté pour un jour ouvré au moins.',
    'A wait is an outlier where at least {{cases}} went this way and it is longer than the third quartile by more than {{factor}} times the distance between the first and the third, which counts as one working day at least.',
  ),

  'REPORT.MAIL_SUBJECT': words(
    'برنامج مرافقة: تقرير {{month}}، {{batch}} ({{scope}})',
    'Mourafaka : rapport de {{month}}, {{batch}} ({{scope}})',
    'Mourafaka: report of {{month}}, {{batch}} ({{scope}})',
  ),
  'REPORT.MAIL_TEXT': words(
    'تحية طيبة،\n\nتجدون رفقته تقرير شهر {{month}} عن {{batch}} ({{scope}}).\n\nيصلكم هذا التقرير بصفتكم {{role}} في برنامج مرافقة، مرة كل شهر. إن لم ترغبوا فيه، فأوقفوا «التقرير الشهري» ضمن بيانات الاتصال الخاصة بكم في التطبيق.',
    'Bonjour,\n\nVoici en pièce jointe le rapport de {{month}} sur {{batch}} ({{scope}}).\n\nVous le recevez une fois par mois en qualité de {{role}} du programme Mourafaka. Pour ne plus le recevoir, désactivez « Rapport mensuel » dans vos coordonnées de l’application.',
    'Hello,\n\nPlease find attached the report of {{month}} on {{batch}} ({{scope}}).\n\nYou get it once a month as {{role}} of the Mourafaka programme. To get it no more, switch off “Monthly report” among your contact details in the application.',
  ),
  'REPORT.TO.programme-manager': words('مسؤول(ة) البرنامج', 'responsable', 'a manager'),
  'REPORT.TO.regional-manager': words('مسؤول(ة) جهوي(ة)', 'responsable régional(e)', 'a regional manager'),
  'REPORT.NOT_FOUND': words(
    'لا تقرير لك عن هذه الجهة: اختر جهة من جهاتك، أو اترك الجهة فارغة لتشملها كلها.',
    'Aucun rapport de cette région pour vous : choisissez l’une des vôtres, ou n’en indiquez aucune pour les avoir toutes.',
    'There is no report of this region for you: choose one of yours, or name none to have them all.',
  ),

  'EXPORT.BUSY': words(
    'ملفات كثيرة قيد التحضير الآن: أعد المحاولة بعد لحظات.',
    'Beaucoup de fichiers sont en préparation : réessayez dans un instant.',
    'Many files are being prepared: try again in a moment.',
  ),
  'REQUEST.INVALID': words(
    'بعض الحقول غير صحيحة: صححها حسب القائمة ثم أعد الإرسال.',
    'Certains champs sont incorrects : corrigez-les selon la liste et renvoyez.',
    'Some fields are not right: correct them as listed and send again.',
  ),
  'REQUEST.MALFORMED_JSON': words(
    'المحتوى ليس JSON صحيحا: راجع علامات الاقتباس والفواصل والأقواس.',
    'Le contenu n’est pas du JSON correct : vérifiez guillemets, virgules et accolades.',
    'The body is not well-formed JSON: check quotes, commas and braces.',
  ),
  'REQUEST.BROKEN': words(
    'ما وصلنا ليس طلب HTTP صحيحا، أو ترويساته أطول من المسموح: راجع البرنامج الذي يرسله.',
    'Ce qui est arrivé n’est pas une requête HTTP correcte, ou ses en-têtes sont trop longs : vérifiez le programme qui l’envoie.',
    'What arrived is no correct HTTP request, or its headers are too long: check the program that sends it.',
  ),
  'REQUEST.TOO_LARGE': words(
    'المحتوى يتجاوز الحد المسموح ({{max}}): أرسل أقل أو قسم الملف.',
    'Le contenu dépasse la limite ({{max}}) : envoyez moins ou divisez le fichier.',
    'The body is over the limit ({{max}}): send less or split the file.',
  ),
  'REQUEST.MEDIA_TYPE': words(
    'نوع المحتوى غير مقبول هنا. الأنواع المقبولة: {{accepted}}.',
    'Ce type de contenu n’est pas admis ici. Types admis : {{accepted}}.',
    'This content type is not accepted here. Accepted: {{accepted}}.',
  ),
  'REQUEST.KEY_MISSING': words(
    'أضف الترويسة Idempotency-Key بقيمة جديدة لكل أمر (مثلا UUID)، وأعد إرسال نفس القيمة إذا أعدت المحاولة.',
    'Ajoutez l’en-tête Idempotency-Key avec une valeur nouvelle par commande (p. ex. un UUID) et répétez la même en cas de nouvel essai.',
    'Add the header Idempotency-Key with a new value for each command (e.g. a UUID), and repeat the same value when you try again.',
  ),
  'REQUEST.KEY_INVALID': words(
    'الترويسة Idempotency-Key من 1 إلى 120 حرفا أو رقما لاتينيا أو . _ : -',
    'L’en-tête Idempotency-Key compte de 1 à 120 lettres latines, chiffres ou . _ : -',
    'The header Idempotency-Key holds 1 to 120 Latin letters, digits or . _ : -',
  ),
  'REQUEST.IF_MATCH_INVALID': words(
    'الترويسة If-Match رقم الإصدار بين علامتي اقتباس، مثلا "12"، كما جاء في ETag.',
    'L’en-tête If-Match est la version entre guillemets, p. ex. "12", telle que reçue dans ETag.',
    'The header If-Match is the version in double quotes, e.g. "12", as received in ETag.',
  ),
  'REQUEST.ROUTE_UNKNOWN': words(
    'لا يوجد شيء في هذا العنوان. راجع ‎/docs.',
    'Rien à cette adresse. Voir /docs.',
    'There is nothing at this address. See /docs.',
  ),
  'REQUEST.METHOD_NOT_ALLOWED': words(
    'هذا العنوان يقبل {{allowed}} فقط.',
    'Cette adresse n’admet que {{allowed}}.',
    'This address takes {{allowed}} only.',
  ),
  'REQUEST.TIMEOUT': words(
    'استغرق الطلب وقتا أطول من المسموح. أعد المحاولة بنفس Idempotency-Key.',
    'La demande a pris trop de temps. Réessayez avec la même Idempotency-Key.',
    'The request took too long. Try again with the same Idempotency-Key.',
  ),
  'REQUEST.TOO_MANY': words(
    'طلبات كثيرة من عندك في وقت قصير. أعد المحاولة بعد {{seconds}} ثانية.',
    'Trop de demandes de votre part en peu de temps. Réessayez dans {{seconds}} secondes.',
    'Too many requests from you in a short time. Try again in {{seconds}} seconds.',
  ),
  'REQUEST.FILE_MISSING': words(
    'أرفق ملفا واحدا من نوع CSV أو XLSX.',
    'Joignez un seul fichier CSV ou XLSX.',
    'Attach one file, CSV or XLSX.',
  ),
  'IDENTITY.TOKEN_MISSING': words(
    'أضف الترويسة Authorization: Bearer مع رمز دخول صالح.',
    'Ajoutez l’en-tête Authorization: Bearer avec un jeton valable.',
    'Add the header Authorization: Bearer with a valid token.',
  ),
  'IDENTITY.TOKEN_INVALID': words(
    'رمز الدخول غير صالح أو انتهت مدته: سجل الدخول من جديد.',
    'Le jeton n’est pas valable ou a expiré : identifiez-vous à nouveau.',
    'The token is not valid or has expired: sign in again.',
  ),
  'IDENTITY.USER_UNKNOWN': words(
    'مستخدم غير معروف. اختر من: {{users}}.',
    'Utilisateur inconnu. Choisissez parmi : {{users}}.',
    'Unknown user. Choose from: {{users}}.',
  ),
  'IDENTITY.NO_DEVELOPMENT_ISSUER': words(
    'رموز التطوير غير متاحة هنا: استعمل خدمة الهوية.',
    'Pas de jetons de développement ici : passez par le service d’identité.',
    'There are no development tokens here: use the identity service.',
  ),
  'IDENTITY.ISSUER_AWAY': words(
    'خدمة الهوية لا تجيب، فتعذر التحقق من رمز الدخول. أعد المحاولة بعد قليل بنفس الرمز.',
    'Le service d’identité ne répond pas : votre jeton n’a pu être vérifié. Réessayez dans un instant avec le même jeton.',
    'The identity service does not answer, so your token could not be checked. Try again shortly with the same token.',
  ),
  'IDENTITY.SIGN_IN_OVER': words(
    'انتهت محاولة تسجيل الدخول هذه: عد إلى التطبيق وابدأ من جديد.',
    'Cette connexion a pris fin : revenez à l’application et recommencez.',
    'This sign-in is over: go back to the application and start again.',
  ),
  'IDENTITY.NOT_ALLOWED': words(
    'دورك لا يسمح بهذا الإجراء هنا. اطلبه ممن له الصلاحية.',
    'Votre rôle ne permet pas cette action ici. Demandez-la à qui en a le droit.',
    'Your role does not allow this here. Ask somebody whose role does.',
  ),
  'IDENTITY.REGION_NOT_YOURS': words(
    'هذه الجهة خارج نطاق عملك.',
    'Cette région n’est pas la vôtre.',
    'This region is not one of yours.',
  ),
  'JOURNEY.NOT_FOUND': words(
    'لا يوجد مسار بهذا المعرف فيما يمكنك رؤيته.',
    'Aucun parcours de cet identifiant parmi ceux que vous voyez.',
    'No journey of this id among those you may see.',
  ),
  'APPLICATION.CONSENT_NEEDED': words(
    'لا يمكن تسجيل معطيات شخصية دون موافقة صاحبها: اطلب الموافقة ثم أعد الإرسال.',
    'Aucune donnée personnelle ne peut être enregistrée sans accord : recueillez-le et renvoyez.',
    'No personal data may be kept without consent: ask for it and send again.',
  ),
  'BATCH.NOT_FOUND': words('لا يوجد شطر بهذا الرمز.', 'Aucune tranche de ce code.', 'No batch of this code.'),
  'STREAM.NOT_FOUND': words('لا يوجد سجل بهذا المعرف.', 'Aucun flux de cet identifiant.', 'No stream of this id.'),
  'COMMAND.UNKNOWN': words(
    'الأمر {{command}} غير معروف. القائمة في ‎/docs.',
    'La commande {{command}} n’existe pas. La liste est dans /docs.',
    'There is no command {{command}}. The list is in /docs.',
  ),
  'COMMAND.BUSY': words(
    'أوامر كثيرة على نفس الملف في هذه اللحظة. أعد المحاولة بنفس Idempotency-Key.',
    'Trop de commandes au même endroit au même instant. Réessayez avec la même Idempotency-Key.',
    'Too many commands to the same place at this moment. Try again with the same Idempotency-Key.',
  ),
  'COMMAND.KEY_REUSED': words(
    'استعمل هذا المفتاح من قبل لطلب آخر. استعمل مفتاحا جديدا لكل أمر جديد.',
    'Cette clé a déjà servi à une autre demande. Prenez une nouvelle clé pour chaque nouvelle commande.',
    'This key was used before for another request. Take a new key for each new command.',
  ),
  'COMMAND.VERSION_CONFLICT': words(
    'تغيرت المعطيات منذ آخر قراءة: الإصدار الآن {{version}}. راجع ما تغير ثم أعد الإرسال.',
    'Les données ont changé depuis votre lecture : version {{version}}. Voyez ce qui a changé et renvoyez.',
    'What you read has changed since: it is at version {{version}} now. See what changed and send again.',
  ),
  'STREAM.FULL': words(
    'عدد المتابعين بلغ الحد هنا: أعد المحاولة بعد قليل بنفس Last-Event-ID، ولن يفوتك شيء.',
    'Trop de personnes suivent ici en ce moment : revenez dans un instant avec le même Last-Event-ID, rien ne sera perdu.',
    'Too many follow here at this moment: come back shortly with the same Last-Event-ID, and nothing is lost.',
  ),
  'STREAM.PLACE_MALFORMED': words(
    'الموضع من الشكل 7312-99120: أعد إرسال id آخر حدث توصلت به كما هو، أو تابع بدونه ابتداء من الآن.',
    'La place a la forme 7312-99120 : renvoyez tel quel l’id du dernier événement reçu, ou suivez sans elle à partir de maintenant.',
    'The place looks like 7312-99120: send the id of the last event you received as it was, or follow without it from now on.',
  ),
  'STREAM.PLACE_UNKNOWN': words(
    'لا يوجد هذا الموضع في هذا السجل: حمل القوائم من جديد وتابع بدون موضع ابتداء من الآن.',
    'Cette place n’existe pas dans ce journal : rechargez vos listes et suivez sans elle à partir de maintenant.',
    'This journal has no such place: load your lists again, and follow without it from now on.',
  ),
  'STREAM.PLACE_TOO_OLD': words(
    'حدث أكثر من {{most}} حدث منذ هذا الموضع: حمل القوائم من جديد وتابع بدون موضع ابتداء من الآن.',
    'Plus de {{most}} événements depuis cette place : rechargez vos listes et suivez sans elle à partir de maintenant.',
    'More than {{most}} events have happened since this place: load your lists again, and follow without it from now on.',
  ),
  'WEBHOOK.NOT_FOUND': words(
    'لا يوجد اشتراك بهذا المعرف.',
    'Aucun abonnement de cet identifiant.',
    'There is no subscription of this id.',
  ),
  'WEBHOOK.TOO_MANY': words(
    'بلغ عدد الاشتراكات الحد ({{most}}): احذف ما لم يعد مستعملا.',
    'Le nombre d’abonnements a atteint sa limite ({{most}}) : supprimez ceux qui ne servent plus.',
    'The number of subscriptions is at its limit ({{most}}): remove those no longer used.',
  ),
  'WEBHOOK.URL_INVALID': words(
    'العنوان غير صحيح: أدخل عنوانا كاملا بدون كلمة سر ولا علامة #.',
    'L’adresse n’est pas correcte : donnez-la entière, sans mot de passe ni #.',
    'The address is not right: give the whole of it, without a password or a #.',
  ),
  'WEBHOOK.URL_NOT_HTTPS': words(
    'يجب أن يبدأ العنوان بـ https://.',
    'L’adresse doit commencer par https://.',
    'The address must begin with https://.',
  ),
  'WEBHOOK.URL_NOT_PUBLIC': words(
    'هذا العنوان داخل شبكة خاصة: أدخل عنوانا على الإنترنت.',
    'Cette adresse est celle d’un réseau privé : donnez-en une d’Internet.',
    'This address is of a private network: give one of the Internet.',
  ),
  'WEBHOOK.REPLAY_AHEAD': words(
    'هذا الموضع لم يبلغه الاشتراك بعد: اختر موضعا أقدم.',
    'L’abonnement n’est pas encore arrivé à cette place : prenez-en une antérieure.',
    'The subscription has not come to this place yet: take an earlier one.',
  ),
  'PERSON.FORGOTTEN': words(
    'محيت معطيات هذا الشخص ولا يمكن تغييرها.',
    'Les données de cette personne sont effacées et ne peuvent plus changer.',
    'The data of this person have been erased and can no longer change.',
  ),
  'SERVICE.DATABASE_AWAY': words(
    'قاعدة البيانات غير متاحة مؤقتا ولم يحفظ شيء. أعد المحاولة بعد ثوان بنفس Idempotency-Key.',
    'La base de données est momentanément absente, rien n’est à moitié fait. Réessayez dans quelques secondes avec la même Idempotency-Key.',
    'The database is away for a moment and nothing is half-done. Try again in a few seconds with the same Idempotency-Key.',
  ),
  'SERVICE.ENGINE_AWAY': words(
    'محرك المسارات غير متاح مؤقتا. الأوامر والقراءة مستمرة، وسيلتحق المحرك لاحقا.',
    'Le moteur est momentanément absent. Commandes et lectures continuent ; il rattrapera.',
    'The engine is away for a moment. Commands and reads go on; it will catch up.',
  ),
  'SERVICE.ACCIDENT': words(
    'وقع خطأ غير متوقع. أعد المحاولة، وإن تكرر فاذكر رقم الطلب للدعم.',
    'Une erreur inattendue. Réessayez ; si elle se répète, donnez le numéro de la demande à l’assistance.',
    'Something unexpected happened. Try again; if it happens again, give the request number to the help desk.',
  ),

  'FIELD.REQUIRED': words(
    'هذا الحقل ضروري: أضفه.',
    'Ce champ est nécessaire : ajoutez-le.',
    'This field is needed: add it.',
  ),
  'FIELD.UNKNOWN': words(
    'حقل غير معروف: احذفه أو صحح اسمه.',
    'Champ inconnu : retirez-le ou corrigez son nom.',
    'Unknown field: remove it or correct its name.',
  ),
  'FIELD.WRONG_TYPE': words(
    'نوع القيمة غير صحيح، المنتظر: $t(TYPE.{{expected}}).',
    'La valeur n’est pas du bon type, attendu : $t(TYPE.{{expected}}).',
    'The value is of the wrong type, expected: $t(TYPE.{{expected}}).',
  ),
  'TYPE.string': words('نص', 'un texte', 'a text'),
  'TYPE.number': words('عدد', 'un nombre', 'a number'),
  'TYPE.int': words('عدد صحيح', 'un nombre entier', 'a whole number'),
  'TYPE.boolean': words('نعم أو لا (true أو false)', 'oui ou non (true ou false)', 'yes or no (true or false)'),
  'TYPE.object': words('كائن {…}', 'un objet {…}', 'an object {…}'),
  'TYPE.record': words('كائن {…}', 'un objet {…}', 'an object {…}'),
  'TYPE.array': words('لائحة […]', 'une liste […]', 'a list […]'),
  'TYPE.tuple': words('لائحة […]', 'une liste […]', 'a list […]'),
  'TYPE.null': words('بدون قيمة (null)', 'sans valeur (null)', 'no value (null)'),
  'FIELD.TOO_SHORT': words(
    'قصير جدا: {{minimum}} على الأقل.',
    'Trop court : au moins {{minimum}}.',
    'Too short: at least {{minimum}}.',
  ),
  'FIELD.TOO_LONG': words(
    'طويل جدا: {{maximum}} على الأكثر.',
    'Trop long : au plus {{maximum}}.',
    'Too long: at most {{maximum}}.',
  ),
  'FIELD.TOO_SMALL': words(
    'القيمة صغيرة جدا: {{minimum}} على الأقل.',
    'Valeur trop petite : au moins {{minimum}}.',
    'The value is too small: at least {{minimum}}.',
  ),
  'FIELD.TOO_BIG': words(
    'القيمة كبيرة جدا: {{maximum}} على الأكثر.',
    'Valeur trop grande : au plus {{maximum}}.',
    'The value is too big: at most {{maximum}}.',
  ),
  'FIELD.WRONG_FORMAT': words(
    'الصيغة غير صحيحة، المنتظر: {{format}}.',
    'Le format n’est pas bon, attendu : {{format}}.',
    'The format is not right, expected: {{format}}.',
  ),
  'FIELD.NOT_A_STEP': words(
    'القيمة يجب أن تكون من مضاعفات {{step}}.',
    'La valeur doit être un multiple de {{step}}.',
    'The value must be a multiple of {{step}}.',
  ),
  'FIELD.NOT_ONE_OF': words(
    'اختر إحدى القيم: {{values}}.',
    'Choisissez une des valeurs : {{values}}.',
    'Choose one of: {{values}}.',
  ),
  'FIELD.BEFORE_PROGRAMME': words(
    'البرنامج بدأ في {{first}}: اختر هذا التاريخ أو تاريخا بعده.',
    'Le programme a commencé le {{first}} : prenez cette date ou une date suivante.',
    'The programme began on {{first}}: choose that date or a later one.',
  ),
  'FIELD.IN_FUTURE': words(
    'هذا التاريخ لم يحن بعد: اختر تاريخا مضى.',
    'Cette date n’est pas encore venue : prenez une date passée.',
    'This date is still to come: take a past one.',
  ),
  'FIELD.INVALID': words('قيمة غير صحيحة.', 'Valeur incorrecte.', 'The value is not right.'),
  'FIELD.HIDDEN_CHARACTERS': words(
    'النص يحتوي على رموز خفية (تحكم أو قلب الاتجاه): احذفها أو أعد كتابة النص.',
    'Le texte contient des caractères invisibles (contrôle ou inversion du sens) : retirez-les ou retapez le texte.',
    'The text holds invisible characters (control or reversed direction): remove them or type it again.',
  ),
  'FIELD.NOT_MOBILE': words(
    'هذا الرقم لا يستقبل الرسائل القصيرة: أدخل رقم هاتف محمول، مثلا 0612345678.',
    'Ce numéro ne reçoit pas de SMS : donnez celui d’un téléphone mobile, p. ex. 0612345678.',
    'This number takes no SMS: give that of a mobile telephone, e.g. 0612345678.',
  ),

  'MESSAGE.NOT_FOUND': words(
    'لا توجد رسالة بهذا الرقم.',
    'Aucun message sous cet identifiant.',
    'There is no message of this id.',
  ),
  'MESSAGE.SIGNATURE_INVALID': words(
    'التوقيع غير صحيح أو تجاوز خمس دقائق: وقع محتوى الطلب كما هو بالسر المشترك وبتوقيت اللحظة.',
    'La signature n’est pas bonne, ou a plus de cinq minutes : signez le corps tel qu’envoyé, avec le secret partagé et l’heure du moment.',
    'The signature is not right, or older than five minutes: sign the body as it is sent, with the shared secret and the time of the moment.',
  ),
} as const satisfies Record<string, Words>;
