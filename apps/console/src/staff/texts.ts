import { catalogue } from '../language/catalogue';

export const staffTexts = catalogue('staff', {
  navigation: ['التنقل الرئيسي', 'Navigation principale', 'Main navigation'],
  'navigation.open': ['افتح القائمة', 'Ouvrir le menu', 'Open the menu'],
  search: ['ابحث', 'Rechercher', 'Search'],
  'search.hint': [
    'ابحث عن تعاونية أو صفحة…',
    'Chercher une coopérative ou une page…',
    'Look for a cooperative or a page…',
  ],
  'search.cooperatives': ['تعاونيات', 'Coopératives', 'Cooperatives'],
  'search.places': ['صفحات', 'Pages', 'Pages'],
  'search.nothing': [
    'لا نتيجة: جرب بداية كلمة من الاسم أو رقم التسجيل.',
    'Rien trouvé : essayez le début d’un mot du nom, ou le numéro d’immatriculation.',
    'Nothing found: try the beginning of a word of the name, or the registration number.',
  ],
  'sign-out': ['تسجيل الخروج', 'Se déconnecter', 'Sign out'],
  account: ['حسابي', 'Mon compte', 'My account'],
  'live.off': [
    'انقطع التحديث المباشر، جار إعادة الاتصال…',
    'Suivi en direct interrompu, reconnexion…',
    'Live updates are interrupted, connecting again…',
  ],
  'signing-in': ['جار الانتقال إلى تسجيل الدخول…', 'Vers la page de connexion…', 'Going to the sign-in page…'],
  'role.applicant': ['مترشح', 'Candidat', 'Applicant'],
  'role.agent': ['عون جهوي', 'Agent régional', 'Regional agent'],
  'role.committee': ['عضو اللجنة', 'Membre du comité', 'Committee member'],
  'role.consultant': ['مستشار', 'Consultant', 'Consultant'],
  'role.regional-manager': ['مسؤول جهوي', 'Responsable régional', 'Regional manager'],
  'role.programme-manager': ['مسؤول البرنامج', 'Responsable du programme', 'Programme manager'],
  'role.auditor': ['مدقق', 'Auditeur', 'Auditor'],
  'role.administrator': ['مسير النظام', 'Administrateur', 'Administrator'],
  'role.partner': ['شريك', 'Partenaire', 'Partner'],
  'role.system': ['النظام', 'Système', 'System'],
});
