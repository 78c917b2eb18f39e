import { catalogue } from '../language/catalogue';

export const identityTexts = catalogue('identity', {
  signing: ['جار تسجيل الدخول…', 'Connexion en cours…', 'Signing in…'],
  failed: ['تعذر تسجيل الدخول', 'La connexion n’a pas abouti', 'Signing in did not work'],
  again: ['أعد تسجيل الدخول', 'Se reconnecter', 'Sign in again'],
  'expired.title': ['انتهت جلستك', 'Votre session a expiré', 'Your session has ended'],
  'expired.text': [
    'ما كتبته باق في الصفحة. سجل الدخول من جديد ثم تابع من حيث توقفت.',
    'Ce que vous avez saisi reste sur la page. Reconnectez-vous, puis continuez où vous en étiez.',
    'What you typed stays on the page. Sign in again, and go on where you were.',
  ],
  'window.close': ['يمكنك إغلاق هذه النافذة.', 'Vous pouvez fermer cette fenêtre.', 'You may close this window.'],
});
