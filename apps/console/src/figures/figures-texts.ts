import { catalogue } from '../language/catalogue';

/** What every page of figures says. */
export const figuresTexts = catalogue('figures', {
  pages: ['صفحات لوحة القيادة', 'Pages du tableau de bord', 'Pages of figures'],
  'page.overview': ['نظرة عامة', 'Vue d’ensemble', 'Overview'],
  'page.map': ['خريطة الجهات', 'Carte des régions', 'Map of regions'],
  'page.transitions': ['الانتقالات', 'Passages', 'Transitions'],
  'page.providers': ['مقدمو الخدمة', 'Prestataires', 'Providers'],
  'page.indicators': ['المؤشرات', 'Indicateurs', 'Indicators'],
  batch: ['الشطر', 'Tranche', 'Batch'],
  'batch.all': ['كل الأشطر', 'Toutes les tranches', 'All batches'],
  region: ['الجهة', 'Région', 'Region'],
  province: ['الإقليم', 'Province', 'Province'],
  sector: ['القطاع', 'Secteur', 'Sector'],
  wave: ['الفوج', 'Vague', 'Wave'],
  lot: ['الحصة', 'Lot', 'Lot'],
  provider: ['مقدم الخدمة', 'Prestataire', 'Provider'],
  agent: ['العون', 'Agent', 'Agent'],
  consultant: ['المستشار', 'Consultant', 'Consultant'],
  remove: ['أزل: {{name}}', 'Retirer : {{name}}', 'Remove: {{name}}'],
  'as-of': ['كما كان البرنامج يوم', 'Le programme tel qu’il était le', 'The programme as it was on'],
  'as-of.slide': ['تنقل عبر الزمن', 'Remonter le temps', 'Move through time'],
  'as-of.past': [
    'تظهر الأرقام كما كانت مسجلة في نهاية يوم {{day}}.',
    'Les chiffres sont ceux qui étaient enregistrés à la fin du {{day}}.',
    'The figures are what had been recorded by the end of {{day}}.',
  ],
  'as-of.now': ['عد إلى اليوم', 'Revenir à aujourd’hui', 'Back to today'],
  total: ['المجموع', 'Total', 'Total'],
  table: ['الجدول', 'Tableau', 'Table'],
  'empty.title': ['لا أرقام بعد', 'Pas encore de chiffres', 'No figures yet'],
  'empty.text': [
    'لا تعاونية ضمن هذه التصفية في هذا التاريخ: خفف التصفية أو اختر يوما آخر.',
    'Aucune coopérative ne répond à ces filtres à cette date : élargissez-les, ou choisissez un autre jour.',
    'No cooperative matches on that day: widen the filters, or choose another day.',
  ],
});
