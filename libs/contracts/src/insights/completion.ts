/** How much of the training and the coaching was completed. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, modules, selected, sessions, t } from './define';

const accompaniedOnly = t(
  'من التعاونيات المنتقاة',
  'parmi les coopératives sélectionnées',
  'among the selected cooperatives',
);
const label = (names: Texts, ar: string, fr: string, en: string, events: JourneyEventName[]): FigureDefinition =>
  figure(
    names,
    t(`${ar}، ${accompaniedOnly.ar}`, `${fr}, ${accompaniedOnly.fr}`, `${en}, ${accompaniedOnly.en}`),
    ...selected,
    ...events,
  );
const training = (names: Texts, ar: string, fr: string, en: string) => label(names, ar, fr, en, modules);
const coaching = (names: Texts, ar: string, fr: string, en: string) => label(names, ar, fr, en, sessions);

export const completion = {
  'training-done': training(
    t('تكوين تام', 'Formation achevée', 'Training done'),
    'حضرت 100 % من الوحدات',
    '100 % des modules suivis',
    '100 % of the modules attended',
  ),
  'training-medium': training(
    t('تكوين متوسط', 'Formation moyenne', 'Training medium'),
    'حضرت نسبة السياسة على الأقل (75 % افتراضا)',
    'Au moins la part de la politique (75 % par défaut)',
    'At least the policy’s share (75 % by default)',
  ),
  'training-low': training(
    t('تكوين ضعيف', 'Formation faible', 'Training low'),
    'حضرت أقل من نسبة السياسة',
    'Moins que la part de la politique',
    'Less than the policy’s share',
  ),
  'training-none': training(
    t('بدون أي وحدة', 'Aucun module', 'No module'),
    'لم تحضر أي وحدة',
    'Aucun module suivi',
    'No module attended',
  ),
  'coaching-done': coaching(
    t('مواكبة تامة (12/12)', 'Accompagnées (12/12)', 'Accompanied (12/12)'),
    'أُنجزت كل الحصص المقررة',
    'Toutes les séances prévues tenues',
    'Every planned session held',
  ),
  'coaching-medium': coaching(
    t('مواكبة متوسطة', 'Accompagnement moyen', 'Coaching medium'),
    'نسبة السياسة من الحصص على الأقل (70 % افتراضا)',
    'Au moins la part de la politique (70 % par défaut)',
    'At least the policy’s share of sessions (70 % by default)',
  ),
  'coaching-low': coaching(
    t('مواكبة ضعيفة', 'Accompagnement faible', 'Coaching low'),
    'أقل من نسبة السياسة من الحصص',
    'Moins que la part de la politique',
    'Less than the policy’s share of sessions',
  ),
  'coaching-none': coaching(
    t('بدون أي حصة (0/12)', 'Aucune séance (0/12)', 'No session (0/12)'),
    'لم تُنجز أي حصة',
    'Aucune séance tenue',
    'No session held',
  ),
} satisfies Record<string, FigureDefinition>;
