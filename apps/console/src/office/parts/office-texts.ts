import { catalogue } from '../../language/catalogue';

export const officeTexts = catalogue('office', {
  batch: ['الشطر', 'Tranche', 'Batch'],
  'no-batch.title': ['لا شطر بعد', 'Aucune tranche', 'No batch yet'],
  'no-batch.text': [
    'يحدث مسؤول البرنامج شطرا أولا، ثم تظهر هنا.',
    'Le responsable du programme crée d’abord une tranche ; elle apparaît ensuite ici.',
    'The programme manager creates a batch first; it then appears here.',
  ],
});
