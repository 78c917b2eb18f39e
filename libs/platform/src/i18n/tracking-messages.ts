import type { Language } from './language';

const words = (ar: string, fr: string, en: string): Readonly<Record<Language, string>> => ({ ar, fr, en });

/** What is said to whoever follows an application by its code. */
export const trackingMessages = {
  'TRACKING.NOT_FOUND': words(
    'رمز التتبع غير معروف: راجع الرمز الذي توصلت به.',
    'Code de suivi inconnu : vérifiez celui que vous avez reçu.',
    'Unknown tracking code: check the one you received.',
  ),
  'TRACKING.SESSION_NEEDED': words(
    'لتغيير شيء، اطلب رمزا برسالة قصيرة (POST /v1/track/{الرمز}/code)، ثم قدمه لتحصل على Follow-Up-Token. بلا هاتف محمول، اتصل بمكتب المساعدة في جهتك.',
    'Pour modifier quelque chose, demandez un code par SMS (POST /v1/track/{code}/code), puis échangez-le contre un Follow-Up-Token. Sans mobile, adressez-vous au bureau d’aide de votre région.',
    'To change something, ask for a code by SMS (POST /v1/track/{code}/code) and exchange it for a Follow-Up-Token. Without a mobile, turn to the help desk of your region.',
  ),
  'TRACKING.NO_MOBILE': words(
    'لا يوجد رقم هاتف محمول في هذا الملف، فلا يمكن إرسال الرمز: اتصل بمكتب المساعدة في جهتك، فهو يقوم بذلك معك.',
    'Ce dossier n’a pas de numéro de mobile, aucun code ne peut donc être envoyé : adressez-vous au bureau d’aide de votre région, qui le fera avec vous.',
    'There is no mobile number on this file, so no code can be sent: turn to the help desk of your region, which does it with you.',
  ),
  'TRACKING.CODE_TOO_SOON': words(
    'أرسل رمز قبل قليل. يمكنك طلب رمز آخر بعد {{seconds}} ثانية.',
    'Un code vient d’être envoyé. Vous pourrez en demander un autre dans {{seconds}} secondes.',
    'A code was sent a short while ago. You may ask for another in {{seconds}} seconds.',
  ),
  'TRACKING.CODE_WRONG': words(
    'الرمز غير صحيح: راجع الرسالة القصيرة. المحاولات المتبقية: {{left}}.',
    'Le code n’est pas le bon : relisez le SMS. Essais restants : {{left}}.',
    'The code is not right: look at the SMS again. Tries left: {{left}}.',
  ),
  'TRACKING.CODE_SPENT': words(
    'انتهت صلاحية الرمز أو استعمل من قبل: اطلب رمزا جديدا.',
    'Ce code a expiré ou a déjà servi : demandez-en un nouveau.',
    'The code has expired or was used already: ask for a new one.',
  ),
  'TRACKING.SMS_AWAY': words(
    'تعذر إرسال الرسالة القصيرة الآن: أعد المحاولة بعد قليل.',
    'Le SMS n’a pas pu partir : réessayez dans un instant.',
    'The SMS could not be sent: try again shortly.',
  ),
  'TRACKING.CODE_SMS': words(
    'مرافقة: رمزك هو {{code}}، صالح لمدة {{minutes}} دقائق. لا تعطه لأي أحد.',
    'Mourafaka : votre code est {{code}}, valable {{minutes}} minutes. Ne le donnez à personne.',
    'Mourafaka: your code is {{code}}, good for {{minutes}} minutes. Give it to nobody.',
  ),
};
