import type { Texts } from '../fields';
import { words } from './words';

const services = {
  'service.diagnosis': words('التشخيص', 'Diagnostic', 'Diagnosis'),
  'service.collective-training': words('التكوين الجماعي', 'Formation collective', 'Collective training'),
  'service.coaching': words('المواكبة', 'Accompagnement', 'Coaching'),
  'service.technical-assistance': words('المساعدة التقنية', 'Assistance technique', 'Technical assistance'),
  'service.marketing': words('التسويق', 'Commercialisation', 'Marketing'),
};

const people = {
  'role.president': words('رئيس(ة)', 'Président(e)', 'President'),
  'role.manager': words('مسير(ة)', 'Gérant(e)', 'Manager'),
  'role.board': words('عضو المجلس', 'Membre du conseil', 'Board member'),
  'role.member': words('متعاون(ة)', 'Coopérateur(trice)', 'Member'),
  'role.employee': words('أجير(ة)', 'Salarié(e)', 'Employee'),
  'role.other': words('صفة أخرى', 'Autre', 'Other'),
  'sex.female': words('أنثى', 'F', 'F'),
  'sex.male': words('ذكر', 'H', 'M'),
  'age.under-25': words('أقل من 25', '< 25', '< 25'),
  'age.25-34': words('25–34', '25–34', '25–34'),
  'age.35-44': words('35–44', '35–44', '35–44'),
  'age.45-59': words('45–59', '45–59', '45–59'),
  'age.60-plus': words('60 فأكثر', '60 et +', '60 +'),
};

const modes = {
  'mode.on-site': words('في مقر التعاونية', 'Au siège de la coopérative', 'At the cooperative'),
  'mode.office': words('في المكتب', 'Au bureau', 'At the office'),
  'mode.remote': words('عن بعد', 'À distance', 'Remote'),
};

const indicators = {
  'indicator.members': words('الأعضاء', 'Membres', 'Members'),
  'indicator.women': words('منهم نساء', 'dont femmes', 'of whom women'),
  'indicator.youth': words('منهم شباب', 'dont jeunes', 'of whom youth'),
  'indicator.youngGraduates': words('منهم شباب حاملو الشهادات', 'dont jeunes diplômés', 'of whom young graduates'),
  'indicator.disabled': words(
    'منهم أشخاص في وضعية إعاقة',
    'dont personnes en situation de handicap',
    'of whom persons with disability',
  ),
  'indicator.jobs': words('مناصب الشغل', 'Emplois', 'Jobs'),
  'indicator.jobsWomen': words('منها للنساء', 'dont occupés par des femmes', 'of which held by women'),
  'indicator.turnoverMad': words('رقم المعاملات السنوي', 'Chiffre d’affaires annuel', 'Yearly turnover'),
  'indicator.products': words('المنتوجات', 'Produits', 'Products'),
  'indicator.outlets': words('نقط البيع', 'Points de vente', 'Outlets'),
  'indicator.womanLed': words('تسيرها امرأة', 'Dirigée par une femme', 'Led by a woman'),
};

const findings = {
  'swot.strength': words('نقاط القوة', 'Forces', 'Strengths'),
  'swot.weakness': words('نقاط الضعف', 'Faiblesses', 'Weaknesses'),
  'swot.opportunity': words('الفرص', 'Opportunités', 'Opportunities'),
  'swot.threat': words('المخاطر', 'Menaces', 'Threats'),
  'swot.evidence': words('الدليل: {{evidence}}', 'Constat : {{evidence}}', 'Evidence: {{evidence}}'),
  'swot.priority': words('الأولوية {{priority}}', 'Priorité {{priority}}', 'Priority {{priority}}'),
  'swot.none': words('لا شيء مسجل', 'Rien de consigné', 'Nothing recorded'),
  'need.training': words('التكوين', 'Formation', 'Training'),
  'need.technicalSupport': words('الدعم التقني', 'Appui technique', 'Technical support'),
  'need.production': words('الإنتاج', 'Production', 'Production'),
  'need.marketing': words('التسويق', 'Commercialisation', 'Marketing'),
};

const statuses = {
  'action.planned': words('مبرمج', 'Prévue', 'Planned'),
  'action.in-progress': words('قيد الإنجاز', 'En cours', 'Under way'),
  'action.done': words('منجز', 'Réalisée', 'Done'),
  'action.dropped': words('متخلى عنه', 'Abandonnée', 'Dropped'),
  'plan.submitted': words(
    'مقدم، في انتظار المصادقة',
    'Soumis, en attente d’approbation',
    'Submitted, not yet approved',
  ),
  'plan.returned': words('أرجع للتصحيح', 'Retourné pour correction', 'Returned to be corrected'),
  'plan.approved': words('مصادق عليه', 'Approuvé', 'Approved'),
};

/** Names of what a template shows by its code. */
export const paperCodes = {
  ...services,
  ...people,
  ...modes,
  ...indicators,
  ...findings,
  ...statuses,
} as const satisfies Record<string, Texts>;
