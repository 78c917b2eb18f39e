/** Rules a policy starts with: of the first policy, and for what a policy of an older shape did not say. */
import type { EligibilityKind, ProgrammePolicy, ReportingRules, Texts } from '@mourafaka/contracts';
import { defaultQuestionnaire } from './default-questionnaire';

const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

export const eligibilityNames: Readonly<Record<EligibilityKind, Texts>> = {
  age: t('عمر التعاونية', 'Âge de la coopérative', 'Age of the cooperative'),
  members: t('عدد الأعضاء', 'Nombre de membres', 'Number of members'),
  registration: t('التقييد في السجل', 'Immatriculation', 'Registration'),
  sector: t('قطاع النشاط', 'Secteur d’activité', 'Sector of activity'),
  region: t('الجهة', 'Région', 'Region'),
  consent: t('الموافقة على معالجة المعطيات', 'Consentement au traitement des données', 'Consent to data processing'),
};

/** Of collective training sessions; the questions are those of a short form read aloud. */
const collective: ProgrammePolicy['collective'] = {
  remindDaysBefore: [7, 1],
  closeAfterDays: 3,
  evaluation: [
    { key: 'content', names: t('فائدة المحتوى', 'Utilité du contenu', 'Usefulness of the content') },
    { key: 'trainer', names: t('المكون', 'Formateur ou formatrice', 'Trainer') },
    { key: 'organisation', names: t('التنظيم والمكان', 'Organisation et lieu', 'Organisation and place') },
    { key: 'use', names: t('سأطبق ما تعلمته', 'Je m’en servirai', 'I shall use it') },
  ],
};

/** Of a partner's funds: by merit first, then by what the cooperative brings itself; paid in two parts. */
const financing: ProgrammePolicy['financing'] = {
  order: ['score', 'own-contribution', 'women-share', 'smaller-amount', 'earlier'],
  instalments: [
    { afterDays: 30, percent: 60 },
    { afterDays: 210, percent: 40 },
  ],
};

/** The labels in use: all done, well under way, little done. */
export const completionByDefault: ProgrammePolicy['completion'] = { training: 75, coaching: 70, actions: 75 };

/** Assumptions of ours for managers' figures, to be confirmed by the programme. */
export const reportingByDefault: ReportingRules = { householdSize: 4, dormantAfterDays: 90 };

/** A cooperative registered in the course of a year holds its first yearly assembly in the next: an assumption. */
const legal: ProgrammePolicy['legal'] = { firstAssemblyAfterYears: 1 };

/**
 * Blocks of rules that policies of the second shape do not have: the first policy starts with them, and `upcast` gives them
 * to the older ones. A new block is one more entry.
 */
export const blocksOfShape3 = {
  collective,
  financing,
  completion: completionByDefault,
  questionnaire: defaultQuestionnaire,
  legal,
} satisfies Partial<ProgrammePolicy>;

/** The rules every policy of the programme has had, with the numbers that differ. */
export function eligibilityRules(given: {
  referenceDate: string;
  maxMonths: number;
  minMembers: number;
  sectors: string[];
  regions?: string[];
}): ProgrammePolicy['eligibility'] {
  const { referenceDate: day, regions } = given;
  const rule = <K extends EligibilityKind>(kind: K) => ({ kind, key: kind, names: eligibilityNames[kind] });
  return [
    { ...rule('age'), maxMonths: given.maxMonths, on: day },
    { ...rule('members'), min: given.minMembers },
    { ...rule('registration'), by: day },
    { ...rule('sector'), sectors: given.sectors },
    { ...rule('region'), ...(regions && { regions }) },
    rule('consent'),
  ];
}
