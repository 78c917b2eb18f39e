import { catalogue } from '../../../language/catalogue';

export const indicatorsTabTexts = catalogue('cooperative-indicators', {
  compared: ['عند الانطلاق والآن', 'Au départ et maintenant', 'At the start and now'],
  indicator: ['المؤشر', 'Indicateur', 'Indicator'],
  baseline: ['عند الانطلاق', 'Départ', 'Baseline'],
  now: ['الآن', 'Maintenant', 'Now'],
  change: ['التغير', 'Évolution', 'Change'],
  unknown: ['غير معروف', 'Non connu', 'Not known'],
  'now.later': [
    'يظهر «الآن» والتغير بعد تسجيل التقييم في مرحلة التسويق.',
    '« Maintenant » et l’évolution paraissent avec l’évaluation, enregistrée pendant la phase de commercialisation.',
    '“Now” and the change show once the evaluation is recorded, during the marketing phase.',
  ],
  none: ['لا قياس بعد', 'Pas encore de mesure', 'Nothing measured yet'],
  'none.text': [
    'يسجل المستشار الوضعية عند الانطلاق خلال التشخيص؛ ومنها يقاس كل تغير.',
    'Le consultant enregistre la situation de départ pendant le diagnostic ; toute évolution se mesure à partir d’elle.',
    'The consultant records the baseline during the diagnosis; every change is measured from it.',
  ],
  targets: ['أهداف المخطط', 'Cibles du plan', 'Targets of the plan'],
  'targets.none': [
    'تظهر الأهداف مع المصادقة على مخطط التنمية.',
    'Les cibles paraissent avec le plan de développement approuvé.',
    'Targets show with the approved development plan.',
  ],
  target: ['القيمة المستهدفة: {{target}}', 'Cible : {{target}}', 'Target: {{target}}'],
  due: ['الأجل: {{day}}', 'Échéance : {{day}}', 'Due: {{day}}'],
  sales: ['المبيعات في الشهر', 'Ventes par mois', 'Sales by the month'],
  'sales.before': ['قبل التسويق', 'Avant la commercialisation', 'Before marketing'],
  'sales.after': ['منذ التسويق', 'Depuis la commercialisation', 'Since marketing'],
  history: ['كل القياسات', 'Toutes les mesures', 'Every measure'],
  'kind.baseline': ['الوضعية عند الانطلاق', 'Situation de départ', 'Baseline'],
  'kind.evaluation': ['التقييم', 'Évaluation', 'Evaluation'],
  recorded: ['سجله {{who}} في {{day}}', 'Enregistré par {{who}} le {{day}}', 'Recorded by {{who}} on {{day}}'],
  'as-of': ['بتاريخ {{day}}', 'Au {{day}}', 'As of {{day}}'],
  replaced: ['عوض بعد ذلك', 'Remplacée depuis', 'Replaced since'],
});
