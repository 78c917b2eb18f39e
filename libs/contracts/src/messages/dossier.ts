/** What the dossier and the comparison of two plans say in words. */
import type { Texts } from '../fields';
import { words } from './words';

export const dossierMessages = {
  'ANSWER.yes': words('نعم', 'Oui', 'Yes'),
  'ANSWER.no': words('لا', 'Non', 'No'),
  'PLAN.VERSION_NOT_FOUND': words(
    'لا توجد نسخة {{version}} من مخطط التنمية: اختر نسخة من لائحة النسخ.',
    'Le plan n’a pas de version {{version}} : choisissez-en une dans la liste des versions.',
    'The plan has no version {{version}}: choose one from the list of versions.',
  ),
  'PLAN.SAME': words('النسختان متطابقتان.', 'Les deux versions sont identiques.', 'The two versions are the same.'),
  'PLAN.DIFFERS': words(
    'إجراءات مضافة: {{added}} · محذوفة: {{removed}} · معدلة: {{changed}}',
    'Actions ajoutées : {{added}} · retirées : {{removed}} · modifiées : {{changed}}',
    'Actions added: {{added}} · removed: {{removed}} · changed: {{changed}}',
  ),
  'PLAN.COST': words('{{amount}} درهم', '{{amount}} MAD', 'MAD {{amount}}'),
} as const satisfies Record<string, Texts>;

/** The fields of a plan's action. */
export const planFieldTexts = {
  objective: words('الهدف', 'Objectif', 'Objective'),
  title: words('الإجراء', 'Intitulé', 'Action'),
  service: words('الخدمة', 'Prestation', 'Service'),
  owner: words('المسؤول', 'Responsable', 'Person in charge'),
  startOn: words('البداية', 'Début', 'Start'),
  dueOn: words('الأجل', 'Échéance', 'Due'),
  costMad: words('التكلفة', 'Coût', 'Cost'),
  fundingSource: words('مصدر التمويل', 'Source de financement', 'Source of funds'),
  indicator: words('المؤشر', 'Indicateur', 'Indicator'),
  target: words('القيمة المستهدفة', 'Cible', 'Target'),
} as const satisfies Record<string, Texts>;

export const serviceTexts = {
  diagnosis: words('التشخيص', 'Diagnostic', 'Diagnosis'),
  'collective-training': words('التكوين الجماعي', 'Formation collective', 'Collective training'),
  coaching: words('المواكبة', 'Accompagnement', 'Coaching'),
  'technical-assistance': words('المساعدة التقنية', 'Assistance technique', 'Technical assistance'),
  marketing: words('التسويق', 'Commercialisation', 'Marketing'),
} as const satisfies Record<string, Texts>;
