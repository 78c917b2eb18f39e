/** Members, jobs, turnover and beneficiaries. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, selected, t } from './define';

const known = t(
  'في التعاونيات المنتقاة، حسب آخر ما هو معروف: التقييم النهائي، وإلا التشخيص، وإلا الطلب',
  'des coopératives sélectionnées, selon le dernier état connu : évaluation finale, sinon diagnostic, sinon candidature',
  'of the selected cooperatives, as last known: the final evaluation, else the diagnosis, else the application',
);
const atBaseline = t(
  'عند التشخيص، للتعاونيات المقيسة مرتين',
  'au diagnostic, pour les coopératives mesurées deux fois',
  'at the diagnosis, of cooperatives measured twice',
);
const atEvaluation = t(
  'عند التقييم النهائي، للتعاونيات المقيسة مرتين',
  'à l’évaluation finale, pour les coopératives mesurées deux fois',
  'at the final evaluation, of cooperatives measured twice',
);
const baseline: JourneyEventName[] = ['SwotRecorded', 'BaselineRecorded'];
const measurements: JourneyEventName[] = [...baseline, 'EvaluationRecorded', 'EntryCorrected'];
const sources: JourneyEventName[] = [...selected, 'ApplicationSubmitted', 'DataCorrected', ...measurements];

const counted = (names: Texts, what: Texts): FigureDefinition =>
  figure(names, t(`${what.ar} ${known.ar}`, `${what.fr} ${known.fr}`, `${what.en} ${known.en}`), ...sources);

/** What is measured at the diagnosis and once more at the final evaluation. */
export const indicatorNames = {
  members: t('الأعضاء', 'Membres', 'Members'),
  women: t('النساء', 'Femmes', 'Women'),
  youth: t('الشباب', 'Jeunes', 'Youth'),
  disabled: t('الأشخاص في وضعية إعاقة', 'Personnes en situation de handicap', 'Persons with disability'),
  jobs: t('مناصب الشغل', 'Emplois', 'Jobs'),
  turnover: t('رقم المعاملات بالدرهم', 'Chiffre d’affaires en dirhams', 'Turnover in dirhams'),
} as const satisfies Record<string, Texts>;
export type Indicator = keyof typeof indicatorNames;
export const indicatorKeys = Object.keys(indicatorNames) as Indicator[];

/** At the diagnosis, and at the final evaluation. */
function both(names: Texts, sum: Texts): readonly [FigureDefinition, FigureDefinition] {
  const one = (ar: string, fr: string, en: string, at: Texts): FigureDefinition =>
    figure(
      t(`${names.ar}: ${ar}`, `${names.fr} : ${fr}`, `${names.en}: ${en}`),
      t(`${sum.ar} ${at.ar}`, `${sum.fr} ${at.fr}`, `${sum.en} ${at.en}`),
      ...measurements,
    );
  return [one('البداية', 'départ', 'baseline', atBaseline), one('الآن', 'maintenant', 'now', atEvaluation)];
}

const [membersThen, membersNow] = both(
  indicatorNames.members,
  t('مجموع الأعضاء', 'Total des membres', 'Sum of the members'),
);
const [womenThen, womenNow] = both(indicatorNames.women, t('مجموع النساء', 'Total des femmes', 'Sum of the women'));
const [youthThen, youthNow] = both(
  indicatorNames.youth,
  t('مجموع الشباب', 'Total des jeunes', 'Sum of the young people'),
);
const [disabledThen, disabledNow] = both(
  indicatorNames.disabled,
  t(
    'مجموع الأشخاص في وضعية إعاقة المصرح بهم',
    'Total des personnes en situation de handicap déclarées',
    'Sum of the persons with disability, where declared,',
  ),
);
const [jobsThen, jobsNow] = both(indicatorNames.jobs, t('مجموع مناصب الشغل', 'Total des emplois', 'Sum of the jobs'));
const [turnoverThen, turnoverNow] = both(
  indicatorNames.turnover,
  t('مجموع رقم المعاملات بالدرهم', 'Total du chiffre d’affaires en dirhams', 'Sum of the turnover in dirhams'),
);

export const indicators = {
  members: counted(t('الأعضاء', 'Membres', 'Members'), t('مجموع الأعضاء', 'Total des membres', 'Sum of the members')),
  women: counted(t('النساء', 'Femmes', 'Women'), t('مجموع النساء', 'Total des femmes', 'Sum of the women')),
  youth: counted(t('الشباب', 'Jeunes', 'Youth'), t('مجموع الشباب', 'Total des jeunes', 'Sum of the young people')),
  disabled: counted(
    t('في وضعية إعاقة', 'En situation de handicap', 'With disability'),
    t(
      'مجموع الأشخاص في وضعية إعاقة المصرح بهم',
      'Total des personnes en situation de handicap déclarées',
      'Sum of the persons with disability, where declared,',
    ),
  ),
  'women-led': figure(
    t('تديرها نساء', 'Dirigées par des femmes', 'Led by women'),
    t(
      'التعاونيات المنتقاة التي تديرها امرأة',
      'Coopératives sélectionnées dirigées par une femme',
      'Selected cooperatives led by a woman',
    ),
    ...selected,
    'ApplicationSubmitted',
    'DataCorrected',
  ),
  'measured-baseline': figure(
    t('مقيسة عند التشخيص', 'Mesurées au diagnostic', 'Measured at the diagnosis'),
    t('سُجلت مؤشراتها عند التشخيص', 'Indicateurs de départ inscrits', 'Baseline indicators recorded'),
    ...baseline,
  ),
  'measured-twice': figure(
    t('مقيسة مرتين', 'Mesurées deux fois', 'Measured twice'),
    t(
      'عند التشخيص وعند التقييم النهائي',
      'Au diagnostic et à l’évaluation finale',
      'At the diagnosis and at the final evaluation',
    ),
    ...baseline,
    'EvaluationRecorded',
  ),
  'members-then': membersThen,
  'members-now': membersNow,
  'women-then': womenThen,
  'women-now': womenNow,
  'youth-then': youthThen,
  'youth-now': youthNow,
  'disabled-then': disabledThen,
  'disabled-now': disabledNow,
  'jobs-then': jobsThen,
  'jobs-now': jobsNow,
  'turnover-then': turnoverThen,
  'turnover-now': turnoverNow,
  'beneficiaries-direct': counted(
    t('المستفيدون المباشرون', 'Bénéficiaires directs', 'Direct beneficiaries'),
    t('مجموع الأعضاء', 'Total des membres', 'Sum of the members'),
  ),
  'beneficiaries-indirect': figure(
    t('المستفيدون غير المباشرين', 'Bénéficiaires indirects', 'Indirect beneficiaries'),
    t(
      'المستفيدون المباشرون × (عدد أفراد الأسرة − 1)، مجبورا لكل تعاونية؛ عدد أفراد الأسرة فرضية في السياسة (4 افتراضا) وليس رقما رسميا',
      'Bénéficiaires directs × (taille du ménage − 1), arrondi par coopérative ; la taille du ménage est une hypothèse de la politique (4 par défaut), non un chiffre officiel',
      'Direct beneficiaries × (household size − 1), rounded for each cooperative; the household size is an assumption of the policy (4 by default), no official figure',
    ),
    ...sources,
    'PolicyApplied',
  ),
} satisfies Record<string, FigureDefinition>;
