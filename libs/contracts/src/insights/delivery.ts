/** What was promised, delivered and is missing. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, leaving, modules, selected, sessions, t } from './define';

type Words = readonly [ar: string, fr: string, en: string];
const staying = t(
  'للتعاونيات المنتقاة غير المغادرة',
  'pour les coopératives sélectionnées et non sorties',
  'of cooperatives selected and not left',
);
const underWay = t(
  'للتعاونيات التي ما زالت تُواكَب',
  'pour les coopératives encore accompagnées',
  'of cooperatives still accompanied',
);
const among =
  (whose: Texts, ...ending: JourneyEventName[]) =>
  (names: Texts, [ar, fr, en]: Words, ...events: JourneyEventName[]): FigureDefinition =>
    figure(
      names,
      t(`${ar}، ${whose.ar}`, `${fr}, ${whose.fr}`, `${en}, ${whose.en}`),
      ...selected,
      ...leaving,
      ...ending,
      ...events,
    );
const delivery = among(staying);
/** Nothing is expected any more of who finished. */
const missing = among(underWay, 'CooperativeGraduated');
const plan: JourneyEventName[] = [
  'DevelopmentPlanSubmitted',
  'DevelopmentPlanApproved',
  'PlanAmendmentApproved',
  'PlanActionUpdated',
  'EntryCorrected',
];
const planned: JourneyEventName[] = ['TrainingStarted', 'CoachingSessionPlanned'];

export const delivered = {
  'sessions-promised': delivery(
    t('حصص مبرمجة', 'Séances promises', 'Sessions promised'),
    ['عدد الحصص الفردية المقررة', 'Séances individuelles prévues', 'Individual sessions planned'],
    'PolicyApplied',
  ),
  'sessions-delivered': delivery(
    t('حصص منجزة', 'Séances tenues', 'Sessions delivered'),
    ['عدد الحصص الفردية المنجزة', 'Séances individuelles tenues', 'Individual sessions held'],
    ...sessions,
  ),
  'sessions-missing': missing(
    t('حصص فات موعدها', 'Séances en retard', 'Sessions missing'),
    [
      'الحصص المبرمجة التي فات تاريخها ولم تُنجز',
      'Séances planifiées dont le jour est passé sans être tenues',
      'Planned sessions whose day has passed without being held',
    ],
    ...planned,
    ...sessions,
  ),
  'modules-promised': delivery(
    t('وحدات مبرمجة', 'Modules promis', 'Modules promised'),
    ['عدد وحدات التكوين المقررة', 'Modules de formation prévus', 'Training modules planned'],
    'PolicyApplied',
  ),
  'modules-delivered': delivery(
    t('وحدات محضورة', 'Modules suivis', 'Modules delivered'),
    ['عدد الوحدات المحضورة', 'Modules suivis', 'Modules attended'],
    ...modules,
  ),
  'modules-missing': delivery(
    t('وحدات متبقية', 'Modules restants', 'Modules missing'),
    ['الفرق بين الوحدات المقررة والمحضورة', 'Modules prévus et non suivis', 'Modules planned and not attended'],
    ...modules,
  ),
  'actions-promised': delivery(
    t('عمليات المخطط', 'Actions promises', 'Actions promised'),
    [
      'عمليات مخططات التنمية غير المتخلى عنها',
      'Actions des plans non abandonnées',
      'Actions of the plans that were not dropped',
    ],
    ...plan,
  ),
  'actions-delivered': delivery(
    t('عمليات منجزة', 'Actions réalisées', 'Actions delivered'),
    ['عمليات المخططات المنجزة', 'Actions réalisées', 'Actions done'],
    ...plan,
  ),
  'actions-late': missing(
    t('عمليات متأخرة', 'Actions en retard', 'Actions late'),
    [
      'العمليات التي فات أجلها ولم تُنجز',
      'Actions dont l’échéance est passée sans être réalisées',
      'Actions whose due day has passed without being done',
    ],
    ...plan,
  ),
} satisfies Record<string, FigureDefinition>;
