/** Members, jobs, turnover and beneficiaries. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, t } from './define';

const known = t(
  'حسب آخر ما هو معروف: التقييم النهائي، وإلا التشخيص، وإلا الطلب',
  'selon le dernier état connu : évaluation finale, sinon diagnostic, sinon candidature',
  'as last known: the final evaluation, else the diagnosis, else the application',
);
const atBaseline = t(
  'عند التشخيص، للتعاونيات المقيسة مرتين',
  'au diagnostic, des coopératives mesurées deux fois',
  'at the diagnosis, of cooperatives measured twice',
);
const atEvaluation = t(
  'عند التقييم النهائي، للتعاونيات نفسها',
  'à l’évaluation finale, des mêmes coopératives',
  'at the final evaluation, of the same cooperatives',
);
const sources: JourneyEventName[] = [
  'ApplicationSubmitted',
  'DataCorrected',
  'BaselineRecorded',
  'EvaluationRecorded',
  'EntryCorrected',
];
const measure = (names: Texts, what: Texts, at: Texts): FigureDefinition =>
  figure(names, t(`${what.ar} ${at.ar}`, `${what.fr} ${at.fr}`, `${what.en} ${at.en}`), ...sources);
const both = (what: Texts, unit: Texts = what) =>
  [
    measure(
      t(`${what.ar}: البداية`, `${what.fr} : départ`, `${what.en}: baseline`),
      t(`مجموع ${unit.ar}`, `Somme : ${unit.fr}`, `Sum of ${unit.en}`),
      atBaseline,
    ),
    measure(
      t(`${what.ar}: الآن`, `${what.fr} : maintenant`, `${what.en}: now`),
      t(`مجموع ${unit.ar}`, `Somme : ${unit.fr}`, `Sum of ${unit.en}`),
      atEvaluation,
    ),
  ] as const;

const words = {
  members: t('الأعضاء', 'membres', 'members'),
  women: t('النساء', 'femmes', 'women'),
  youth: t('الشباب', 'jeunes', 'youth'),
  disabled: t('الأشخاص في وضعية إعاقة', 'personnes en situation de handicap', 'persons with disability'),
  jobs: t('مناصب الشغل', 'emplois', 'jobs'),
  turnover: t('رقم المعاملات بالدرهم', 'chiffre d’affaires en dirhams', 'turnover in dirhams'),
};
const [membersThen, membersNow] = both(words.members);
const [womenThen, womenNow] = both(words.women);
const [youthThen, youthNow] = both(words.youth);
const [disabledThen, disabledNow] = both(words.disabled);
const [jobsThen, jobsNow] = both(words.jobs);
const [turnoverThen, turnoverNow] = both(words.turnover);

export const indicators = {
  members: measure(t('الأعضاء', 'Membres', 'Members'), t('مجموع الأعضاء', 'Membres', 'Members'), known),
  women: measure(t('النساء', 'Femmes', 'Women'), t('مجموع النساء', 'Femmes', 'Women'), known),
  youth: measure(t('الشباب', 'Jeunes', 'Youth'), t('مجموع الشباب', 'Jeunes', 'Youth'), known),
  disabled: measure(
    t('في وضعية إعاقة', 'En situation de handicap', 'With disability'),
    t(
      'مجموع الأشخاص في وضعية إعاقة المصرح بهم',
      'Personnes en situation de handicap déclarées',
      'Persons with disability, where declared',
    ),
    known,
  ),
  'women-led': figure(
    t('تديرها نساء', 'Dirigées par des femmes', 'Led by women'),
    t('تعاونيات تديرها امرأة', 'Coopératives dirigées par une femme', 'Cooperatives led by a woman'),
    'ApplicationSubmitted',
    'DataCorrected',
  ),
  'measured-baseline': figure(
    t('مقيسة عند التشخيص', 'Mesurées au diagnostic', 'Measured at the diagnosis'),
    t('سُجلت مؤشراتها عند التشخيص', 'Indicateurs de départ inscrits', 'Baseline indicators recorded'),
    'BaselineRecorded',
  ),
  'measured-twice': figure(
    t('مقيسة مرتين', 'Mesurées deux fois', 'Measured twice'),
    t(
      'عند التشخيص وعند التقييم النهائي',
      'Au diagnostic et à l’évaluation finale',
      'At the diagnosis and at the final evaluation',
    ),
    'BaselineRecorded',
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
  'beneficiaries-direct': measure(
    t('المستفيدون المباشرون', 'Bénéficiaires directs', 'Direct beneficiaries'),
    t('أعضاء التعاونيات المنتقاة', 'Membres des coopératives sélectionnées', 'Members of the selected cooperatives'),
    known,
  ),
  'beneficiaries-indirect': figure(
    t('المستفيدون غير المباشرين', 'Bénéficiaires indirects', 'Indirect beneficiaries'),
    t(
      'المستفيدون المباشرون × (عدد أفراد الأسرة − 1)؛ عدد أفراد الأسرة فرضية في السياسة (4 افتراضا) وليس رقما رسميا',
      'Bénéficiaires directs × (taille du ménage − 1) ; la taille du ménage est une hypothèse de la politique (4 par défaut), non un chiffre officiel',
      'Direct beneficiaries × (household size − 1); the household size is an assumption of the policy (4 by default), no official figure',
    ),
    ...sources,
    'PolicyApplied',
  ),
} satisfies Record<string, FigureDefinition>;
