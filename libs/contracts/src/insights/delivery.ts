/** What was promised, delivered and is missing. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, leaving, selected, t } from './define';

const selectedNow = t(
  'للتعاونيات المنتقاة غير المغادرة',
  'des coopératives sélectionnées et non sorties',
  'of cooperatives selected and not left',
);
const delivery = (names: Texts, ar: string, fr: string, en: string, ...events: JourneyEventName[]): FigureDefinition =>
  figure(
    names,
    t(`${ar} ${selectedNow.ar}`, `${fr} ${selectedNow.fr}`, `${en} ${selectedNow.en}`),
    ...selected,
    ...leaving,
    ...events,
  );
const plan: JourneyEventName[] = [
  'DevelopmentPlanApproved',
  'PlanAmendmentApproved',
  'PlanActionUpdated',
  'EntryCorrected',
];
const sessions: JourneyEventName[] = [
  'TrainingStarted',
  'CoachingSessionPlanned',
  'CoachingSessionRecorded',
  'EntryCorrected',
];

export const delivered = {
  'sessions-promised': delivery(
    t('حصص مبرمجة', 'Séances promises', 'Sessions promised'),
    'عدد الحصص الفردية المقررة',
    'Séances individuelles prévues',
    'Individual sessions planned',
    ...sessions,
  ),
  'sessions-delivered': delivery(
    t('حصص منجزة', 'Séances tenues', 'Sessions delivered'),
    'عدد الحصص الفردية المنجزة',
    'Séances individuelles tenues',
    'Individual sessions held',
    ...sessions,
  ),
  'sessions-missing': delivery(
    t('حصص فات موعدها', 'Séances manquées', 'Sessions missing'),
    'الحصص المبرمجة التي فات تاريخها ولم تُنجز',
    'Séances planifiées dont le jour est passé sans être tenues',
    'Planned sessions whose day has passed without being held',
    ...sessions,
  ),
  'modules-promised': delivery(
    t('وحدات مبرمجة', 'Modules promis', 'Modules promised'),
    'عدد وحدات التكوين المقررة',
    'Modules de formation prévus',
    'Training modules planned',
    'PolicyApplied',
  ),
  'modules-delivered': delivery(
    t('وحدات محضورة', 'Modules suivis', 'Modules delivered'),
    'عدد الوحدات التي حضرتها التعاونيات',
    'Modules suivis par les coopératives',
    'Modules the cooperatives attended',
    'AttendanceRecorded',
    'EntryCorrected',
  ),
  'modules-missing': delivery(
    t('وحدات ناقصة', 'Modules manquants', 'Modules missing'),
    'الفرق بين الوحدات المقررة والمحضورة',
    'Modules prévus et non suivis',
    'Modules planned and not attended',
    'AttendanceRecorded',
    'EntryCorrected',
    'PolicyApplied',
  ),
  'actions-promised': delivery(
    t('عمليات المخطط', 'Actions promises', 'Actions promised'),
    'عمليات مخططات التنمية غير المتخلى عنها',
    'Actions des plans non abandonnées',
    'Actions of the plans that were not dropped',
    ...plan,
  ),
  'actions-delivered': delivery(
    t('عمليات منجزة', 'Actions réalisées', 'Actions delivered'),
    'عمليات المخططات المنجزة',
    'Actions réalisées',
    'Actions done',
    ...plan,
  ),
  'actions-late': delivery(
    t('عمليات متأخرة', 'Actions en retard', 'Actions late'),
    'العمليات التي فات أجلها ولم تُنجز',
    'Actions dont l’échéance est passée sans être réalisées',
    'Actions whose due day has passed without being done',
    ...plan,
  ),
} satisfies Record<string, FigureDefinition>;
