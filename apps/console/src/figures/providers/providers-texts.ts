import { catalogue } from '../../language/catalogue';

export const providersTexts = catalogue('figures-providers', {
  title: ['مقدمو الخدمة', 'Prestataires', 'Providers'],
  lead: [
    'ما وعد به وما أنجز، حسب المستشار أو مقدم الخدمة أو الحصة.',
    'Ce qui a été promis et ce qui a été livré, par consultant, prestataire ou lot.',
    'What was promised and what was delivered, by consultant, provider or lot.',
  ],
  by: ['حسب', 'Par', 'By'],
  'by.consultant': ['المستشار', 'Consultant', 'Consultant'],
  'by.provider': ['مقدم الخدمة', 'Prestataire', 'Provider'],
  'by.lot': ['الحصة', 'Lot', 'Lot'],
  delivered: ['المنجز من المبرمج', 'Livré sur promis', 'Delivered of promised'],
  sessions: ['الحصص', 'Séances', 'Sessions'],
  modules: ['الوحدات', 'Modules', 'Modules'],
  actions: ['عمليات المخطط', 'Actions du plan', 'Actions of plans'],
  of: ['{{delivered}} من {{promised}}', '{{delivered}} sur {{promised}}', '{{delivered}} of {{promised}}'],
});
