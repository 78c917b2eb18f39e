import type { Role } from '@mourafaka/contracts';
import type { Language } from './language';

/** What a role is called beside a person's name; within a sentence it is `ROLE.*`. */
export const roleNames: Readonly<Record<`ROLE_NAME.${Role}`, Readonly<Record<Language, string>>>> = {
  'ROLE_NAME.applicant': { ar: 'صاحب الطلب', fr: 'candidat', en: 'applicant' },
  'ROLE_NAME.agent': { ar: 'مكلف بالجهة', fr: 'agent régional', en: 'regional agent' },
  'ROLE_NAME.committee': { ar: 'اللجنة التقنية', fr: 'comité technique', en: 'technical committee' },
  'ROLE_NAME.consultant': { ar: 'مستشار', fr: 'consultant', en: 'consultant' },
  'ROLE_NAME.regional-manager': { ar: 'مسؤول جهوي', fr: 'responsable régional', en: 'regional manager' },
  'ROLE_NAME.programme-manager': { ar: 'مسؤول البرنامج', fr: 'responsable du programme', en: 'programme manager' },
  'ROLE_NAME.auditor': { ar: 'مدقق', fr: 'auditeur', en: 'auditor' },
  'ROLE_NAME.administrator': { ar: 'مدير النظام', fr: 'administrateur', en: 'administrator' },
  'ROLE_NAME.partner': { ar: 'شريك', fr: 'partenaire', en: 'partner' },
  'ROLE_NAME.system': { ar: 'النظام', fr: 'système', en: 'system' },
};
