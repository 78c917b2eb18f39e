/** Where cooperatives stand. */
import type { Texts } from '../fields';
import { type FigureDefinition, deadlines, figure, leaving, opened, t } from './define';

const inPhase = (names: Texts, ar: string, fr: string, en: string): FigureDefinition =>
  figure(
    names,
    t(`المسارات الموجودة في ${ar}`, `Parcours en phase ${fr}`, `Journeys in the ${en} phase`),
    'ApplicationSubmitted',
    ...opened,
    ...leaving,
    'CooperativeGraduated',
  );

export const standing = {
  'in-application': inPhase(
    t('في طور الترشيح', 'En candidature', 'In application'),
    'مرحلة الترشيح',
    'de candidature',
    'application',
  ),
  'in-diagnosis': inPhase(
    t('في طور التشخيص', 'En diagnostic', 'In diagnosis'),
    'مرحلة التشخيص',
    'de diagnostic',
    'diagnosis',
  ),
  'in-training': inPhase(
    t('في طور التكوين', 'En formation', 'In training'),
    'مرحلة التكوين',
    'de formation',
    'training',
  ),
  'in-marketing': inPhase(
    t('في طور التسويق', 'En commercialisation', 'In marketing'),
    'مرحلة التسويق',
    'de commercialisation',
    'marketing',
  ),
  closed: figure(
    t('مسارات منتهية', 'Parcours clos', 'Closed'),
    t(
      'أنهت المسار أو غادرته أو تنتظر البت في طعنها',
      'Diplômées, sorties, ou en recours',
      'Graduated, left, or waiting for an appeal',
    ),
    ...leaving,
    'CooperativeGraduated',
  ),
  suspended: figure(
    t('مسارات معلقة', 'Parcours suspendus', 'Suspended'),
    t('عُلّقت ولم تُستأنف بعد', 'Suspendus et non repris', 'Suspended and not resumed'),
    'JourneySuspended',
    'JourneyResumed',
    ...leaving,
  ),
  overdue: figure(
    t('مسارات متأخرة', 'Parcours en retard', 'Overdue'),
    t(
      'انقضى أجل واحد على الأقل من آجالها الجارية',
      'Au moins un délai en cours dépassé',
      'At least one running deadline has passed',
    ),
    ...deadlines,
  ),
  dormant: figure(
    t('مسارات خاملة', 'Parcours en sommeil', 'Dormant'),
    t(
      'مفتوحة وغير معلقة ولم يسجل فيها أحد شيئا منذ عدد الأيام الذي تحدده السياسة (90 افتراضا)',
      'Ouverts, non suspendus, sans rien d’inscrit par une personne depuis le nombre de jours de la politique (90 par défaut)',
      'Open, not suspended, nothing recorded by a person for as many days as the policy says (90 by default)',
    ),
    'PolicyApplied',
    'JourneySuspended',
    'JourneyResumed',
    ...leaving,
    'CooperativeGraduated',
  ),
} satisfies Record<string, FigureDefinition>;
