import { words } from './words';

/** What is said about drafts, documents and the follow-up by code. */
export const intakeMessages = {
  'DRAFT.NOT_FOUND': words(
    'لا توجد مسودة بهذا الرمز: راجع الرمز كما توصلت به، أو ابدأ طلبا جديدا.',
    'Aucun brouillon de ce code : vérifiez-le tel que vous l’avez reçu, ou commencez une nouvelle candidature.',
    'There is no draft of this code: check it as you received it, or start a new application.',
  ),
  'DRAFT.EXPIRED': words(
    'انتهت مدة هذه المسودة ومحي محتواها: ابدأ طلبا جديدا.',
    'Ce brouillon est resté trop longtemps sans être enregistré et a été effacé : commencez une nouvelle candidature.',
    'This draft was not saved for too long and has been erased: start a new application.',
  ),
  'DRAFT.SUBMITTED': words(
    'سبق إرسال هذه المسودة: تتبع طلبك برمز التتبع.',
    'Ce brouillon a déjà été envoyé : suivez votre candidature par son code de suivi.',
    'This draft has been submitted already: follow your application by its tracking code.',
  ),
  'DRAFT.VERSION_CONFLICT': words(
    'حفظت المسودة في مكان آخر منذ أن فتحتها (الإصدار الآن {{version}}): اقرأها من جديد ثم أعد تعديلاتك.',
    'Le brouillon a été enregistré ailleurs depuis votre lecture (version {{version}}) : relisez-le, puis refaites vos changements.',
    'The draft was saved elsewhere since you read it (version {{version}} now): read it again, then repeat your changes.',
  ),
  'DRAFT.TOO_LARGE': words(
    'المسودة أكبر من {{max}}: اختصر النصوص، وأرسل الملفات كوثائق.',
    'Le brouillon dépasse {{max}} : raccourcissez les textes et envoyez les fichiers comme documents.',
    'The draft is over {{max}}: shorten its texts, and send files as documents.',
  ),
  'DRAFT.TOO_DEEP': words(
    'بنية المسودة معقدة أكثر من اللازم: أرسل حقول الطلب فقط.',
    'Le brouillon a trop de niveaux : envoyez les champs de la candidature, sans plus.',
    'The draft is nested too deeply: send the fields of an application and nothing else.',
  ),
  'DRAFT.NO_SCORES': words(
    'لا توجد نقط محفوظة لم ترسل بعد.',
    'Aucune note enregistrée en attente : commencez la notation.',
    'You have no scores saved and not given: begin to score.',
  ),
  'DOCUMENT.NOT_FOUND': words(
    'لا توجد وثيقة بهذا المعرف فيما يمكنك رؤيته: راجع المعرف أو أرسل الملف من جديد.',
    'Aucun document de cet identifiant parmi ceux que vous voyez : vérifiez-le, ou envoyez le fichier à nouveau.',
    'No document of this id among those you may see: check it, or send the file again.',
  ),
  'DOCUMENT.TYPE_NOT_ADMITTED': words(
    'محتوى هذا الملف غير مقبول: أرسل PDF أو صورة (JPEG أو PNG أو WebP) أو DOCX أو XLSX بدون ماكرو. صورة واضحة بالهاتف تكفي.',
    'Le contenu de ce fichier n’est pas admis : envoyez un PDF, une image (JPEG, PNG, WebP), un DOCX ou un XLSX sans macros. Une photo nette suffit.',
    'The content of this file is not accepted: send a PDF, a picture (JPEG, PNG, WebP), or a DOCX or XLSX without macros. A clear photo will do.',
  ),
  'DOCUMENT.ATTACHED_ALREADY': words(
    'هذه الوثيقة مرفقة بالملف من قبل: لا شيء يلزم القيام به، أو أرسل ملفا آخر.',
    'Ce document est déjà joint au dossier : il n’y a rien à faire, ou envoyez un autre fichier.',
    'This document is attached already: there is nothing to do, or send another file.',
  ),
  'DOCUMENT.VERSION_OF_OTHER_KIND': words(
    'النسخة الجديدة تكون من نفس نوع الوثيقة التي تعوضها: صحح النوع، أو أرفقها كوثيقة مستقلة.',
    'Une nouvelle version est du même type que le document qu’elle remplace : corrigez le type, ou joignez-la comme un autre document.',
    'A new version is of the kind of the document it replaces: correct the kind, or attach it as a document of its own.',
  ),
  'DOCUMENT.PICTURE_UNREADABLE': words(
    'تعذرت قراءة هذه الصورة: خذ الصورة من جديد أو احفظها بصيغة JPEG ثم أعد إرسالها.',
    'Cette image ne peut pas être lue : reprenez la photo, ou enregistrez-la en JPEG, puis renvoyez-la.',
    'This picture cannot be read: take it again, or save it as JPEG, and send it again.',
  ),
  'DOCUMENT.INFECTED': words(
    'وجد برنامج مكافحة الفيروسات برنامجا ضارا في هذا الملف، ولم يحفظ منه شيء: افحص جهازك وأرسل الوثيقة من ملف سليم.',
    'L’antivirus a trouvé un programme malveillant dans ce fichier, dont rien n’a été gardé : vérifiez votre appareil et envoyez le document depuis un fichier sain.',
    'The virus scanner found malicious software in this file, and nothing of it was kept: check your device and send the document from a clean file.',
  ),
  'DOCUMENT.NOT_SCANNED': words(
    'تعذر فحص الملف من الفيروسات الآن ولم يحفظ: أعد إرساله بعد دقائق.',
    'Le fichier n’a pas pu être vérifié par l’antivirus et n’a pas été gardé : renvoyez-le dans quelques minutes.',
    'The file could not be scanned for viruses just now and was not kept: send it again in a few minutes.',
  ),
  'DOCUMENT.STORE_AWAY': words(
    'مخزن الوثائق غير متاح مؤقتا: أعد المحاولة بعد قليل.',
    'Le dépôt des documents est momentanément indisponible : réessayez dans un instant.',
    'The store of documents is away for a moment: try again shortly.',
  ),
  'DOCUMENT.TOO_LARGE': words(
    'الملف أكبر من {{max}}: قلل حجمه أو صوره من جديد بجودة أقل.',
    'Le fichier dépasse {{max}} : réduisez-le, ou reprenez la photo en moindre qualité.',
    'The file is over {{max}}: make it smaller, or take the picture again at a lower quality.',
  ),
  'DOCUMENT.EMPTY': words(
    'الملف فارغ: اختر ملفا آخر.',
    'Le fichier est vide : choisissez-en un autre.',
    'The file is empty: choose another one.',
  ),
  'DOCUMENT.TOO_MANY': words(
    'بلغ الملف حده ({{count}} وثيقة أو {{max}}): احذف ما لا يلزم ثم أعد الإرسال.',
    'Le dossier est plein ({{count}} documents ou {{max}}) : retirez le superflu et renvoyez.',
    'The file is full ({{count}} documents or {{max}}): remove what is not needed and send again.',
  ),
  'DOCUMENT.FILE_MISSING': words(
    'أرفق ملفا واحدا في الحقل file.',
    'Joignez un seul fichier dans le champ file.',
    'Attach one file in the field file.',
  ),
  'REQUEST.FORM_BROKEN': words(
    'لم يصل النموذج كاملا: أعد الإرسال.',
    'Le formulaire n’est pas arrivé entier : renvoyez-le.',
    'The form did not arrive whole: send it again.',
  ),
  'DOCUMENT.OWNER_MISSING': words(
    'بين لمن هذه الوثيقة: draftCode أو trackingCode أو journeyId أو sessionId، واحد فقط.',
    'Dites de quoi ce document fait partie : draftCode, trackingCode, journeyId ou sessionId, un seul des quatre.',
    'Say what the document belongs to: draftCode, trackingCode, journeyId or sessionId, one of the four.',
  ),
} as const;
