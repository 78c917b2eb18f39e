import { catalogue } from '../../language/catalogue';

export const indicatorsTexts = catalogue('figures-indicators', {
  title: ['المؤشرات: قبل وبعد', 'Indicateurs : avant et après', 'Indicators: before and after'],
  lead: [
    'ما تغير في التعاونيات بين التشخيص والتقييم النهائي، وكم شخصا يستفيد.',
    'Ce qui a changé dans les coopératives entre le diagnostic et l’évaluation finale, et combien de personnes en bénéficient.',
    'What changed in cooperatives between the diagnosis and the final evaluation, and how many people benefit.',
  ],
  changes: ['قبل وبعد', 'Avant et après', 'Before and after'],
  'changes.lead': {
    ar: {
      zero: 'لا تعاونية قيست مرتين بعد: تظهر المقارنة بعد أول تقييم نهائي.',
      one: 'التعاونية نفسها في المرتين: تعاونية واحدة.',
      two: 'التعاونيتان نفساهما في المرتين.',
      few: 'التعاونيات نفسها في المرتين: {{n}} تعاونيات.',
      many: 'التعاونيات نفسها في المرتين: {{n}} تعاونية.',
      other: 'التعاونيات نفسها في المرتين: {{n}} تعاونية.',
    },
    fr: {
      one: 'Les mêmes coopératives les deux fois : {{n}}. La comparaison commence avec la première évaluation finale.',
      other: 'Les mêmes coopératives les deux fois : {{n}}.',
    },
    en: { one: 'The same cooperative both times.', other: 'The same cooperatives both times: {{n}}.' },
  },
  indicator: ['المؤشر', 'Indicateur', 'Indicator'],
  then: ['عند التشخيص', 'Au diagnostic', 'At the diagnosis'],
  now: ['الآن', 'Maintenant', 'Now'],
  change: ['التغير', 'Évolution', 'Change'],
  bars: ['قبل وبعد', 'Avant et après', 'Before and after'],
  whole: ['حسب الجهة', 'Par région', 'By region'],
  'whole.lead': [
    'التعاونيات المنتقاة حسب آخر ما هو معروف عنها.',
    'Les coopératives sélectionnées, selon le dernier état connu.',
    'The selected cooperatives, as last known.',
  ],
  region: ['الجهة', 'Région', 'Region'],
  total: ['المجموع', 'Total', 'Total'],
});
