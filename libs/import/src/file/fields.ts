import { matchKey } from '@mourafaka/domain';

/**
 * The fields a file may bring: where each goes in the application, and the headers that name it besides its own name, in
 * French and English (`latin`) and in Arabic, apart from one another by bars. The first one is named when it is missing.
 * Headers are compared without case, accents, spaces and signs.
 */
export const fields = {
  denominationFr: {
    path: 'cooperative.denominationFr',
    latin:
      'Dénomination | Dénomination (français) | Dénomination en français | ' +
      'Nom en français | Nom de la coopérative | Coopérative | Raison sociale | Name | Name (French) | ' +
      'French name | Cooperative | Cooperative name | denomination_fr',
    arabic: 'التسمية بالفرنسية | الاسم بالفرنسية | اسم التعاونية بالفرنسية',
  },
  denominationAr: {
    path: 'cooperative.denominationAr',
    latin:
      'Dénomination (arabe) | Dénomination en arabe | Nom en arabe | Name (Arabic) | ' +
      'Arabic name | denomination_ar',
    arabic: 'التسمية | التسمية بالعربية | الاسم بالعربية | اسم التعاونية | اسم التعاونية بالعربية | التعاونية',
  },
  court: {
    path: 'cooperative.court',
    latin:
      'Tribunal | TPI | Tribunal de première instance | Tribunal d’immatriculation | ' +
      'Court of first instance | Registration court',
    arabic: 'المحكمة | المحكمة الابتدائية | محكمة التسجيل',
  },
  registrationNumber: {
    path: 'cooperative.registrationNumber',
    latin:
      'Numéro d’immatriculation | N° d’immatriculation | N° immatriculation | ' +
      'Numéro immatriculation | Immatriculation | Numéro de registre | N° registre local | ' +
      'Registration no. | Register number | registration_no',
    arabic: 'رقم التسجيل | رقم القيد | رقم السجل المحلي | رقم التقييد',
  },
  registeredOn: {
    path: 'cooperative.registeredOn',
    latin:
      'Date d’immatriculation | Date immatriculation | Immatriculée le | ' +
      'Date d’enregistrement | Registration date | Date of registration | registered_on',
    arabic: 'تاريخ التسجيل | تاريخ القيد | تاريخ التقييد',
  },
  ice: {
    path: 'cooperative.ice',
    latin: 'N° ICE | Numéro ICE | Identifiant commun de l’entreprise',
    arabic: 'التعريف الموحد للمقاولة | التعريف الموحد | رقم التعريف الموحد',
  },
  rib: {
    path: 'cooperative.rib',
    latin: 'N° RIB | Compte bancaire | Relevé d’identité bancaire | Bank account',
    arabic: 'رقم الحساب البنكي | الحساب البنكي | كشف الحساب البنكي',
  },
  region: {
    path: 'cooperative.region',
    latin: 'Région',
    arabic: 'الجهة',
  },
  province: {
    path: 'cooperative.province',
    latin: 'Province ou préfecture | Province/Préfecture | Préfecture | Province or prefecture',
    arabic: 'الإقليم | العمالة | الإقليم أو العمالة | العمالة أو الإقليم | العمالة/الإقليم | الإقليم/العمالة',
  },
  commune: {
    path: 'cooperative.commune',
    latin: 'Commune territoriale | Municipality',
    arabic: 'الجماعة | الجماعة الترابية',
  },
  sector: {
    path: 'cooperative.sector',
    latin: 'Secteur | Secteur d’activité | Activity sector',
    arabic: 'القطاع | قطاع النشاط',
  },
  branch: {
    path: 'cooperative.branch',
    latin: 'Branche | Filière | Branche d’activité | Activité | Activity',
    arabic: 'الفرع | الشعبة | النشاط | فرع النشاط',
  },
  members: {
    path: 'cooperative.members',
    latin:
      'Adhérents | Membres | Nombre d’adhérents | Nombre de membres | Nb adhérents | Nb membres | ' +
      'Effectif | Number of members',
    arabic: 'الأعضاء | عدد الأعضاء | عدد المتعاونين | عدد المنخرطين',
  },
  women: {
    path: 'cooperative.women',
    latin: 'Femmes | Nombre de femmes | Dont femmes | Number of women',
    arabic: 'النساء | عدد النساء',
  },
  youth: {
    path: 'cooperative.youth',
    latin: 'Jeunes | Nombre de jeunes | Dont jeunes | Young people | Number of youth',
    arabic: 'الشباب | عدد الشباب',
  },
  youngGraduates: {
    path: 'cooperative.youngGraduates',
    latin: 'Jeunes diplômés | Jeunes lauréats | Lauréats | Nombre de jeunes diplômés | Graduates | young_graduates',
    arabic: 'الشباب حاملو الشهادات | الخريجون الشباب | الشباب الخريجون | عدد الشباب الخريجين | حاملو الشهادات',
  },
  disabled: {
    path: 'cooperative.disabled',
    latin:
      'Handicapés | En situation de handicap | Personnes en situation de handicap | PSH | ' +
      'Persons with disability | Persons with disabilities | Disability',
    arabic: 'الأشخاص في وضعية إعاقة | في وضعية إعاقة | عدد الأشخاص في وضعية إعاقة | ذوو الإعاقة',
  },
  womanLed: {
    path: 'cooperative.womanLed',
    latin: 'Dirigée par une femme | Présidée par une femme | Présidente femme | Women led | Led by a woman | woman_led',
    arabic: 'تسيرها امرأة | ترأسها امرأة | برئاسة امرأة',
  },
  turnoverMad: {
    path: 'cooperative.turnoverMad',
    latin:
      'Chiffre d’affaires | Chiffre d’affaires (MAD) | Chiffre d’affaires (DH) | ' +
      'Chiffre d’affaires en dirhams | CA | CA (DH) | CA (MAD) | Turnover | turnover_mad',
    arabic: 'رقم المعاملات | رقم المعاملات (درهم) | رقم المعاملات بالدرهم',
  },
  representative: {
    path: 'representative.name',
    latin:
      'Représentant | Représentante | Représentant légal | Nom du représentant | Président | Présidente | ' +
      'Gérant | Contact | Legal representative | Representative name',
    arabic: 'الممثل | الممثل القانوني | ممثل التعاونية | اسم الممثل | الرئيس',
  },
  phone: {
    path: 'representative.phone',
    latin:
      'Téléphone | Tél | Tel | GSM | Mobile | Portable | N° de téléphone | Numéro de téléphone | ' +
      'Phone number | Telephone',
    arabic: 'الهاتف | رقم الهاتف | الهاتف المحمول',
  },
  email: {
    path: 'representative.email',
    latin: 'E-mail | Mail | Courriel | Adresse e-mail | Adresse électronique',
    arabic: 'البريد الإلكتروني | البريد',
  },
  projectTitle: {
    path: 'project.title',
    latin: 'Titre du projet | Intitulé du projet | Projet | Project | project_title',
    arabic: 'عنوان المشروع | اسم المشروع | المشروع',
  },
  projectSummary: {
    path: 'project.summary',
    latin: 'Résumé du projet | Résumé | Description du projet | Description | Summary | project_summary',
    arabic: 'ملخص المشروع | وصف المشروع | الملخص',
  },
  consent: {
    path: 'consent',
    latin: 'Consentement | Accord | Consentement CNDP | Agreement',
    arabic: 'الموافقة | موافقة | القبول',
  },
} as const satisfies Record<string, { path: string; latin: string; arabic: string }>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

const fieldOfHeader = new Map(
  fieldNames.flatMap((field) => {
    const { latin, arabic } = fields[field];
    return [field, ...latin.split('|'), ...arabic.split('|')].map((header) => [matchKey(header), field] as const);
  }),
);

/** The field a header names, if any. */
export const fieldOf = (header: string): Field | undefined => fieldOfHeader.get(matchKey(header));

/** The field's usual headers, to name a missing column by: `Tribunal / المحكمة`. */
export const usualHeader = (field: Field): string =>
  [fields[field].latin, fields[field].arabic].map((headers) => (headers.split('|')[0] ?? field).trim()).join(' / ');

const identityHeaders = new Set(
  [
    'CIN | N° CIN | Numéro CIN | Numéro de CIN | CIN du représentant | CNIE | N° CNIE | Numéro de CNIE | Carte nationale',
    'N° carte nationale | Carte d’identité nationale | Numéro de carte nationale | Numéro de carte d’identité',
    'National ID | National ID number | National identity number | Identity card | ID card number',
    'رقم البطاقة الوطنية | البطاقة الوطنية | رقم البطاقة الوطنية للتعريف | البطاقة الوطنية للتعريف | رقم بطاقة التعريف الوطنية',
  ].flatMap((headers) => headers.split('|').map(matchKey)),
);

/** Whether a header is of national identity numbers. */
export const isIdentityHeader = (header: string): boolean => identityHeaders.has(matchKey(header));
