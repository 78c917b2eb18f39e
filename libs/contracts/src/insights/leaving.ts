/** Who left, and how. */
import type { JourneyEventName } from '../journey';
import { type FigureDefinition, figure, leaving, selected, t } from './define';

const appeals: JourneyEventName[] = ['AppealLodged', 'AppealDecided'];

export const leavers = {
  rejected: figure(
    t('مرفوضة', 'Rejetées', 'Rejected'),
    t('طلبات مرفوضة', 'Candidatures rejetées', 'Applications rejected'),
    'ApplicationRejected',
    ...appeals,
  ),
  lapsed: figure(
    t('ساقطة', 'Caduques', 'Lapsed'),
    t('لم يُستكمل ملفها في الأجل', 'Dossier non complété à temps', 'File not completed in time'),
    'FileLapsed',
    ...appeals,
  ),
  merged: figure(
    t('مدمجة', 'Fusionnées', 'Merged'),
    t('طلب مكرر أُدمج في آخر', 'Doublon fusionné', 'Duplicate merged into another'),
    'DuplicateMerged',
  ),
  withdrawn: figure(
    t('منسحبة', 'Retirées', 'Withdrawn'),
    t('انسحبت برغبتها', 'Retirées à leur demande', 'Withdrawn at their wish'),
    'JourneyWithdrawn',
  ),
  excluded: figure(
    t('مقصاة', 'Exclues', 'Excluded'),
    t('أُقصيت مع التعليل', 'Exclues avec motif', 'Excluded with a reason'),
    'JourneyExcluded',
    ...appeals,
  ),
  'left-after-selection': figure(
    t('غادرت بعد الانتقاء', 'Sorties après sélection', 'Dropped out after selection'),
    t('غادرت بعد أن قُبلت', 'Sorties après avoir été admises', 'Left after they were admitted'),
    ...selected,
    ...leaving,
  ),
} satisfies Record<string, FigureDefinition>;
