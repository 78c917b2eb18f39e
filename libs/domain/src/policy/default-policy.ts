/** The policy batch 4 is seeded with. Its numbers are settings to be confirmed by the programme, never official rules. */
import type { ProgrammePolicy, Texts } from '@mourafaka/contracts';
import { defaultDeadlines } from './default-deadlines';
import { blocksOfShape3, eligibilityRules } from './default-rules';

const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

export const defaultPolicy: ProgrammePolicy = {
  name: 'Mourafaka 4',
  eligibility: eligibilityRules({ referenceDate: '2026-10-01', maxMonths: 48, minMembers: 5, sectors: [] }),
  criteria: [
    { key: 'innovation', names: t('الابتكار', 'Innovation', 'Innovation'), weight: 20, max: 10 },
    {
      key: 'market',
      names: t('سلسلة القيمة والسوق', 'Chaîne de valeur et marché', 'Value chain and market'),
      weight: 25,
      max: 10,
    },
    { key: 'anchorage', names: t('الارتباط بالمجال المحلي', 'Ancrage local', 'Local anchorage'), weight: 15, max: 10 },
    { key: 'gender', names: t('مقاربة النوع', 'Approche genre', 'Chances for women'), weight: 15, max: 10 },
    {
      key: 'convergence',
      names: t('التقائية البرامج', 'Convergence des programmes', 'Convergence with other programmes'),
      weight: 10,
      max: 10,
    },
    { key: 'environment', names: t('البيئة', 'Environnement', 'Environment'), weight: 15, max: 10 },
  ],
  minScorers: 2,
  selection: {
    spreadLimit: 20,
    passMark: 50,
    tieBreaks: ['woman-led', 'rural', 'women-share', 'younger', 'earlier'],
    shares: [
      {
        of: 'woman-led',
        key: 'women',
        names: t('تعاونيات تديرها نساء', 'Dirigées par des femmes', 'Led by women'),
        percent: 30,
      },
    ],
  },
  call: {
    reminders: [
      { offsetDays: -7, audience: 'agent', channel: 'inbox', template: 'call-closing' },
      { offsetDays: -2, audience: 'agent', channel: 'inbox', template: 'call-closing' },
      { offsetDays: -2, audience: 'regional-manager', channel: 'inbox', template: 'call-closing' },
      { offsetDays: 0, audience: 'programme-manager', channel: 'inbox', template: 'call-last-day' },
    ],
  },
  documents: [
    {
      kind: 'registration-certificate',
      names: t(
        'شهادة التقييد في سجل التعاونيات',
        "Attestation d'immatriculation au registre",
        'Certificate of registration',
      ),
      required: true,
    },
    { kind: 'statutes', names: t('النظام الأساسي', 'Statuts', 'Statutes'), required: true },
    { kind: 'members-list', names: t('لائحة الأعضاء', 'Liste des membres', 'List of members'), required: true },
    { kind: 'project-sheet', names: t('بطاقة المشروع', 'Fiche de projet', 'Project sheet'), required: true },
    {
      kind: 'bank-certificate',
      names: t('شهادة التعريف البنكي', 'Attestation de RIB', 'Bank certificate'),
      required: false,
    },
  ],
  target: 600,
  waves: [
    { code: 'wave-1', target: 200, regions: ['01', '03', '04', '09'] },
    { code: 'wave-2', target: 200, regions: ['02', '05', '06', '07'] },
    { code: 'wave-3', target: 200, regions: ['08', '10', '11', '12'] },
  ],
  modules: [
    { key: 'strategy', names: t('بناء الاستراتيجيات', 'Construction de stratégies', 'Building strategies') },
    { key: 'project', names: t('إعداد المشروع', 'Montage de projet', 'Setting up a project') },
    { key: 'communication', names: t('التواصل', 'Communication', 'Communication') },
    { key: 'governance', names: t('الحكامة', 'Gouvernance', 'Governance') },
  ],
  minParticipants: 1,
  sessions: { planned: 12 },
  ...blocksOfShape3,
  training: { modules: 3, sessions: 6 },
  graduation: { modules: 3, sessions: 9, actionsDonePercent: 60, productImprovements: 1, outlets: 1 },
  deadlines: defaultDeadlines,
  automaticPhases: ['diagnosis', 'training', 'marketing'],
  retention: { notAdmittedMonths: 24, finishedMonths: 60 },
  messages: { sendAt: '09:00', quietFrom: '19:00', digestAt: '09:30' },
};
